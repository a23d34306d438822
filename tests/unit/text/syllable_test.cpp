#include "text/syllable.hpp"

#include <catch2/catch.hpp>

using namespace giayto::text;

TEST_CASE("TX-45: Vietnamese syllables are told from others") {
  for (const char* word :
       {"Nguyễn", "Quỳnh", "nghiêng", "giếng", "Gì", "quốc", "Ý", "Đặng", "khuỷu", "hòa", "hoà",
        "THÚY", "yến", "ướt", "tuyết", "huyện", "Gia", "quyển", "xoong"}) {
    INFO(word);
    CHECK(is_possible_syllable(word));
  }
  for (const char* word :
       {"Nguyeãn", "NguyÔn", "hat", "tràc", "Müller", "bz", "", "áà", "nghiêngs", "café", "5"}) {
    INFO(word);
    CHECK_FALSE(is_possible_syllable(word));
  }
}

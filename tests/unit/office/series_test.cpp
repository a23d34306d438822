// Number patterns and what they write.
#include "office/series.hpp"

#include "office/office.hpp"

#include <catch2/catch.hpp>

using namespace giayto::office;

TEST_CASE("ND-14: a number has two digits at least, or as many as the pattern asks for") {
  CHECK(Series{"i", "{number:02}/GM-{abbreviation}"}.number_text(5, 2020, "SNN") == "05/GM-SNN");
  CHECK(Series{"i", "{number}/GM-{abbreviation}"}.number_text(5, 2020, "SNN") == "05/GM-SNN");
  const Series certificate{"c", "{number:04}/{year}/GCN-{abbreviation}"};
  CHECK(certificate.number_text(123, 2020, "SNN") == "0123/2020/GCN-SNN");
  CHECK(certificate.number_text(12345, 2020, "SNN") == "12345/2020/GCN-SNN");
  CHECK(certificate.serial(123) == "0123");
}

TEST_CASE("a pattern holds its number once and only what it knows") {
  CHECK(parse_series_pattern("{number:04}/{year}").problem.empty());
  for (const char* wrong : {"GM-{abbreviation}", "{number}{number}", "{nummer}", "{number:4}",
                            "{number", "number}", "{}", "{number:0}", "{number:00}"}) {
    INFO(wrong);
    CHECK_FALSE(parse_series_pattern(wrong).problem.empty());
  }
}

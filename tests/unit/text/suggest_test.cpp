#include "text/suggest.hpp"

#include <catch2/catch.hpp>

using namespace giayto::text;

TEST_CASE("edit distance counts letters, not bytes, and a swap once") {
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("Nguyễn", "Nguyên") == 1);
  CHECK(edit_distance("tilte", "title") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest word is offered, or none") {
  const std::vector<std::string> known = {"class.title", "class.venue", "participant.full_name"};
  CHECK(nearest("class.tilte", known) == "class.title");
  CHECK(nearest("participant.fullname", known) == "participant.full_name");
  CHECK(nearest("colour", known).empty());
  CHECK(nearest("họ và tên", {"Ho va ten"}) == "Ho va ten");
  CHECK(nearest("x", {}).empty());
}

// The text of a seldom-filled column: a std::string in all but size.
#include <catch2/catch.hpp>

#include <giayto/sparse_text.hpp>

#include <string>
#include <string_view>
#include <utility>

using namespace giayto;

TEST_CASE("a sparse text reads as the text it was given") {
  const SparseText text = "Sở Nông nghiệp";
  const std::string& as_string = text;
  const std::string_view as_view = text;
  CHECK(as_string == "Sở Nông nghiệp");
  CHECK(as_view == "Sở Nông nghiệp");
  CHECK(text == "Sở Nông nghiệp");
  CHECK_FALSE(text == "Sở Nông");
  CHECK_FALSE(text.empty());
}

TEST_CASE("an empty sparse text is the one never given, whichever way it became empty") {
  SparseText text = "0901";
  SECTION("cleared") {
    text.clear();
  }
  SECTION("given no letters") {
    text = "";
  }
  SECTION("moved away") {
    const SparseText other = std::move(text);
  }
  CHECK(text.empty());
  CHECK(text == SparseText());
  CHECK(text.str().empty());
}

TEST_CASE("a copy of a sparse text is its own") {
  SparseText text = "cũ";
  const SparseText copy = text;
  text = copy;
  text = "mới";
  CHECK(copy == "cũ");
  CHECK(text == std::string("mới"));
  CHECK_FALSE(text == copy);
}

// The letters of a batch: collected, compared, stored and read back.
#include "base/diagnostic.hpp"
#include "render/pdf.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using giayto::render::Repertoire;
using namespace giayto;

namespace {

Repertoire of(layout::FaceId face, const std::string& text) {
  Repertoire repertoire;
  repertoire.add(test::a4({test::text_item(face, 0, 0, text)}));
  return repertoire;
}

}  // namespace

TEST_CASE("a repertoire holds each letter of a face once, in order") {
  CHECK(of(2, "bắca").letters(2) == std::vector<char32_t>{U'a', U'b', U'c', U'ắ'});
  CHECK(of(2, "bắca").letters(1).empty());
  CHECK(of(2, "bắca").letters(9).empty());
  CHECK(of(2, "bắca").face_count() == 3);
}

TEST_CASE("a repertoire survives its text form") {
  Repertoire repertoire = of(0, "Nguyễn Văn An 0123");
  repertoire.add(of(3, "Ắ₫№"));
  const std::string text = repertoire.to_text();
  CHECK(Repertoire::from_text(text) == repertoire);
  CHECK(Repertoire::from_text(text).to_text() == text);
  CHECK(of(0, "abcx").to_text() == "0:61-63,78");
  CHECK(Repertoire().to_text().empty());
  CHECK(Repertoire::from_text("") == Repertoire());
}

TEST_CASE("equal letters make equal repertoires, whatever the order") {
  Repertoire one = of(0, "ab"), other = of(0, "₫");
  one.add(of(0, "₫"));
  other.add(of(0, "ba"));
  CHECK(one == other);
  CHECK_FALSE(one == of(0, "ab"));
}

TEST_CASE("a damaged repertoire is refused") {
  for (const char* text : {"x", "0", "0:", "0:61-", "0:62-61", "0:61,", "0:110000", "65536:61",
                           "0:61 ", "-1:61", "0:61;;1:61"}) {
    INFO(text);
    CHECK_THROWS_AS(Repertoire::from_text(text), Error);
  }
}

TEST_CASE("a shared backdrop is counted, and another one at its old address too") {
  Repertoire repertoire;
  for (const char* text : {"a", "b"}) {
    layout::Frame frame = test::a4({});
    frame.backdrop =
        std::make_shared<const layout::Items>(layout::Items{test::text_item(0, 0, 0, text)});
    repertoire.add(frame);
    repertoire.add(frame);
  }
  CHECK(repertoire.letters(0) == std::vector<char32_t>{U'a', U'b'});
}

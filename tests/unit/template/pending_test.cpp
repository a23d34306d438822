// Papers that wait for number and date (ND-41): room in the text, filled in afterwards.
#include "sample.hpp"
#include "template/blank.hpp"
#include "template/numbering.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::one_text;
using giayto::test::SampleCase;
using giayto::test::TemplateFiles;

namespace {

const std::string text =
    "Số: {number} ({serial}) {issuer.place}, {date|long_date} {date} {date.day|two_digits} "
    "{date.month} "
    "{date.year} {date|long_date|upper} {class.first_day}";

Template compiled() {
  static const TypeInfo type = test::certificate_type();
  TemplateFiles files;
  auto paper = files.compile(one_text(text), &type);
  REQUIRE(paper);
  return *paper;
}

SampleCase waiting() {
  SampleCase one;
  one.issue = {};
  one.issue.pending = true;
  one.issue.serial = blank(Length{15});
  one.issue.number = one.issue.serial + "/GM-SNN";
  one.issue.date_room = Length{10};
  return one;
}

/// Blanks as "[15]", no-break spaces as "~".
std::string visible(std::string value) {
  for (std::size_t at; (at = find_blank(value)) != value.npos;) {
    const auto mm = static_cast<int>(room_of_blank(std::string_view(value).substr(at)).mm);
    value.replace(at, blank_bytes, "[" + std::to_string(mm) + "]");
  }
  for (std::size_t at; (at = value.find("\u00A0")) != value.npos;) value.replace(at, 2, "~");
  return value;
}

}  // namespace

TEST_CASE("a pending paper has room for number, day and month, the year is printed (ND-41)") {
  CHECK(visible(waiting().print(compiled())) ==
        "Số: [15]/GM-SNN ([15]) Hà Nội, ngày[10]tháng[10]năm~2020 [10]/[10]/2020 [10] [10] 2020 "
        "NGÀY[10]THÁNG[10]NĂM~2020 05/8/2020");
}

TEST_CASE("number and date are filled into what is stored, by the filters of the template") {
  const Template paper = compiled();
  const SampleCase one = waiting();
  const std::string stored = to_json(paper, bind(paper, one.subject(), {}, one.issue));
  Issue issue;
  issue.serial = "15";
  issue.number = "15/GM-SNN";
  const Binding filled = binding_from_json(with_number(stored, issue, {2020, 8, 8}), paper);
  SampleCase known;
  known.issue = issue;
  std::string printed;
  for (const Piece& piece : std::get<TextBlock>(paper.blocks.at(0).body).text.pieces) {
    printed +=
        piece.slot < 0 ? piece.literal : filled.values.at(static_cast<std::size_t>(piece.slot));
  }
  CHECK(visible(printed) ==
        "Số: 15/GM-SNN (15) Hà Nội, ngày~08 tháng~8 năm~2020 08/8/2020 08 8 2020 "
        "NGÀY~08 THÁNG~8 NĂM~2020 05/8/2020");
  CHECK_THROWS_AS(with_number("no snapshot", issue, {2020, 8, 8}), Error);
}

TEST_CASE("rooms are whole millimetres from 1 to 63") {
  for (const int mm : {1, 10, 15, 63}) CHECK(room_of_blank(blank(Length{double(mm)})).mm == mm);
  CHECK(room_of_blank(blank(Length{0})).mm == 1);
  CHECK(room_of_blank(blank(Length{200})).mm == 63);
  CHECK(find_blank("Số: 05/GM-SNN") == std::string_view::npos);
}

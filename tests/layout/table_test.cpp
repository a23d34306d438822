// Tables: columns, headers, bands, rows over pages (RO-21 to RO-25).
#include "paper.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace giayto;
using namespace giayto::layout;
using Catch::Matchers::Contains;
using test::all;
using test::find;
using test::Paper;
using test::words;

namespace {

/// A sheet on A4 landscape, body 252 x 170 mm: number 20, name 60, unit the rest, and a signature
/// cell of 20 mm for each session. Letters are 2.5 mm wide, lines 5 mm high.
class Sheet : public Paper {
 public:
  Sheet() {
    paper.pages.front().width = {297};
    paper.pages.front().height = {210};
    cell = style([](tmpl::Style& one) { one.size = {one.size.pt / 2}; });
    paper.tables = {{"people", {"number", "name", "unit"}}, {"sessions", {"day", "half"}}};
    tmpl::TableBlock table;
    table.rows = "people";
    table.style = table.header_style = table.band_style = cell;
    table.row_height = {9};
    table.header_height = {6};
    table.band_height = {6};
    table.padding = {1};
    table.continued = pattern("(tiếp theo)");
    table.columns = {column("number", "STT", 20), column("name", "Ho ten", 60),
                     column("unit", "Don vi", 0)};
    tmpl::Column session = column("", "", 20);
    session.repeat = "sessions";
    session.header_from = "half";
    session.group_from = "day";
    session.min_width = {20};
    table.columns.push_back(session);
    add("people", table);
  }

  tmpl::TableBlock& table() { return std::get<tmpl::TableBlock>(paper.blocks[0].body); }

  /// Four half-days, and as many people.
  tmpl::Binding people(int count) {
    tmpl::Binding binding = bind();
    Table& rows = binding.tables.emplace_back("people");
    for (int i = 1; i <= count; ++i) rows.add({std::to_string(i), name(i), "HTX"});
    Table& sessions = binding.tables.emplace_back("sessions");
    for (const char* day : {"05/8", "06/8"}) {
      sessions.add({day, "Sang"});
      sessions.add({day, "Chieu"});
    }
    return binding;
  }
  static std::string name(int i) { return "Nguoi-" + std::to_string(i); }

  int cell = 0;

 private:
  tmpl::Column column(const char* value, const char* header, double width) {
    tmpl::Column made;
    made.name = *value ? value : "sessions";
    made.value = value;
    if (*header) made.header = pattern(header);
    made.width = {width};
    return made;
  }
};

int count_of(const Frame& frame, const std::string& text) {
  int count = 0;
  for (const TextItem& item : all<TextItem>(frame)) count += item.text == text;
  return count;
}

/// All straight lines of the page's grid with their thickness, as "x0 y0 x1 y1" in whole tenths.
std::map<std::array<long, 4>, double> lines_of(const Frame& frame) {
  std::map<std::array<long, 4>, double> lines;
  const auto tenth = [](Length length) { return std::lround(length.mm * 10); };
  for (const PathItem& path : all<PathItem>(frame)) {
    for (std::size_t i = 0; i + 1 < path.points.size(); ++i) {
      if (path.verbs[i + 1] != PathItem::Verb::line) continue;
      const Point &a = path.points[i], &b = path.points[i + 1];
      lines[{tenth(a.x), tenth(a.y), tenth(b.x), tenth(b.y)}] = path.width.mm;
    }
  }
  return lines;
}

}  // namespace

TEST_CASE_METHOD(Sheet, "columns give way where signature cells would get too narrow (RO-02)") {
  table().columns[1].give_way = 2;
  table().columns[2].width = {60};
  table().columns[2].give_way = 1;
  auto& session = table().columns[3];
  session.width = {};
  session.min_width = {25};
  const auto shown = [this](int days) {
    tmpl::Binding binding = people(1);
    for (int day = 3; day <= days; ++day) binding.tables[1].add({std::to_string(day), "Ca-ngay"});
    return words(frames(binding).at(0));
  };
  // 252 - 20 - 60 - 60 = 112 for four cells of 28; five cells of 25 need 125, nine need 225.
  CHECK_THAT(shown(2), Contains("Nguoi-1") && Contains("HTX"));
  CHECK_THAT(shown(3), Contains("Nguoi-1") && !Contains("HTX"));
  CHECK_THAT(shown(7), Contains("STT") && !Contains("Nguoi-1"));
  CHECK(codes() == "");
  // Ten cells have no room at all: five on each of two sheets.
  CHECK_THAT(shown(8), Contains("Nguoi-1") && !Contains("HTX"));
  CHECK(codes() == "");
}

TEST_CASE(
    "columns without a width share what is left, and a column is repeated for each content row") {
  Sheet sheet;
  const auto frames = sheet.frames(sheet.people(1));
  REQUIRE(sheet.said.empty());
  CHECK(find(frames[0], "1").origin.x.mm == Approx(31));
  CHECK(find(frames[0], "Nguoi-1").origin.x.mm == Approx(51));
  CHECK(find(frames[0], "HTX").origin.x.mm == Approx(111));
  // 252 - 20 - 60 - 4 * 20 = 92 for the unit, so sessions begin at 202.
  CHECK(find(frames[0], "Sang").origin.x.mm == Approx(202 + 10 - 5));
  CHECK(count_of(frames[0], "Sang") == 2);
}

TEST_CASE("cell text is centred in the height of its row") {
  Sheet sheet;
  const auto frames = sheet.frames(sheet.people(2));
  // Header 2 x 6 from 20, row of 9: a line of 5 mm begins 2 mm below the rule, its baseline 4 mm
  // lower.
  CHECK(find(frames[0], "Nguoi-1").origin.y.mm == Approx(32 + 2 + 4));
  CHECK(find(frames[0], "Nguoi-2").origin.y.mm == Approx(41 + 2 + 4));
}

TEST_CASE("neighbours of one group share an upper header cell, and others span both header rows") {
  Sheet sheet;
  const auto frames = sheet.frames(sheet.people(1));
  CHECK(count_of(frames[0], "05/8") == 1);
  CHECK(find(frames[0], "05/8").origin.x.mm == Approx(202 + 20 - 5));
  CHECK(find(frames[0], "05/8").origin.y.mm == Approx(20 + 0.5 + 4));
  CHECK(find(frames[0], "Sang").origin.y.mm == Approx(26 + 0.5 + 4));
  CHECK(find(frames[0], "STT").origin.y.mm == Approx(20 + 3.5 + 4));
  const auto lines = lines_of(frames[0]);
  CHECK(lines.count({2020, 260, 2820, 260}) == 1);  // under both groups in one line
  CHECK(lines.count({2220, 260, 2220, 410}) == 1);  // between the halves of a day: below the group
  CHECK(lines.count({2420, 200, 2420, 410}) == 1);  // between the days: from the top
}

TEST_CASE("a header without groups has one row") {
  Sheet sheet;
  sheet.table().columns.pop_back();
  const auto frames = sheet.frames(sheet.people(1));
  CHECK(find(frames[0], "STT").origin.y.mm == Approx(20 + 0.5 + 4));
  CHECK(find(frames[0], "Nguoi-1").origin.y.mm == Approx(26 + 2 + 4));
}

TEST_CASE("the grid of a page is two paths, thick outside and below the header") {
  Sheet sheet;
  const auto frames = sheet.frames(sheet.people(10));
  REQUIRE(all<PathItem>(frames[0]).size() == 2);
  const auto lines = lines_of(frames[0]);
  CHECK(lines.at({300, 320, 2820, 320}) == Approx(0.3));
  CHECK(lines.at({300, 410, 2820, 410}) == Approx(0.2));
  CHECK(lines.at({300, 200, 2820, 200}) == Approx(0.3));
  CHECK(lines.at({500, 200, 500, 1220}) == Approx(0.2));
}

TEST_CASE("fills lie below rules, rules below text") {
  Sheet sheet;
  sheet.table().header_fill = Color{239, 239, 239};
  const auto frames = sheet.frames(sheet.people(3));
  std::size_t last = 0;
  for (const Item& item : frames[0].items) {
    const std::size_t rank = std::holds_alternative<FillItem>(item)   ? 0
                             : std::holds_alternative<PathItem>(item) ? 1
                                                                      : 2;
    CHECK(rank >= last);
    last = rank;
  }
  CHECK(all<FillItem>(frames[0]).at(0).area == Rect{{30}, {20}, {252}, {12}});
}

TEST_CASE("RO-21: every page repeats the header, every row is there once and whole") {
  // 170 mm hold the header of 12 and 17 rows of 9.
  const auto [count, pages] = GENERATE(
      table<int, std::size_t>({{0, 1}, {1, 1}, {17, 1}, {18, 2}, {57, 4}, {58, 4}, {500, 30}}));
  Sheet sheet;
  const auto frames = sheet.frames(sheet.people(count));
  REQUIRE(sheet.said.empty());
  REQUIRE(frames.size() == pages);
  std::set<std::string> seen;
  for (const Frame& frame : frames) {
    CHECK(count_of(frame, "STT") == 1);
    CHECK(count_of(frame, "05/8") == 1);
    for (const TextItem& item : all<TextItem>(frame)) {
      if (item.text.rfind("Nguoi-", 0) != 0) continue;
      CHECK(seen.insert(item.text).second);
      CHECK(item.origin.y.mm <= 190 - 3 + 1e-9);
    }
  }
  CHECK(seen.size() == static_cast<std::size_t>(count));
}

TEST_CASE("a header is not repeated when the template says so") {
  Sheet sheet;
  sheet.table().repeat_header = false;
  const auto frames = sheet.frames(sheet.people(18));
  REQUIRE(frames.size() == 2);
  CHECK(count_of(frames[1], "STT") == 0);
}

TEST_CASE("RO-24: a band spans all columns and is told to go on on the next page") {
  Sheet sheet;
  tmpl::Binding binding = sheet.bind();
  Table& rows = binding.tables.emplace_back("people");
  rows.add_band("I. Huyen A");
  for (int i = 1; i <= 20; ++i) rows.add({std::to_string(i), Sheet::name(i), ""});
  rows.add_band("II. Huyen B");
  rows.add({"21", Sheet::name(21), ""});
  binding.tables.emplace_back("sessions").add({"05/8", "Sang"});
  const auto frames = sheet.frames(binding);
  REQUIRE(sheet.said.empty());
  REQUIRE(frames.size() == 2);
  CHECK(find(frames[0], "I. Huyen A").text == "I. Huyen A");
  CHECK(find(frames[1], "I. Huyen A").text == "I. Huyen A (tiếp theo)");
  CHECK(find(frames[1], "II. Huyen B").text == "II. Huyen B");
  // No column rule crosses the band, which is 6 mm high below the header.
  const auto lines = lines_of(frames[0]);
  CHECK(lines.count({500, 200, 500, 320}) == 1);
  CHECK(lines.count({500, 380, 500, 1820}) == 1);
}

TEST_CASE("a band never stands alone at the foot of a page") {
  Sheet sheet;
  tmpl::Binding binding = sheet.people(16);
  binding.tables[0].add_band("II. Huyen B");
  binding.tables[0].add({"17", "last", ""});
  const auto frames = sheet.frames(binding);
  REQUIRE(frames.size() == 2);
  CHECK(count_of(frames[0], "II. Huyen B") == 0);
  CHECK(count_of(frames[1], "II. Huyen B") == 1);
  CHECK(count_of(frames[1], "last") == 1);
}

TEST_CASE("RO-21: the last two rows stay with the signature block") {
  Sheet sheet;
  sheet.text("count", "17 people", sheet.cell);
  tmpl::ColumnsBlock signers;
  signers.widths = {{126}, {126}};
  sheet.add("signers", signers);
  tmpl::Block& title = sheet.text("title", "GIANG VIEN", sheet.cell);
  title.parent = 2;
  const auto frames = sheet.frames(sheet.people(17));
  REQUIRE(frames.size() == 2);
  CHECK(count_of(frames[0], "Nguoi-15") == 1);
  CHECK(count_of(frames[1], "Nguoi-16") == 1);
  CHECK(count_of(frames[1], "Nguoi-17") == 1);
  CHECK(count_of(frames[1], "GIANG VIEN") == 1);
  CHECK(count_of(frames[1], "STT") == 1);
}

TEST_CASE("more rows kept together than a page holds are divided after all") {
  Sheet sheet;
  sheet.table().keep_last = 40;
  sheet.text("count", "40 people", sheet.cell);
  const auto frames = sheet.frames(sheet.people(40));
  CHECK(sheet.said.empty());
  REQUIRE(frames.size() == 3);
  CHECK(count_of(frames[0], "Nguoi-17") == 1);
  CHECK(count_of(frames[2], "40 people") == 1);
}

TEST_CASE("RO-25: blank rows are numbered on from the last person") {
  Sheet sheet;
  sheet.table().blank_rows = 3;
  const auto frames = sheet.frames(sheet.people(2));
  CHECK(count_of(frames[0], "5") == 1);
  CHECK(find(frames[0], "5").origin.y.mm == Approx(32 + 4 * 9 + 6));
  const auto empty = sheet.frames(sheet.people(0));
  CHECK(count_of(empty[0], "1") == 1);
  CHECK(count_of(empty[0], "3") == 1);
}

TEST_CASE("a long cell wraps and makes its row higher") {
  Sheet sheet;
  sheet.table().padding_top = {1};
  tmpl::Binding binding = sheet.people(0);
  binding.tables[0].add({"1", "Nguyen Thi Minh Nguyet Thi Hong", "HTX"});  // 31 letters, 23 fit
  binding.tables[0].add({"2", "An", "HTX"});
  const auto frames = sheet.frames(binding);
  CHECK(find(frames[0], "Nguyen").origin.y.mm == Approx(34 + 1 + 4));
  CHECK(find(frames[0], "1").origin.y.mm == Approx(34 + 3.5 + 4));
  CHECK(find(frames[0], "An").origin.y.mm == Approx(34 + 12 + 2 + 4));
}

TEST_CASE("PR-13: a cell that does not fit names its row and column, not its text") {
  Sheet sheet;
  sheet.table().columns[1].fit = tmpl::Fit::shrink;
  tmpl::Binding binding = sheet.people(2);
  binding.tables[0].add({"3", "Nguyen Thi Minh Nguyet Thi Hong", "HTX"});
  sheet.frames(binding);
  REQUIRE(sheet.codes() == "text-too-wide");
  CHECK(sheet.said.all()[0].where.row == 3);
  CHECK(sheet.said.all()[0].message.find("'name'") != std::string::npos);
  CHECK(sheet.said.all()[0].message.find("Nguyen") == std::string::npos);
}

TEST_CASE("RO-02: signature cells are never narrower than their least width") {
  Sheet sheet;
  sheet.table().columns[3].width = {15};
  sheet.frames(sheet.people(1));
  CHECK(sheet.codes().find("column-too-narrow") == 0);
}

TEST_CASE("columns that need more than the page are told") {
  Sheet sheet;
  sheet.table().columns[1].width = {230};
  sheet.frames(sheet.people(1));
  CHECK(sheet.codes().find("table-too-wide") != std::string::npos);
}

TEST_CASE("a row higher than a page is told with its row") {
  Sheet sheet;
  tmpl::Binding binding = sheet.people(1);
  std::string text = "x";
  for (int i = 0; i < 40; ++i) text += "\nx";
  binding.tables[0].add({"2", text, "HTX"});
  sheet.frames(binding);
  REQUIRE_FALSE(sheet.said.empty());
  CHECK(sheet.said.all()[0].code == "higher-than-page");
  CHECK(sheet.said.all()[0].where.row == 2);
}

TEST_CASE("a table in a box, an unknown column and a missing table are told") {
  Sheet boxed;
  boxed.paper.blocks[0].placement = {true, {30}, {30}, {200}, {}, false, {}, tmpl::OnPages::all};
  boxed.frames(boxed.people(1));
  CHECK(boxed.codes() == "table-not-in-flow");
  Sheet unknown;
  unknown.table().columns[1].value = "nmae";
  unknown.frames(unknown.people(1));
  CHECK(unknown.codes() == "unknown-column");
  Sheet missing;
  missing.frames(missing.bind());
  CHECK(missing.codes() == "missing-table");
}

TEST_CASE_METHOD(Sheet, "RO-02: what gave way comes back where it has room after all") {
  table().columns[0].give_way = 1;  // 20 mm
  table().columns[1].give_way = 2;  // 60 mm
  table().columns[2].width = {125};
  const auto frames = this->frames(people(2));  // 285 mm on 252
  REQUIRE(said.empty());
  CHECK(words(frames[0]).find("Ho ten") == std::string::npos);
  CHECK(words(frames[0]).find("STT") != std::string::npos);
  table().columns[2].width = {160};  // 240 mm without both, and the number stays away
  CHECK(words(this->frames(people(2))[0]).find("STT") == std::string::npos);
}

TEST_CASE_METHOD(Sheet,
                 "RO-02: sessions without room go on with the whole list on further sheets") {
  tmpl::Binding binding = people(3);
  binding.tables.back() = Table("sessions");
  for (int day = 1; day <= 8; ++day) {
    for (const char* half : {"Sang", "Chieu"})
      binding.tables.back().add({"0" + std::to_string(day) + "/8", half});
  }
  table().columns[2].width = {40};  // 120 mm, room for six cells of 20 mm
  const auto frames = this->frames(binding);
  REQUIRE(said.empty());
  REQUIRE(frames.size() == 3);
  const std::vector<std::pair<std::string, std::string>> days = {
      {"01/8", "04/8"}, {"04/8", "07/8"}, {"07/8", "09/8"}};
  for (std::size_t i = 0; i < 3; ++i) {
    INFO(i);
    CHECK(words(frames[i]).find(days[i].first) != std::string::npos);
    CHECK(words(frames[i]).find(days[i].second) == std::string::npos);  // days stay whole
    for (int person = 1; person <= 3; ++person)
      CHECK(words(frames[i]).find(name(person)) != std::string::npos);
  }
}

TEST_CASE_METHOD(Sheet, "at most so many sessions on a sheet, also where more would fit") {
  table().repeat_most = 2;
  const auto frames = this->frames(people(1));
  REQUIRE(frames.size() == 2);
  CHECK(words(frames[0]).find("06/8") == std::string::npos);
  CHECK(words(frames[1]).find("06/8") != std::string::npos);
}

TEST_CASE_METHOD(Sheet, "a column without any text is left out when it is optional") {
  table().columns[2].optional = true;
  CHECK(words(frames(people(2))[0]).find("Don vi") != std::string::npos);
  tmpl::Binding binding = people(0);
  binding.tables.front().add({"1", "Nguoi", ""});
  CHECK(words(frames(binding)[0]).find("Don vi") == std::string::npos);
}

TEST_CASE_METHOD(Sheet, "two columns under one header have no rule between them") {
  table().columns[0].join_next = true;
  const auto joined = frames(people(1));
  CHECK(words(joined[0]).find("Ho ten") == std::string::npos);
  // The header's cell is 80 mm wide: "STT" is 7.5 mm and stands in its middle.
  CHECK(find(joined[0], "STT").origin.x.mm == Approx(30 + 40 - 3.75));
  const auto has_rule_at = [](const Frame& frame, double x) {
    const auto paths = all<PathItem>(frame);
    return std::any_of(paths[0].points.begin(), paths[0].points.end(),
                       [x](const Point& point) { return point.x.mm == Approx(x); });
  };
  CHECK_FALSE(has_rule_at(joined[0], 50));
  table().columns[0].join_next = false;
  CHECK(has_rule_at(frames(people(1))[0], 50));
}

TEST_CASE_METHOD(Sheet, "RO-26: totals end the table, their label spans two columns") {
  table().blank_rows = 1;
  tmpl::Binding binding = people(2);
  binding.tables.front().add_total({"Tong", "", "1.250.000"});
  const auto frames = this->frames(binding);
  const double blank = find(frames[0], "3").origin.y.mm;
  const auto label = find(frames[0], "Tong");
  CHECK(label.origin.x.mm == Approx(30 + 40 - 5));  // in the middle of 80 mm
  CHECK(label.origin.y.mm == Approx(blank + 9));
  CHECK(find(frames[0], "1.250.000").origin.x.mm == Approx(30 + 80 + 1));
}

TEST_CASE_METHOD(Sheet, "a list of more sheets than an edge seal joins says so (decree 30/2020)") {
  paper.pages.front().edge_seal = 5;
  frames(people(80));
  CHECK(said.empty());  // five sheets
  frames(people(100));
  REQUIRE(codes() == "edge-seal");
  CHECK(said.all().front().severity == Severity::note);
  CHECK_THAT(said.all().front().message, Contains("6 sheets") && Contains("2 impressions"));
}

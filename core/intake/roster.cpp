#include "intake/roster.hpp"

#include "base/message.hpp"
#include "intake/header.hpp"
#include "intake/roster_rows.hpp"
#include "intake/roster_words.hpp"
#include "intake/row_reader.hpp"
#include "text/normalise.hpp"

#include <algorithm>
#include <cstdlib>

namespace giayto::intake {
namespace {

bool is_roster_header(const std::set<std::string>& fields) {
  return fields.count("full_name") != 0 || fields.count("outlet") != 0 ||
         (fields.count("given_name") != 0 && fields.count("family_name") != 0);
}

bool is_roster_leaf(const Cell& cell) {
  return read_session_label(cell).has_value();
}

class RosterReader {
 public:
  RosterReader(const Workbook& workbook, const Options& options, Diagnostics& diagnostics)
      : workbook_(workbook),
        options_(options),
        diagnostics_(diagnostics),
        words_(roster_words(), options.map) {}

  Roster read() {
    auto found = find_table(workbook_, options_, words_, is_roster_header, is_roster_leaf,
                            message("Họ và tên, and for example Năm sinh, Đơn vị, Điện thoại"),
                            diagnostics_);
    check_user_map(options_, roster_words(), {workbook_.file, 0, "", "", 0},
                   found ? std::optional(found->header) : std::nullopt, diagnostics_);
    if (!found) return {};
    table_ = std::move(*found);
    roster_.sheet = table_.sheet->name;
    roster_.header_row = table_.header.first_row;
    settle_columns();
    read_rows();
    settle_attendance();
    settle_one_sided_gender();
    tell_hidden();
    return std::move(roster_);
  }

 private:
  // --- columns ---

  /// Decides what each column is: field, session or extra; a field is taken by its first column.
  void settle_columns() {
    std::set<std::string> taken;
    split_name_columns();
    for (Column& column : table_.header.columns) {
      const auto session = column.field.empty() ? session_of(column) : std::nullopt;
      if (session) {
        column.field = "session";
        roster_.sessions.push_back({column.header, *session});
      }
      const bool repeatable =
          column.field == "session" || column.field == "ignore" || column.field == "extra";
      if (column.field.empty() || (!repeatable && !taken.insert(column.field).second))
        column.field = "extra";
      const std::string shown =
          session ? "session " + std::to_string(roster_.sessions.size()) : column.field;
      roster_.mapping.push_back({column.header, shown, column_letters(column.number)});
    }
  }

  /// One header "Họ và tên" over two columns: family and middle names, then the given name
  /// (RO 2.1).
  void split_name_columns() {
    auto& columns = table_.header.columns;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
      const bool spans = columns[i].field == "full_name" && columns[i + 1].field == "full_name" &&
                         columns[i + 1].labels.back()->filled == Filled::across;
      if (!spans) continue;
      columns[i].field = "family_name";
      columns[i + 1].field = "given_name";
      return;
    }
  }

  // --- rows ---

  void read_rows() {
    const RosterRows rows(table_.header);
    const auto& all = table_.sheet->rows;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const SheetRow& row = all[i];
      if (row.number <= table_.header.last_row || RosterRows::is_empty(row)) continue;
      if (repeats_header(row, words_, is_roster_header)) {
        if (!meet_second_header(row, i)) return;
        continue;
      }
      if (rows.is_footer(row)) {
        const bool people_follow =
            std::any_of(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, all.end(),
                        [&rows](const SheetRow& later) { return rows.is_surely_person(later); });
        if (!people_follow) return;
        continue;  // a subtotal between bands
      }
      if (rows.is_band(row)) {
        meet_band(RosterRows::read_band(row));
        continue;
      }
      read_person(row, rows);
    }
  }

  /// A header printed again on each page goes on counting; another list starts from 1.
  bool meet_second_header(const SheetRow& row, std::size_t index) {
    const Column* position = table_.header.find("position");
    const auto& all = table_.sheet->rows;
    const bool has_next = position != nullptr && index + 1 < all.size();
    const int next =
        has_next ? std::atoi(table_.sheet->at(all[index + 1].number, position->number).text.c_str())
                 : 0;
    if (next > last_position_ && last_position_ > 0) return true;
    diagnostics_.error(
        "two-headers",
        {workbook_.file, 0, table_.sheet->name, cell_address(row.number, row.cells.front().column),
         row.number},
        message("a second header stands in row {}: the sheet holds two lists", row.number),
        message("put each list on a sheet of its own"));
    return false;
  }

  void meet_band(const Band& band) {
    if (band.is_district) {
      district_ = band.title;
      group_.clear();
    } else {
      group_ = band.title;
    }
  }

  void read_person(const SheetRow& row, const RosterRows& rows) {
    RowReader reader(workbook_, table_, row.number, diagnostics_);
    if (!rows.has_name(row)) {
      if (rows.count_values(row) == 0) return;  // a numbered empty line (RO-25)
      const Column* name = name_column();
      Cell place;
      place.column = name->number;
      reader.fail(place, "row-without-name");
    }
    RosterRow result;
    Participant& participant = result.participant;
    participant.position = static_cast<int>(roster_.rows.size()) + 1;
    read_name_fields(reader, participant.person);
    read_person_fields(reader, participant.person);
    read_travel_fields(reader, participant);
    participant.result = reader.text("result");
    participant.note = reader.text("note");
    read_extra(reader, participant);
    read_marks(reader, participant);
    const Cell& number = reader.cell("position");
    if (number.kind == CellKind::number || number.kind == CellKind::text)
      last_position_ = std::atoi(number.text.c_str());
    result.where = {workbook_.file, 0, roster_.sheet,
                    cell_address(row.number, name_column()->number), row.number};
    result.bad = reader.bad();
    result.repairs = reader.take_repairs();
    roster_.rows.push_back(std::move(result));
  }

  const Column* name_column() const {
    for (const std::string_view field : {"full_name", "given_name"}) {
      if (const Column* column = table_.header.find(field)) return column;
    }
    return table_.header.find("outlet");
  }

  /// The text of a name cell; what is no text makes the row bad.
  std::string name_text(RowReader& reader, const Cell& cell) {
    if (cell.kind == CellKind::error) return reader.fail(cell, "cell-error"), std::string();
    if (cell.kind == CellKind::formula_without_value)
      return reader.fail(cell, "formula-no-value"), std::string();
    if (cell.kind == CellKind::number || cell.kind == CellKind::date ||
        cell.kind == CellKind::boolean) {
      reader.fail(cell, "row-without-name", message("the name cell holds a number"),
                  message("write the name as text"));
      return {};
    }
    return reader.text(cell, "full_name");
  }

  void read_name_fields(RowReader& reader, Person& person) {
    std::string whole;
    const Cell* named = &reader.cell("full_name");
    for (const std::string_view field : {"full_name", "family_name", "given_name"}) {
      const Cell& cell = reader.cell(field);
      if (cell.blank() || cell.filled == Filled::across) continue;
      const std::string part = name_text(reader, cell);
      if (!part.empty()) whole += (whole.empty() ? "" : " ") + part;
      named = &cell;
    }
    const NameReading name = read_name(whole);
    person.full_name = name.name;
    person.honorific = name.honorific;
    if (!whole.empty()) reader.told(*named, "full_name", name.codes, name.name);
    const bool is_outlet =
        !reader.cell("outlet").blank();  // its reporter need not be known (RO-07)
    if (name.name.empty() && !reader.bad() && !is_outlet) reader.fail(*named, "row-without-name");
    if (const std::string stated = reader.text("honorific"); !stated.empty())
      person.honorific = stated;
  }

  void read_person_fields(RowReader& reader, Person& person) {
    person.birth = reader.date("birth");
    read_gender_fields(reader, person);
    person.birthplace = reader.text("birthplace");
    person.post = reader.text("post");
    person.unit = reader.text("unit");
    if (person.unit.empty()) person.unit = reader.text("outlet");
    person.address = reader.text("address");
    person.district = reader.text("district");
    if (person.district.empty()) person.district = district_;
    person.product = reader.text("product");
    person.phone = reader.phone("phone");
    person.email = reader.text("email");
    person.id_number = reader.id_number("id_number");
    if (id_contradicts(person.id_number, person.birth, person.gender)) {
      reader.told(reader.cell("id_number"), "id_number", {"id-cross-check"}, person.id_number);
    }
  }

  void read_travel_fields(RowReader& reader, Participant& participant) {
    participant.role = reader.text("role");
    Person& person = participant.person;
    person.press_card = reader.text("press_card");
    Passport& passport = person.passport;
    passport.kind = text::to_lower(reader.text("passport_kind"));
    passport.expires = reader.date("passport_expires");
    const Reading<std::string> number = read_passport_number(reader.text("passport_number"));
    passport.number = number.value;
    reader.told(reader.cell("passport_number"), "passport_number", number.codes, number.value);
    Reading<std::string> name = read_passport_name(reader.text("passport_name"));
    if (!name.value.empty() && text::fold(name.value) != text::fold(person.full_name)) {
      name.codes.emplace_back("passport-name-differs");
    }
    passport.name = name.value;
    reader.told(reader.cell("passport_name"), "passport_name", name.codes, name.value);
  }

  /// "Giới tính", or columns Nam and Nữ that hold a tick or the year of birth (PR-09).
  void read_gender_fields(RowReader& reader, Person& person) {
    if (const std::string word = reader.text("gender"); !word.empty()) {
      const auto gender = is_tick(word) ? one_sided_gender() : read_gender(word);
      person.gender = gender.value_or(Gender::unknown);
      if (!gender) reader.told(reader.cell("gender"), "gender", {"gender-unknown"}, "");
    }
    for (const Gender gender : {Gender::male, Gender::female}) {
      const std::string_view field = gender == Gender::male ? "male" : "female";
      const Cell& cell = reader.cell(field);
      if (cell.blank() || cell.filled == Filled::across) continue;
      const bool tick =
          cell.kind == CellKind::text && (is_tick(read_text(cell.text).value) ||
                                          read_gender(read_text(cell.text).value) == gender);
      const bool one = cell.kind == CellKind::number && cell.number == 1;
      if (!tick && !one) {
        const Date birth = reader.date(cell, "birth");
        if (!birth.known()) continue;
        person.birth = birth;
      }
      person.gender = gender;
    }
  }

  /// The gender a tick stands for under a header such as "Giới tính (Nữ: x)".
  std::optional<Gender> one_sided_gender() const {
    const std::string header = text::fold(table_.header.find("gender")->header);
    if (header.find("nu") == std::string::npos || header.find("nam") != std::string::npos)
      return std::nullopt;
    return Gender::female;
  }

  void read_extra(RowReader& reader, Participant& participant) {
    for (const Column& column : table_.header.columns) {
      if (column.field != "extra") continue;
      const std::string value = reader.text(reader.cell(column), column.header);
      if (!value.empty()) participant.extra[column.header] = value;
    }
    if (!group_.empty()) participant.extra["Nhóm"] = group_;
  }

  // --- attendance ---

  void read_marks(RowReader& reader, Participant& participant) {
    for (const Column& column : table_.header.columns) {
      if (column.field != "session") continue;
      const Cell& cell = reader.cell(column);
      const bool empty =
          cell.blank() || (cell.kind == CellKind::text && read_text(cell.text).value.empty());
      if (empty) {
        participant.attendance.push_back(options_.blank_mark);
        ++blank_marks_;
        continue;
      }
      has_marks_ = true;
      const std::optional<Mark> mark = read_mark(cell);
      if (!mark) reader.told(cell, "session", {"attendance-mark"}, "");
      participant.attendance.push_back(mark.value_or(Mark::unmarked));
    }
  }

  /// A sheet on which nobody marked anything records nothing; empty cells among marks are told.
  void settle_attendance() {
    if (!has_marks_) {
      for (RosterRow& row : roster_.rows) row.participant.attendance.clear();
      return;
    }
    if (blank_marks_ == 0 || options_.blank_mark != Mark::unmarked) return;
    diagnostics_.warning(
        "blank-mark", {workbook_.file, 0, roster_.sheet, "", 0},
        message("{} attendance cells are empty; they count as not marked", blank_marks_),
        message("fill them: x was there, V or K was not, P had leave"));
  }

  /// Where only women (or men) are ticked, the others are the other gender (PR-09).
  void settle_one_sided_gender() {
    const bool male = table_.header.find("male") != nullptr,
               female = table_.header.find("female") != nullptr;
    if (male == female || table_.header.find("gender") != nullptr) return;
    const auto is_set = [](const RosterRow& row) {
      return row.participant.person.gender != Gender::unknown;
    };
    if (std::none_of(roster_.rows.begin(), roster_.rows.end(), is_set)) return;
    for (RosterRow& row : roster_.rows) {
      if (!is_set(row)) row.participant.person.gender = female ? Gender::male : Gender::female;
    }
  }

  void tell_hidden() {
    std::vector<int> hidden;
    for (const RosterRow& row : roster_.rows) {
      if (table_.sheet->hidden_rows.count(row.where.row) != 0) hidden.push_back(row.where.row);
    }
    if (!hidden.empty()) {
      diagnostics_.warning("hidden-rows", {workbook_.file, 0, roster_.sheet, "", hidden.front()},
                           message("{} people stand in hidden rows; they were read", hidden.size()),
                           message("delete the rows if these people do not belong to the list"));
    }
    for (const Column& column : table_.header.columns) {
      if (table_.sheet->hidden_columns.count(column.number) == 0) continue;
      const std::string first = cell_address(table_.header.first_row, column.number);
      diagnostics_.warning(
          "hidden-columns", {workbook_.file, 0, roster_.sheet, first, table_.header.first_row},
          message("column {} is hidden; it was read", column_letters(column.number)),
          message("delete the column if it does not belong to the list"));
    }
  }

  const Workbook& workbook_;
  const Options& options_;
  Diagnostics& diagnostics_;
  HeaderWords words_;
  FoundTable table_;
  Roster roster_;
  std::string district_, group_;
  int last_position_ = 0;
  int blank_marks_ = 0;
  bool has_marks_ = false;
};

}  // namespace

Roster read_roster(const Workbook& workbook, const Options& options, Diagnostics& diagnostics) {
  return RosterReader(workbook, options, diagnostics).read();
}

}  // namespace giayto::intake

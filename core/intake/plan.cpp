#include "intake/plan.hpp"

#include "base/message.hpp"
#include "intake/header.hpp"
#include "intake/roster_rows.hpp"
#include "intake/row_reader.hpp"
#include "text/normalise.hpp"

#include <giayto/standard/money.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>

namespace giayto::intake {
namespace {

/// Headers of a plan, folded.
const Vocabulary& plan_words() {
  static const Vocabulary words = {
      {"position", {"stt", "tt", "so tt"}},
      {"code", {"ma lop", "ma so lop", "ky hieu lop", "ma", "class code"}},
      {"title",
       {"ten lop", "ten lop hoc", "ten khoa hoc", "ten lop dao tao", "ten lop tap huan", "lop"}},
      {"audience",
       {"doi tuong", "doi tuong hoc vien", "doi tuong tham gia", "nhom doi tuong", "audience"}},
      {"programme", {"chuong trinh", "thuoc chuong trinh"}},
      {"status", {"trang thai", "tinh trang"}},
      {"planned_people",
       {"so nguoi", "so hoc vien", "si so", "so luong", "so luong hoc vien", "so nguoi du kien",
        "so hoc vien du kien"}},
      {"venue", {"dia diem", "noi to chuc", "dia diem to chuc"}},
      {"first_day", {"tu ngay", "ngay bat dau", "ngay khai giang", "khai giang"}},
      {"last_day", {"den ngay", "ngay ket thuc", "ngay be giang", "be giang"}},
      {"hours", {"so tiet", "tong so tiet"}},
      {"half_days", {"so buoi", "tong so buoi"}},
      {"trainer", {"giang vien", "giang vien chinh", "bao cao vien"}},
      {"chair", {"chu tri", "nguoi chu tri", "lanh dao chu tri"}},
      {"contact", {"lien he", "nguoi lien he", "dau moi", "dau moi lien he", "can bo lien he"}},
      {"contact_phone",
       {"dien thoai lien he", "sdt lien he", "dt lien he", "dien thoai", "so dien thoai",
        "so dien thoai lien he"}},
      {"confirm_by", {"xac nhan truoc ngay", "xac nhan truoc", "han xac nhan"}},
      {"content", {"noi dung", "noi dung lop", "noi dung dao tao"}},
      {"costs", {"che do", "kinh phi", "che do, kinh phi"}},
      {"decision", {"so quyet dinh", "quyet dinh", "quyet dinh so"}},
      {"decision_date", {"ngay quyet dinh", "ngay ky quyet dinh"}},
      {"allowance",
       {"muc ho tro", "muc ho tro mot ngay", "muc ho tro ngay", "ho tro mot ngay",
        "muc ho tro dong", "muc ho tro dong ngay", "muc ho tro (dong/ngay)"}},
      {"trainer_fee",
       {"thu lao", "muc thu lao", "thu lao mot buoi", "thu lao buoi", "thu lao giang vien",
        "thu lao (dong/buoi)"}},
      {"fee_tax", {"thue tncn", "thue thu nhap ca nhan", "thue suat", "khau tru thue"}},
      {"destination", {"noi den", "diem den", "dia ban den"}},
      {"country", {"quoc gia", "nuoc den", "nuoc den hoc tap"}},
      {"partner", {"don vi tiep don", "don vi tiep", "co quan tiep don", "doi tac"}},
      {"transport", {"phuong tien", "phuong tien di lai"}},
      {"insurance", {"bao hiem", "bao hiem du lich"}},
      {"purpose", {"muc dich"}},
      {"funding", {"nguon kinh phi"}},
      {"permission", {"quyet dinh cho phep", "van ban cho phep"}},
      {"proposed_by", {"theo de nghi cua", "nguoi de nghi", "don vi de nghi"}},
      {"report_within", {"bao cao sau", "bao cao trong", "thoi han bao cao", "han bao cao"}},
      {"legal_bases", {"can cu", "can cu phap ly", "can cu ban hanh"}},
      {"english_title", {"ten tieng anh", "ten lop tieng anh", "ten doan tieng anh"}},
      {"english_partner", {"don vi tiep don tieng anh", "doi tac tieng anh"}},
      {"english_venue", {"dia diem tieng anh"}},
      {"english_purpose", {"muc dich tieng anh", "noi dung tieng anh"}},
      {"english_costs", {"che do tieng anh"}},
      {"min_attendance",
       {"ty le tham du", "ti le tham du", "ty le tham du toi thieu", "tham du toi thieu"}}};
  return words;
}

/// Audiences whose certificate asks for no share of lessons: a tour is travelled, a press day is
/// visited.
constexpr std::string_view without_lessons[] = {"study-tours", "press"};

/// What plans call the audiences, folded. The first that fits: a "ban chỉ đạo" has "cán bộ" too,
/// and a household is named after the officials of its commune.
constexpr std::pair<std::string_view, std::string_view> audience_words[] = {
    {"council", "council"},
    {"officials", "officials"},
    {"producers", "producers"},
    {"study-tours", "study-tours"},
    {"press", "press"},
    {"hoc tap kinh nghiem", "study-tours"},
    {"tham quan", "study-tours"},
    {"doan cong tac", "study-tours"},
    {"bao chi", "press"},
    {"phong vien", "press"},
    {"ban chi dao", "council"},
    {"hoi dong", "council"},
    {"to tu van", "council"},
    {"to giup viec", "council"},
    {"chu the", "producers"},
    {"giam doc", "producers"},
    {"hop tac xa", "producers"},
    {"htx", "producers"},
    {"doanh nghiep", "producers"},
    {"trang trai", "producers"},
    {"ho san xuat", "producers"},
    {"ho kinh doanh", "producers"},
    {"co so", "producers"},
    {"ceo", "producers"},
    {"can bo", "officials"},
    {"cong chuc", "officials"},
    {"huyen", "officials"}};

bool is_plan_header(const std::set<std::string>& fields) {
  return fields.count("code") != 0 && fields.count("title") != 0;
}

bool is_no_leaf(const Cell&) {
  return false;
}

std::string status_of(std::string_view words) {
  const std::string word = text::fold(words);
  if (word.empty() || word == "planned" || word == "ke hoach" || word == "du kien" ||
      word.starts_with("chua") || word == "trong ke hoach") {
    return "planned";
  }
  if (word == "held" || word.starts_with("da ") || word == "hoan thanh" || word == "xong")
    return "held";
  return {};
}

/// "80%", "80", or 0.8 under a percent format; nothing when it is no share of a hundred.
std::optional<int> percent_of(const Cell& cell, std::string words) {
  double share = cell.number;
  if (cell.kind != CellKind::number) {
    while (!words.empty() && (words.back() == '%' || words.back() == ' ')) words.pop_back();
    std::replace(words.begin(), words.end(), ',', '.');
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), share);
    if (error != std::errc() || end != words.data() + words.size()) return std::nullopt;
  }
  if (share > 0 && share <= 1) share *= 100;
  if (!(share >= 0 && share <= 100)) return std::nullopt;  // "nan" is a number too
  return static_cast<int>(std::lround(share));
}

/// Whole đồng: a number cell, or text such as "150.000 đồng" (ND-42); nothing when it is neither.
std::optional<std::int64_t> money_of(const Cell& cell, const std::string& words) {
  if (cell.kind != CellKind::number) return standard::money_from(words);
  constexpr double most = 1e15;
  if (!(cell.number >= 0 && cell.number < most) || cell.number != std::floor(cell.number))
    return std::nullopt;
  return static_cast<std::int64_t>(cell.number);
}

class PlanReader {
 public:
  PlanReader(const Workbook& workbook, const Options& options, Diagnostics& diagnostics)
      : workbook_(workbook),
        options_(options),
        diagnostics_(diagnostics),
        words_(plan_words(), options.map) {}

  Plan read() {
    auto found = find_table(
        workbook_, options_, words_, is_plan_header, is_no_leaf,
        message("Mã lớp and Tên lớp, and for example Đối tượng, Từ ngày, Đến ngày, Số buổi"),
        diagnostics_);
    check_user_map(options_, plan_words(), {workbook_.file, 0, "", "", 0},
                   found ? std::optional(found->header) : std::nullopt, diagnostics_);
    if (!found) return {};
    table_ = std::move(*found);
    plan_.sheet = table_.sheet->name;
    for (const Column& column : table_.header.columns) {
      plan_.mapping.push_back({column.header, column.field.empty() ? "ignore" : column.field,
                               column_letters(column.number)});
    }
    for (const SheetRow& row : table_.sheet->rows) {
      if (row.number <= table_.header.last_row || RosterRows::is_empty(row)) continue;
      if (!is_class(row)) continue;
      read_class(row.number);
    }
    return std::move(plan_);
  }

 private:
  /// A row with a code, or with a title and more: bands, totals and signatures have neither.
  bool is_class(const SheetRow& row) const {
    const auto own = [&](std::string_view field) {
      const Column* column = table_.header.find(field);
      const Cell& cell = table_.sheet->at(row.number, column == nullptr ? 0 : column->number);
      return column != nullptr && !cell.blank() && cell.filled == Filled::own &&
             !is_placeholder(cell.text);
    };
    const auto count = std::count_if(
        table_.header.columns.begin(), table_.header.columns.end(), [&](const Column& column) {
          return column.field != "position" && !column.field.empty() && own(column.field);
        });
    const std::string first = text::fold(row.cells.front().text);
    return count >= 2 && !first.starts_with("tong") && !first.starts_with("cong");
  }

  void read_class(int row) {
    RowReader reader(workbook_, table_, row, diagnostics_);
    TrainingClass made;
    made.code = reader.text("code");
    made.title = reader.text("title");
    read_words(reader, made);
    read_journey(reader, made.journey);
    read_days(reader, made);
    check_class(reader, made);
    const Location where = reader.place_of(code_place());
    plan_.rows.push_back({std::move(made), where, reader.bad()});
  }

  Cell code_place() const {
    Cell place;
    place.column = table_.header.find("code")->number;
    return place;
  }

  void read_words(RowReader& reader, TrainingClass& made) {
    made.programme = reader.text("programme");
    made.venue = reader.text("venue");
    made.trainer = reader.text("trainer");
    made.chair = reader.text("chair");
    made.contact = reader.text("contact");
    made.contact_phone = contact_phone(reader);
    made.content = reader.text("content");
    made.costs = reader.text("costs");
    made.decision = reader.text("decision");
    if (made.costs.empty() && table_.header.find("costs") != nullptr) {
      reader.told(code_place(), "costs", {"costs-missing"}, "");
    }
    made.planned_people = reader.whole_number("planned_people");
    made.hours = reader.whole_number("hours");
    const std::string audience = reader.text("audience");
    made.audience = audience_of(audience);
    if (made.audience.empty() && !audience.empty()) {
      reader.fail(reader.cell("audience"), "unknown-audience",
                  message("the audience '{}' is not known", audience),
                  message("write council, officials, producers, study-tours or press"));
    }
    if (audience.empty()) reader.told(code_place(), "audience", {"audience-missing"}, "");
    const std::string status = reader.text("status");
    made.status = status_of(status);
    if (made.status.empty()) {
      reader.fail(reader.cell("status"), "unknown-status",
                  message("the status '{}' is not known", status),
                  message("write Kế hoạch or Đã tổ chức"));
    }
    read_percent(reader, "min_attendance", made.min_attendance);
    read_percent(reader, "fee_tax", made.fee_tax);
    read_money(reader, "allowance", made.allowance);
    read_money(reader, "trainer_fee", made.trainer_fee);
  }

  static void read_percent(RowReader& reader, std::string_view field, int& target) {
    const std::string share = reader.text(field);
    if (share.empty()) return;
    const auto percent = percent_of(reader.cell(field), share);
    if (percent) target = *percent;
    if (percent) return;
    reader.fail(reader.cell(field), "percent-invalid",
                message("this is no percentage from 0 to 100"), message("write it as 80%"));
  }

  static void read_money(RowReader& reader, std::string_view field, std::int64_t& target) {
    const std::string words = reader.text(field);
    if (words.empty()) return;
    const auto amount = money_of(reader.cell(field), words);
    if (amount) target = *amount;
    if (amount) return;
    reader.fail(reader.cell(field), "money-invalid", message("this is no amount in whole đồng"),
                message("write it as 150.000"));
  }

  static void read_journey(RowReader& reader, Journey& journey) {
    journey.destination = reader.text("destination");
    journey.country = reader.text("country");
    journey.partner = reader.text("partner");
    journey.transport = reader.text("transport");
    journey.insurance = reader.text("insurance");
    journey.purpose = reader.text("purpose");
    journey.funding = reader.text("funding");
    journey.permission = reader.text("permission");
    journey.proposed_by = reader.text("proposed_by");
    journey.report_within = reader.whole_number("report_within");
    journey.legal_bases = legal_bases(reader.text("legal_bases"));
    journey.english.title = reader.text("english_title");
    journey.english.partner = reader.text("english_partner");
    journey.english.venue = reader.text("english_venue");
    journey.english.purpose = reader.text("english_purpose");
    journey.english.costs = reader.text("english_costs");
  }

  /// The bases between semicolons, without the word "Căn cứ" that papers set themselves.
  static std::vector<std::string> legal_bases(const std::string& words) {
    std::vector<std::string> bases;
    for (std::size_t start = 0; start < words.size();) {
      const std::size_t end = std::min(words.find(';', start), words.size());
      std::string one = text::collapse_spaces(words.substr(start, end - start));
      constexpr std::string_view lead = "Căn cứ ";
      if (one.starts_with(lead)) one.erase(0, lead.size());
      while (!one.empty() && (one.back() == '.' || one.back() == ' ')) one.pop_back();
      if (!one.empty()) bases.push_back(std::move(one));
      start = end + 1;
    }
    return bases;
  }

  /// An office number as it is written ("024.3382.4567, máy lẻ 12"), with the zero that a number
  /// cell loses.
  static std::string contact_phone(RowReader& reader) {
    const Cell& cell = reader.cell("contact_phone");
    return cell.kind == CellKind::number ? reader.phone("contact_phone")
                                         : reader.text("contact_phone");
  }

  void read_days(RowReader& reader, TrainingClass& made) {
    made.first_day = reader.date("first_day");
    made.last_day = reader.date("last_day");
    made.confirm_by = reader.date("confirm_by");
    made.decision_date = reader.date("decision_date");
    const int count = reader.whole_number("half_days");
    if (count > 0 && count <= 200 && made.first_day.complete()) {
      made.sessions = half_days(made.first_day, count, made.trainer);
      if (!made.last_day.known()) made.last_day = made.sessions.back().date;
    }
    if (made.first_day.complete() && made.last_day.complete() && made.last_day < made.first_day) {
      reader.fail(reader.cell("last_day"), "dates-reversed",
                  message("the class ends before it begins"), message("check both dates"));
    }
  }

  void check_class(RowReader& reader, const TrainingClass& made) {
    const bool has_lessons =
        std::ranges::find(without_lessons, made.audience) == std::end(without_lessons);
    if (made.min_attendance == 0 && has_lessons) {
      reader.told(code_place(), "min_attendance", {"min-attendance-missing"}, "");
    }
    if (made.code.empty()) {
      reader.fail(code_place(), "class-without-code", message("the class has no code"),
                  message("fill in Mã lớp"));
    } else if (const auto [first, is_new] = rows_of_.emplace(text::fold(made.code), reader.row());
               !is_new) {
      reader.fail(code_place(), "duplicate-class",
                  message("the class code {} already stands in row {}", made.code, first->second),
                  message("give each class a code of its own"));
    }
    if (made.title.empty()) {
      reader.fail(reader.cell("title"), "class-without-title", message("the class has no name"),
                  message("fill in Tên lớp"));
    }
  }

  const Workbook& workbook_;
  const Options& options_;
  Diagnostics& diagnostics_;
  HeaderWords words_;
  FoundTable table_;
  Plan plan_;
  std::map<std::string, int> rows_of_;  ///< first row of each code
};

}  // namespace

std::vector<TrainingClass> Plan::classes() const {
  std::vector<TrainingClass> good;
  for (const PlanRow& row : rows) {
    if (!row.bad) good.push_back(row.value);
  }
  return good;
}

bool looks_like_plan(const Workbook& workbook, const Options& options) {
  const HeaderWords words(plan_words(), options.map);
  return std::any_of(workbook.sheets.begin(), workbook.sheets.end(), [&words](const Sheet& sheet) {
    return !sheet.hidden && find_header(sheet, words, is_plan_header, is_no_leaf).has_value();
  });
}

Plan read_plan(const Workbook& workbook, const Options& options, Diagnostics& diagnostics) {
  return PlanReader(workbook, options, diagnostics).read();
}

std::string audience_of(std::string_view words) {
  const std::string folded = text::fold(words);
  for (const auto& [word, audience] : audience_words) {
    if (folded.find(word) != std::string::npos) return std::string(audience);
  }
  return {};
}

std::vector<Session> half_days(Date first_day, int count, const std::string& trainer) {
  using namespace std::chrono;
  const sys_days first = year(first_day.year) / month(static_cast<unsigned>(first_day.month)) /
                         day(static_cast<unsigned>(first_day.day));
  std::vector<Session> sessions;
  for (int i = 0; i < count; ++i) {
    const year_month_day date(first + days(i / 2));
    const bool morning = i % 2 == 0;
    Session session;
    session.number = i + 1;
    session.date = {int(date.year()), static_cast<int>(unsigned(date.month())),
                    static_cast<int>(unsigned(date.day()))};
    session.half = morning ? "Sáng" : "Chiều";
    session.starts_at = morning ? "08:00" : "14:00";
    session.trainer = trainer;
    sessions.push_back(std::move(session));
  }
  return sessions;
}

}  // namespace giayto::intake

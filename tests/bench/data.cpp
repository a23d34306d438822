#include "bench/data.hpp"

#include "base/file.hpp"

#include <giayto/plugin.hpp>
#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <random>
#include <string_view>

namespace giayto::bench {
namespace {

namespace fs = std::filesystem;

/// A CSV file read record by record: comma-separated, double quotes, no line ends inside fields.
/// The fields of a record are views that last until the next.
class CsvFile {
 public:
  using Record = std::vector<std::string_view>;

  explicit CsvFile(const fs::path& path) : path_(path), file_(path) {
    Record names;
    if (!next(names)) throw Error(path.string() + " cannot be read or is empty");
    header_.assign(names.begin(), names.end());
  }

  bool next(Record& record) {
    record.clear();
    if (!std::getline(file_, line_)) return false;
    if (line_.ends_with('\r')) line_.pop_back();
    for (std::size_t at = 0; at <= line_.size();) record.push_back(field(at));
    return true;
  }

  std::size_t column(std::string_view name) const {
    for (std::size_t i = 0; i < header_.size(); ++i) {
      if (header_[i] == name) return i;
    }
    throw Error(path_.string() + " has no column " + std::string(name));
  }

 private:
  /// The field that begins at `at`, which moves behind its comma. Doubled quotes become one in
  /// place.
  std::string_view field(std::size_t& at) {
    if (at == line_.size() || line_[at] != '"') {
      const std::size_t begin = at, end = std::min(line_.find(',', at), line_.size());
      at = end + 1;
      return std::string_view(line_).substr(begin, end - begin);
    }
    const std::size_t begin = ++at;
    std::size_t end = begin;
    for (; at < line_.size(); ++at) {
      if (line_[at] == '"' && (at + 1 >= line_.size() || line_[at + 1] != '"')) break;
      if (line_[at] == '"') ++at;
      line_[end++] = line_[at];
    }
    at = std::min(line_.find(',', at), line_.size()) + 1;
    return std::string_view(line_).substr(begin, end - begin);
  }

  fs::path path_;
  std::ifstream file_;
  std::string line_;
  std::vector<std::string> header_;
};

/// A day as the data write it: "05/8/2020".
Date date_of(std::string_view text) {
  Date date;
  for (int* part : {&date.day, &date.month, &date.year}) {
    const auto end = std::from_chars(text.data(), text.data() + text.size(), *part).ptr;
    text.remove_prefix(std::min(static_cast<std::size_t>(end - text.data()) + 1, text.size()));
  }
  return date;
}

struct ClassRow {
  TrainingClass training_class;
  std::size_t people = 0;
};

std::map<std::string, ClassRow, std::less<>> read_classes(const fs::path& folder) {
  CsvFile file(folder / "classes.csv");
  const auto id = file.column("id"), title = file.column("title"), place = file.column("place"),
             from = file.column("from"), to = file.column("to"), teacher = file.column("teacher"),
             size = file.column("size");
  std::map<std::string, ClassRow, std::less<>> classes;
  for (CsvFile::Record record; file.next(record);) {
    ClassRow row;
    row.training_class.code = record.at(id);
    row.training_class.title = record.at(title);
    row.training_class.venue = record.at(place);
    row.training_class.trainer = record.at(teacher);
    row.training_class.first_day = date_of(record.at(from));
    row.training_class.last_day = date_of(record.at(to));
    row.people = std::stoul(std::string(record.at(size)));
    classes.emplace(record.at(id), std::move(row));
  }
  return classes;
}

/// Puts a column where the record has its place, else among the further ones.
void keep(Participant& participant, const std::string& column, std::string_view text) {
  if (column == "birthplace") {
    participant.person.birthplace = text;
  } else if (column == "grade") {
    participant.result = text;
  } else {
    participant.extra.emplace(column, text);
  }
}

}  // namespace

std::vector<ClassRecord> read_data(const fs::path& folder, const Extent& extent,
                                   const std::vector<std::string>& kept) {
  const auto classes = read_classes(folder);
  CsvFile file(folder / "trainees.csv");
  const auto name = file.column("name"), sex = file.column("sex"), dob = file.column("dob"),
             unit = file.column("unit"), id = file.column("class");
  std::vector<std::size_t> kept_columns;
  for (const std::string& column : kept) kept_columns.push_back(file.column(column));
  std::vector<ClassRecord> records;
  records.reserve(extent.classes != 0 ? extent.classes : classes.size());
  std::size_t count = 0;
  for (CsvFile::Record record; (extent.people == 0 || count < extent.people) && file.next(record);
       ++count) {
    if (records.empty() || records.back().training_class.code != record.at(id)) {
      if (extent.classes != 0 && records.size() == extent.classes) break;
      const auto found = classes.find(record[id]);
      if (found == classes.end()) throw Error("a person of a class that classes.csv lacks");
      const ClassRow& row = found->second;
      records.push_back({row.training_class, {}});
      records.back().roll.reserve(row.people);
    }
    Participant& participant = records.back().roll.emplace_back();
    participant.position = static_cast<int>(records.back().roll.size());
    participant.person.full_name = record.at(name);
    participant.person.gender = record.at(sex) == "Nữ" ? Gender::female : Gender::male;
    participant.person.birth = date_of(record.at(dob));
    participant.person.unit = record.at(unit);
    for (std::size_t i = 0; i < kept.size(); ++i)
      keep(participant, kept[i], record.at(kept_columns[i]));
  }
  return records;
}

namespace {

constexpr std::array<std::string_view, 12> surnames = {
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương"};
constexpr std::array<std::string_view, 8> middles = {"Văn",  "Thị",  "Đức", "Hữu",
                                                     "Minh", "Ngọc", "Thu", "Thị Hồng"};
constexpr std::array<std::string_view, 12> givens = {
    "Hùng", "Dũng", "Hương", "Thủy", "Ánh", "Đạt", "Yến", "Nguyệt", "Ưng", "Ước", "Khuê", "Quỳnh"};
constexpr std::array<std::string_view, 6> places = {"Hà Nội",     "Hải Phòng", "Nam Định",
                                                    "Quảng Ninh", "Hà Tĩnh",   "Nghệ An"};
constexpr std::array<std::string_view, 4> titles = {
    "Kỹ năng lãnh đạo, quản lý cấp phòng", "Nghiệp vụ văn thư, lưu trữ điện tử",
    "Quản trị chất lượng theo tiêu chuẩn quốc tế", "Chuyển đổi số và an toàn thông tin mạng"};

class Maker {
 public:
  template <class Array>
  std::string pick(const Array& from) {
    return std::string(from[number(from.size())]);
  }
  std::size_t number(std::size_t below) { return random_() % below; }
  std::string name() { return pick(surnames) + " " + pick(middles) + " " + pick(givens); }
  std::string date(int first_year, int years) {
    return vietnamese::two_digits(1 + static_cast<int>(number(28))) + "/" +
           vietnamese::two_digits(1 + static_cast<int>(number(12))) + "/" +
           std::to_string(first_year + static_cast<int>(number(static_cast<std::size_t>(years))));
  }

 private:
  std::mt19937 random_{20200730};
};

std::string padded(std::size_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

void make_data(const fs::path& folder) {
  Maker maker;
  std::string classes = "id,title,place,province,from,to,teacher,size\n";
  std::string people = "no,cert,name,sex,dob,unit,birthplace,class,score,grade,qr\n";
  std::size_t serial = 0;
  for (std::size_t c = 1; c <= 141; ++c) {
    const std::string id = "LBD-" + padded(c, 3);
    const std::string province = maker.pick(places);
    const std::size_t size = c > 121 ? 58 : 57;
    classes += id + ",\"" + maker.pick(titles) + "\",\"Hội trường A, " + province + "\"," +
               province + ",05/8/2020,09/8/2020,TS. " + maker.name() + "," + std::to_string(size) +
               "\n";
    for (std::size_t i = 0; i < size; ++i) {
      const std::string number = padded(++serial, 5);
      people += std::to_string(serial) + ",CN-2020/" + number + "," + maker.name() + "," +
                (maker.number(2) == 0 ? "Nam" : "Nữ") + "," + maker.date(1965, 38) +
                ",Hợp tác xã Dịch vụ " + maker.pick(places) + "," + maker.pick(places) + "," + id +
                ",\"8,5\",Giỏi,https://xm.vn/c/" + number +
                "?h=" + padded(maker.number(1u << 30), 16) + "\n";
    }
  }
  fs::create_directories(folder);
  write_file(folder / "classes.csv", classes);
  write_file(folder / "trainees.csv", people);
}

}  // namespace giayto::bench

#include "bench/data.hpp"

#include "base/file.hpp"

#include <giayto/plugin.hpp>
#include <giayto/vietnamese.hpp>

#include <array>
#include <map>
#include <random>
#include <string_view>

namespace giayto::bench {
namespace {

namespace fs = std::filesystem;

/// A CSV file read record by record: comma-separated, double quotes, no line ends inside fields.
class CsvFile {
 public:
  explicit CsvFile(const fs::path& path) : path_(path), bytes_(read_file(path)), rest_(bytes_) {
    if (!next(header_)) throw Error(path.string() + " is empty");
  }

  bool next(std::vector<std::string>& record) {
    record.clear();
    if (rest_.empty()) return false;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    split(line, record);
    return true;
  }

  std::size_t column(std::string_view name) const {
    for (std::size_t i = 0; i < header_.size(); ++i) {
      if (header_[i] == name) return i;
    }
    throw Error(path_.string() + " has no column " + std::string(name));
  }

 private:
  static void split(std::string_view line, std::vector<std::string>& record) {
    for (std::size_t at = 0; at <= line.size();) {
      std::string field;
      if (at < line.size() && line[at] == '"') {
        for (++at; at < line.size(); ++at) {
          if (line[at] == '"' && (at + 1 >= line.size() || line[at + 1] != '"')) break;
          if (line[at] == '"') ++at;
          field += line[at];
        }
        at = std::min(line.find(',', at), line.size()) + 1;
      } else {
        const std::size_t end = std::min(line.find(',', at), line.size());
        field = line.substr(at, end - at);
        at = end + 1;
      }
      record.push_back(std::move(field));
    }
  }

  fs::path path_;
  std::string bytes_;
  std::string_view rest_;
  std::vector<std::string> header_;
};

struct ClassRow {
  TrainingClass training_class;
  std::string from, to, province;
};

std::map<std::string, ClassRow> read_classes(const fs::path& folder) {
  CsvFile file(folder / "classes.csv");
  const auto id = file.column("id"), title = file.column("title"), place = file.column("place"),
             province = file.column("province"), from = file.column("from"), to = file.column("to"),
             teacher = file.column("teacher");
  std::map<std::string, ClassRow> classes;
  for (std::vector<std::string> record; file.next(record);) {
    ClassRow row;
    row.training_class.code = record.at(id);
    row.training_class.title = record.at(title);
    row.training_class.venue = record.at(place);
    row.training_class.trainer = record.at(teacher);
    row.from = record.at(from);
    row.to = record.at(to);
    row.province = record.at(province);
    classes.emplace(record.at(id), std::move(row));
  }
  return classes;
}

}  // namespace

std::vector<ClassRecord> read_data(const fs::path& folder, std::size_t people,
                                   std::size_t classes) {
  const auto by_id = read_classes(folder);
  CsvFile file(folder / "trainees.csv");
  const auto cert = file.column("cert"), name = file.column("name"), sex = file.column("sex"),
             dob = file.column("dob"), unit = file.column("unit"),
             birthplace = file.column("birthplace"), id = file.column("class"),
             score = file.column("score"), grade = file.column("grade"), qr = file.column("qr");
  std::vector<ClassRecord> records;
  std::size_t count = 0;
  for (std::vector<std::string> record; (people == 0 || count < people) && file.next(record);
       ++count) {
    const ClassRow& row = by_id.at(record.at(id));
    if (records.empty() || records.back().training_class.code != record[id]) {
      if (classes != 0 && records.size() == classes) break;
      records.push_back({row.training_class, {}});
    }
    Participant participant;
    participant.position = static_cast<int>(records.back().roll.size()) + 1;
    participant.person.full_name = record.at(name);
    participant.person.gender = record.at(sex) == "Nữ" ? Gender::female : Gender::male;
    participant.person.unit = record.at(unit);
    participant.person.birthplace = record.at(birthplace);
    participant.result = record.at(grade);
    participant.extra = {{"cert", record.at(cert)},   {"dob", record.at(dob)},
                         {"score", record.at(score)}, {"qr", record.at(qr)},
                         {"from", row.from},          {"to", row.to},
                         {"province", row.province}};
    records.back().roll.push_back(std::move(participant));
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

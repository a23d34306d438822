// A made-up class of August 2020 and its people, to compose papers of; nobody in it exists.
#pragma once

#include "plugin_host/plugin_host.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::test {

inline Participant participant(int position, std::string name, Gender gender,
                               std::string district) {
  Participant made;
  made.position = position;
  made.person.full_name = std::move(name);
  made.person.gender = gender;
  made.person.district = std::move(district);
  made.person.birth = {1981, 2, 7};
  made.person.phone = "0900000123";
  made.attendance.assign(8, Mark::present);
  return made;
}

/// Owns all a Subject refers to.
struct SampleClass {
  Issuer issuer{"UBND Thành phố Hà Nội",
                "Sở Nông nghiệp và Phát triển nông thôn",
                "Sở Nông nghiệp\nvà Phát triển nông thôn",
                "Sở Nông nghiệp và Phát triển nông thôn Hà Nội",
                "SNN",
                "Hà Nội",
                "Giám đốc",
                "PTNT"};
  Signer signer{{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"}, "Đoàn Thế Khải", "Phó Giám đốc Sở"};
  TrainingClass training_class;
  std::vector<Participant> roll;

  SampleClass() {
    TrainingClass& c = training_class;
    c.code = "CEO-07";
    c.title =
        "Đào tạo quản trị sản xuất - kinh doanh Chương trình OCOP năm 2020 cho các nhà quản lý tổ "
        "chức kinh tế";
    c.venue = "Hội trường tầng 3, Trung tâm Tập huấn Nông nghiệp";
    c.first_day = {2020, 8, 5};
    c.last_day = {2020, 8, 8};
    c.hours = 32;
    c.trainer = "Vũ Hải Ninh";
    c.chair = "Ông Đoàn Thế Khải, Phó Giám đốc Sở";
    c.contact = "Ông Tạ Đình Phúc";
    c.contact_phone = "0900000123";
    c.confirm_by = {2020, 7, 31};
    c.content = "lập kế hoạch kinh doanh; xúc tiến thương mại.";
    c.costs =
        "Ban Tổ chức bảo đảm tài liệu và ăn trưa; đi lại và lưu trú do cơ quan cử người chi trả.";
    c.decision = "214/QĐ-SNN";
    c.decision_date = {2020, 8, 12};
    c.min_attendance = 80;
    for (int number = 1; number <= 8; ++number) {
      const bool morning = number % 2 == 1;
      c.sessions.push_back({number,
                            {2020, 8, 5 + (number - 1) / 2},
                            morning ? "Sáng" : "Chiều",
                            morning ? "08:00" : "13:30",
                            "",
                            ""});
    }
    roll = {participant(1, "Nguyễn Thị Hồng Gấm", Gender::female, "Huyện Gia Lâm"),
            participant(2, "Kiều Đình Chiến", Gender::male, "huyện Đông Anh"),
            participant(3, "Lê Minh An", Gender::unknown, ""),
            participant(4, "Tạ Xuân Đào", Gender::male, "huyện Gia Lâm")};
    Person& first = roll[0].person;
    first.post = "Giám đốc";
    first.unit = "Hợp tác xã Rau hữu cơ Phù Đổng";
    first.address = "Xã Phù Đổng";
  }

  Subject whole_class() const {
    return {issuer, signer, training_class, roll, nullptr, nullptr, {2020, 8, 14}};
  }
  Subject person(std::size_t index) const {
    return {issuer, signer, training_class, roll, &roll.at(index), nullptr, {2020, 8, 14}};
  }
};

/// A type of the plugins as they are shipped, through their libraries.
inline const plugins::LoadedType& shipped_type(const std::string& id) {
  static const plugins::PluginHost host({std::filesystem::path(GIAYTO_BUILD_DIR) / "plugins"});
  const plugins::LoadedType* type = host.find(id);
  if (type == nullptr) throw Error("no type " + id);
  return *type;
}

/// The text with no-break spaces shown as '~'.
inline std::string visible(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool glue = text.substr(at, 2) == "\u00A0";
    result += glue ? '~' : text[at];
    at += glue ? 1 : 0;
  }
  return result;
}

/// A composed field, no-break spaces as '~'.
inline std::string field(const std::string& type_id, const Subject& subject,
                         const std::string& name) {
  const Content content = plugins::compose(shipped_type(type_id), subject);
  const std::string* value = content.find(name);
  if (value == nullptr) throw Error("no field " + name);
  return visible(*value);
}

/// The sentence of the Error that composing ends with; empty when it succeeds.
inline std::string error_of(const std::string& type_id, const Subject& subject) {
  try {
    plugins::compose(shipped_type(type_id), subject);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace giayto::test

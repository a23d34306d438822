// A class with everything on record that any paper asks for, of any size, with texts of any length.
#pragma once

#include "contract/sample_class.hpp"
#include "job/sample.hpp"

#include <string>
#include <vector>

namespace giayto::test {

using Where = job::Sample::Where;

struct Extent {
  std::size_t people = 12;
  int sessions = 8;
  bool long_texts = false;  ///< every third person: a name of 45 letters, a unit of 140
  bool agency = false;      ///< an agency of three lines
  Where where = Where::home;
};

inline const std::string name_45 = "Nguyễn Phương Hoàng Thị Quỳnh Thương Nghiêm Ấ";
inline const std::string unit_140 =
    "Hợp tác xã Dịch vụ nông nghiệp tổng hợp và sản xuất, chế biến, tiêu thụ nông sản an toàn theo "
    "chuỗi giá trị bền vững ở xã Phù Đổng huyện Gia";

inline void fill(Participant& participant, std::size_t index, const Extent& extent) {
  participant.position = static_cast<int>(index) + 1;
  participant.attendance.assign(static_cast<std::size_t>(extent.sessions), Mark::present);
  participant.issued_number = std::to_string(index + 1) + "/2020/GCN-SNN";
  participant.issued_on = {2020, 8, 14};
  participant.role = index == 0 ? "Trưởng đoàn" : "Thành viên";
  Person& person = participant.person;
  person.phone = "0900000123";
  person.id_number = "001181000123";
  person.post = "Phó Chủ tịch Ủy ban nhân dân";
  person.gender = index % 2 == 0 ? Gender::female : Gender::male;
  person.passport = {"NGUYEN THI HONG GAM", "C9990123", "phổ thông", {2024, 8, 5}};
  person.press_card = "IBT 01234";
  if (person.unit.empty()) person.unit = "Báo Nông nghiệp Thủ đô";
  if (!extent.long_texts || index % 3 != 0) return;
  person.full_name = name_45;
  person.unit = unit_140;
}

inline SampleClass full_class(const Extent& extent) {
  SampleClass made;
  TrainingClass& held = made.training_class;
  held.sessions.clear();
  for (int number = 1; number <= extent.sessions; ++number) {
    const bool morning = number % 2 == 1;
    held.sessions.push_back({number,
                             {2020, 8, 5 + (number - 1) / 2},
                             morning ? "Sáng" : "Chiều",
                             morning ? "08:00" : "13:30",
                             "Xây dựng thương hiệu và truy xuất nguồn gốc sản phẩm",
                             "Quách Thị Diễm Hương"});
  }
  held.last_day = held.sessions.back().date;
  held.allowance = 100'000;
  held.trainer_fee = 1'000'000;
  held.fee_tax = 10;
  held.journey = job::sample_class(job::Sample::Length::usual, extent.where).journey;
  made.issuer.name_english = "the Department of Agriculture and Rural Development of Hanoi";
  made.signer.post_english = "Deputy Director";
  if (extent.agency) {
    made.issuer.name = "Chi cục Phát triển nông thôn và Quản lý chất lượng nông sản thành phố";
    made.issuer.heading = "Chi cục Phát triển nông thôn\nvà Quản lý chất lượng\nnông sản thành phố";
  }
  const std::vector<Participant> few = made.roll;
  made.roll.clear();
  for (std::size_t i = 0; i < extent.people; ++i) {
    made.roll.push_back(few[i % few.size()]);
    fill(made.roll.back(), i, extent);
  }
  return made;
}

}  // namespace giayto::test

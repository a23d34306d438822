#include "verify/sample_record.hpp"

#include "job/sample.hpp"

#include <array>
#include <cstddef>

namespace giayto::verify {
namespace {

/// As templates are tried with, and what only some plugins ask for.
TrainingClass sample_class(const std::string& audience, job::Sample::Where where) {
  TrainingClass sample = job::sample_class(job::Sample::Length::usual, where);
  sample.audience = audience;
  sample.allowance = 100'000;
  sample.trainer_fee = 1'000'000;
  sample.fee_tax = 10;
  sample.journey.insurance = "bảo hiểm du lịch";
  return sample;
}

SampleRecord record_of(const std::string& audience, job::Sample::Where where) {
  SampleRecord record{
      job::sample_issuer(), job::sample_signer(), sample_class(audience, where), {}};
  record.issuer.levels = {"thành phố", "quận, huyện, thị xã", "xã, phường, thị trấn"};
  return record;
}

Participant sample_participant(int position, std::size_t sessions) {
  constexpr std::array<const char*, 4> surnames = {"Nguyễn Thị", "Phạm Văn", "Vũ Đức", "Ưng Ngọc"};
  constexpr std::array<const char*, 3> given = {"Ví Dụ", "Thử", "Nháp"};
  const auto index = static_cast<std::size_t>(position - 1);
  Participant made;
  made.position = position;
  Person& person = made.person;
  person.full_name = std::string(surnames[index % 4]) + " " + given[index % 3];
  person.birth = {1960 + position % 40, 1 + position % 12, 1 + position % 28};
  person.gender = index % 4 == 0 ? Gender::female : Gender::male;
  person.honorific = index % 4 == 0 ? "Bà" : "Ông";
  person.birthplace = "Hà Nội";
  person.post = "Giám đốc";
  person.unit = "Hợp tác xã Mẫu";
  person.address = "xã Phù Đổng";
  person.district = index % 2 == 0 ? "huyện Gia Lâm" : "huyện Đông Anh";
  person.product = "Rau hữu cơ";
  person.phone = "0900000123";
  person.id_number = "001181999001";
  person.email = "mau@example.org";
  person.passport = {"NGUYEN THI VI DU", "C9990123", "phổ thông", {2028, 8, 5}};
  person.press_card = "IBT-00123";
  made.attendance.assign(sessions, Mark::present);
  made.result = "Giỏi";
  made.role = position == 1 ? "Trưởng đoàn" : "Thành viên";
  made.issued_number = "0001/2020/GCN-SNN";
  made.issued_on = {2020, 8, 14};
  return made;
}

void fill_roll(SampleRecord& record, int people) {
  for (int position = 1; position <= people; ++position)
    record.roll.push_back(sample_participant(position, record.training_class.sessions.size()));
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

void make_long(SampleRecord& record) {
  record.training_class.title = "Đào tạo " + repeated("quản trị kinh doanh và ", 8) + "xúc tiến";
  for (Participant& participant : record.roll) {
    participant.person.full_name = "Công Tằng Tôn Nữ Nguyễn Phúc Thị Hoàng Ngọc Ẩn";
    participant.person.unit = "Hợp tác xã " + repeated("Dịch vụ nông nghiệp tổng hợp ", 4) + "Mẫu";
    participant.person.post = "Phó Chủ tịch Hội đồng quản trị kiêm Giám đốc";
  }
}

/// As a record is before anybody has filled it in.
void make_blank(SampleRecord& record) {
  TrainingClass blank;
  blank.code = record.training_class.code;
  blank.audience = record.training_class.audience;
  record.training_class = blank;
  for (Participant& participant : record.roll) {
    Participant empty;
    empty.position = participant.position;
    empty.person.full_name = participant.person.full_name;
    participant = empty;
  }
}

}  // namespace

SampleRecord make_sample(Sample sample, const std::string& audience) {
  using Where = job::Sample::Where;
  SampleRecord record = record_of(audience, sample == Sample::abroad ? Where::abroad : Where::home);
  switch (sample) {
    case Sample::ordinary:
      fill_roll(record, 12);
      for (Mark& mark : record.roll.back().attendance) mark = Mark::absent;
      break;
    case Sample::one_person:
      fill_roll(record, 1);
      break;
    case Sample::longest_names:
      fill_roll(record, 12);
      make_long(record);
      break;
    case Sample::empty_roll:
      break;
    case Sample::many_people:
      fill_roll(record, 500);
      break;
    case Sample::abroad:
      fill_roll(record, 12);
      break;
    case Sample::blank_record:
      fill_roll(record, 3);
      make_blank(record);
      break;
  }
  return record;
}

}  // namespace giayto::verify

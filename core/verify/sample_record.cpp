#include "verify/sample_record.hpp"

#include <array>
#include <cstddef>

namespace giayto::verify {
namespace {

constexpr int session_count = 4;

Issuer sample_issuer() {
  Issuer issuer;
  issuer.parent = "UBND Thành phố Hà Nội";
  issuer.name = "Sở Nông nghiệp và Phát triển nông thôn";
  issuer.heading = "Sở Nông nghiệp\nvà Phát triển nông thôn";
  issuer.name_in_text = "Sở Nông nghiệp và Phát triển nông thôn Hà Nội";
  issuer.abbreviation = "SNN";
  issuer.place = "Hà Nội";
  issuer.head_title = "Giám đốc";
  issuer.unit_abbreviation = "PTNT";
  issuer.name_english = "the Department of Agriculture and Rural Development of Hanoi";
  issuer.levels = {"thành phố", "quận, huyện, thị xã", "xã, phường, thị trấn"};
  return issuer;
}

Signer sample_signer() {
  Signer signer;
  signer.authority_lines = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"};
  signer.name = "Lê Thị Mẫu";
  signer.post = "Phó Giám đốc Sở";
  signer.post_english = "Deputy Director";
  return signer;
}

std::vector<Session> sample_sessions() {
  std::vector<Session> sessions;
  for (int number = 1; number <= session_count; ++number) {
    const bool morning = number % 2 == 1;
    Session session;
    session.number = number;
    session.date = {2020, 8, 5 + (number - 1) / 2};
    session.half = morning ? "Sáng" : "Chiều";
    session.starts_at = morning ? "08:00" : "13:30";
    session.topic = "Chuyên đề " + std::to_string(number);
    session.trainer = "Trần Văn Mẫu";
    sessions.push_back(session);
  }
  return sessions;
}

Journey sample_journey() {
  Journey journey;
  journey.destination = "thành phố Hải Phòng và tỉnh Quảng Ninh";
  journey.partner = "Chi cục Phát triển nông thôn thành phố Hải Phòng";
  journey.transport = "xe ô tô thuê trọn gói";
  journey.insurance = "bảo hiểm du lịch";
  journey.purpose = "tìm hiểu cách tổ chức Chương trình OCOP";
  journey.funding = "nguồn ngân sách Thành phố năm 2020";
  journey.proposed_by = "Chi cục trưởng Chi cục Phát triển nông thôn";
  journey.report_within = 10;
  journey.legal_bases = {"Kế hoạch số 33/KH-SNN ngày 12 tháng 02 năm 2020"};
  return journey;
}

void go_abroad(TrainingClass& tour) {
  tour.journey.destination = "thủ đô Băng Cốc";
  tour.journey.country = "Thái Lan";
  tour.journey.permission = "Quyết định số 412/QĐ-UBND ngày 30 tháng 01 năm 2020";
  tour.journey.english = {"study visit", "the Community Development Department",
                          "Head office of the Department, Bangkok", "exchange of experience",
                          "each side bears its own costs"};
}

TrainingClass sample_class(const std::string& audience) {
  TrainingClass sample;
  sample.code = "MAU-01";
  sample.title = "Đào tạo quản trị sản xuất - kinh doanh Chương trình OCOP năm 2020";
  sample.audience = audience;
  sample.programme = "Chương trình OCOP năm 2020";
  sample.status = "held";
  sample.planned_people = 12;
  sample.venue = "Hội trường tầng 3, Trung tâm Tập huấn Nông nghiệp";
  sample.first_day = {2020, 8, 5};
  sample.last_day = {2020, 8, 6};
  sample.hours = 16;
  sample.trainer = "Trần Văn Mẫu";
  sample.chair = "Bà Lê Thị Mẫu, Phó Giám đốc Sở";
  sample.contact = "ông Vũ Đức Nháp";
  sample.contact_phone = "0900000123";
  sample.confirm_by = {2020, 7, 31};
  sample.content = "Lập kế hoạch kinh doanh; xúc tiến thương mại";
  sample.costs = "Ban Tổ chức bảo đảm tài liệu và ăn trưa";
  sample.decision = "214/QĐ-SNN";
  sample.decision_date = {2020, 8, 12};
  sample.min_attendance = 80;
  sample.sessions = sample_sessions();
  sample.allowance = 100'000;
  sample.trainer_fee = 1'000'000;
  sample.fee_tax = 10;
  sample.journey = sample_journey();
  return sample;
}

Participant sample_participant(int position) {
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
  made.attendance.assign(session_count, Mark::present);
  made.result = "Giỏi";
  made.role = position == 1 ? "Trưởng đoàn" : "Thành viên";
  made.issued_number = "0001/2020/GCN-SNN";
  made.issued_on = {2020, 8, 14};
  return made;
}

void fill_roll(SampleRecord& record, int people) {
  for (int position = 1; position <= people; ++position)
    record.roll.push_back(sample_participant(position));
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
  SampleRecord record{sample_issuer(), sample_signer(), sample_class(audience), {}};
  switch (sample) {
    case Sample::ordinary:
      fill_roll(record, 12);
      record.roll.back().attendance.assign(session_count, Mark::absent);
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
      go_abroad(record.training_class);
      break;
    case Sample::blank_record:
      fill_roll(record, 3);
      make_blank(record);
      break;
  }
  return record;
}

}  // namespace giayto::verify

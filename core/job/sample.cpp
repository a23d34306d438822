#include "job/sample.hpp"

#include <string>

namespace giayto::job {
namespace {

std::vector<Session> sample_sessions() {
  std::vector<Session> sessions;
  for (int day = 5; day <= 8; ++day) {
    for (const char* half : {"Sáng", "Chiều"}) {
      Session session;
      session.number = static_cast<int>(sessions.size()) + 1;
      session.date = {2020, 8, day};
      session.half = half;
      session.starts_at = half == std::string("Sáng") ? "08:00" : "14:00";
      session.topic = "Quản trị sản xuất, xây dựng thương hiệu và truy xuất nguồn gốc sản phẩm";
      session.trainer = "Bà Quách Thị Diễm Hương";
      sessions.push_back(session);
    }
  }
  return sessions;
}

Journey sample_journey(Sample::Where where) {
  const bool abroad = where == Sample::Where::abroad;
  Journey journey;
  journey.destination = abroad ? "thủ đô Băng Cốc" : "thành phố Hải Phòng và tỉnh Quảng Ninh";
  journey.country = abroad ? "Thái Lan" : "";
  journey.partner = "Chi cục Phát triển nông thôn thành phố Hải Phòng";
  journey.transport = "xe ô tô thuê trọn gói";
  journey.purpose = "tìm hiểu cách tổ chức Chương trình OCOP, phát triển vùng nguyên liệu";
  journey.funding = "nguồn ngân sách Thành phố cấp cho Chương trình OCOP năm 2020";
  journey.proposed_by = "Chi cục trưởng Chi cục Phát triển nông thôn";
  journey.report_within = 10;
  journey.legal_bases = {
      "Kế hoạch số 33/KH-SNN ngày 12 tháng 02 năm 2020 của Sở Nông nghiệp và Phát triển nông thôn"};
  journey.permission = abroad ? "Quyết định số 412/QĐ-UBND ngày 30 tháng 01 năm 2020" : "";
  journey.english = {"study visit", "the Community Development Department",
                     "Head office of the Department, Bangkok", "exchange of experience",
                     "each side bears its own costs"};
  return journey;
}

Participant sample_participant(int position, std::size_t sessions) {
  Participant participant;
  participant.position = position;
  Person& person = participant.person;
  person.full_name = "Nguyễn Thị Hồng Gấm";
  person.birth = {1981, 2, 7};
  person.gender = Gender::female;
  person.birthplace = "Hà Nội";
  person.post = "Giám đốc";
  person.unit = "Hợp tác xã Sản xuất, chế biến và tiêu thụ rau hữu cơ Phù Đổng";
  person.address = "xã Phù Đổng";
  person.district = "Huyện Gia Lâm";
  person.product = "Rau cải ngọt hữu cơ";
  person.phone = "0900000123";
  person.id_number = "001181000123";
  person.email = "gam@example.vn";
  person.passport = {"NGUYEN THI HONG GAM", "C9990123", "phổ thông", {2024, 8, 5}};
  participant.role = position == 1 ? "Trưởng đoàn" : "Thành viên";
  participant.attendance.assign(sessions, Mark::present);
  participant.result = "Khá";
  return participant;
}

}  // namespace

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
  return issuer;
}

Signer sample_signer() {
  Signer signer;
  signer.authority_lines = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"};
  signer.name = "Đoàn Thế Khải";
  signer.post = "Phó Giám đốc Sở";
  signer.post_english = "Deputy Director";
  return signer;
}

TrainingClass sample_class(Sample::Length length, Sample::Where where) {
  TrainingClass training_class;
  training_class.code = "MAU-01";
  training_class.title =
      "Đào tạo, bồi dưỡng kiến thức quản trị sản xuất, kinh doanh cho các chủ thể tham gia Chương "
      "trình mỗi xã một sản phẩm";
  training_class.audience = "producers";
  training_class.programme = "Chương trình OCOP năm 2020";
  training_class.status = "held";
  training_class.planned_people = 57;
  training_class.venue =
      "Hội trường tầng 2, Trung tâm Khuyến nông Hà Nội, số 38 đường Tô Hiệu, quận Hà Đông, Hà Nội";
  training_class.first_day = {2020, 8, 5};
  training_class.last_day = {2020, 8, 8};
  training_class.hours = 32;
  training_class.trainer = "Bà Quách Thị Diễm Hương";
  training_class.chair = "Ông Đoàn Thế Khải, Phó Giám đốc Sở";
  training_class.contact = "Ông Tạ Đình Phúc";
  training_class.contact_phone = "0900000123";
  training_class.confirm_by = {2020, 7, 31};
  training_class.content = "quản trị sản xuất, xây dựng thương hiệu, truy xuất nguồn gốc";
  const int repeats = length == Sample::Length::long_texts ? 40 : 0;
  for (int i = 0; i < repeats; ++i)
    training_class.content += "; thực hành lập kế hoạch sản xuất, kinh doanh của cơ sở theo nhóm";
  training_class.costs =
      "Ban Tổ chức chi tài liệu, nước uống; đơn vị cử học viên chi tiền ăn, nghỉ và đi lại";
  training_class.decision = "214/QĐ-SNN";
  training_class.decision_date = {2020, 8, 14};
  training_class.min_attendance = 80;
  training_class.sessions = sample_sessions();
  training_class.journey = sample_journey(where);
  return training_class;
}

Sample::Sample(Length length, Where where)
    : issuer_(sample_issuer()), signer_(sample_signer()), class_(sample_class(length, where)) {
  const int people = length == Length::long_texts ? 57 : 12;
  for (int position = 1; position <= people; ++position)
    roll_.push_back(sample_participant(position, class_.sessions.size()));
}

Subject Sample::subject(Scope scope) const {
  return {issuer_,
          signer_,
          class_,
          roll_,
          scope == Scope::participant ? roll_.data() : nullptr,
          scope == Scope::session ? class_.sessions.data() : nullptr,
          {2020, 7, 28}};
}

tmpl::Issue Sample::issue() {
  return {"0123", "123/GM-SNN", "K7Q4-M2XD", "123/GM-SNN K7Q4-M2XD"};
}

std::vector<Document> preflight_sample(Batch& batch, Scope scope, Sample::Length length) {
  const auto tried = [&](Sample::Where where) {
    const Sample sample(length, where);
    return batch.preflight({sample.subject(scope)}, Sample::issue(), false);
  };
  auto documents = tried(Sample::Where::home);
  return documents.front().skipped.empty() ? documents : tried(Sample::Where::abroad);
}

}  // namespace giayto::job

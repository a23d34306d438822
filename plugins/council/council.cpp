// Papers for the city's steering committee, appraisal council and advisory group: few people,
// addressed as comrades, listed by rank.
#include <giayto/standard.hpp>

namespace {

giayto::standard::Policy policy() {
  using giayto::Subject;
  giayto::standard::Policy policy;
  policy.plugin = "council";
  policy.audience = "council";
  policy.order = giayto::RollOrder::as_recorded;  // rank order is never sorted away (RO-43)
  policy.address = giayto::standard::Address::comrade;
  policy.people = "đại biểu";
  policy.invitation.request = [](const Subject&) { return "sắp xếp công việc để tham dự đầy đủ"; };
  policy.invitation.closing = [](const Subject&, const std::string& you) {
    return "Sự có mặt và ý kiến của " + you + " góp phần quan trọng vào thành công của lớp học";
  };
  policy.invitation.recipients = giayto::standard::report_to_head;
  policy.attendance.title = "DANH SÁCH ĐIỂM DANH ĐẠI BIỂU";
  policy.certificate.show_post = true;
  return policy;
}

void add_types(giayto::Catalogue& catalogue) {
  giayto::standard::add_standard_types(catalogue, policy());
  giayto::standard::add_class_letters(catalogue, policy());
}

}  // namespace

GIAYTO_PLUGIN("council", "1.0", add_types);

// Papers for the press: a letter to each outlet. Outlets stand as recorded; a row need not name a
// reporter.
#include <giayto/standard.hpp>
#include <giayto/standard/press_invitation.hpp>
#include <giayto/standard/tour_rosters.hpp>

namespace {

giayto::standard::Policy policy() {
  giayto::standard::Policy policy;
  policy.plugin = "press";
  policy.audience = "press";
  policy.order = giayto::RollOrder::as_recorded;
  policy.people = "phóng viên";
  policy.invitation.event = "";  // titles say it: "Họp báo ..."
  policy.invitation.gathering = "sự kiện";
  policy.invitation.recipients = giayto::standard::report_to_head;
  return policy;
}

void add_types(giayto::Catalogue& catalogue) {
  using namespace giayto::standard;
  catalogue.add(std::make_unique<PressInvitation>(policy()));
  catalogue.add(std::make_unique<Roster>(policy(), press_list(policy())));
}

}  // namespace

GIAYTO_PLUGIN("press", "1.0", add_types);

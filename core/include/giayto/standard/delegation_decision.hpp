// The decision to send a delegation (quyết định cử đoàn, decree 30/2020 specimen 1.2), with the
// members as its annex (ND-31 to ND-33).
#pragma once

#include <giayto/standard/tour.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

struct DelegationPolicy {
  std::string template_id = "decision/delegation";
  /// Whether officials may go abroad only by a decision of those above, which is then the first of
  /// the legal bases.
  bool permission_abroad = true;
  /// Who carries the decision out, before "và các thành viên có tên trong danh sách".
  std::string executors =
      "Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở, Thủ trưởng các cơ quan, đơn vị có "
      "liên "
      "quan";
  int report_within = 15;  ///< days, where the plan says none
  /// Lines of "Nơi nhận" between "Như Điều ..." and "Lưu".
  Lines recipients;
};

/// The annex is table `members`, abroad table `travellers`, which has the passports; the other has
/// no rows. `article_N` are the articles' sentences without their number and without a period.
class DelegationDecision final : public DocumentType {
 public:
  DelegationDecision(Policy policy, DelegationPolicy delegation)
      : policy_(std::move(policy)),
        delegation_(std::move(delegation)),
        info_(make_info(policy_, delegation_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override {
    if (subject.roll.empty()) return Decision::no("danh sách đoàn chưa có người nào");
    return Decision::yes();
  }
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy, const DelegationPolicy& delegation);
  std::string bases(const Subject& subject) const;
  void set_articles(Content& content, const Subject& subject) const;
  void set_journey(Content& content, const TrainingClass& tour) const;
  std::string recipients(const Subject& subject) const;

  Policy policy_;
  DelegationPolicy delegation_;
  TypeInfo info_;
};

/// Columns of table `members`; those of the passport for journeys abroad.
inline std::vector<std::string> member_columns(bool abroad) {
  std::vector<std::string> columns = {"position", "name", "birth_year",   "post",
                                      "unit",     "role", "post_and_unit"};
  if (abroad) {
    columns.insert(columns.end(),
                   {"passport_name", "passport_number", "passport_kind", "passport_expires"});
  }
  return columns;
}

inline std::vector<std::string> member_row(int position, const Participant& member, bool abroad) {
  const Person& person = member.person;
  std::vector<std::string> cells = {std::to_string(position),
                                    person.full_name,
                                    person.birth.known() ? std::to_string(person.birth.year) : "",
                                    person.post,
                                    person.unit,
                                    member.role,
                                    post_and_unit(person)};
  if (abroad) {
    cells.insert(cells.end(), {person.passport.name, person.passport.number, person.passport.kind,
                               vietnamese::short_date(person.passport.expires)});
  }
  return cells;
}

inline TypeInfo DelegationDecision::make_info(const Policy& policy,
                                              const DelegationPolicy& delegation) {
  TypeInfo info;
  info.id = policy.plugin + ".delegation-decision";
  info.title = "Quyết định cử đoàn";
  info.scope = Scope::training_class;
  info.audience = policy.audience;
  info.default_template = delegation.template_id;
  info.fields = {"subject",   "authority",  "bases",       "proposal",  "article_1", "period",
                 "stay",      "purpose",    "transport",   "article_3", "article_4", "article_5",
                 "issued_by", "recipients", "annex_title", "count_line"};
  info.tables = {{"members", member_columns(false)}, {"travellers", member_columns(true)}};
  info.series = "decision";
  info.order = policy.order;
  return info;
}

/// "Căn cứ ...;", a line each (ND-19); the line of the proposal follows them. Throws Error without
/// a basis.
inline std::string DelegationDecision::bases(const Subject& subject) const {
  const Journey& journey = subject.training_class.journey;
  std::vector<std::string> all =
      subject.issuer.legal_bases;  // of every such decision, then its own
  const bool needs_permission = is_abroad(subject.training_class) && delegation_.permission_abroad;
  if (needs_permission && journey.permission.empty()) {
    throw Error(
        "đoàn ra nước ngoài phải có quyết định cho phép của cấp trên; hãy điền cột "
        "Quyết định cho phép của kế hoạch, nhập lại rồi làm lại");
  }
  for (const std::string& basis : journey.legal_bases) {
    if (std::find(all.begin(), all.end(), unended(basis)) == all.end()) all.push_back(basis);
  }
  if (!journey.permission.empty()) all.push_back(journey.permission);
  std::string text;
  for (const std::string& basis : all) {
    text += (text.empty() ? "" : "\n") + ("Căn cứ " + unended(basis)) + ";";
  }
  if (!text.empty()) return text;
  throw Error(
      "quyết định chưa có căn cứ; hãy điền cột Căn cứ của kế hoạch rồi nhập lại, hoặc ghi căn cứ "
      "chung trong thiết lập của cơ quan");
}

/// Time, place, purpose and means: the clauses of article 2, each without number and period.
inline void DelegationDecision::set_journey(Content& content, const TrainingClass& tour) const {
  require_period(tour);
  const Date first = tour.first_day, last = tour.last_day;
  const std::string days = glued(vietnamese::two_digits(days_between(first, last)) + " ngày");
  content.set("period", days + ", " +
                            (first == last ? on_day(first)
                                           : "từ " + on_day(first) + " đến hết " + on_day(last)) +
                            " (kể cả thời gian đi và về)");
  std::string stay = require_destination(tour);
  if (!tour.journey.partner.empty()) stay += "; đơn vị tiếp đón: " + listed(tour.journey.partner);
  content.set("stay", stay);
  const std::string& purpose = tour.journey.purpose.empty() ? tour.content : tour.journey.purpose;
  if (unended(purpose).empty()) {
    throw Error(
        "chưa ghi mục đích chuyến đi; hãy điền cột Mục đích của kế hoạch, nhập lại rồi "
        "làm lại");
  }
  content.set("purpose", unended(purpose));
  std::string transport = unended(tour.journey.transport);
  const std::string insurance = unended(tour.journey.insurance);
  if (!insurance.empty()) transport += (transport.empty() ? "" : "; ") + insurance;
  content.set("transport", transport);
}

inline void DelegationDecision::set_articles(Content& content, const Subject& subject) const {
  const TrainingClass& tour = subject.training_class;
  const std::string people =
      glued(vietnamese::two_digits(static_cast<int>(subject.roll.size())) + " người");
  content.set("article_1", "Cử Đoàn công tác gồm " + people + " đi " + tour_words(tour) +
                               " (có danh sách kèm theo)");
  const std::string funding = unended(tour.journey.funding);
  if (funding.empty()) {
    throw Error(
        "chưa ghi nguồn kinh phí của đoàn; hãy điền cột Nguồn kinh phí của kế hoạch, "
        "nhập "
        "lại rồi làm lại");
  }
  content.set("article_3", "Kinh phí thực hiện: " + lower_first(funding) + ". " +
                               upper_first(require_costs(tour)));
  const int within =
      tour.journey.report_within > 0 ? tour.journey.report_within : delegation_.report_within;
  content.set("article_4",
              "Trưởng đoàn tổ chức, quản lý Đoàn theo đúng nội dung, chương trình và thời gian nêu "
              "tại Điều 2; trong thời hạn " +
                  glued(vietnamese::two_digits(within) + " ngày") +
                  " kể từ ngày kết thúc chuyến đi, báo cáo " + subject.issuer.head_title +
                  " kết quả bằng văn bản");
  content.set("article_5",
              "Quyết định này có hiệu lực kể từ ngày ký. " + delegation_.executors +
                  " và các thành viên có tên trong danh sách kèm theo chịu trách nhiệm "
                  "thi hành Quyết định này");
}

inline std::string DelegationDecision::recipients(const Subject& subject) const {
  const auto& others = delegation_.recipients;
  return recipient_lines(subject, glued("Như Điều 5"),
                         others ? others(subject) : std::vector<std::string>{});
}

/// Throws Error when period, destination, purpose, money, bases or, abroad, a passport or the
/// permission are missing.
inline Content DelegationDecision::compose(const Subject& subject) const {
  const TrainingClass& tour = subject.training_class;
  const bool abroad = is_abroad(tour);
  if (abroad) require_passports(subject);
  Content content;
  content.set("subject", "Về việc cử Đoàn công tác đi " + tour_words(tour));
  content.set("authority", subject.issuer.head_title + " " + subject.issuer.name_in_text);
  content.set("bases", bases(subject));
  const std::string proposer = unended(tour.journey.proposed_by);
  content.set("proposal", proposer.empty() ? "" : "Theo đề nghị của " + proposer);
  set_articles(content, subject);
  set_journey(content, tour);
  content.set("issued_by", subject.issuer.head_title + " " + subject.issuer.name_in_text);
  content.set("recipients", recipients(subject));
  content.set("annex_title", "DANH SÁCH ĐOÀN CÔNG TÁC");
  content.set("count_line", list_count(subject.roll.size()));
  Table& members = content.table("members");
  Table& travellers = content.table("travellers");
  int position = 0;
  for (const Participant& member : subject.roll)
    (abroad ? travellers : members).add(member_row(++position, member, abroad));
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto

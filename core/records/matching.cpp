#include "records/matching.hpp"

#include "base/message.hpp"
#include "text/normalise.hpp"

#include <algorithm>

namespace giayto::records {
namespace {

/// Calls visit(name, text of one, text of other) for each text of two people; named as the user
/// knows the column.
template <class One, class Other, class Visit>
void visit_texts(One& one, Other& other, Visit visit) {
  visit(translatable("full name"), one.full_name, other.full_name);
  visit(translatable("form of address"), one.honorific, other.honorific);
  visit(translatable("birthplace"), one.birthplace, other.birthplace);
  visit(translatable("post"), one.post, other.post);
  visit(translatable("unit"), one.unit, other.unit);
  visit(translatable("address"), one.address, other.address);
  visit(translatable("district"), one.district, other.district);
  visit(translatable("product"), one.product, other.product);
  visit(translatable("phone"), one.phone, other.phone);
  visit(translatable("ID number"), one.id_number, other.id_number);
  visit(translatable("e-mail"), one.email, other.email);
  visit(translatable("press card"), one.press_card, other.press_card);
}

/// Whether the dates agree as far as both are known: 1981 and 02/1981 do.
bool compatible(const Date& one, const Date& other) {
  const auto agree = [](int a, int b) { return a == 0 || b == 0 || a == b; };
  return agree(one.year, other.year) && agree(one.month, other.month) && agree(one.day, other.day);
}

/// The births of two people of one name.
Likeness compare_births(const Date& one, const Date& other) {
  if (one.known() && one == other) return Likeness::same_name;
  return compatible(one, other) ? Likeness::unclear : Likeness::none;
}

/// Two rows of one outlet of which one names no reporter: the other may complete it (RO-07).
Likeness compare_outlets(const Person& one, const Person& other) {
  const bool same = !one.unit.empty() && text::fold(one.unit) == text::fold(other.unit);
  return same ? Likeness::unclear : Likeness::none;
}

/// Collects what `merge` finds, field by field.
class Merger {
 public:
  explicit Merger(Merge& merge) : merge_(merge) {}

  /// `unknown` is the value that says nothing.
  template <class T>
  void field(const char* name, T& earlier, const T& later, const T& unknown = T{}) {
    if (later == unknown || earlier == later) return;
    if (earlier != unknown) conflict(name);
    earlier = later;
    merge_.changed = true;
  }

  void birth(Date& earlier, const Date& later) {
    if (!compatible(earlier, later)) return field(translatable("birth"), earlier, later);
    const Date exact = std::max(earlier, later);  // of two that agree the more exact one is greater
    merge_.changed |= exact != earlier;
    earlier = exact;
  }

 private:
  void conflict(const char* name) {
    std::string text = translate(name);
    auto& all = merge_.conflicts;
    if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
  }

  Merge& merge_;
};

}  // namespace

Likeness compare(const Person& one, const std::string& folded_one, const Person& other,
                 const std::string& folded_other) {
  const bool both_have_ids = !one.id_number.empty() && !other.id_number.empty();
  if (both_have_ids && one.id_number == other.id_number) return Likeness::same_id;
  if (folded_one.empty() || folded_other.empty()) return compare_outlets(one, other);
  if (folded_one != folded_other) return Likeness::none;
  return both_have_ids ? Likeness::namesake : compare_births(one.birth, other.birth);
}

bool identical(const Person& one, const Person& other) {
  bool same =
      one.birth == other.birth && one.gender == other.gender && one.passport == other.passport;
  visit_texts(one, other, [&](const char*, const auto& text, const auto& text_of_other) {
    same = same && text == text_of_other;
  });
  return same;
}

Merge merge(const Participant& earlier, const Participant& later) {
  Merge merge{earlier, {}, false};
  Participant& result = merge.result;
  Merger merger(merge);
  visit_texts(result.person, later.person,
              [&](const char* name, auto& text, const auto& text_of_later) {
                merger.field(name, text, text_of_later);
              });
  merger.birth(result.person.birth, later.person.birth);
  merger.field(translatable("gender"), result.person.gender, later.person.gender);
  Passport& passport = result.person.passport;
  merger.field(translatable("passport"), passport.name, later.person.passport.name);
  merger.field(translatable("passport"), passport.number, later.person.passport.number);
  merger.field(translatable("passport"), passport.kind, later.person.passport.kind);
  merger.field(translatable("passport"), passport.expires, later.person.passport.expires);
  merger.field(translatable("role in the delegation"), result.role, later.role);
  merger.field(translatable("result"), result.result, later.result);
  merger.field(translatable("note"), result.note, later.note);
  for (const auto& [name, value] : later.extra) {
    if (!value.empty()) merger.field(name.c_str(), result.extra[name], value);
  }
  if (result.attendance.size() < later.attendance.size()) {
    result.attendance.resize(later.attendance.size());
  }
  for (std::size_t at = 0; at < later.attendance.size(); ++at) {
    merger.field(translatable("attendance"), result.attendance[at], later.attendance[at]);
  }
  return merge;
}

}  // namespace giayto::records

#include "job/selection.hpp"

#include "base/message.hpp"
#include "text/name_order.hpp"

#include <algorithm>
#include <numeric>

namespace giayto::job {
namespace {

/// The roll sorted by name: given name first, then surname, then the middle; ties by birth and
/// recorded order (RO-40 to RO-42).
std::vector<std::size_t> order_by_name(const std::vector<records::RollEntry>& roll) {
  std::vector<std::string> keys;
  for (const records::RollEntry& entry : roll)
    keys.push_back(text::name_sort_key(entry.participant.person.full_name));
  std::vector<std::size_t> order(roll.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (keys[a] != keys[b]) return keys[a] < keys[b];
    return roll[a].participant.person.birth < roll[b].participant.person.birth;
  });
  return order;
}

/// Gives each participant the number and date of the paper that the type lists, as the register has
/// it.
void add_numbers(Selection& selection, const registry::Register& book, const TypeInfo& info,
                 const std::vector<std::string>& people_keys) {
  if (info.numbers_of.empty()) return;
  const std::string& code = selection.training_class.code;
  const auto live = book.live_entries(info.numbers_of, code);
  for (std::size_t i = 0; i < selection.roll.size(); ++i) {
    const auto found = live.find({info.numbers_of, code, people_keys[i], 0});
    if (found == live.end()) continue;
    selection.roll[i].issued_number = found->second.number_text;
    selection.roll[i].issued_on = found->second.issued_on;
  }
}

void add_subjects(Selection& selection, const TypeInfo& info, const Settings* settings,
                  const std::vector<std::string>& people_keys, const Date& date) {
  const Signer* const second =
      selection.second_signer.name.empty() ? nullptr : &selection.second_signer;
  const auto add = [&](const Participant* participant, const Session* session, registry::Key key) {
    selection.subjects.push_back({selection.issuer, selection.signer, selection.training_class,
                                  selection.roll, participant, session, date, second, settings});
    selection.keys.push_back(std::move(key));
  };
  const std::string& code = selection.training_class.code;
  switch (info.scope) {
    case Scope::training_class:
      add(nullptr, nullptr, {info.id, code, {}, 0});
      break;
    case Scope::session:
      for (const Session& session : selection.training_class.sessions) {
        add(nullptr, &session, {info.id, code, {}, session.number});
      }
      break;
    case Scope::participant:
      for (std::size_t i = 0; i < selection.roll.size(); ++i) {
        add(&selection.roll[i], nullptr, {info.id, code, people_keys[i], 0});
      }
      break;
  }
}

}  // namespace

void tell_empty_roll(const std::string& class_code, Diagnostics& diagnostics) {
  diagnostics.error("roll-empty", {}, message("nobody is on the roll of class {}", class_code),
                    message("import its list first: giayto import FILE --class {}", class_code));
}

std::unique_ptr<Selection> select(const Desk& desk, const plugins::LoadedType& type,
                                  const std::string& class_code, const Date& issue_date,
                                  const std::string& signer, Diagnostics& diagnostics) {
  const TypeInfo& info = type.info;
  auto found = desk.records.find_class(class_code);
  if (!found) {
    const std::string near = desk.records.nearest_code(class_code);
    diagnostics.error("class-unknown", {}, message("there is no class {} on record", class_code),
                      near.empty() ? message("`giayto class list` shows the classes")
                                   : message("did you mean {}?", near));
    return nullptr;
  }
  if (!info.audience.empty() && info.audience != found->audience) {
    diagnostics.error("wrong-audience", {},
                      message("{} is for the audience {}; class {} is for {}", info.id,
                              info.audience, class_code, found->audience),
                      message("`giayto types` shows the papers of each audience"));
    return nullptr;
  }
  const std::vector<records::RollEntry> recorded = desk.records.roll(class_code);
  if (recorded.empty() && info.scope == Scope::participant) {
    tell_empty_roll(class_code, diagnostics);
    return nullptr;
  }

  auto selection = std::make_unique<Selection>();
  selection->issuer = desk.office.issuer(issue_date, info.id);
  selection->signer = desk.office.signer(info.id, issue_date, signer);
  selection->second_signer = desk.office.second_signer(info.id, issue_date);
  selection->training_class = std::move(*found);
  std::vector<std::size_t> order(recorded.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (info.order == RollOrder::by_name) order = order_by_name(recorded);
  std::vector<std::string> people_keys;
  for (const std::size_t i : order) {
    selection->roll.push_back(recorded[i].participant);
    people_keys.push_back(recorded[i].key);
  }
  add_numbers(*selection, desk.book, info, people_keys);
  add_subjects(*selection, info, desk.office.plugin_settings(type.plugin), people_keys, issue_date);
  return selection;
}

}  // namespace giayto::job

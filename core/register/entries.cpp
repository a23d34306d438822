// Reading the register, and the step from reserved to issued.
#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "register/register.hpp"
#include "register/rows.hpp"

#include <array>
#include <charconv>

namespace giayto::registry {
namespace {

using store::ResultRow;

constexpr std::array<const char*, 4> state_words = {translatable("reserved"),
                                                    translatable("issued"), translatable("void"),
                                                    translatable("replaced")};

State to_state(const std::string& word) {
  for (std::size_t at = 0; at < state_words.size(); ++at) {
    if (word == state_words[at]) return static_cast<State>(at);
  }
  throw Error(message("the register holds an unknown state '{}'", word));
}

/// Batch ids are numbers in the store and text for everybody else; 0 for text that is none.
long long batch_number(const std::string& batch) {
  long long number = 0;
  const auto [end, error] = std::from_chars(batch.data(), batch.data() + batch.size(), number);
  return error == std::errc() && end == batch.data() + batch.size() ? number : 0;
}

}  // namespace

std::string to_text(State state) {
  return state_words[static_cast<std::size_t>(state)];
}

std::string state_word(const Entry& entry) {
  const bool live = entry.state == State::reserved || entry.state == State::issued;
  return live && entry.pending() ? translatable("pending") : to_text(entry.state);
}

std::string select_entries(std::string_view where_and_order) {
  return "select id, type, class_code, person, session, series, year, number, number_text, "
         "position,"
         " state, issued_on, template_id, template_version, plugin_version, snapshot, batch, file,"
         " sha256, drawing, pages, replaces, replaced_by from register_entries " +
         std::string(where_and_order);
}

Entry read_entry(const ResultRow& row) {
  Entry entry;
  std::string state;
  row.read(entry.id, entry.key.type, entry.key.class_code, entry.key.person, entry.key.session,
           entry.series, entry.year, entry.number, entry.number_text, entry.position, state,
           entry.issued_on, entry.template_id, entry.template_version, entry.plugin_version,
           entry.snapshot, entry.batch, entry.file, entry.sha256, entry.drawing, entry.pages,
           entry.replaces, entry.replaced_by);
  entry.state = to_state(state);
  return entry;
}

std::map<Key, Entry> Register::live_entries(const std::string& type,
                                            const std::string& class_code) const {
  static const std::string sql = select_entries(
      "where type = :type and class_code = :class and state in ('reserved', 'issued')");
  std::map<Key, Entry> live;
  database_.query(
      sql,
      [&live](const ResultRow& row) {
        Entry entry = read_entry(row);
        Key key = entry.key;
        live.emplace(std::move(key), std::move(entry));
      },
      type, class_code);
  return live;
}

std::string Register::repertoire(const std::string& batch) const {
  std::string text;
  bool found = false;
  database_.query(
      "select repertoire from register_batches where id = :id",
      [&](const ResultRow& row) {
        found = true;
        row.read(text);
      },
      batch_number(batch));
  if (!found) throw Error(message("the register knows no batch {}", batch));
  return text;
}

void Register::record_issued(const std::vector<Entry>& entries) {
  store::Transaction transaction(database_);
  for (const Entry& entry : entries) {
    const long long changed = database_.execute(
        "update register_entries set state = 'issued', file = :file, sha256 = :sha256,"
        " drawing = :drawing, pages = :pages where id = :id"
        " and (state = 'reserved' or state = 'issued' and (drawing = :same_drawing or drawing = "
        "''))",
        entry.file, entry.sha256, entry.drawing, entry.pages, entry.id, entry.drawing);
    if (changed == 1) continue;
    std::string state, drawing;
    database_.query(
        "select state, drawing from register_entries where id = :id",
        [&](const ResultRow& row) { row.read(state, drawing); }, entry.id);
    throw Error(message("entry {} of the register cannot be recorded as issued: it is {}", entry.id,
                        state.empty() ? message("missing")
                        : drawing.empty()
                            ? translate(state.c_str())
                            : message("{} with another drawing", translate(state.c_str()))));
  }
  transaction.commit();
}

void Register::assign_numbers(const std::vector<Numbering>& numbers) {
  store::Transaction transaction(database_);
  for (const Numbering& one : numbers) {
    long long taken = 0;
    database_.query(
        "select count(*) from register_entries other, register_entries mine where mine.id = :id"
        " and other.series = mine.series and other.year = mine.year and other.number = :number",
        [&taken](const ResultRow& row) { row.read(taken); }, one.entry, one.number);
    if (taken != 0) throw Error(message("the number {} is taken", one.number_text));
    const long long changed = database_.execute(
        "update register_entries set number = :number, number_text = :text, issued_on = :date,"
        " snapshot = :snapshot, drawing = '', file = '', sha256 = '' where id = :id"
        " and series <> '' and number = 0 and state in ('reserved', 'issued')",
        one.number, one.number_text, one.date, one.snapshot, one.entry);
    if (changed != 1) {
      throw Error(message("entry {} of the register does not wait for a number", one.entry));
    }
  }
  transaction.commit();
}

std::vector<Entry> Register::list(const Query& query) const {
  static const std::string sql = select_entries(
      "where (type = :type or :any_type = '') and (class_code = :class or :any_class = '')"
      " and (series = :series or :any_series = '') and (year = :year or :any_year = 0)"
      " order by series, year, number, id");
  std::vector<Entry> entries;
  database_.query(
      sql, [&entries](const ResultRow& row) { entries.push_back(read_entry(row)); }, query.type,
      query.type, query.class_code, query.class_code, query.series, query.series, query.year,
      query.year);
  return entries;
}

}  // namespace giayto::registry

// Taking numbers: once each, in order, without a gap.
#include "base/message.hpp"
#include "register/register.hpp"
#include "register/rows.hpp"

#include <optional>
#include <utility>

namespace giayto::registry {
namespace {

using store::ResultRow;

/// One batch of reservations, inside the caller's transaction: nobody else takes numbers meanwhile.
class Reserving {
 public:
  Reserving(store::Database& database, const std::string& repertoire,
            const std::function<void(Entry&)>& finish)
      : database_(database), repertoire_(repertoire), finish_(finish) {}

  Entry take(const Reservation& wanted) {
    if (std::optional<Entry> live = find_live(wanted.key)) return *std::move(live);
    Entry entry;
    entry.key = wanted.key;
    entry.series = wanted.series;
    entry.year = wanted.year;
    entry.number = wanted.series.empty() || wanted.number_pending
                       ? 0
                       : next_number(wanted.series, wanted.year);
    entry.position = wanted.position;
    entry.issued_on = wanted.issued_on;
    entry.batch = std::to_string(batch());
    finish(entry);
    insert(entry);
    return entry;
  }

 private:
  /// The book is the only counter there is, so that nothing can get out of step with it.
  int next_number(const std::string& series, int year) {
    const auto [known, is_new] = last_numbers_.try_emplace({series, year}, 0);
    if (is_new) {
      database_.query(
          "select max(number) from register_entries where series = :series and series <> ''"
          " and year = :year",
          [&last = known->second](const ResultRow& row) { row.read(last); }, series, year);
    }
    return ++known->second;
  }

  std::optional<Entry> find_live(const Key& key) {
    static const std::string sql = select_entries(
        "where type = :type and class_code = :class and person = :person and session = :session"
        " and state in ('reserved', 'issued')");
    std::optional<Entry> live;
    database_.query(
        sql, [&live](const ResultRow& row) { live = read_entry(row); }, key.type, key.class_code,
        key.person, key.session);
    return live;
  }

  /// The batch, made when the first new entry needs it.
  long long batch() {
    if (batch_ == 0) {
      database_.query(
          "insert into register_batches (repertoire) values (:repertoire) returning id",
          [this](const ResultRow& row) { row.read(batch_); }, repertoire_);
    }
    return batch_;
  }

  /// Lets the caller fill its part, and only that.
  void finish(Entry& entry) {
    Entry filled = entry;
    finish_(filled);
    entry.number_text = std::move(filled.number_text);
    entry.template_id = std::move(filled.template_id);
    entry.template_version = std::move(filled.template_version);
    entry.plugin_version = std::move(filled.plugin_version);
    entry.snapshot = std::move(filled.snapshot);
  }

  void insert(Entry& entry) {
    database_.query(
        "insert into register_entries (type, class_code, person, session, series, year, number,"
        " number_text, position, state, issued_on, template_id, template_version, plugin_version,"
        " snapshot, batch, file, sha256, pages) values (:type, :class, :person, :session, :series,"
        " :year, :number, :number_text, :position, 'reserved', :issued_on, :template_id,"
        " :template_version, :plugin_version, :snapshot, :batch, '', '', 0) returning id",
        [&entry](const ResultRow& row) { row.read(entry.id); }, entry.key.type,
        entry.key.class_code, entry.key.person, entry.key.session, entry.series, entry.year,
        entry.number, entry.number_text, entry.position, entry.issued_on, entry.template_id,
        entry.template_version, entry.plugin_version, entry.snapshot, batch());
  }

  store::Database& database_;
  const std::string& repertoire_;
  const std::function<void(Entry&)>& finish_;
  std::map<std::pair<std::string, int>, int> last_numbers_;
  long long batch_ = 0;
};

}  // namespace

std::vector<Entry> Register::reserve(const std::vector<Reservation>& wanted,
                                     const std::string& repertoire,
                                     const std::function<void(Entry&)>& finish) {
  store::Transaction transaction(database_);
  Reserving reserving(database_, repertoire, finish);
  std::vector<Entry> entries;
  entries.reserve(wanted.size());
  for (const Reservation& one : wanted) entries.push_back(reserving.take(one));
  transaction.commit();
  return entries;
}

}  // namespace giayto::registry

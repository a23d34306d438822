// What makes a class a study tour.
#include "base/diagnostic.hpp"
#include "records/tables.hpp"

#include <algorithm>

namespace giayto::records {
namespace {

bool is_recorded(const Journey& journey) {
  const EnglishWords& english = journey.english;
  for (const std::string* text :
       {&journey.destination, &journey.country, &journey.partner, &journey.transport,
        &journey.insurance, &journey.purpose, &journey.funding, &journey.permission,
        &journey.proposed_by, &english.title, &english.partner, &english.venue, &english.purpose,
        &english.costs}) {
    if (!text->empty()) return true;
  }
  return journey.report_within != 0 || !journey.legal_bases.empty();
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return lines;
}

}  // namespace

void write_journey(store::Database& database, long long class_id, const Journey& journey) {
  database.execute("delete from journeys where class_id = :class", class_id);
  if (!is_recorded(journey)) return;
  const EnglishWords& english = journey.english;
  database.execute(
      "insert into journeys (class_id, destination, country, partner, transport, insurance,"
      " purpose, funding, permission, proposed_by, report_within, legal_bases, english_title,"
      " english_partner, english_venue, english_purpose, english_costs) values (:class,"
      " :destination, :country, :partner, :transport, :insurance, :purpose, :funding, :permission,"
      " :proposed_by, :report_within, :legal_bases, :english_title, :english_partner,"
      " :english_venue, :english_purpose, :english_costs)",
      class_id, journey.destination, journey.country, journey.partner, journey.transport,
      journey.insurance, journey.purpose, journey.funding, journey.permission, journey.proposed_by,
      journey.report_within, joined(journey.legal_bases), english.title, english.partner,
      english.venue, english.purpose, english.costs);
}

Journey read_journey(store::Database& database, long long class_id) {
  Journey journey;
  database.query(
      "select destination, country, partner, transport, insurance, purpose, funding, permission,"
      " proposed_by, report_within, legal_bases, english_title, english_partner, english_venue,"
      " english_purpose, english_costs from journeys where class_id = :class",
      [&journey](const store::ResultRow& row) {
        std::string bases;
        EnglishWords& english = journey.english;
        row.read(journey.destination, journey.country, journey.partner, journey.transport,
                 journey.insurance, journey.purpose, journey.funding, journey.permission,
                 journey.proposed_by, journey.report_within, bases, english.title, english.partner,
                 english.venue, english.purpose, english.costs);
        journey.legal_bases = split(bases);
      },
      class_id);
  return journey;
}

}  // namespace giayto::records

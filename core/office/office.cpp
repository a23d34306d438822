// Lookup in the office's settings as of a date.
#include "office/office.hpp"

#include "base/message.hpp"
#include "text/utf8.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <string_view>

namespace giayto::office {
namespace {

using vietnamese::short_date;

/// "producers.invitation" -> "invitation".
std::string paper_of(const std::string& type_id) {
  const auto dot = type_id.rfind('.');
  return dot == std::string::npos ? type_id : type_id.substr(dot + 1);
}

template <class T>
const T* as_of(const std::vector<Valid<T>>& all, const Date& date) {
  for (const Valid<T>& one : all) {
    if (one.covers(date)) return &one.value;
  }
  return nullptr;
}

/// "... - 28/02/2025, 01/3/2025 - ...".
template <class T>
std::string periods_of(const std::vector<Valid<T>>& all) {
  std::string list;
  for (const Valid<T>& one : all) {
    if (!list.empty()) list += ", ";
    list += (one.from.known() ? short_date(one.from) : "...") + " - " +
            (one.to.known() ? short_date(one.to) : "...");
  }
  return list.empty() ? message("none") : list;
}

}  // namespace

Issuer Office::issuer(Date date, const std::string& type_id) const {
  const Issuer* const names = as_of(issuers_, date);
  if (names == nullptr) {
    throw ConfigError(message(
        "{} has no issuer on {}; add an [issuer NAME] section whose from and to include that day "
        "(periods there: {})",
        file_.string(), short_date(date), periods_of(issuers_)));
  }
  Issuer issuer = *names;
  if (!levels_.empty()) {
    const auto* const levels = as_of(levels_, date);
    if (levels == nullptr) {
      throw ConfigError(message(
          "{} has no levels of government on {}; add a [levels NAME] section whose from and to "
          "include that day (periods there: {})",
          file_.string(), short_date(date), periods_of(levels_)));
    }
    issuer.levels = *levels;
  }
  const std::string paper = paper_of(type_id);
  for (const auto& one : legal_bases_) {
    const auto& papers = one.value.papers;
    const bool meant = std::any_of(papers.begin(), papers.end(), [&](const std::string& name) {
      return name == paper || name == "*";
    });
    if (meant && one.covers(date)) issuer.legal_bases.push_back(one.value.text);
  }
  return issuer;
}

Signer Office::signer(const std::string& type_id, Date date, const std::string& wanted) const {
  return signing_.signer(paper_of(type_id), date, wanted);
}

Signer Office::second_signer(const std::string& type_id, Date date) const {
  return signing_.second_signer(paper_of(type_id), date);
}

const Series& Office::series(const std::string& id) const {
  for (const Series& one : series_) {
    if (one.id == id) return one;
  }
  throw ConfigError(
      message("{} has no number series '{}'; add [series {}] with a pattern such as "
              "{{number:02}}/GM-{{abbreviation}}",
              file_.string(), id, id));
}

const Settings* Office::plugin_settings(const std::string& plugin_id) const {
  const auto found = plugin_settings_.find(plugin_id);
  return found == plugin_settings_.end() ? nullptr : &found->second;
}

const Printer& Office::printer(const std::string& name) const {
  std::string known;
  for (const Printer& one : printers_) {
    if (one.name == name) return one;
    known += (known.empty() ? "" : ", ") + one.name;
  }
  if (known.empty()) {
    throw ConfigError(message(
        "{} has no printer; print the sheet of `giayto calibrate --printer {}` and follow it",
        file_.string(), name));
  }
  throw ConfigError(message("{} has no printer '{}'; there are: {}", file_.string(), name, known));
}

std::string heading_of(const std::string& name) {
  constexpr std::size_t one_line = 25;  // letters: 67 mm of bold capitals at 12 pt
  if (text::letter_count(name) <= one_line) return name;
  constexpr std::string_view conjunction = " và ";
  std::size_t best = std::string::npos, least = std::string::npos;
  for (auto at = name.find(conjunction); at != std::string::npos;
       at = name.find(conjunction, at + 1)) {
    const std::size_t before = text::letter_count(name.substr(0, at));
    const std::size_t after = text::letter_count(name) - before;
    const std::size_t uneven = before > after ? before - after : after - before;
    if (uneven < least) best = at, least = uneven;
  }
  if (best == std::string::npos) return name;
  return name.substr(0, best) + "\n" + name.substr(best + 1);
}

}  // namespace giayto::office

// office.ini: [office], [issuer NAME], [signer NAME], [series ID].
#include "office/office_reader.hpp"

#include "base/message.hpp"
#include "office/series.hpp"
#include "template/values.hpp"
#include "text/suggest.hpp"

#include <algorithm>

namespace giayto::office {
namespace {

namespace fs = std::filesystem;
using tmpl::IniEntry;
using tmpl::IniSection;

std::string hint_for(std::string_view word, const std::vector<std::string>& known) {
  const std::string nearest = text::nearest(word, known);
  if (!nearest.empty()) return message("did you mean '{}'?", nearest);
  std::string list;
  for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
  return message("known here: {}", list);
}

bool share_a_paper(const SigningRight& one, const SigningRight& other) {
  return std::any_of(one.papers.begin(), one.papers.end(), [&other](const std::string& paper) {
    return std::find(other.papers.begin(), other.papers.end(), paper) != other.papers.end();
  });
}

template <class T>
bool overlap(const Valid<T>& one, const Valid<T>& other) {
  return (!one.to.known() || !other.from.known() || other.from <= one.to) &&
         (!other.to.known() || !one.from.known() || one.from <= other.to);
}

}  // namespace

Office OfficeReader::read(const fs::path& file) {
  office_.file_ = file;
  for (const IniSection& section : document_.sections()) read_section(section);
  check_whole();
  return std::move(office_);
}

void OfficeReader::read_section(const IniSection& section) {
  const auto words = tmpl::split_words(section.name);
  const std::string kind(words.empty() ? std::string_view{} : words[0]);
  const std::string name(tmpl::trim(std::string_view(section.name).substr(kind.size())));
  if (section.name == "office") return read_office(section);
  const bool named = kind == "issuer" || kind == "signer" || kind == "series" || kind == "printer";
  if (named && name.empty()) {
    diagnostics_.error("bad-section-name", document_.at(section.line),
                       message("a section [{}] needs a name", kind),
                       message("write [{} name]", kind));
  } else if (kind == "issuer") {
    read_issuer(section);
  } else if (kind == "signer") {
    read_signer(section);
  } else if (kind == "series") {
    read_series(section, name);
  } else if (kind == "printer") {
    read_printer(section, name);
  } else {
    diagnostics_.error("unknown-section", document_.at(section.line),
                       message("there is no kind of section '{}'", section.name),
                       hint_for(kind, {"office", "issuer", "signer", "series", "printer"}));
  }
}

void OfficeReader::read_office(const IniSection& section) {
  check_keys(section, {"check_key", "templates", "fonts"});
  office_.check_key_ = text(section, "check_key", true);
  office_.template_folder_ = path(section, "templates", true);
  office_.font_settings_ = path(section, "fonts", false);
}

void OfficeReader::read_issuer(const IniSection& section) {
  check_keys(section, {"from", "to", "parent", "name", "heading", "name_in_text", "abbreviation",
                       "place", "head_title", "unit_abbreviation", "name_english"});
  auto issuer = period<Issuer>(section);
  issuer.value.parent = text(section, "parent", false);
  issuer.value.name = text(section, "name", true);
  issuer.value.heading = text(section, "heading", false);
  if (issuer.value.heading.empty()) issuer.value.heading = issuer.value.name;
  issuer.value.name_in_text = text(section, "name_in_text", false);
  if (issuer.value.name_in_text.empty()) issuer.value.name_in_text = issuer.value.name;
  issuer.value.abbreviation = text(section, "abbreviation", true);
  issuer.value.place = text(section, "place", true);
  issuer.value.head_title = text(section, "head_title", true);
  issuer.value.unit_abbreviation = text(section, "unit_abbreviation", false);
  issuer.value.name_english = text(section, "name_english", false);
  office_.issuers_.push_back(std::move(issuer));
}

void OfficeReader::read_signer(const IniSection& section) {
  check_keys(section, {"from", "to", "papers", "authority", "name", "post", "post_english"});
  auto right = period<SigningRight>(section);
  const std::string papers = text(section, "papers", true);
  for (const auto paper : tmpl::split_list(papers, ",\n")) right.value.papers.emplace_back(paper);
  const std::string authority = text(section, "authority", true);
  for (const auto line : tmpl::split_lines(authority)) {
    right.value.signer.authority_lines.emplace_back(line);
  }
  right.value.signer.name = text(section, "name", true);
  right.value.signer.post = text(section, "post", false);
  right.value.signer.post_english = text(section, "post_english", false);
  office_.signers_.push_back(std::move(right));
}

void OfficeReader::read_series(const IniSection& section, const std::string& id) {
  check_keys(section, {"pattern"});
  const std::string pattern = text(section, "pattern", true);
  if (pattern.empty()) return;
  const SeriesPattern parsed = parse_series_pattern(pattern);
  if (!parsed.problem.empty()) {
    diagnostics_.error("bad-series-pattern", document_.at(section.find("pattern")->line),
                       parsed.problem,
                       message("write for example {{number:04}}/{{year}}/GCN-{{abbreviation}}"));
    return;
  }
  office_.series_.push_back({id, pattern});
}

void OfficeReader::check_whole() {
  if (document_.find("office") == nullptr) {
    diagnostics_.error("missing-section", document_.at(0),
                       message("the file has no section [office]"),
                       message("add [office] with check_key, a long secret of your own"));
  }
  check_overlap(office_.issuers_, [](const Issuer&, const Issuer&) { return true; });
  check_overlap(office_.signers_, share_a_paper);
}

std::string OfficeReader::text(const IniSection& section, const char* key, bool required) {
  const IniEntry* entry = section.find(key);
  if (entry != nullptr && !entry->value.empty()) return entry->value;
  if (required) {
    diagnostics_.error("missing-key", document_.at(entry == nullptr ? section.line : entry->line),
                       message("[{}] needs the key '{}'", section.name, key),
                       message("add a line {} = ...", key));
  }
  return {};
}

Date OfficeReader::date(const IniSection& section, const char* key) {
  const IniEntry* entry = section.find(key);
  if (entry == nullptr || entry->value.empty()) return {};
  if (const auto date = tmpl::parse_date(entry->value)) return *date;
  diagnostics_.error("bad-date", document_.at(entry->line),
                     message("'{}' is no day of the calendar", entry->value),
                     message("write 01/7/2020 or 2020-07-01"));
  return {};
}

fs::path OfficeReader::path(const IniSection& section, const char* key, bool folder) {
  const IniEntry* entry = section.find(key);
  if (entry == nullptr || entry->value.empty()) return {};
  const fs::path found = office_.file_.parent_path() / entry->value;
  if (folder ? fs::is_directory(found) : fs::is_regular_file(found)) return found;
  diagnostics_.error("missing-file", document_.at(entry->line),
                     folder ? message("there is no folder '{}'", entry->value)
                            : message("there is no file '{}'", entry->value),
                     message("paths start at the folder of this file"));
  return {};
}

template <class T>
Valid<T> OfficeReader::period(const IniSection& section) {
  Valid<T> valid;
  valid.from = date(section, "from");
  valid.to = date(section, "to");
  valid.line = section.line;
  if (valid.from.known() && valid.to.known() && valid.to < valid.from) {
    diagnostics_.error("bad-date", document_.at(section.find("to")->line),
                       message("[{}] ends before it starts", section.name),
                       message("correct from or to"));
  }
  return valid;
}

void OfficeReader::check_keys(const IniSection& section, const Keys& known) {
  for (const IniEntry& entry : section.entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    diagnostics_.error("unknown-key", document_.at(entry.line),
                       message("[{}] has no key '{}'", section.name, entry.key),
                       hint_for(entry.key, known));
  }
}

template <class T, class Same>
void OfficeReader::check_overlap(const std::vector<Valid<T>>& all, Same&& same) {
  for (std::size_t later = 1; later < all.size(); ++later) {
    for (std::size_t first = 0; first < later; ++first) {
      if (!overlap(all[first], all[later]) || !same(all[first].value, all[later].value)) continue;
      diagnostics_.error("periods-overlap", document_.at(all[later].line),
                         message("the period overlaps that of line {}", all[first].line),
                         message("correct from and to, so that each day has one answer"));
    }
  }
}

Office Office::read(const fs::path& file, Diagnostics& diagnostics) {
  try {
    const auto document = tmpl::IniDocument::read(file, diagnostics);
    return OfficeReader(document, diagnostics).read(file);
  } catch (const ConfigError&) {
    throw;
  } catch (const Error& error) {
    throw ConfigError(error.what());
  }
}

}  // namespace giayto::office

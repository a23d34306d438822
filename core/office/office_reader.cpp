// office.ini: [office], [issuer NAME], [levels NAME], [basis NAME], [series ID], [plugin ID].
#include "office/office_reader.hpp"

#include "base/message.hpp"
#include "office/series.hpp"
#include "template/blank.hpp"
#include "template/values.hpp"
#include "text/suggest.hpp"

#include <algorithm>

namespace giayto::office {
namespace {

namespace fs = std::filesystem;
using tmpl::IniEntry;
using tmpl::IniSection;

struct Kind {
  const char* word;
  bool named;
};

constexpr Kind kinds[] = {{"office", false},       {"issuer", true}, {"levels", true},
                          {"basis", true},         {"post", true},   {"holder", true},
                          {"authorisation", true}, {"signer", true}, {"series", true},
                          {"printer", true},       {"plugin", true}};

const Kind* find_kind(std::string_view word) {
  const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                  [word](const Kind& kind) { return kind.word == word; });
  return found == std::end(kinds) ? nullptr : found;
}

std::vector<std::string> kind_words() {
  std::vector<std::string> words;
  for (const Kind& kind : kinds) words.emplace_back(kind.word);
  return words;
}

}  // namespace

std::string known_words_hint(std::string_view word, const std::vector<std::string>& known) {
  const std::string nearest = text::nearest(word, known);
  if (!nearest.empty()) return message("did you mean '{}'?", nearest);
  std::string list;
  for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
  return message("known here: {}", list);
}

Office OfficeReader::read(const fs::path& file) {
  office_.file_ = file;
  office_.signing_.file = file;
  if (const IniSection* section = document_.find("office")) ranks_allowed_ = yes(*section, "ranks");
  for (const IniSection& section : document_.sections()) read_section(section);
  check_whole();
  return std::move(office_);
}

void OfficeReader::read_section(const IniSection& section) {
  const auto words = tmpl::split_words(section.name);
  const std::string kind(words.empty() ? std::string_view{} : words[0]);
  const std::string name(tmpl::trim(std::string_view(section.name).substr(kind.size())));
  const Kind* const known = find_kind(kind);
  if (known == nullptr || (!known->named && !name.empty())) {
    diagnostics_.error("unknown-section", document_.at(section.line),
                       message("there is no kind of section '{}'", section.name),
                       known_words_hint(kind, kind_words()));
  } else if (known->named && name.empty()) {
    diagnostics_.error("bad-section-name", document_.at(section.line),
                       message("a section [{}] needs a name", kind),
                       message("write [{} name]", kind));
  } else {
    read_known(section, kind, name);
  }
}

void OfficeReader::read_known(const IniSection& section, const std::string& kind,
                              const std::string& name) {
  if (kind == "office") return read_office(section);
  if (kind == "issuer") return read_issuer(section);
  if (kind == "levels") return read_levels(section);
  if (kind == "basis") return read_basis(section);
  if (kind == "post") return read_post(section, name);
  if (kind == "holder") return read_holder(section, name);
  if (kind == "authorisation") return read_authorisation(section);
  if (kind == "signer") return read_signer(section, name);
  if (kind == "printer") return read_printer(section, name);
  if (kind == "plugin") return read_plugin(section, name);
  read_series(section, name);
}

void OfficeReader::read_office(const IniSection& section) {
  check_keys(section, {"check_key", "templates", "fonts", "number_room", "date_room", "ranks"});
  office_.check_key_ = text(section, "check_key", true);
  office_.template_folder_ = path(section, "templates", true);
  office_.font_settings_ = path(section, "fonts", false);
  room(section, "number_room", office_.pending_room_.number);
  room(section, "date_room", office_.pending_room_.date);
}

void OfficeReader::read_issuer(const IniSection& section) {
  check_keys(section, {"from", "to", "parent", "name", "heading", "name_in_text", "abbreviation",
                       "place", "head_title", "unit_abbreviation", "name_english"});
  auto issuer = period<Issuer>(section);
  issuer.value.parent = text(section, "parent", false);
  issuer.value.name = text(section, "name", true);
  issuer.value.heading = text(section, "heading", false);
  if (issuer.value.heading.empty()) issuer.value.heading = heading_of(issuer.value.name);
  issuer.value.name_in_text = text(section, "name_in_text", false);
  if (issuer.value.name_in_text.empty()) issuer.value.name_in_text = issuer.value.name;
  issuer.value.abbreviation = text(section, "abbreviation", true);
  issuer.value.place = text(section, "place", true);
  issuer.value.head_title = text(section, "head_title", true);
  issuer.value.unit_abbreviation = text(section, "unit_abbreviation", false);
  issuer.value.name_english = text(section, "name_english", false);
  office_.issuers_.push_back(std::move(issuer));
}

void OfficeReader::read_levels(const IniSection& section) {
  check_keys(section, {"from", "to", "names"});
  auto levels = period<std::vector<std::string>>(section);
  const std::string names = text(section, "names", true);
  for (const auto name : tmpl::split_list(names, ";\n")) levels.value.emplace_back(name);
  office_.levels_.push_back(std::move(levels));
}

void OfficeReader::read_basis(const IniSection& section) {
  check_keys(section, {"from", "to", "papers", "text"});
  auto basis = period<LegalBasis>(section);
  basis.value.papers = list(section, "papers", true);
  basis.value.text = text(section, "text", true);
  while (!basis.value.text.empty() &&
         (basis.value.text.back() == ';' || basis.value.text.back() == '.')) {
    basis.value.text.pop_back();  // the paper sets the marks
  }
  office_.legal_bases_.push_back(std::move(basis));
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

/// Which keys there are is the plugin's affair, and it may not be installed here.
void OfficeReader::read_plugin(const IniSection& section, const std::string& id) {
  Settings& settings = office_.plugin_settings_[id];
  for (const IniEntry& entry : section.entries) settings.emplace(entry.key, entry.value);
}

void OfficeReader::check_whole() {
  if (document_.find("office") == nullptr) {
    diagnostics_.error("missing-section", document_.at(0),
                       message("the file has no section [office]"),
                       message("add [office] with check_key, a long secret of your own"));
  }
  const auto always = [](const auto&, const auto&) { return true; };
  check_overlap(office_.issuers_, always);
  check_overlap(office_.levels_, always);
  check_signing();
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

std::vector<std::string> OfficeReader::list(const IniSection& section, const char* key,
                                            bool required) {
  const std::string value = text(section, key, required);
  std::vector<std::string> parts;
  for (const auto part : tmpl::split_list(value, ",\n")) parts.emplace_back(part);
  return parts;
}

bool OfficeReader::yes(const IniSection& section, const char* key) {
  const IniEntry* entry = section.find(key);
  if (entry == nullptr || entry->value == "no") return false;
  if (entry->value == "yes") return true;
  diagnostics_.error("bad-choice", document_.at(entry->line),
                     message("'{}' is neither yes nor no", entry->value),
                     message("write yes or no"));
  return false;
}

void OfficeReader::room(const IniSection& section, const char* key, Length& length) {
  const IniEntry* entry = section.find(key);
  if (entry == nullptr) return;
  const auto read = tmpl::parse_length(entry->value);
  if (read && read->mm >= 1 && read->mm <= tmpl::widest_blank) {
    length = *read;
    return;
  }
  diagnostics_.error(
      "bad-length", document_.at(entry->line),
      message("'{}' is no length from 1 mm to {} mm", entry->value, tmpl::widest_blank),
      message("write for example {} = 15mm", key));
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

void OfficeReader::check_order(const IniSection& section, const Date& from, const Date& to) {
  if (!from.known() || !to.known() || from <= to) return;
  diagnostics_.error("bad-date", document_.at(section.find("to")->line),
                     message("[{}] ends before it starts", section.name),
                     message("correct from or to"));
}

void OfficeReader::check_keys(const IniSection& section, const Keys& known) {
  for (const IniEntry& entry : section.entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    diagnostics_.error("unknown-key", document_.at(entry.line),
                       message("[{}] has no key '{}'", section.name, entry.key),
                       known_words_hint(entry.key, known));
  }
}

void OfficeReader::tell_overlap(int first, int later) {
  diagnostics_.error("periods-overlap", document_.at(later),
                     message("the period overlaps that of line {}", first),
                     message("correct from and to, so that each day has one answer"));
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

// The linter on our own templates, on the ends of every range of Decree 30/2020, and on seeded
// faults: each a small change of a shipped template, each refused by its own rule.
#include "lint/nd30.hpp"
#include "base/file.hpp"
#include "job/batch.hpp"
#include "job/sample.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace giayto;
namespace fs = std::filesystem;

namespace {

/// A piece of a template file and what to put in its place.
struct Change {
  const char* file;
  std::string from, to;
};

constexpr const char* letter = "invitation/standard.ini";
constexpr const char* decree = "base/decree.ini";
constexpr const char* heading = "base/heading.ini";

const plugins::PluginHost& host() {
  static const plugins::PluginHost loaded({fs::path(GIAYTO_BUILD_DIR) / "plugins"});
  return loaded;
}

const render::FontSet& fonts() {
  static const render::FontSet all(GIAYTO_SOURCE_DIR "/fonts/fonts.ini");
  return all;
}

/// What the job's preflight says about papers of sample values.
Diagnostics findings(const fs::path& templates, const std::string& id,
                     const plugins::LoadedType& type) {
  Diagnostics said;
  const tmpl::TemplateFolders folders({templates});
  const auto paper = job::Paper::open(type, id, folders, fonts(), said);
  if (!paper) return said;
  for (const auto length : {job::Sample::Length::usual, job::Sample::Length::long_texts}) {
    job::Batch batch(*paper, fonts(), {}, job::Progress::Kind::none);
    for (const job::Document& made : job::preflight_sample(batch, type.info.scope, length)) {
      // A list of issued papers has nothing to list here.
      CHECK((made.skipped.empty() || id.starts_with("roster/")));
      said.append(made.problems);
    }
  }
  return said;
}

/// The shipped templates in a folder of their own, one place changed.
class ChangedTemplates {
 public:
  explicit ChangedTemplates(const std::vector<Change>& changes) {
    fs::copy(GIAYTO_SOURCE_DIR "/templates", folder_.path(), fs::copy_options::recursive);
    for (const Change& change : changes) {
      const fs::path file = file_with(change);
      std::string text = read_file(file);
      const auto at = text.find(change.from);
      INFO(change.from);
      REQUIRE(at != std::string::npos);
      text.replace(at, change.from.size(), change.to);
      write_file(file, text);
    }
  }
  Diagnostics check() const {
    return findings(folder_.path(), "invitation/standard", *host().find("producers.invitation"));
  }

 private:
  /// The file of the change, or the part of the letter that holds what is to be changed.
  fs::path file_with(const Change& change) const {
    for (const char* part :
         {"letter_opening", "letter_title", "letter_greeting", "letter_details", "signature"}) {
      const fs::path file = folder_.path() / "base" / (std::string(part) + ".ini");
      if (change.file == letter && read_file(file).find(change.from) != std::string::npos)
        return file;
    }
    return folder_.path() / change.file;
  }

  test::TemporaryFolder folder_;
};

std::string all_of(const Diagnostics& said) {
  std::string text;
  for (const Diagnostic& one : said.all()) text += to_text(one) + "\n";
  return text;
}

struct Fault {
  const char* name;
  const char* code;
  std::vector<Change> changes;
};

/// A style of base/decree.ini with one more key, which wins over an earlier one only when that is
/// taken away: `from` is the line to replace.
Change in_style(const std::string& style, const std::string& from, const std::string& to) {
  const std::string text = read_file(GIAYTO_SOURCE_DIR "/templates/base/decree.ini");
  const auto begin = text.find("[style " + style + "]\n");
  const auto end = std::min(text.find("\n\n", begin), text.size());
  const std::string section = text.substr(begin, end - begin);
  std::string changed = section;
  if (from.empty()) {
    changed += "\n" + to;
  } else {
    const auto at = changed.find(from);
    if (at == std::string::npos) return {decree, "no '" + from + "' in style " + style, ""};
    changed.replace(at, from.size(), to);
  }
  return {decree, section, changed};
}

std::vector<Fault> page_faults() {
  const std::string margins = "margins = 20 20 30 15 mm";
  return {
      {"left margin of 25 mm", "nd-02", {{letter, margins, "margins = 20 20 25 20 mm"}}},
      {"top margin of 15 mm", "nd-02", {{letter, margins, "margins = 15 20 30 15 mm"}}},
      {"right margin of 12 mm", "nd-02", {{letter, margins, "margins = 20 20 33 12 mm"}}},
      {"bottom margin of 30 mm", "nd-02", {{letter, margins, "margins = 20 30 30 15 mm"}}},
      {"a shorter paper", "nd-01", {{letter, "size = A4", "size = 210 280 mm"}}},
      {"paper across", "nd-01", {{letter, "size = A4", "size = A4\norientation = landscape"}}},
      {"page number on page 1",
       "nd-05",
       {{letter, "number = yes", "number = yes\nnumber_on_first = yes"}}},
      {"no page number", "nd-05", {{letter, "number = yes", "number = no"}}},
      {"page number with dashes",
       "nd-05",
       {{letter, "number = yes", "number = yes\nnumber_text = - {page} -"}}},
      {"page number in the text",
       "nd-05",
       {{letter, "number = yes", "number = yes\nnumber_baseline = 26mm"}}},
      {"page number of 11 pt", "nd-05", {in_style("page_number", "13pt", "11pt")}},
      {"another font", "nd-04", {in_style("body", "", "font = display")}},
      {"grey text", "nd-04", {in_style("body", "", "colour = #444444")}},
  };
}

std::vector<Fault> heading_faults() {
  const std::string motto_rule = "of = heading_motto\nlength = 100%";
  const std::string agency_rule = "of = heading_agency\nlength = 42%";
  return {
      {"state's name not bold", "nd-10", {in_style("nation", "weight = bold\n", "")}},
      {"state's name of 14 pt", "nd-10", {in_style("nation", "12pt", "14pt")}},
      {"other words for the state", "nd-10", {{heading, "CHỦ NGHĨA VIỆT NAM", "VIỆT NAM"}}},
      {"heading far down",
       "nd-10",
       {{letter, "widths = 67mm 98mm\nspace_before = 0.4mm",
         "widths = 67mm 98mm\nspace_before = 20mm"}}},
      {"motto not bold", "nd-11", {in_style("motto", "weight = bold\n", "")}},
      {"motto with a short hyphen", "nd-11", {{heading, "Độc lập - Tự do", "Độc lập-Tự do"}}},
      {"motto's rule too short",
       "nd-11",
       {{heading, motto_rule, "of = heading_motto\nlength = 85%"}}},
      {"motto's rule too long",
       "nd-11",
       {{heading, motto_rule, "of = heading_motto\nlength = 70mm"}}},
      {"no rule below the motto",
       "nd-11",
       {{heading,
         "[rule heading_motto_rule]\nin = heading.2\n" + motto_rule + "\nspace_before = 1.8mm",
         ""}}},
      {"motto aside", "nd-11", {in_style("motto", "align = centre", "align = right")}},
      {"parent agency bold", "nd-12", {in_style("parent", "align", "weight = bold\nalign")}},
      {"agency not bold", "nd-13", {in_style("agency", "weight = bold", "weight = regular")}},
      {"agency in small letters",
       "nd-13",
       {{heading, "{issuer.heading|upper}", "{issuer.heading}"}}},
      {"agency's rule too short",
       "nd-13",
       {{heading, agency_rule, "of = heading_agency\nlength = 20%"}}},
      {"agency's rule too long",
       "nd-13",
       {{heading, agency_rule, "of = heading_agency\nlength = 60%"}}},
      {"number of 12 pt", "nd-14", {in_style("number", "13pt", "12pt")}},
      {"number without a colon", "nd-14", {{letter, "Số: {number}", "Số {number}"}}},
      {"date upright", "nd-15", {in_style("place_date", "slant = italic\n", "")}},
      {"date in digits", "nd-15", {{letter, "{date|long_date}", "{date}"}}},
      {"date below the number",
       "nd-15",
       {{letter, "in = reference.2\n", "in = reference.2\nspace_before = 6mm\n"}}},
      {"month with a 0 too many",
       "nd-40",
       {{letter, "{date|long_date}", "ngày 05 tháng 08 năm 2020"}}},
      {"title not in capitals", "nd-16", {{letter, "GIẤY MỜI", "Giấy mời"}}},
      {"title at the left",
       "nd-16",
       {{letter, "style = title\n", "style = title\nalign = left\n"}}},
      {"subject italic", "nd-17", {in_style("subject", "", "slant = italic")}},
      {"subject's rule too long",
       "nd-17",
       {{letter, "of = subject\nlength = 42%", "of = subject\nlength = 75%"}}},
  };
}

std::vector<Fault> body_faults() {
  return {
      {"body of 12 pt", "nd-20", {in_style("body", "14pt", "12pt")}},
      {"body not indented", "nd-20", {in_style("body", "indent = 10mm", "indent = 0mm")}},
      {"body ragged", "nd-20", {in_style("body", "align = justify", "align = left")}},
      {"body set too open", "nd-20", {in_style("body", "", "leading = 1.8")}},
      {"body set too close", "nd-20", {in_style("body", "", "leading = 1.05")}},
      {"no space between paragraphs",
       "nd-20",
       {in_style("body", "space_before = 2.12mm", "space_before = 1mm")}},
      {"body italic", "nd-20", {in_style("body", "", "slant = italic")}},
      {"no end mark", "nd-38", {{letter, "{closing}./.", "{closing}."}}},
      {"end mark before the end",
       "nd-38",
       {{letter, "Địa điểm: {place}.", "Địa điểm: {place}./."}}},
      {"short date without a 0", "nd-40", {{letter, "{request}.", "{request}, hạn 5/8/2020."}}},
      {"weekday in small letters",
       "nd-43",
       {{letter, "Thời gian: {time}.", "Thời gian: thứ tư ngày 05/8/2020."}}},
      {"text in a zone",
       "zone-not-free",
       {{letter, "[text title]", "[zone seal]\nbox = 100 40 40 30 mm\n\n[text title]"}}},
  };
}

std::vector<Fault> ending_faults() {
  return {
      {"signer's post not bold", "nd-26", {in_style("authority", "", "weight = regular")}},
      {"signer's post of 12 pt", "nd-26", {in_style("authority", "", "size = 12pt")}},
      {"signature on the left",
       "nd-26",
       {{letter, "[columns signature]\nwidths = 75mm 90mm",
         "[columns signature]\nwidths = 25mm 90mm"}}},
      {"signer in capitals", "nd-27", {{letter, "{signer.name}", "{signer.name|upper}"}}},
      {"signer with a degree", "nd-27", {{letter, "{signer.name}", "TS. {signer.name}"}}},
      {"recipients' heading upright",
       "nd-29",
       {in_style("recipients_heading", "slant = italic\n", "")}},
      {"recipients' heading without a colon", "nd-29", {{letter, "Nơi nhận:", "Nơi nhận"}}},
      {"recipients' heading lower",
       "nd-29",
       {{letter, "space_before = 0.63mm", "space_before = 8mm"}}},
      {"recipients of 12 pt", "nd-30", {in_style("recipients", "11pt", "12pt")}},
      {"recipients without the archive", "nd-30", {{letter, "{recipients}", "- Như trên."}}},
      {"addressee without its words",
       "nd-28",
       {{letter, "[text invited]\n",
         "[text to]\nstyle = body\ncomponent = addressee\ntext = Gửi: Sở Công Thương\n\n"
         "[text invited]\n"}}},
      {"addressees that end without semicolons",
       "nd-28",
       {{letter, "[text invited]\n",
         "[text to]\nstyle = body\ncomponent = addressee\ntext =\n  Kính gửi:\n  - Sở Công Thương\n"
         "  - Sở Du lịch.\n\n[text invited]\n"}}},
      {"nobody told that it is the motto", "nd-11", {in_style("motto", "\ncomponent = motto", "")}},
  };
}

}  // namespace

TEST_CASE("our templates of the decree pass, for every plugin") {
  const tmpl::TemplateFolders folders({GIAYTO_SOURCE_DIR "/templates"});
  int papers = 0;
  for (const plugins::LoadedType& type : host().types()) {
    for (const std::string& id : folders.list()) {
      if (!tmpl::serves(tmpl::document_of(folders.find(id)), type.info.id)) continue;
      INFO(id << " for " << type.info.id);
      const Diagnostics said = findings(GIAYTO_SOURCE_DIR "/templates", id, type);
      if (id.rfind("invitation/", 0) != 0) continue;  // the others are the issuer's own
      CHECK(all_of(said).empty());
      ++papers;
    }
  }
  CHECK(papers >= 3);
}

TEST_CASE("the linter takes both ends of every range of the decree") {
  const std::vector<std::vector<Change>> legal = {
      {{letter, "margins = 20 20 30 15 mm", "margins = 25 25 35 20 mm"},
       {letter, "widths = 67mm 98mm", "widths = 63mm 92mm"},
       {letter, "[columns reference]\nwidths = 67mm 98mm",
        "[columns reference]\nwidths = 63mm 92mm"},
       {letter, "widths = 75mm 90mm", "widths = 70mm 85mm"}},
      {in_style("nation", "12pt", "13pt"), in_style("motto", "13pt", "14pt")},
      {in_style("body", "14pt", "13pt"), in_style("title", "14pt", "13pt")},
      {in_style("body", "indent = 10mm", "indent = 12.7mm\nleading = 1.725")},
      {in_style("parent", "12pt", "13pt"), {heading, "length = 42%", "length = 1/3"}},
      {{heading, "length = 42%", "length = 1/2"}, {letter, "length = 42%", "length = 1/3"}},
      {in_style("place_date", "13pt", "14pt"), in_style("signature", "14pt", "13pt"),
       in_style("page_number", "13pt", "14pt")},
      {{letter, "{date|long_date}",
        "ngày\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"
        "tháng\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0năm 2020"}},
  };
  for (const auto& changes : legal) CHECK(all_of(ChangedTemplates(changes).check()).empty());
}

TEST_CASE("each seeded fault is refused by its own rule, at its place") {
  std::vector<Fault> faults = page_faults();
  for (auto more : {heading_faults(), body_faults(), ending_faults()})
    faults.insert(faults.end(), more.begin(), more.end());
  CHECK(faults.size() >= 25);
  std::set<std::string> rules;
  for (const Fault& fault : faults) {
    const Diagnostics said = ChangedTemplates(fault.changes).check();
    INFO(fault.name << "\n" << all_of(said));
    const auto found =
        std::find_if(said.all().begin(), said.all().end(), [&](const Diagnostic& one) {
          return one.severity == Severity::error && one.code == fault.code;
        });
    CHECK(found != said.all().end());
    if (found == said.all().end()) continue;
    CHECK(found->where.line > 0);
    CHECK(found->where.file.find(".ini") != std::string::npos);
    rules.insert(fault.code);
  }
  CHECK(rules.size() >= 20);
}

TEST_CASE("a finding names rule, place and both measures (ND-11)") {
  const Diagnostics said = ChangedTemplates({{heading, "of = heading_motto\nlength = 100%",
                                              "of = heading_motto\nlength = 48mm"}})
                               .check();
  REQUIRE(said.error_count() >= 1);
  const Diagnostic& finding = said.all().front();
  CHECK(finding.code == "nd-11");
  CHECK(finding.message == "ND-11: the rule is 48.0 mm, its text 56.1 mm");  // §1.2: 13 pt bold
  CHECK(fs::path(finding.where.file).filename() == "heading.ini");
  const std::string text = read_file(GIAYTO_SOURCE_DIR "/templates/base/heading.ini");
  const auto before = text.substr(0, text.find("[rule heading_motto_rule]"));
  CHECK(finding.where.line == std::count(before.begin(), before.end(), '\n') + 1);
}

TEST_CASE("room for a number to be written in is told when it is narrow (ND-41)") {
  const auto with_blank = [](int spaces) {
    std::string blank;
    for (int i = 0; i < spaces; ++i) blank += "\u00A0";
    return ChangedTemplates({{letter, "{number}", blank + "/GM-SNN"}}).check();
  };
  const Diagnostics narrow = with_blank(3);
  REQUIRE(narrow.all().size() >= 1);
  CHECK(narrow.all().front().code == "nd-41");
  CHECK(narrow.error_count() == 0);  // what practice asks for does not stop a paper
  CHECK(with_blank(14).empty());     // a space of 13 pt is 1.15 mm wide
}

TEST_CASE("every component has one rule, and its own code") {
  std::set<std::string> codes;
  for (const auto& [word, component] : tmpl::component_words) {
    if (component == tmpl::Component::none) continue;
    INFO(word);
    const lint::nd30::ComponentRule* rule = lint::nd30::rule_of(component);
    REQUIRE(rule != nullptr);
    CHECK(codes.insert(rule->code).second);
    CHECK(tmpl::word_of(component) == word);
  }
}

// The end of a paper: who signs, and who gets it.
#include "base/message.hpp"
#include "lint/rules.hpp"
#include "lint/wording.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace giayto::lint {
namespace {

using tmpl::Component;

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

void check_signer(const Reading& reading, Findings& findings) {
  const Lines authority = reading.lines_of(Component::authority);
  for (const TextLine* signer : reading.lines_of(Component::signer)) {
    const std::string& name = reading.name(signer->block);
    if (has_title(signer->text)) {
      findings.error("nd-27", signer->block,
                     message("the name in block '{}' has a rank, degree or title before it", name),
                     message("the name alone"));
    }
    if (authority.empty()) continue;
    const TextLine& above = *authority.back();
    if (above.page != signer->page || signer->baseline <= above.baseline) {
      findings.error(
          "nd-27", signer->block,
          message("block '{}' does not stand below '{}'", name, reading.name(above.block)),
          message("title, room to sign, name: in this order, on one page"));
    } else if (std::abs(above.middle() - signer->middle()) > aligned) {
      findings.error(
          "nd-27", signer->block,
          message("the middle of block '{}' is {:.1f} mm beside that of '{}'", name,
                  std::abs(above.middle() - signer->middle()), reading.name(above.block)),
          message("centre both in one column"));
    }
  }
}

void check_authority(const Reading& reading, Findings& findings) {
  const Lines lines = reading.lines_of(Component::authority);
  for (const TextLine* line : lines) {
    const double beside = std::abs(line->middle() - lines.front()->middle());
    if (beside <= aligned) continue;
    findings.error(
        "nd-26", line->block,
        message("the lines of block '{}' have no common middle", reading.name(line->block)),
        message("align = centre"));
  }
}

void check_recipients_heading(const Reading& reading, Findings& findings) {
  const Lines authority = reading.lines_of(Component::authority);
  for (const TextLine* heading : reading.lines_of(Component::recipients_heading)) {
    const std::string& name = reading.name(heading->block);
    if (single_spaced(heading->text) != "Nơi nhận:") {
      findings.error("nd-29", heading->block,
                     message("the words of block '{}' are not the decree's", name),
                     message("write {}", "Nơi nhận:"));
    }
    if (authority.empty()) continue;
    const double apart = std::abs(heading->baseline - authority.front()->baseline);
    if (heading->page == authority.front()->page && apart <= aligned) continue;
    findings.error("nd-29", heading->block,
                   message("block '{}' is {:.1f} mm above or below '{}'", name, apart,
                           reading.name(authority.front()->block)),
                   message("set both on one line"));
  }
}

void check_recipients(const Reading& reading, Findings& findings) {
  const Lines lines = reading.lines_of(Component::recipients);
  if (lines.empty()) return;
  bool begins = true;  // of an entry
  std::string_view entry;
  for (const TextLine* line : lines) {
    const bool dash = starts_with(line->text, "- ");
    if (begins && !dash) {
      findings.error(
          "nd-30", line->block,
          message("a line of block '{}' does not begin with a dash", reading.name(line->block)),
          message("write - Như trên;"));
    }
    if (dash) entry = line->text;
    begins = line->text.back() == ';';
    if (line == lines.back() || begins) continue;
    const TextLine* next = *(std::find(lines.begin(), lines.end(), line) + 1);
    if (!starts_with(next->text, "- ")) continue;
    findings.error(
        "nd-30", line->block,
        message("a line of block '{}' does not end with a semicolon", reading.name(line->block)),
        message("a semicolon behind each, a full stop behind the last"));
  }
  const TextLine& last = *lines.back();
  if (starts_with(entry, "- Lưu: ") && last.text.back() == '.') return;
  findings.error(
      "nd-30", last.block,
      message("the last line of block '{}' is not that of the archive", reading.name(last.block)),
      message("write - Lưu: VT, PTNT."));
}

/// ND-28: one recipient on the line of `Kính gửi:`, several as entries of a list.
void check_addressee(const Reading& reading, Findings& findings) {
  const Lines lines = reading.lines_of(Component::addressee);
  if (lines.empty()) return;
  const int block = lines.front()->block;
  if (!starts_with(single_spaced(lines.front()->text), "Kính gửi:")) {
    findings.error("nd-28", block,
                   message("the words of block '{}' are not the decree's", reading.name(block)),
                   message("write {}", "Kính gửi:"));
  }
  bool entries = false;
  bool ended = true;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!starts_with(lines[i]->text, "- ")) continue;
    ended = ended && (!entries || lines[i - 1]->text.back() == ';');
    entries = true;
  }
  if (!entries || (ended && lines.back()->text.back() == '.')) return;
  findings.error("nd-28", block,
                 message("a line of block '{}' does not end with a semicolon", reading.name(block)),
                 message("a semicolon behind each, a full stop behind the last"));
}

}  // namespace

void check_ending(const Reading& reading, Findings& findings) {
  check_authority(reading, findings);
  check_signer(reading, findings);
  check_recipients_heading(reading, findings);
  check_recipients(reading, findings);
  check_addressee(reading, findings);
}

}  // namespace giayto::lint

// [printer NAME]: dx, dy, scale and nudge.BLOCK.
#include "base/message.hpp"
#include "office/office_reader.hpp"
#include "template/values.hpp"

#include <string_view>

namespace giayto::office {
namespace {

constexpr std::string_view nudge_prefix = "nudge.";
constexpr double least_scale = 0.9, most_scale = 1.1;  // more is no printer's error
constexpr Length most_shift{30};

bool within_reach(Length length) {
  return length >= -most_shift && length <= most_shift;
}

}  // namespace

void OfficeReader::read_printer(const tmpl::IniSection& section, const std::string& name) {
  Printer printer;
  printer.name = name;
  for (const tmpl::IniEntry& entry : section.entries) {
    if (entry.key == "dx" || entry.key == "dy") {
      read_shift(entry, entry.key == "dx" ? printer.dx : printer.dy);
    } else if (entry.key == "scale") {
      read_scale(entry, printer.scale);
    } else if (entry.key.starts_with(nudge_prefix)) {
      read_nudge(entry, printer);
    } else {
      diagnostics_.error("unknown-key", document_.at(entry.line),
                         message("[{}] has no key '{}'", section.name, entry.key),
                         message("a printer has dx, dy, scale and nudge.BLOCK"));
    }
  }
  office_.printers_.push_back(std::move(printer));
}

void OfficeReader::read_shift(const tmpl::IniEntry& entry, Length& target) {
  const auto length = tmpl::parse_length(entry.value);
  if (length && within_reach(*length)) {
    target = *length;
    return;
  }
  diagnostics_.error("bad-length", document_.at(entry.line),
                     message("'{}' is no distance a printer is off by", entry.value),
                     message("write for example 1.2mm or -0.5mm, 30mm at most"));
}

void OfficeReader::read_scale(const tmpl::IniEntry& entry, double& target) {
  const auto scale = tmpl::parse_fraction(entry.value);
  if (scale && *scale >= least_scale && *scale <= most_scale) {
    target = *scale;
    return;
  }
  diagnostics_.error("bad-fraction", document_.at(entry.line),
                     message("'{}' is no scale of a printer", entry.value),
                     message("write for example 100.2%, from 90% to 110%"));
}

void OfficeReader::read_nudge(const tmpl::IniEntry& entry, Printer& printer) {
  const auto by = tmpl::parse_lengths(entry.value);
  if (by.size() == 2 && within_reach(by[0]) && within_reach(by[1])) {
    printer.nudges.push_back({entry.key.substr(nudge_prefix.size()), by[0], by[1], entry.line});
    return;
  }
  diagnostics_.error("bad-length", document_.at(entry.line),
                     message("'{}' is no nudge", entry.value),
                     message("write how far to the right and down, for example 0.3 -0.2 mm"));
}

}  // namespace giayto::office

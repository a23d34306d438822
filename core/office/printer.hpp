// A printer of the office and where it must be corrected.
#pragma once

#include "base/units.hpp"

#include <string>
#include <vector>

namespace giayto::office {

/// As measured on the sheet of `giayto calibrate` (PR-12).
struct Printer {
  struct Nudge {
    std::string block;  ///< of the template
    Length dx, dy;
    int line = 0;
  };

  std::string name;
  Length dx, dy;     ///< to the right and down
  double scale = 1;  ///< from the top left corner of the paper
  std::vector<Nudge> nudges;
};

}  // namespace giayto::office

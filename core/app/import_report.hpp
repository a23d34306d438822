// What an import understood: the header mapping, every kind of repair with samples, the findings.
#pragma once

#include "base/diagnostic.hpp"
#include "intake/roster.hpp"

#include <vector>

namespace giayto::app {

struct ImportReport {
  std::vector<intake::Mapping> mapping;
  const std::vector<intake::RosterRow>* rows = nullptr;  ///< null for a plan
  const Diagnostics* diagnostics = nullptr;
};

/// On the screen (mapping, repairs with ID and phone masked, findings; those about a column as one
/// unless `verbose`), or as the `people`,
/// `mapping` and `diagnostics` of one JSON object.
void report(const ImportReport& import, bool json, bool verbose);

}  // namespace giayto::app

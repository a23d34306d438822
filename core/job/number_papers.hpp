// Numbers given after signing (ND-41): papers that waited get number and date, in the register and
// in what it keeps of them.
#pragma once

#include "base/diagnostic.hpp"
#include "office/office.hpp"
#include "register/register.hpp"

#include <string>
#include <utility>
#include <vector>

namespace giayto::job {

struct NumberRequest {
  std::string type_id, class_code;
  int from = 0;  ///< the first number, one for each waiting paper in the order they were recorded
  std::vector<std::pair<long, int>> entries;  ///< instead: entry and its number
  Date date;                                  ///< that was written on the papers
};

/// The entries with their numbers; empty when there is an error, and then nothing is recorded.
struct NumberAccount {
  std::vector<registry::Entry> numbered;
  Diagnostics diagnostics;
};

/// All of them or none. Errors: `number-taken`, `number-not-pending`, `number-date`; a gap in the
/// series is a warning, `number-gap`. What was printed is not touched; the next `issue` prints with
/// number and date. Throws ConfigError when nothing waits or the settings have no answer.
NumberAccount number_papers(registry::Register& book, const office::Office& office,
                            const NumberRequest& request);

}  // namespace giayto::job

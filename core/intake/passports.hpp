// The passports of a delegation abroad, checked when its list is read (RO-06).
#pragma once

#include "base/diagnostic.hpp"
#include "intake/roster.hpp"

#include <giayto/model.hpp>

namespace giayto::intake {

/// Warns of each person whose passport cannot serve for a journey abroad, at the cell of the name:
/// `passport-missing` without a number, a name or a day of expiry, `passport-expires` when it ends
/// within six months after the return. Journeys at home need none.
void check_passports(const Roster& roster, const TrainingClass& journey, Diagnostics& diagnostics);

}  // namespace giayto::intake

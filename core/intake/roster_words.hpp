// The headers by which the columns of a list of people are known.
#pragma once

#include "intake/header.hpp"

namespace giayto::intake {

/// Folded (RO 2.1, PR-06).
const Vocabulary& roster_words();

}  // namespace giayto::intake

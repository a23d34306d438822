// `preview --watch`: draws anew whenever a template, what it includes, a picture or a font setting
// is saved.
#pragma once

#include "app/workplace.hpp"
#include "job/issue.hpp"

namespace giayto::app {

/// Draws, tells what is wrong and how long it took, waits for the next change; until the user
/// stops it. A template with errors is told and watched on. Returns the exit code.
int watch(const job::Request& request, const job::View& view, Workplace& workplace);

}  // namespace giayto::app

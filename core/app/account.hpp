// The account at the end of a run: what was made, what was not and why, where it lies.
#pragma once

#include "base/json.hpp"
#include "job/issue.hpp"

namespace giayto::app {

/// No document failed and no error was found. Skipped ones are no failure.
bool succeeded(const job::Account& account);

/// A few lines on stdout.
void say_account(const job::Account& account);

/// `documents`, `skipped` and `diagnostics`, with stable keys.
Json to_json(const job::Account& account);

}  // namespace giayto::app

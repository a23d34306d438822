// CLI11's own words in the user's language: help labels, value checks, and what is wrong with a
// command line.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace giayto::app {

/// Labels and groups of the help of `app` and of the verbs added to it later.
void set_help_words(CLI::App& app);

/// The value must be one of the words; the help shows them in place of the type.
void accept_words(CLI::Option& option, const std::vector<std::string>& words);

/// The value must be a whole number of the range; the help shows the range in place of the type.
void accept_range(CLI::Option& option, int least, int most);

/// What is wrong with the command line, with a hint; `app` is the one whose parse() threw.
std::string explain(const CLI::ParseError& problem, const CLI::App& app);

}  // namespace giayto::app

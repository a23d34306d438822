// The command line: which verb, with which options.
#pragma once

namespace giayto::app {

/// Parses the arguments, runs the verb, and gives its exit code. Nothing throws out of it.
int run_command(int count, char** arguments);

}  // namespace giayto::app

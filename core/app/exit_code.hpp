// The command's exit codes.
#pragma once

namespace giayto::app {

enum ExitCode : int {
  all_good = 0,
  some_failed = 1,  ///< some documents or rows failed
  wrong_use = 2,    ///< wrong use or configuration
  stopped = 130,    ///< Ctrl-C
};

}  // namespace giayto::app

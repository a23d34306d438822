// Dates as they are given on the command line.
#pragma once

#include <giayto/model.hpp>

#include <string>

namespace giayto::app {

/// "14/8/2020" or "2020-08-14"; empty: today in Vietnam. Throws ConfigError.
Date date_of(const std::string& text);

}  // namespace giayto::app

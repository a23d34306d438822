// One placeholder of a template: its name looked up, its filters checked.
#pragma once

#include "template/compilation.hpp"

#include <optional>

namespace giayto::tmpl {

/// Reads what stands between the braces and returns the index of its slot, made at the first use.
/// Nothing, after a diagnostic, when name or filter are not known or do not fit.
std::optional<int> compile_placeholder(std::string_view inside, int line, Compilation& compilation);

}  // namespace giayto::tmpl

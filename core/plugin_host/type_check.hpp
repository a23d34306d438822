// Whether a document type's declaration is complete and clear of the host's own names.
#pragma once

#include <giayto/plugin.hpp>

#include <string>
#include <string_view>

namespace giayto::plugins {

/// What is wrong with the declaration of a type of this plugin, as a sentence; empty when nothing
/// is.
std::string fault_of(const TypeInfo& info, std::string_view plugin);

/// Whether the host binds this name itself: a plugin may not declare it.
bool is_standard_field(std::string_view name);

}  // namespace giayto::plugins

// Entries of the register as rows of the store. Private to core/register.
#pragma once

#include "register/register.hpp"

#include <string>
#include <string_view>

namespace giayto::registry {

/// "select ... from register_entries " with the given end, for read_entry.
std::string select_entries(std::string_view where_and_order);
Entry read_entry(const store::ResultRow& row);

}  // namespace giayto::registry

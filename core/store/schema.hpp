// The tables of the store and how an older store becomes a current one. Private to core/store.
#pragma once

#include "store/connection.hpp"

namespace giayto::store {

/// Makes or completes the tables, in one transaction. Throws ConfigError for a schema newer than
/// this program knows, or for another program's database.
void migrate(Connection& connection);

}  // namespace giayto::store

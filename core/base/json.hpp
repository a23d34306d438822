// JSON for --json reports and the register's snapshots; the one place that includes the library.
#pragma once

#include <nlohmann/json.hpp>

namespace giayto {
using Json = nlohmann::ordered_json;
}

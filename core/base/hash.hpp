// SHA-256, for the register's file hashes and template versions.
#pragma once

#include <string>
#include <string_view>

namespace giayto {

/// The SHA-256 of the bytes as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// HMAC-SHA-256 of the bytes under a key: 32 raw bytes (CE-31 check codes).
std::string hmac_sha256(std::string_view key, std::string_view bytes);

}  // namespace giayto

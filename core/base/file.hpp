// Files read whole and written whole: a reader of the target sees the old content or the new one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace giayto {

/// The bytes of a file. Throws Error with path and reason.
std::string read_file(const std::filesystem::path& path);

/// Writes beside the target under a temporary name (`.NAME.giayto-tmp-PID`), checks every write and
/// the close, fsyncs, and returns the temporary path. Throws Error (the temporary file is removed).
std::filesystem::path write_beside(const std::filesystem::path& target, std::string_view bytes);

/// Puts a file made by write_beside in the target's place. Throws Error.
void move_into_place(const std::filesystem::path& temporary, const std::filesystem::path& target);

/// write_beside and move_into_place.
void write_file(const std::filesystem::path& target, std::string_view bytes);

}  // namespace giayto

// Files read whole and written whole: a reader of the target sees the old content or the new one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace giayto {

/// The bytes of a file. Throws Error with path and reason.
std::string read_file(const std::filesystem::path& path);

/// "FOLDER, FOLDER": for messages.
std::string to_text(const std::vector<std::filesystem::path>& paths);

/// When bytes must be safe on the disk: at once, or after a later sync_folder for many files
/// together.
enum class Durability { now, later };

/// Writes beside the target under a temporary name (`.NAME.giayto-tmp-PID`), checks every write and
/// the close, and returns the temporary path. Throws Error (the temporary file is removed).
std::filesystem::path write_beside(const std::filesystem::path& target, std::string_view bytes,
                                   Durability durability = Durability::now);

/// Waits until everything written to the folder's file system is on the disk. Throws Error.
void sync_folder(const std::filesystem::path& folder);

/// Removes what write_beside made in the folder for processes that have ended since (killed,
/// crashed).
void remove_abandoned(const std::filesystem::path& folder);

/// Puts a file made by write_beside in the target's place. Throws Error.
void move_into_place(const std::filesystem::path& temporary, const std::filesystem::path& target);

/// write_beside and move_into_place.
void write_file(const std::filesystem::path& target, std::string_view bytes);

}  // namespace giayto

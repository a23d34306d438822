// What a plugin does by merely being loaded, read from its file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>

namespace giayto::verify {

/// How many functions of its own a shared library runs when it is loaded: constructors of static
/// objects. The compiler's own (frame_dummy) does not count. Nothing when the file is no ELF
/// library.
std::optional<std::size_t> count_static_initialisers(const std::filesystem::path& file);

}  // namespace giayto::verify

#include "verify/static_objects.hpp"

#include <link.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace giayto::verify {
namespace {

/// A structure of the file at an offset; false when the file ends before it does.
template <class Structure>
bool read_at(const std::string& bytes, std::size_t offset, Structure& into) {
  if (offset > bytes.size() || bytes.size() - offset < sizeof into) return false;
  std::memcpy(&into, bytes.data() + offset, sizeof into);
  return true;
}

/// The size of the array of initialisers as the dynamic section of the file tells it.
std::size_t initialiser_bytes(const std::string& bytes, const ElfW(Phdr) & dynamic) {
  std::size_t size = 0;
  for (std::size_t at = 0; at + sizeof(ElfW(Dyn)) <= dynamic.p_filesz; at += sizeof(ElfW(Dyn))) {
    ElfW(Dyn) entry{};
    if (!read_at(bytes, dynamic.p_offset + at, entry)) break;
    if (entry.d_tag == DT_INIT_ARRAYSZ) size = entry.d_un.d_val;
  }
  return size;
}

}  // namespace

std::optional<std::size_t> count_static_initialisers(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  ElfW(Ehdr) header{};
  if (!read_at(bytes, 0, header) || std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) return {};
  for (unsigned part = 0; part < header.e_phnum; ++part) {
    ElfW(Phdr) segment{};
    if (!read_at(bytes, header.e_phoff + part * sizeof segment, segment)) return {};
    if (segment.p_type != PT_DYNAMIC) continue;
    const std::size_t count = initialiser_bytes(bytes, segment) / sizeof(void*);
    return count == 0 ? 0 : count - 1;
  }
  return {};
}

}  // namespace giayto::verify

// Loads a plugin with Boost.DLL and compares its descriptor with ours, fact by fact.
#include "plugin_host/library.hpp"

#include "base/message.hpp"
#include "plugin_host/plugin_host.hpp"

#include <cxxabi.h>
#include <link.h>
#include <boost/dll/shared_library.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

namespace giayto::plugins {
namespace {

/// Every library that was ever loaded. Made once and never destroyed, not even at exit: objects,
/// exceptions and vtables of a plugin stay valid for as long as anything can look at them.
std::deque<boost::dll::shared_library>& libraries() {
  static auto& all = *new std::deque<boost::dll::shared_library>;
  return all;
}

/// Whether the file ends before its loadable parts do. The loader maps them without looking, and
/// the program would die of SIGBUS at the first touch.
bool is_cut_off(std::ifstream& in, std::uintmax_t size) {
  ElfW(Ehdr) header{};
  in.seekg(0);
  if (!in.read(reinterpret_cast<char*>(&header), sizeof header)) return true;
  const unsigned char ours = sizeof(void*) == 8 ? ELFCLASS64 : ELFCLASS32;
  if (header.e_ident[EI_CLASS] != ours) return false;  // the loader has words for that
  for (unsigned part = 0; part < header.e_phnum; ++part) {
    ElfW(Phdr) segment{};
    in.seekg(static_cast<std::streamoff>(header.e_phoff + part * sizeof segment));
    if (!in.read(reinterpret_cast<char*>(&segment), sizeof segment)) return true;
    if (segment.p_type == PT_LOAD && segment.p_offset + segment.p_filesz > size) return true;
  }
  return false;
}

/// The commonest mistakes said plainly, before the loader gets to say "file too short".
void check_file(const std::filesystem::path& file) {
  std::error_code failed;
  if (std::filesystem::is_directory(file, failed)) {
    throw Refused(
        message("it is a folder; a plugin is a shared library built by giayto_add_plugin"));
  }
  std::ifstream in(file, std::ios::binary);
  const std::uintmax_t size = std::filesystem::file_size(file, failed);
  if (!in || failed) throw Refused(message("the file cannot be read"));
  if (size == 0) throw Refused(message("the file is empty"));
  std::array<char, SELFMAG> head{};
  in.read(head.data(), head.size());
  if (!in || std::string_view(head.data(), head.size()) != ELFMAG) {
    throw Refused(message("it is not a shared library (it does not begin with the ELF mark)"));
  }
  if (is_cut_off(in, size))
    throw Refused(
        message("the file is cut off: {} bytes are less than it needs; copy it again", size));
}

std::string demangled(const std::string& symbol) {
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> name(
      abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status), std::free);
  return status == 0 ? std::string(name.get()) : symbol;
}

/// What the dynamic loader said, out of the wrapping of Boost.DLL and without the path we know.
std::string loader_sentence(std::string_view text, const std::string& path) {
  constexpr std::string_view opening = "(dlerror system message: ";
  if (const auto start = text.find(opening); start != std::string_view::npos) {
    text.remove_prefix(start + opening.size());
    text = text.substr(0, text.rfind(')'));
  }
  if (text.substr(0, path.size()) == path && text.substr(path.size(), 2) == ": ") {
    text.remove_prefix(path.size() + 2);
  }
  return std::string(text);
}

[[noreturn]] void refuse_load(const std::string& sentence) {
  constexpr std::string_view undefined = "undefined symbol: ";
  if (sentence.compare(0, undefined.size(), undefined) == 0) {
    const std::string symbol = sentence.substr(
        undefined.size(), sentence.find_first_of(", \t", undefined.size()) - undefined.size());
    throw Refused(message("it needs '{}', which no library defines; link what defines it",
                          demangled(symbol)));
  }
  throw Refused(message("it does not load: {}", sentence));
}

const boost::dll::shared_library& load(const std::filesystem::path& file) {
  namespace dll = boost::dll;
  dll::shared_library library;
  try {
    library.load(file, dll::load_mode::rtld_now | dll::load_mode::rtld_local);
  } catch (const std::exception& error) {
    refuse_load(loader_sentence(error.what(), file.string()));
  }
  libraries().push_back(std::move(library));
  return libraries().back();
}

/// Bytes shown so that a person can compare them: letters as they are, others as \xNN.
std::string shown(const char* bytes, std::size_t count) {
  std::string text;
  for (const char byte : std::string_view(bytes, count)) {
    const auto value = static_cast<unsigned char>(byte);
    text += value >= ' ' && value < 127 ? std::string(1, byte) : fmt::format("\\x{:02x}", value);
  }
  return text;
}

void check(const giayto_plugin_descriptor& theirs) {
  if (std::memcmp(theirs.magic, plugin_magic, sizeof plugin_magic) != 0) {
    throw Refused(message("its descriptor begins with '{}', this program expects '{}'",
                          shown(theirs.magic, sizeof theirs.magic),
                          shown(plugin_magic, sizeof plugin_magic)));
  }
  if (theirs.size != sizeof(giayto_plugin_descriptor)) {
    throw Refused(message("its descriptor has {} bytes, this program expects {}", theirs.size,
                          sizeof(giayto_plugin_descriptor)));
  }
  if (theirs.abi != GIAYTO_ABI) {
    throw Refused(
        message("it was built for plugin interface {}, this program has {}; build it again",
                theirs.abi, GIAYTO_ABI));
  }
  const std::string_view signature = theirs.signature == nullptr ? "" : theirs.signature;
  if (signature != GIAYTO_TOOLCHAIN) {
    throw Refused(message(
        "it was built with '{}', this program with '{}'; build it again with the same settings",
        signature, GIAYTO_TOOLCHAIN));
  }
  const std::string_view id = theirs.id == nullptr ? "" : theirs.id;
  if (!is_plugin_id(id)) {
    throw Refused(message(
        "its plugin id '{}' is not lower-case words such as 'producers' or 'vn.example.thank-you'",
        id));
  }
  if (theirs.entry == nullptr) throw Refused(message("its descriptor has no entry function"));
}

}  // namespace

const giayto_plugin_descriptor& open_library(const std::filesystem::path& file) {
  check_file(file);
  const boost::dll::shared_library& library = load(file);
  if (!library.has(plugin_symbol)) {
    throw Refused(
        message("it does not export the symbol '{}'; a plugin says GIAYTO_PLUGIN(...) once",
                plugin_symbol));
  }
  const auto& descriptor = library.get<const giayto_plugin_descriptor>(plugin_symbol);
  check(descriptor);
  return descriptor;
}

}  // namespace giayto::plugins

// The handshake between host and plugin: one constant C struct, read before anything is called.
#pragma once

#include <cstdint>
#include <string>  // defines the library's configuration macros

extern "C" {

/// The one symbol a plugin exports, named `giayto_plugin`. Its layout never changes within a magic.
struct giayto_plugin_descriptor {
  char magic[8];           ///< "GIAYTO\0\1"
  std::uint32_t size;      ///< sizeof(giayto_plugin_descriptor)
  std::uint32_t abi;       ///< GIAYTO_ABI the plugin was built with
  const char* signature;   ///< GIAYTO_TOOLCHAIN the plugin was built with
  const char* id;          ///< plugin id: "producers", or a reverse domain for strangers
  const char* version;     ///< plugin version, free text
  void (*entry)(void* catalogue);  ///< adds the document types; `catalogue` is a giayto::v1::Catalogue*
};
}

/// Raised whenever a struct or interface of the SDK changes.
#define GIAYTO_ABI 1u

#define GIAYTO_DETAIL_TEXT2(x) #x
#define GIAYTO_DETAIL_TEXT(x) GIAYTO_DETAIL_TEXT2(x)

#ifdef _GLIBCXX_DEBUG
#define GIAYTO_DETAIL_DEBUG "1"
#else
#define GIAYTO_DETAIL_DEBUG "0"
#endif

/// Facts of the build that decide whether C++ values can cross: standard library, its string ABI, its debug
/// mode, pointer size and long double. Compared as text; the host prints both sides when they differ.
#define GIAYTO_TOOLCHAIN                                                     \
  "libstdc++ soname 6; cxx11-abi " GIAYTO_DETAIL_TEXT(_GLIBCXX_USE_CXX11_ABI) \
  "; debug " GIAYTO_DETAIL_DEBUG "; pointer " GIAYTO_DETAIL_TEXT(__SIZEOF_POINTER__) \
  "; wchar " GIAYTO_DETAIL_TEXT(__SIZEOF_WCHAR_T__)

namespace giayto {
inline constexpr char plugin_magic[8] = {'G', 'I', 'A', 'Y', 'T', 'O', '\0', '\1'};
inline constexpr const char* plugin_symbol = "giayto_plugin";
}  // namespace giayto

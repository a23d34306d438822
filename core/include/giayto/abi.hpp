// The handshake between host and plugin: one constant C struct, read before anything is called.
#pragma once

#include <cstdint>
#include <string>  // defines the library's configuration macros

extern "C" {

/// The one symbol a plugin exports, named `giayto_plugin`. Its layout never changes within a magic.
struct giayto_plugin_descriptor {
  char magic[8];          ///< "GIAYTO\0\1"
  std::uint32_t size;     ///< sizeof(giayto_plugin_descriptor)
  std::uint32_t abi;      ///< GIAYTO_ABI the plugin was built with
  const char* signature;  ///< GIAYTO_TOOLCHAIN the plugin was built with
  const char* id;         ///< plugin id: "producers", or a reverse domain for strangers
  const char* version;    ///< plugin version, free text
  /// Adds the document types; `catalogue` is a giayto::v1::Catalogue*. The host catches what it
  /// throws.
  void (*entry)(void* catalogue);
};
}

/// Raised whenever a struct or interface of the SDK changes.
#define GIAYTO_ABI 1u

#define GIAYTO_DETAIL_TEXT2(x) #x
#define GIAYTO_DETAIL_TEXT(x) GIAYTO_DETAIL_TEXT2(x)

// Which standard library. Its release is no part of the signature: libstdc++ keeps its layouts, and
// a plugin that needs newer symbols than the host's library has is refused by the loader, in words.
#if defined(__GLIBCXX__)
#define GIAYTO_DETAIL_LIBRARY "libstdc++"
#elif defined(_LIBCPP_VERSION)
#define GIAYTO_DETAIL_LIBRARY "libc++ " GIAYTO_DETAIL_TEXT(_LIBCPP_ABI_VERSION)
#else
#define GIAYTO_DETAIL_LIBRARY "unknown library"
#endif

#if defined(_GLIBCXX_USE_CXX11_ABI) && !_GLIBCXX_USE_CXX11_ABI
#define GIAYTO_DETAIL_STRINGS "old"
#else
#define GIAYTO_DETAIL_STRINGS "c++11"
#endif

// The versioned namespace changes every name and some layouts.
#if defined(_GLIBCXX_INLINE_VERSION) && _GLIBCXX_INLINE_VERSION
#define GIAYTO_DETAIL_NAMESPACE "versioned"
#else
#define GIAYTO_DETAIL_NAMESPACE "plain"
#endif

#ifdef _GLIBCXX_DEBUG
#define GIAYTO_DETAIL_DEBUG "on"
#else
#define GIAYTO_DETAIL_DEBUG "off"
#endif

// g++ counts its own corrections in __GXX_ABI_VERSION (1017 for g++ 12) and clang++ stays at 1002;
// values of the SDK are laid out alike from 1002 on, so the two may be mixed.
#if defined(__GXX_ABI_VERSION) && __GXX_ABI_VERSION >= 1002
#define GIAYTO_DETAIL_OBJECTS "itanium"
#else
#define GIAYTO_DETAIL_OBJECTS "other"
#endif

#ifdef __cpp_exceptions
#define GIAYTO_DETAIL_EXCEPTIONS "on"
#else
#define GIAYTO_DETAIL_EXCEPTIONS "off"
#endif

#ifdef __cpp_rtti
#define GIAYTO_DETAIL_RTTI "on"
#else
#define GIAYTO_DETAIL_RTTI "off"
#endif

/// Facts of the build that decide whether C++ values and exceptions can cross. Compared as text;
/// the host prints both sides when they differ.
#define GIAYTO_TOOLCHAIN                                                                   \
  GIAYTO_DETAIL_LIBRARY                                                                    \
  "; strings " GIAYTO_DETAIL_STRINGS "; namespace " GIAYTO_DETAIL_NAMESPACE                \
  "; debug containers " GIAYTO_DETAIL_DEBUG "; objects " GIAYTO_DETAIL_OBJECTS             \
  "; exceptions " GIAYTO_DETAIL_EXCEPTIONS "; rtti " GIAYTO_DETAIL_RTTI                    \
  "; pointer " GIAYTO_DETAIL_TEXT(__SIZEOF_POINTER__) "; long double " GIAYTO_DETAIL_TEXT( \
      __SIZEOF_LONG_DOUBLE__) "; wchar_t " GIAYTO_DETAIL_TEXT(__SIZEOF_WCHAR_T__)

namespace giayto {
inline constexpr char plugin_magic[8] = {'G', 'I', 'A', 'Y', 'T', 'O', '\0', '\1'};
inline constexpr const char* plugin_symbol = "giayto_plugin";
}  // namespace giayto

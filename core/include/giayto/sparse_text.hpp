// Text that most records leave empty.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace giayto {
inline namespace v1 {

/// A text that takes the room of a pointer while it is empty; a std::string takes 32 bytes. A
/// person has a dozen columns of which a list fills four or five, and a year has 8,000 people: half
/// of the record's memory was empty strings. Reads and compares as the std::string it stands for.
class SparseText {
 public:
  SparseText() = default;
  SparseText(std::string text) { *this = std::move(text); }
  SparseText(std::string_view text) : SparseText(std::string(text)) {}
  SparseText(const char* text) : SparseText(std::string(text)) {}
  SparseText(const SparseText& other) : SparseText(other.str()) {}
  SparseText(SparseText&&) noexcept = default;
  ~SparseText() = default;

  SparseText& operator=(const SparseText& other) { return *this = std::string(other.str()); }
  SparseText& operator=(SparseText&&) noexcept = default;
  SparseText& operator=(std::string text) {
    text_ = text.empty() ? nullptr : std::make_unique<std::string>(std::move(text));
    return *this;
  }
  SparseText& operator=(std::string_view text) { return *this = std::string(text); }
  SparseText& operator=(const char* text) { return *this = std::string(text); }

  bool empty() const { return text_ == nullptr; }
  void clear() { text_.reset(); }
  /// Valid until this text changes.
  const std::string& str() const {
    static const std::string none;
    return text_ ? *text_ : none;
  }
  operator const std::string&() const { return str(); }
  operator std::string_view() const { return str(); }

  friend bool operator==(const SparseText& one, const SparseText& other) {
    return one.str() == other.str();
  }
  template <class Text>
  requires(std::convertible_to<const Text&, std::string_view> &&
           !std::same_as<Text, SparseText>) friend bool
  operator==(const SparseText& one, const Text& other) {
    return one.str() == std::string_view(other);
  }

 private:
  std::unique_ptr<std::string> text_;  ///< never one of no letters
};

}  // namespace v1
}  // namespace giayto

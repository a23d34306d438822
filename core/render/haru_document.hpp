// libharu as an object writer: documents, objects, page tree and cross-reference are its, the text
// inside is ours.
#pragma once

#include "layout/frame.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace giayto::render {

/// One PDF under construction. Objects are numbered in the order they are made. Every call checks
/// libharu's answer and throws Error with its code in words. Texts given as string_view must live
/// until finish(); what is given as string is kept.
class HaruDocument {
 public:
  using Id = unsigned;  ///< object number, for references: "7 0 R"

  HaruDocument();
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  /// A dictionary that holds both texts one after the other.
  Id add_dictionary(std::string_view prepared, std::string entries = {});
  /// A stream with its dictionary's entries but for the length. The bytes go in as they are.
  Id add_stream(std::string_view prepared, std::string_view bytes, std::string entries = {});
  Id add_stream(std::string_view prepared, std::string&& bytes, std::string entries = {});
  /// A page at the end; entries but for type and parent.
  void add_page(std::string entries);

  void set_catalog(std::string entries);  ///< more entries of the catalogue
  void set_info(std::string entries);     ///< more entries of the information dictionary
  /// The file, once.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Tries libharu's structures the way HaruDocument uses them; a sentence when this libharu's differ
/// from the ones known, else empty. For the tests: a changed layout must not be found out by a
/// user.
std::string haru_layout_problem();

}  // namespace giayto::render

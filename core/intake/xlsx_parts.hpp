// The shared parts of an XLSX workbook: XML access, styles and shared strings.
#pragma once

#include "intake/workbook.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace giayto::intake {

/// An element's name without its namespace prefix: some programs write <x:row>, others <row>.
std::string_view local_name(const pugi::xml_node& node);
pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name);
/// The value of an attribute, prefix not counted; empty when there is none.
std::string_view attribute_named(const pugi::xml_node& node, std::string_view name);

template <class Use>
void for_each_child(const pugi::xml_node& node, std::string_view name, Use&& use) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == name) use(child);
  }
}

/// What a cell style says that matters for reading.
struct CellStyle {
  std::string font;
  bool is_date = false;
  std::size_t zero_padded = 0;  ///< digits of a format such as "000000000000", else 0
};

std::vector<CellStyle> read_styles(const pugi::xml_node& style_sheet);

/// Whether a number format shows a day (not only a time of day).
bool is_date_format(std::string_view format);

/// The text itself when it is UTF-8. Throws Unreadable (`damaged-file`): an XML reader lets broken
/// letters pass.
std::string_view checked_text(std::string_view text);

/// The runs of a shared or inline string (<si>, <is>), Excel's _xHHHH_ escapes undone.
std::vector<TextRun> read_runs(const pugi::xml_node& string_item);

}  // namespace giayto::intake

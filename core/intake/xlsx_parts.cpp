#include "intake/xlsx_parts.hpp"

#include "base/message.hpp"
#include "intake/unreadable.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>

namespace giayto::intake {
namespace {

/// "_x000D_" stands for a character that XML cannot hold.
std::string unescape(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const bool escape = text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
                        std::all_of(text.begin() + 2, text.begin() + 6,
                                    [](unsigned char c) { return std::isxdigit(c) != 0; });
    if (!escape) {
      plain += text.front();
      text.remove_prefix(1);
      continue;
    }
    const auto letter =
        static_cast<char32_t>(std::strtoul(std::string(text.substr(2, 4)).c_str(), nullptr, 16));
    const bool surrogate = letter >= 0xD800 && letter < 0xE000;
    if (letter != 0 && !surrogate) text::append_utf8(plain, letter);
    text.remove_prefix(7);
  }
  return plain;
}

bool is_builtin_date(int format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
         (format >= 50 && format <= 58);
}

/// The letters of a format that mean something: without quoted text, escapes and [conditions].
std::string format_letters(std::string_view format) {
  std::string letters;
  for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
    const char c = format[i];
    const char closing = c == '"' ? '"' : c == '[' ? ']' : '\0';
    if (closing != '\0') {
      i = std::min(format.find(closing, i + 1), format.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return letters;
}

std::vector<std::string> read_fonts(const pugi::xml_node& style_sheet) {
  std::vector<std::string> fonts;
  for_each_child(child_named(style_sheet, "fonts"), "font", [&fonts](const pugi::xml_node& font) {
    fonts.emplace_back(attribute_named(child_named(font, "name"), "val"));
  });
  return fonts;
}

int to_int(std::string_view digits) {
  return std::atoi(std::string(digits).c_str());
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([name](const pugi::xml_node& child) { return local_name(child) == name; });
}

std::string_view attribute_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    std::string_view found = attribute.name();
    if (const std::size_t colon = found.find(':'); colon != found.npos)
      found.remove_prefix(colon + 1);
    if (found == name) return attribute.value();
  }
  return {};
}

bool is_date_format(std::string_view format) {
  const std::string letters = format_letters(format);
  if (letters.find("general") != letters.npos) return false;
  if (letters.find_first_of("yd") != letters.npos) return true;
  return letters.find('m') != letters.npos && letters.find_first_of("hs0#") == letters.npos;
}

std::vector<CellStyle> read_styles(const pugi::xml_node& style_sheet) {
  const std::vector<std::string> fonts = read_fonts(style_sheet);
  std::map<int, std::string> formats;
  for_each_child(child_named(style_sheet, "numFmts"), "numFmt",
                 [&formats](const pugi::xml_node& format) {
                   formats[to_int(attribute_named(format, "numFmtId"))] =
                       attribute_named(format, "formatCode");
                 });
  std::vector<CellStyle> styles;
  for_each_child(child_named(style_sheet, "cellXfs"), "xf", [&](const pugi::xml_node& xf) {
    CellStyle style;
    const auto font = static_cast<std::size_t>(to_int(attribute_named(xf, "fontId")));
    if (font < fonts.size()) style.font = fonts[font];
    const int id = to_int(attribute_named(xf, "numFmtId"));
    const auto format = formats.find(id);
    style.is_date = format == formats.end() ? is_builtin_date(id) : is_date_format(format->second);
    if (format != formats.end() && format->second.find_first_not_of('0') == std::string::npos) {
      style.zero_padded = format->second.size();
    }
    styles.push_back(std::move(style));
  });
  return styles;
}

std::string_view checked_text(std::string_view text) {
  if (text::is_valid_utf8(text)) return text;
  throw Unreadable("damaged-file", message("the workbook holds letters that are no Unicode"),
                   message("open it in Excel or LibreOffice and save it again"));
}

std::vector<TextRun> read_runs(const pugi::xml_node& string_item) {
  std::vector<TextRun> runs;
  for (const pugi::xml_node& part : string_item.children()) {
    if (local_name(part) == "t") runs.push_back({unescape(part.text().get()), ""});
    if (local_name(part) != "r") continue;
    const std::string_view font =
        attribute_named(child_named(child_named(part, "rPr"), "rFont"), "val");
    runs.push_back({unescape(child_named(part, "t").text().get()), std::string(font)});
  }
  return runs;
}

}  // namespace giayto::intake

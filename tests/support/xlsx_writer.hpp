// Small .xlsx files for tests, cell by cell, so that each trap can be set on purpose.
#pragma once

#include <zip.h>

#include <cstring>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace giayto::test {

inline std::string xml_escape(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '<') {
      escaped += "&lt;";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

/// Parts of a ZIP file, written at once.
inline void write_zip(const std::filesystem::path& path,
                      const std::vector<std::pair<std::string, std::string>>& parts) {
  int error = 0;
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("cannot make " + path.string());
  for (const auto& [name, content] : parts) {
    zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
      throw std::runtime_error(name);
  }
  if (zip_close(archive) != 0) throw std::runtime_error("cannot write " + path.string());
}

/// One sheet: cells by address ("B7").
class SheetXml {
 public:
  SheetXml& text(const std::string& address, const std::string& value, int style = 0) {
    return raw(address, "<c r=\"" + address + "\" s=\"" + std::to_string(style) +
                            "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
                            xml_escape(value) + "</t></is></c>");
  }
  SheetXml& number(const std::string& address, const std::string& value, int style = 0) {
    return raw(address, "<c r=\"" + address + "\" s=\"" + std::to_string(style) + "\"><v>" + value +
                            "</v></c>");
  }
  SheetXml& raw(const std::string& address, const std::string& xml) {
    const std::size_t digits = address.find_first_of("0123456789");
    // Columns sort by length first: "Z" before "AA".
    rows_[std::stoi(address.substr(digits))][{digits, address.substr(0, digits)}] = xml;
    return *this;
  }
  /// A row of inline texts from column A on; empty ones are left out.
  SheetXml& row(int number, const std::vector<std::string>& values, int style = 0) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i].empty()) continue;
      text(std::string(1, static_cast<char>('A' + i)) + std::to_string(number), values[i], style);
    }
    return *this;
  }
  SheetXml& merge(const std::string& range) {
    merged_ += "<mergeCell ref=\"" + range + "\"/>";
    return *this;
  }
  SheetXml& hide_row(int number) {
    hidden_rows_.insert(number);
    return *this;
  }
  SheetXml& hide_column(int number) {
    const std::string column = std::to_string(number);
    columns_ += "<col min=\"" + column + "\" max=\"" + column + "\" hidden=\"1\"/>";
    return *this;
  }

  std::string xml() const {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet "
        "xmlns=\"http://schemas.openxmlformats.org/"
        "spreadsheetml/2006/main\">";
    if (!columns_.empty()) text += "<cols>" + columns_ + "</cols>";
    text += "<sheetData>";
    for (const auto& [number, cells] : rows_) {
      text += "<row r=\"" + std::to_string(number) + "\"" +
              (hidden_rows_.count(number) != 0 ? " hidden=\"1\"" : "") + ">";
      for (const auto& [column, cell] : cells) text += cell;
      text += "</row>";
    }
    text += "</sheetData>";
    if (!merged_.empty()) text += "<mergeCells>" + merged_ + "</mergeCells>";
    return text + "</worksheet>";
  }

 private:
  std::map<int, std::map<std::pair<std::size_t, std::string>, std::string>> rows_;
  std::set<int> hidden_rows_;
  std::string merged_, columns_;
};

class XlsxWriter {
 public:
  bool absolute_names = false;  ///< relation targets as "/xl/..." (openpyxl) or relative (Excel)
  bool date1904 = false;

  /// The index of a cell style with this font and number format ("General", "dd/mm/yyyy", ...).
  int style(const std::string& font, const std::string& format = "General") {
    styles_.push_back({font, format});
    return static_cast<int>(styles_.size());
  }
  /// The index of a shared string; `items` is what stands inside <si>.
  int shared(const std::string& items) {
    shared_ += "<si>" + items + "</si>";
    return shared_count_++;
  }
  XlsxWriter& sheet(const std::string& name, const SheetXml& sheet, bool hidden = false) {
    sheets_.push_back({name, sheet.xml(), hidden});
    return *this;
  }

  void save(const std::filesystem::path& path) const {
    std::vector<std::pair<std::string, std::string>> parts = {
        {"[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {"_rels/.rels",
         relations({{"officeDocument", absolute_names ? "/xl/workbook.xml" : "xl/workbook.xml"}})},
        {"xl/workbook.xml", workbook_xml()},
        {"xl/_rels/workbook.xml.rels", relations(workbook_relations())},
        {"xl/styles.xml", styles_xml()},
        {"xl/sharedStrings.xml",
         "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + shared_ +
             "</sst>"}};
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      parts.push_back({"xl/worksheets/sheet" + std::to_string(i + 1) + ".xml", sheets_[i].xml});
    }
    write_zip(path, parts);
  }

 private:
  struct NamedSheet {
    std::string name, xml;
    bool hidden;
  };

  std::vector<std::pair<std::string, std::string>> workbook_relations() const {
    const std::string folder = absolute_names ? "/xl/" : "";
    std::vector<std::pair<std::string, std::string>> targets;
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      targets.push_back(
          {"worksheet", folder + "worksheets/sheet" + std::to_string(i + 1) + ".xml"});
    }
    targets.push_back({"styles", folder + "styles.xml"});
    targets.push_back({"sharedStrings", folder + "sharedStrings.xml"});
    return targets;
  }

  static std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) {
    std::string xml =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    int id = 0;
    for (const auto& [type, target] : targets) {
      xml += "<Relationship Id=\"rId" + std::to_string(++id) +
             "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
             type + "\" Target=\"" + target + "\"/>";
    }
    return xml + "</Relationships>";
  }

  std::string workbook_xml() const {
    std::string xml =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
    xml += std::string("<workbookPr") + (date1904 ? " date1904=\"1\"" : "") + "/><sheets>";
    int id = 0;
    for (const NamedSheet& sheet : sheets_) {
      const std::string number = std::to_string(++id);
      xml += "<sheet name=\"" + xml_escape(sheet.name) + "\" sheetId=\"" + number + "\"" +
             (sheet.hidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + number + "\"/>";
    }
    return xml + "</sheets></workbook>";
  }

  std::string styles_xml() const {
    std::string formats, fonts = "<font><name val=\"Times New Roman\"/></font>",
                         xfs = "<xf numFmtId=\"0\" fontId=\"0\"/>";
    int id = 0;
    for (const auto& [font, format] : styles_) {
      ++id;
      const std::string number = format == "General" ? "0" : std::to_string(163 + id);
      if (format != "General")
        formats += "<numFmt numFmtId=\"" + number + "\" formatCode=\"" + format + "\"/>";
      fonts += "<font><name val=\"" + font + "\"/></font>";
      xfs += "<xf numFmtId=\"" + number + "\" fontId=\"" + std::to_string(id) + "\"/>";
    }
    return "<styleSheet "
           "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>" +
           formats + "</numFmts><fonts>" + fonts + "</fonts><cellXfs>" + xfs +
           "</cellXfs></styleSheet>";
  }

  std::vector<NamedSheet> sheets_;
  std::vector<std::pair<std::string, std::string>> styles_;
  std::string shared_;
  int shared_count_ = 0;
};

}  // namespace giayto::test

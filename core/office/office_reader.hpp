// Reads office.ini into an Office, with every problem at its line.
#pragma once

#include "office/office.hpp"
#include "template/ini_document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace giayto::office {

class OfficeReader {
 public:
  OfficeReader(const tmpl::IniDocument& document, Diagnostics& diagnostics)
      : document_(document), diagnostics_(diagnostics) {}

  Office read(const std::filesystem::path& file);

 private:
  using Keys = std::vector<std::string>;

  void read_section(const tmpl::IniSection& section);
  void read_office(const tmpl::IniSection& section);
  void read_issuer(const tmpl::IniSection& section);
  void read_signer(const tmpl::IniSection& section);
  void read_series(const tmpl::IniSection& section, const std::string& id);
  // printer_reader.cpp
  void read_printer(const tmpl::IniSection& section, const std::string& name);
  void read_shift(const tmpl::IniEntry& entry, Length& target);
  void read_scale(const tmpl::IniEntry& entry, double& target);
  void read_nudge(const tmpl::IniEntry& entry, Printer& printer);
  void check_whole();

  std::string text(const tmpl::IniSection& section, const char* key, bool required);
  Date date(const tmpl::IniSection& section, const char* key);
  std::filesystem::path path(const tmpl::IniSection& section, const char* key, bool folder);
  template <class T>
  Valid<T> period(const tmpl::IniSection& section);
  void check_keys(const tmpl::IniSection& section, const Keys& known);
  template <class T, class Same>
  void check_overlap(const std::vector<Valid<T>>& all, Same&& same);

  const tmpl::IniDocument& document_;
  Diagnostics& diagnostics_;
  Office office_;
};

}  // namespace giayto::office

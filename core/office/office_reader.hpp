// Reads office.ini into an Office, with every problem at its line. office_reader.cpp has names,
// periods and series, signing_reader.cpp posts and signatures.
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
  void read_known(const tmpl::IniSection& section, const std::string& kind,
                  const std::string& name);
  void read_office(const tmpl::IniSection& section);
  void read_issuer(const tmpl::IniSection& section);
  void read_levels(const tmpl::IniSection& section);
  void read_basis(const tmpl::IniSection& section);
  void read_series(const tmpl::IniSection& section, const std::string& id);
  void read_plugin(const tmpl::IniSection& section, const std::string& id);
  // printer_reader.cpp
  void read_printer(const tmpl::IniSection& section, const std::string& name);
  void read_shift(const tmpl::IniEntry& entry, Length& target);
  void read_scale(const tmpl::IniEntry& entry, double& target);
  void read_nudge(const tmpl::IniEntry& entry, Printer& printer);
  void check_whole();

  // signing_reader.cpp
  void read_post(const tmpl::IniSection& section, const std::string& key);
  void read_holder(const tmpl::IniSection& section, const std::string& key);
  void read_authorisation(const tmpl::IniSection& section);
  void read_signer(const tmpl::IniSection& section, const std::string& key);
  void check_name(const tmpl::IniSection& section, const std::string& name);
  void check_signing();
  void check_post(const Post& post);
  void check_holders();
  /// `line` names a post that is not there, or, with `holders`, neither post nor holder.
  void check_key(const std::string& key, int line, bool holders);

  std::string text(const tmpl::IniSection& section, const char* key, bool required);
  std::vector<std::string> list(const tmpl::IniSection& section, const char* key, bool required);
  bool yes(const tmpl::IniSection& section, const char* key);
  void room(const tmpl::IniSection& section, const char* key, Length& length);
  Date date(const tmpl::IniSection& section, const char* key);
  std::filesystem::path path(const tmpl::IniSection& section, const char* key, bool folder);
  template <class T>
  Valid<T> period(const tmpl::IniSection& section) {
    Valid<T> valid;
    valid.from = date(section, "from");
    valid.to = date(section, "to");
    valid.line = section.line;
    check_order(section, valid.from, valid.to);
    return valid;
  }
  void check_order(const tmpl::IniSection& section, const Date& from, const Date& to);
  void check_keys(const tmpl::IniSection& section, const Keys& known);
  template <class T, class Same>
  void check_overlap(const std::vector<Valid<T>>& all, Same&& same) {
    for (std::size_t later = 1; later < all.size(); ++later) {
      for (std::size_t first = 0; first < later; ++first) {
        if (overlap(all[first], all[later]) && same(all[first].value, all[later].value)) {
          tell_overlap(all[first].line, all[later].line);
        }
      }
    }
  }
  void tell_overlap(int first, int later);

  const tmpl::IniDocument& document_;
  Diagnostics& diagnostics_;
  Office office_;
  bool ranks_allowed_ = false;  ///< in names of signers (ND-27)
};

/// Whether some day is in both periods.
template <class T>
bool overlap(const Valid<T>& one, const Valid<T>& other) {
  return (!one.to.known() || !other.from.known() || other.from <= one.to) &&
         (!other.to.known() || !one.from.known() || one.from <= other.to);
}

/// The nearest known word, or all of them.
std::string known_words_hint(std::string_view word, const std::vector<std::string>& known);

}  // namespace giayto::office

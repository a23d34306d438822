// The office's settings (office.ini): names, signers and number series, each valid for a period and
// looked up as of the issue date.
#pragma once

#include "base/diagnostic.hpp"
#include "office/printer.hpp"

#include <giayto/model.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace giayto::office {

/// How a series writes its numbers: "{number:04}/{year}/GCN-{abbreviation}". `{number}` alone has
/// two digits at least (ND-14).
struct Series {
  std::string id;
  std::string pattern;

  /// The number line, and the number alone in the pattern's digits.
  std::string number_text(int number, int year, const std::string& abbreviation) const;
  std::string serial(int number) const;
};

/// A value with the period it is good for, both days included; an unknown day leaves that end open.
template <class T>
struct Valid {
  Date from, to;
  T value;
  int line = 0;

  bool covers(const Date& date) const {
    return (!from.known() || from <= date) && (!to.known() || date <= to);
  }
};

/// A signer with the papers he or she signs: the part of the type id behind the plugin
/// ("invitation"), or "*" for all others.
struct SigningRight {
  std::vector<std::string> papers;
  Signer signer;
};

class Office {
 public:
  /// Reads office.ini. Throws ConfigError when the file cannot be read; all other problems are
  /// diagnostics: those of IniDocument, `unknown-section`, `unknown-key`, `missing-key`,
  /// `missing-section`, `bad-date`, `periods-overlap`, `bad-series-pattern`, `missing-file`.
  static Office read(const std::filesystem::path& file, Diagnostics& diagnostics);

  /// Names as of the date. Throws ConfigError naming the file when no period covers it.
  const Issuer& issuer(Date date) const;
  /// The signer of a document type ("producers.invitation" or "invitation") on the date: who signs
  /// just this paper, else who signs all. Throws ConfigError naming the file when there is none.
  const Signer& signer(const std::string& type_id, Date date) const;
  /// The series of an id. Throws ConfigError.
  const Series& series(const std::string& id) const;
  /// The printer of a name. Throws ConfigError that names those there are.
  const Printer& printer(const std::string& name) const;
  /// Secret of the check codes (CE-31).
  const std::string& check_key() const { return check_key_; }
  const std::filesystem::path& file() const { return file_; }
  std::filesystem::path template_folder() const {
    return template_folder_;
  }  ///< office's own templates, may be empty
  std::filesystem::path font_settings() const {
    return font_settings_;
  }  ///< office's own fonts.ini, may be empty

 private:
  friend class OfficeReader;

  std::filesystem::path file_;
  std::vector<Valid<Issuer>> issuers_;
  std::vector<Valid<SigningRight>> signers_;
  std::vector<Series> series_;
  std::vector<Printer> printers_;
  std::string check_key_;
  std::filesystem::path template_folder_, font_settings_;
};

}  // namespace giayto::office

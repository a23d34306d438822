// The office's settings (office.ini): names, signers and number series, each valid for a period and looked up as of the
// issue date.
#pragma once

#include "base/diagnostic.hpp"

#include <giayto/model.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace giayto::office {

/// How a series writes its numbers: "{number:04}/{year}/GCN-{abbreviation}".
struct Series {
  std::string id;
  std::string pattern;

  /// The number line, and the number alone in the pattern's digits.
  std::string number_text(int number, int year, const std::string& abbreviation) const;
  std::string serial(int number) const;
};

class Office {
 public:
  /// Reads office.ini. Throws ConfigError when the file cannot be read; all other problems are diagnostics.
  static Office read(const std::filesystem::path& file, Diagnostics& diagnostics);

  /// Names as of the date. Throws ConfigError naming the file when no period covers it.
  const Issuer& issuer(Date date) const;
  /// The signer of a document type ("invitation", "completion-certificate" or "*") on the date.
  const Signer& signer(const std::string& type_id, Date date) const;
  /// The series of an id. Throws ConfigError.
  const Series& series(const std::string& id) const;
  /// Secret of the check codes (CE-31).
  const std::string& check_key() const { return check_key_; }
  const std::filesystem::path& file() const { return file_; }
  std::filesystem::path template_folder() const { return template_folder_; }  ///< office's own templates, may be empty
  std::filesystem::path font_settings() const { return font_settings_; }      ///< office's own fonts.ini, may be empty

 private:
  template <class T>
  struct Valid {
    Date from, to;             ///< inclusive; unknown = open
    std::string types;         ///< for signers: paper names, "*" for all
    T value;
  };
  std::filesystem::path file_;
  std::vector<Valid<Issuer>> issuers_;
  std::vector<Valid<Signer>> signers_;
  std::vector<Series> series_;
  std::string check_key_;
  std::filesystem::path template_folder_, font_settings_;
};

}  // namespace giayto::office

// The office's settings (office.ini): names, levels of government, legal bases, posts and their
// holders, number series, each valid for a period and looked up as of the issue date.
#pragma once

#include "base/diagnostic.hpp"
#include "base/units.hpp"
#include "office/printer.hpp"
#include "office/signing.hpp"

#include <giayto/model.hpp>

#include <filesystem>
#include <map>
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
  /// The number line with `blank` where the number will be written (ND-41).
  std::string pending_text(const std::string& blank, int year,
                           const std::string& abbreviation) const;
};

/// A căn cứ while it is in force, for papers as in SigningRight.
struct LegalBasis {
  std::vector<std::string> papers;
  std::string text;
};

/// Room to write number, day and month by hand (ND-41).
struct PendingRoom {
  Length number{15}, date{10};
};

class Office {
 public:
  /// Reads office.ini. Throws ConfigError when the file cannot be read; all other problems are
  /// diagnostics: those of IniDocument, `unknown-section`, `unknown-key`, `missing-key`,
  /// `missing-section`, `bad-date`, `bad-length`, `periods-overlap`, `bad-series-pattern`,
  /// `missing-file`, `unknown-post`, `signature-form`, `signer-rank` (ND-27).
  static Office read(const std::filesystem::path& file, Diagnostics& diagnostics);

  /// Names and levels as of the date, with the legal bases of a document type; without one those
  /// of all papers. Throws ConfigError naming the file when no period covers the date.
  Issuer issuer(Date date, const std::string& type_id = "*") const;
  /// The signer of a document type ("producers.invitation" or "invitation") on the date: who signs
  /// just this paper, else who signs all; or `wanted`, the key of a post, holder or signer, or a
  /// name. Throws ConfigError naming the file, and the line where there is one, when there is none.
  Signer signer(const std::string& type_id, Date date, const std::string& wanted = {}) const;
  /// Who signs beside that signer; the name is empty when nobody does. Throws ConfigError.
  Signer second_signer(const std::string& type_id, Date date) const;
  /// The series of an id. Throws ConfigError.
  const Series& series(const std::string& id) const;
  /// The printer of a name. Throws ConfigError that names those there are.
  const Printer& printer(const std::string& name) const;
  /// Secret of the check codes (CE-31).
  const std::string& check_key() const { return check_key_; }
  /// The section [plugin ID] of a plugin; null when there is none.
  const Settings* plugin_settings(const std::string& plugin_id) const;
  const PendingRoom& pending_room() const { return pending_room_; }
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
  std::vector<Valid<std::vector<std::string>>> levels_;
  std::vector<Valid<LegalBasis>> legal_bases_;
  Signing signing_;
  std::vector<Series> series_;
  std::vector<Printer> printers_;
  std::map<std::string, Settings> plugin_settings_;  // by plugin id
  std::string check_key_;
  PendingRoom pending_room_;
  std::filesystem::path template_folder_, font_settings_;
};

/// The name of an agency as a heading sets it: one too long for the heading's left column parts
/// before "và" (ND-13), in as even lines as can be.
std::string heading_of(const std::string& name);

}  // namespace giayto::office

// Lookup in the office's settings as of a date.
#include "office/office.hpp"

#include "base/message.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <string_view>

namespace giayto::office {
namespace {

/// "producers.invitation" -> "invitation".
std::string paper_of(const std::string& type_id) {
  const auto dot = type_id.rfind('.');
  return dot == std::string::npos ? type_id : type_id.substr(dot + 1);
}

bool signs(const SigningRight& right, std::string_view paper) {
  return std::find(right.papers.begin(), right.papers.end(), paper) != right.papers.end();
}

}  // namespace

const Issuer& Office::issuer(Date date) const {
  for (const Valid<Issuer>& one : issuers_) {
    if (one.covers(date)) return one.value;
  }
  throw ConfigError(message(
      "{} has no issuer on {}; add an [issuer NAME] section whose from and to include that day",
      file_.string(), vietnamese::short_date(date)));
}

const Signer& Office::signer(const std::string& type_id, Date date) const {
  const std::string paper = paper_of(type_id);
  for (const std::string& wanted : {paper, std::string("*")}) {
    for (const Valid<SigningRight>& one : signers_) {
      if (one.covers(date) && signs(one.value, wanted)) return one.value.signer;
    }
  }
  throw ConfigError(
      message("{} has no signer for '{}' on {}; add a [signer NAME] section with papers = {} whose "
              "from and to "
              "include that day",
              file_.string(), paper, vietnamese::short_date(date), paper));
}

const Series& Office::series(const std::string& id) const {
  for (const Series& one : series_) {
    if (one.id == id) return one;
  }
  throw ConfigError(
      message("{} has no number series '{}'; add [series {}] with a pattern such as "
              "{{number:02}}/GM-{{abbreviation}}",
              file_.string(), id, id));
}

const Printer& Office::printer(const std::string& name) const {
  std::string known;
  for (const Printer& one : printers_) {
    if (one.name == name) return one;
    known += (known.empty() ? "" : ", ") + one.name;
  }
  if (known.empty()) {
    throw ConfigError(message(
        "{} has no printer; print the sheet of `giayto calibrate --printer {}` and follow it",
        file_.string(), name));
  }
  throw ConfigError(message("{} has no printer '{}'; there are: {}", file_.string(), name, known));
}

}  // namespace giayto::office

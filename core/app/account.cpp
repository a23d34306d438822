#include "app/account.hpp"

#include "app/report.hpp"
#include "base/message.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace giayto::app {
namespace {

struct Totals {
  std::size_t made = 0, kept = 0, failed = 0;
  long pages = 0;
  std::set<std::filesystem::path> files;
};

Totals count(const job::Account& account) {
  Totals totals;
  for (const auto& document : account.documents) {
    if (document.state == "failed") {
      ++totals.failed;
      continue;
    }
    ++(document.written ? totals.made : totals.kept);
    totals.pages += document.pages;
    totals.files.insert(document.file);
  }
  return totals;
}

std::string where(const std::set<std::filesystem::path>& files) {
  if (files.size() == 1) return files.begin()->string();
  return message("{} files in {}", files.size(), files.begin()->parent_path().string());
}

void say_blanks(const job::Account& account) {
  std::string first, last;
  for (const auto& document : account.documents) {
    if (document.blank.empty()) continue;
    if (first.empty()) first = document.blank;
    last = document.blank;
  }
  if (!first.empty())
    say(message("on the blanks {} to {}, in the order of the papers", first, last));
}

}  // namespace

bool succeeded(const job::Account& account) {
  return !account.diagnostics.has_errors() &&
         std::none_of(
             account.documents.begin(), account.documents.end(),
             [](const job::DocumentReport& document) { return document.state == "failed"; });
}

void say_account(const job::Account& account) {
  const Totals totals = count(account);
  if (totals.made + totals.kept > 0) {
    std::string line =
        counted(totals.made + totals.kept, translatable("{} paper"), translatable("{} papers")) +
        ", " +
        counted(static_cast<std::size_t>(totals.pages), translatable("{} page"),
                translatable("{} pages")) +
        ": " + where(totals.files);
    if (totals.made == 0) line += " " + message("(in place already)");
    say(line);
  }
  say_blanks(account);
  std::map<std::string, std::vector<int>> skipped;
  for (const auto& one : account.skipped) skipped[one.reason].push_back(one.position);
  for (const auto& [reason, rows] : skipped) {
    const bool about_people = rows.front() > 0;  // 0: a paper of the class or of a session
    say(about_people ? message("not issued: {} (row {})", reason, row_list(rows))
                     : message("not issued: {}", reason));
  }
  if (totals.failed > 0)
    say(counted(totals.failed, translatable("{} paper failed; what to do is said above"),
                translatable("{} papers failed; what to do is said above")));
}

Json to_json(const job::Account& account) {
  Json documents = Json::array(), skipped = Json::array();
  for (const auto& document : account.documents) {
    documents.push_back({{"type", document.type},
                         {"class", document.class_code},
                         {"position", document.position},
                         {"number", document.number},
                         {"state", document.state},
                         {"file", document.file.string()},
                         {"pages", document.pages},
                         {"sha256", document.sha256},
                         {"blank", document.blank}});
  }
  for (const auto& one : account.skipped) {
    skipped.push_back(
        {{"class", one.class_code}, {"position", one.position}, {"reason", one.reason}});
  }
  return {{"documents", documents},
          {"skipped", skipped},
          {"diagnostics", to_json(account.diagnostics)}};
}

}  // namespace giayto::app

#include "app/report.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cstdio>

namespace giayto::app {

void print(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    std::fprintf(stderr, "%s\n", to_text(diagnostic).c_str());
  }
}

void say(const std::string& line) {
  std::printf("%s\n", line.c_str());
}

void say_table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], text::letter_count(row[i]));
  }
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(widths[i] - text::letter_count(row[i]) + 2, ' ');
    }
    say(line);
  }
}

Json to_json(const Diagnostics& diagnostics) {
  static constexpr const char* severities[] = {"note", "warning", "error"};
  Json array = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    array.push_back({{"severity", severities[static_cast<int>(diagnostic.severity)]},
                     {"code", diagnostic.code},
                     {"file", diagnostic.where.file},
                     {"line", diagnostic.where.line},
                     {"sheet", diagnostic.where.sheet},
                     {"cell", diagnostic.where.cell},
                     {"row", diagnostic.where.row},
                     {"message", diagnostic.message},
                     {"hint", diagnostic.hint}});
  }
  return array;
}

void say_json(const Json& report) {
  say(report.dump(2));
}

}  // namespace giayto::app

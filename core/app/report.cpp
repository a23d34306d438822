#include "app/report.hpp"

#include "base/message.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdio>

namespace giayto::app {

namespace {

/// A finding and all rows it was made for.
struct Finding {
  Diagnostic diagnostic;
  std::vector<int> rows;
};

bool same_but_for_row(const Diagnostic& one, const Diagnostic& other) {
  return one.severity == other.severity && one.code == other.code &&
         one.where.file == other.where.file && one.where.line == other.where.line &&
         one.where.sheet == other.where.sheet && one.where.cell.empty() &&
         other.where.cell.empty() && one.message == other.message && one.hint == other.hint;
}

std::vector<Finding> by_finding(const Diagnostics& diagnostics) {
  std::vector<Finding> findings;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    const auto known =
        std::find_if(findings.begin(), findings.end(), [&diagnostic](const Finding& finding) {
          return diagnostic.where.row > 0 && same_but_for_row(finding.diagnostic, diagnostic);
        });
    if (known == findings.end()) {
      findings.push_back({diagnostic, {diagnostic.where.row}});
    } else {
      known->rows.push_back(diagnostic.where.row);
    }
  }
  return findings;
}

constexpr std::size_t most_cells = 4;

std::string column_of(const std::string& cell) {
  return cell.substr(0, cell.find_first_of("0123456789"));
}

bool same_column(const Diagnostic& one, const Diagnostic& other) {
  return one.severity == other.severity && one.code == other.code &&
         one.where.file == other.where.file && one.where.sheet == other.where.sheet &&
         column_of(one.where.cell) == column_of(other.where.cell) && one.message == other.message;
}

/// The findings about one column.
struct InColumn {
  Diagnostic first;
  std::vector<std::string> cells;
};

}  // namespace

std::string counted(std::size_t count, const char* one, const char* many) {
  return message(count == 1 ? one : many, count);
}

void print_by_column(const Diagnostics& diagnostics) {
  std::vector<InColumn> columns;
  Diagnostics all;
  for (const Diagnostic& one : diagnostics.all()) {
    const auto known = std::find_if(columns.begin(), columns.end(), [&one](const InColumn& column) {
      return same_column(column.first, one);
    });
    if (one.severity == Severity::error || one.where.cell.empty() || known == columns.end()) {
      all.add(one);
      if (one.severity != Severity::error && !one.where.cell.empty()) {
        columns.push_back({one, {one.where.cell}});
      }
    } else {
      known->cells.push_back(one.where.cell);
    }
  }
  Diagnostics shown;
  for (Diagnostic one : all.all()) {
    for (const InColumn& column : columns) {
      if (column.cells.size() < 2 || one.where.cell != column.cells.front() ||
          !same_column(column.first, one)) {
        continue;
      }
      std::string cells;
      for (std::size_t i = 0; i < std::min(most_cells, column.cells.size()); ++i) {
        cells += (i == 0 ? "" : ", ") + column.cells[i];
      }
      if (column.cells.size() > most_cells) cells += ", ...";
      one.message += " " + message("({} cells: {})", column.cells.size(), cells);
    }
    shown.add(std::move(one));
  }
  print(shown);
}

std::string row_list(std::vector<int> rows) {
  std::sort(rows.begin(), rows.end());
  std::string list;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t last = i;
    while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) ++last;
    if (!list.empty()) list += ", ";
    list += std::to_string(rows[i]);
    if (last > i) list += (last == i + 1 ? ", " : "-") + std::to_string(rows[last]);
    i = last + 1;
  }
  return list;
}

void print(const Diagnostics& diagnostics) {
  for (Finding& finding : by_finding(diagnostics)) {
    if (finding.rows.size() > 1) {
      finding.diagnostic.where.row = 0;
      finding.diagnostic.message += " " + message("(rows {})", row_list(finding.rows));
    }
    std::fprintf(stderr, "%s\n", to_text(finding.diagnostic).c_str());
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

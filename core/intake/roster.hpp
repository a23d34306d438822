// A list of people in a spreadsheet to participants, with every repair told.
#pragma once

#include "base/diagnostic.hpp"
#include "intake/options.hpp"
#include "intake/session_label.hpp"
#include "intake/workbook.hpp"

#include <giayto/model.hpp>

#include <string>
#include <vector>

namespace giayto::intake {

/// A cell whose value is not what stands in the file. `raw` and `value` are personal data: for the
/// screen of the import and its report, ID and phone masked; never for diagnostics or logs.
struct Repair {
  std::string cell;   ///< "B7"
  std::string field;  ///< "full_name"
  std::string code;   ///< "case-changed"
  std::string raw;
  std::string value;  ///< empty when the value was left out
};

struct RosterRow {
  Participant participant;
  Location where;    ///< the cell of the name
  bool bad = false;  ///< an error was told about the row: --skip-bad-rows leaves it out
  std::vector<Repair> repairs;
};

/// One column of the file and what it became: "full_name", "session 2", "extra", "ignore".
struct Mapping {
  std::string header;
  std::string field;
  std::string column;  ///< "C"
};

/// An attendance column, in the order of the marks.
struct RosterSession {
  std::string header;
  SessionLabel label;
};

struct Roster {
  std::string sheet;
  int header_row = 0;
  std::vector<Mapping> mapping;
  std::vector<RosterSession> sessions;
  std::vector<RosterRow> rows;  ///< in the order of the file; positions count from 1
};

/// Reads the people of a workbook (PR-01 to PR-11, RO-24, RO-29). Errors in the diagnostics mean
/// that the file as a whole must not be imported; with only bad rows, the others may be
/// (`RosterRow::bad`).
Roster read_roster(const Workbook& workbook, const Options& options, Diagnostics& diagnostics);

}  // namespace giayto::intake

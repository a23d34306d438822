// A plan of training classes in a spreadsheet, one class a row.
#pragma once

#include "base/diagnostic.hpp"
#include "intake/options.hpp"
#include "intake/roster.hpp"

#include <giayto/model.hpp>

#include <vector>

namespace giayto::intake {

struct PlanRow {
  TrainingClass value;
  Location where;  ///< the cell of the code
  bool bad = false;
};

struct Plan {
  std::string sheet;
  std::vector<Mapping> mapping;
  std::vector<PlanRow> rows;

  /// The classes without bad rows.
  std::vector<TrainingClass> classes() const;
};

/// Whether a sheet of the workbook has the header of a plan (Mã lớp and Tên lớp).
bool looks_like_plan(const Workbook& workbook, const Options& options = {});

/// Reads the classes; the sessions of "Số buổi" are half-days from the first day on, Sáng at 08:00
/// and Chiều at 14:00. Errors: `class-without-code`, `class-without-title`, `unknown-audience`,
/// `unknown-status`, `percent-invalid`, `duplicate-class`, `dates-reversed`, and those of
/// find_table.
Plan read_plan(const Workbook& workbook, const Options& options, Diagnostics& diagnostics);

/// "producers" for "Chủ thể, giám đốc HTX, hộ", or a key itself; empty when unknown.
std::string audience_of(std::string_view words);

/// Half-days one after the other: Sáng and Chiều of the first day, of the next day, and so on.
std::vector<Session> half_days(Date first_day, int count, const std::string& trainer);

}  // namespace giayto::intake

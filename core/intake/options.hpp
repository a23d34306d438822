// What the user may say about a file that is imported.
#pragma once

#include "intake/workbook.hpp"

#include <giayto/model.hpp>

#include <map>
#include <string>
#include <vector>

namespace giayto::intake {

struct Options {
  std::string sheet;  ///< name or number from 1; empty: the only one with a header
  std::map<std::string, std::string>
      map;  ///< header as in the file -> field ("Đơn vị" -> "unit"); also "extra", "ignore"
  std::vector<EncodingChoice> encodings;  ///< for read_workbook
  Mark blank_mark = Mark::unmarked;       ///< what an empty cell of a marked attendance sheet means
};

}  // namespace giayto::intake

// Headers of attendance columns: "Buổi 1", "05/8 Sáng", or a day above Sáng and Chiều.
#pragma once

#include "intake/header.hpp"

#include <giayto/model.hpp>

#include <optional>
#include <string>
#include <vector>

namespace giayto::intake {

struct SessionLabel {
  int number = 0;    ///< of "Buổi 3", else 0
  Date date;         ///< year 0 when the header does not say it
  std::string half;  ///< "Sáng", "Chiều", "Tối" or empty
};

/// What one header cell says about a session; nothing when it is about something else.
std::optional<SessionLabel> read_session_label(const Cell& cell);

/// What the labels of a column say together, from the group to the leaf.
std::optional<SessionLabel> session_of(const Column& column);

}  // namespace giayto::intake

// The grammar of series patterns: {number}, {number:0N}, {year}, {abbreviation}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace giayto::office {

struct SeriesPiece {
  enum class Kind { literal, number, year, abbreviation };
  Kind kind = Kind::literal;
  std::string literal;
  int digits = 2;  ///< of the number, at least (ND-14)
};

struct SeriesPattern {
  std::vector<SeriesPiece> pieces;
  std::string problem;  ///< what is wrong, as a sentence; empty when nothing is
};

SeriesPattern parse_series_pattern(std::string_view pattern);

}  // namespace giayto::office

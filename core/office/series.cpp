// Series patterns read, and numbers written by them.
#include "office/series.hpp"

#include "base/message.hpp"
#include "office/office.hpp"

#include <algorithm>
#include <functional>

namespace giayto::office {
namespace {

using Kind = SeriesPiece::Kind;

/// What stands between the braces; false when it is none of the three.
bool read_piece(std::string_view inside, SeriesPiece& piece) {
  if (inside == "year") {
    piece.kind = Kind::year;
  } else if (inside == "abbreviation") {
    piece.kind = Kind::abbreviation;
  } else if (inside == "number") {
    piece.kind = Kind::number;
  } else if (inside.size() == 9 && inside.starts_with("number:0") && inside[8] >= '1' &&
             inside[8] <= '9') {
    piece.kind = Kind::number;
    piece.digits = inside[8] - '0';
  } else {
    return false;
  }
  return true;
}

std::string padded(int number, int digits) {
  std::string text = std::to_string(number);
  const auto wanted = static_cast<std::size_t>(digits);
  if (text.size() < wanted) text.insert(0, wanted - text.size(), '0');
  return text;
}

}  // namespace

SeriesPattern parse_series_pattern(std::string_view pattern) {
  SeriesPattern result;
  int numbers = 0;
  while (!pattern.empty()) {
    const std::size_t brace = std::min(pattern.find_first_of("{}"), pattern.size());
    if (brace > 0) {
      result.pieces.push_back({Kind::literal, std::string(pattern.substr(0, brace)), 0});
      pattern.remove_prefix(brace);
      continue;
    }
    const std::size_t end = pattern.find('}');
    SeriesPiece piece;
    if (end == std::string_view::npos || end == 0 ||
        !read_piece(pattern.substr(1, end - 1), piece)) {
      result.problem =
          message("'{}' is no part of a number",
                  std::string(pattern.substr(0, std::min(end, pattern.size() - 1) + 1)));
      return result;
    }
    if (piece.kind == Kind::number) ++numbers;
    result.pieces.push_back(std::move(piece));
    pattern.remove_prefix(end + 1);
  }
  if (numbers != 1) result.problem = message("the number must stand in the pattern exactly once");
  return result;
}

namespace {

std::string written(const std::string& pattern, int year, const std::string& abbreviation,
                    const std::function<std::string(int digits)>& number) {
  std::string text;
  for (const SeriesPiece& piece : parse_series_pattern(pattern).pieces) {
    if (piece.kind == Kind::literal) text += piece.literal;
    if (piece.kind == Kind::number) text += number(piece.digits);
    if (piece.kind == Kind::year) text += std::to_string(year);
    if (piece.kind == Kind::abbreviation) text += abbreviation;
  }
  return text;
}

}  // namespace

std::string Series::number_text(int number, int year, const std::string& abbreviation) const {
  return written(pattern, year, abbreviation,
                 [number](int digits) { return padded(number, digits); });
}

std::string Series::pending_text(const std::string& blank, int year,
                                 const std::string& abbreviation) const {
  return written(pattern, year, abbreviation, [&blank](int) { return blank; });
}

std::string Series::serial(int number) const {
  for (const SeriesPiece& piece : parse_series_pattern(pattern).pieces) {
    if (piece.kind == Kind::number) return padded(number, piece.digits);
  }
  return padded(number, 2);
}

}  // namespace giayto::office

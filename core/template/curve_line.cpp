// The words of a line of curves.
#include "template/curve_line.hpp"

#include "base/message.hpp"

namespace giayto::tmpl {

CurveLine::CurveLine(SectionReader& reader, const SourceEntry& entry, std::string_view text,
                     int line, const char* shape)
    : reader_(reader), entry_(entry), words_(split_words(text)), line_(line), shape_(shape) {}

bool CurveLine::skip(std::string_view word) {
  if (!more() || words_[at_] != word) return false;
  ++at_;
  return true;
}

Color CurveLine::colour() {
  const std::string_view word = next();
  if (!good_) return {};
  const auto colour = find_colour(word, line_, reader_.compilation());
  good_ = colour.has_value();
  return colour.value_or(Color{});
}

Length CurveLine::length() {
  const auto length = parse_length(next());
  if (!length || *length < Length{0}) fail();
  return length.value_or(Length{});
}

Length CurveLine::millimetres() {
  return {number()};
}

double CurveLine::number() {
  const auto number = parse_number(next());
  if (!number) fail();
  return number.value_or(0);
}

int CurveLine::count() {
  const auto number = parse_integer(next());
  if (!number || *number < 1 || *number > 10'000) fail();
  return number.value_or(1);
}

void CurveLine::end() {
  if (more()) fail();
}

void CurveLine::fail() {
  if (!std::exchange(good_, false)) return;
  reader_.compilation().error("bad-curve", line_,
                              message("a line of '{}' cannot be read", entry_.key),
                              message("write it as: {}", shape_));
}

std::string_view CurveLine::next() {
  if (at_ < words_.size()) return words_[at_++];
  fail();
  return {};
}

}  // namespace giayto::tmpl

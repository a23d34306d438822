#include "layout/word_list.hpp"

#include "text/glue.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

constexpr char32_t no_break_space = 0xA0;

bool begins_with_capital(const Word& word) {
  const char* at = word.begin;
  const char* const end = word.first->text.data() + word.first->text.size();
  const char32_t letter = text::next_letter(at, end);
  return (letter >= U'A' && letter <= U'Z') || letter == U'Đ' ||
         text::upper_vowels.find(letter) != std::u32string_view::npos;
}

class WordLister {
 public:
  WordLister(double tracking, std::vector<Word>& words) : tracking_(tracking), words_(words) {}

  void scan(const Run& run) {
    const char* at = run.text.data();
    const char* const end = at + run.text.size();
    last_ = 0;
    while (at != end) {
      if (*at == ' ') {
        in_word_ = false;
        pass_space(run.face, ++at, end);
        continue;
      }
      if (!in_word_) begin_word(run, at);
      at = run.face.kerning ? scan_kerned(at, end, run.face) : scan_word(at, end, run.face);
      Word& word = words_.back();
      word.last = &run;
      word.end = at;
      word.em = em_;
      word.spaces = spaces_;
    }
  }

  bool missing() const { return missing_; }

 private:
  void begin_word(const Run& run, const char* at) {
    words_.push_back({&run, at, &run, at, em_, em_, spaces_, spaces_});
    in_word_ = true;
  }

  /// The pairs a space makes with its neighbours fall away with it when a line ends there.
  void pass_space(const Face& face, const char* next, const char* end) {
    em_ += std::max(0.0, static_cast<double>((*face.advances)[U' '])) + tracking_;
    ++spaces_;
    if (!face.kerning) return;
    if (last_ != 0) em_ += face.kerning->em(last_, U' ');
    if (next != end) em_ += face.kerning->em(U' ', text::next_letter(next, end));
    last_ = 0;
  }

  /// Measures up to the next space or the end. The busiest loop of layout: it works on locals.
  const char* scan_word(const char* at, const char* end, const Face& face) {
    const AdvanceTable& advances = *face.advances;
    const double tracking = tracking_;
    double em = em_;
    while (at != end && *at != ' ') {
      const char32_t letter = text::next_letter(at, end);
      const auto advance = static_cast<double>(advances[letter]);
      if (advance < 0) {
        missing_ = true;
        continue;
      }
      spaces_ += letter == no_break_space;
      em += advance + tracking;
    }
    em_ = em;
    return at;
  }

  const char* scan_kerned(const char* at, const char* end, const Face& face) {
    last_ = 0;
    while (at != end && *at != ' ') {
      const char32_t letter = text::next_letter(at, end);
      const auto advance = static_cast<double>((*face.advances)[letter]);
      if (advance < 0) {
        missing_ = true;
        continue;
      }
      if (last_ != 0) em_ += face.kerning->em(last_, letter);
      spaces_ += letter == no_break_space;
      em_ += advance + tracking_;
      last_ = letter;
    }
    return at;
  }

  const double tracking_;
  std::vector<Word>& words_;
  double em_ = 0;
  int spaces_ = 0;
  char32_t last_ = 0;  // letter before in the same run of a kerned face
  bool in_word_ = false;
  bool missing_ = false;
};

}  // namespace

bool list_words(const Run* begin, const Run* end, double tracking, std::vector<Word>& words) {
  words.clear();
  WordLister lister(tracking, words);
  for (const Run* run = begin; run != end; ++run) lister.scan(*run);
  if (!words.empty()) {
    Word& first = words.front();
    first.first = begin;
    first.begin = begin->text.data();
    first.em_before = 0;
    first.spaces_before = 0;
  }
  return lister.missing();
}

bool is_glued(const Word& word, const Word& next) {
  const char* const begin = word.first == word.last ? word.begin : word.last->text.data();
  const char* const end =
      next.first == next.last ? next.end : next.first->text.data() + next.first->text.size();
  return text::keep_together({begin, static_cast<std::size_t>(word.end - begin)},
                             {next.begin, static_cast<std::size_t>(end - next.begin)});
}

bool is_pause(const Word& word, const Word& next) {
  constexpr std::string_view marks = ",;:.";
  if (marks.find(word.end[-1]) != std::string_view::npos) return true;
  return begins_with_capital(next) && !begins_with_capital(word);
}

}  // namespace giayto::layout

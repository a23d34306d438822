#include "text/syllable.hpp"

#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <string>

namespace giayto::text {
namespace {

constexpr std::u32string_view onsets =
    U" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x ";

constexpr std::u32string_view rhymes =
    U" a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
    U" e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên "
    U"iêng iêp iêt iêu"
    U" o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng "
    U"oăt oe oem oen"
    U" oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân "
    U"uâng uât uây uê"
    U" uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi "
    U"ưng ưt ưu"
    U" ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ";

bool is_listed(std::u32string_view list, std::u32string_view part) {
  std::u32string wanted = U" ";
  wanted += part;
  wanted += U' ';
  return list.find(wanted) != std::u32string_view::npos;
}

/// A syllable that ends in a stop has the tones sắc or nặng only.
bool tone_fits(std::u32string_view letters, Tone tone) {
  const char32_t last = letters.back();
  const bool c_ending = last == U'h' && letters.size() > 1 && letters[letters.size() - 2] == U'c';
  const bool stop = last == U'c' || last == U'p' || last == U't' || c_ending;
  return !stop || tone == Tone::sac || tone == Tone::nang;
}

}  // namespace

bool is_possible_syllable(std::string_view word) {
  std::u32string letters;
  Tone tone = Tone::none;
  int tones = 0;
  bool foreign = false;
  for_each_letter(word, [&](char32_t letter) {
    const LetterParts parts = parts_of(letter);
    foreign = foreign || parts.base == 0;
    letters += parts.base;
    if (parts.tone == Tone::none) return;
    tone = parts.tone;
    ++tones;
  });
  if (foreign || letters.empty() || letters.size() > 7 || tones > 1) return false;
  if (!tone_fits(letters, tone)) return false;
  const std::u32string_view all = letters;
  for (std::size_t onset = 0; onset <= 3 && onset < all.size(); ++onset) {
    const bool starts = onset == 0 || is_listed(onsets, all.substr(0, onset));
    if (starts && is_listed(rhymes, all.substr(onset))) return true;
  }
  return false;
}

}  // namespace giayto::text

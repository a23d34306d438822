// libqrcodegen with a fixed mask, and what linearity saves.
#include "render/qr_image.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <qrcodegen.hpp>

#include <bit>
#include <cstring>
#include <stdexcept>

namespace giayto::render {
namespace {

// Any of the eight masks makes a symbol that readers decode; trying them all to find the calmest
// pattern takes twelve times as long. For links to a check page that search
// takes mask 7 in four cases of five.
constexpr int mask = 7;

// A bit costs one symbol to learn and a check code may vary in a hundred: small batches would lose.
constexpr std::size_t symbols_before_learning = 32;
constexpr std::size_t longest_learnt = 200;

qrcodegen::QrCode::Ecc correction(char level) {
  switch (level) {
    case 'L':
      return qrcodegen::QrCode::Ecc::LOW;
    case 'M':
      return qrcodegen::QrCode::Ecc::MEDIUM;
    case 'Q':
      return qrcodegen::QrCode::Ecc::QUARTILE;
    case 'H':
      return qrcodegen::QrCode::Ecc::HIGH;
    default:
      throw Error(message("unknown QR error correction level '{}'; take L, M, Q or H", level));
  }
}

QrImage image_of(const qrcodegen::QrCode& code) {
  QrImage image{code.getSize(), {}};
  image.bits.reserve(static_cast<std::size_t>(image.side * ((image.side + 7) / 8)));
  for (int y = 0; y < image.side; ++y) {
    for (int x = 0; x < image.side; x += 8) {
      unsigned byte = 0;
      for (int bit = 0; bit < 8; ++bit) byte = byte << 1 | (code.getModule(x + bit, y) ? 1u : 0u);
      image.bits += static_cast<char>(byte);
    }
  }
  return image;
}

QrImage make(const std::vector<qrcodegen::QrSegment>& segments, char level) {
  return image_of(
      qrcodegen::QrCode::encodeSegments(segments, correction(level), 1, 40, mask, false));
}

/// Digits and capitals have denser forms of their own; a changed bit would change the form.
bool is_stored_as_bytes(const std::string& text) {
  return !qrcodegen::QrSegment::isAlphanumeric(text.c_str());
}

std::vector<std::uint64_t> words_of(const std::string& bits) {
  std::vector<std::uint64_t> words((bits.size() + 7) / 8);
  std::memcpy(words.data(), bits.data(), bits.size());
  return words;
}

void turn_over(std::vector<std::uint64_t>& modules, const std::vector<std::uint64_t>& which) {
  for (std::size_t i = 0; i < modules.size(); ++i) modules[i] ^= which[i];
}

}  // namespace

QrImage make_qr(const std::string& text, char level) {
  try {
    return make(qrcodegen::QrSegment::makeSegments(text.c_str()), level);
  } catch (const std::length_error&) {
    throw Error(message("a text of {} bytes is too long for a QR code of level {}; shorten it",
                        text.size(), level));
  }
}

QrImage QrEncoder::encode(const std::string& text, char level) {
  if (text.size() > longest_learnt || !is_stored_as_bytes(text)) return make_qr(text, level);
  Family& family = families_[{level, text.size()}];
  if (++family.seen > symbols_before_learning) return from_family(family, text, level);
  QrImage image = make_qr(text, level);
  if (family.seen == symbols_before_learning) {
    family.text = text;
    family.side = image.side;
    family.modules = words_of(image.bits);
    family.turned_over.resize(8 * text.size());
  }
  return image;
}

QrImage QrEncoder::from_family(Family& family, const std::string& text, char level) {
  Modules modules = family.modules;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto different = static_cast<unsigned char>(text[at] ^ family.text[at]);
    for (; different != 0; different = static_cast<unsigned char>(different & (different - 1))) {
      const std::size_t bit = 8 * at + static_cast<std::size_t>(std::countr_zero(different));
      if (family.turned_over[bit].empty()) learn(family, bit, level);
      turn_over(modules, family.turned_over[bit]);
    }
  }
  const auto row = static_cast<std::size_t>((family.side + 7) / 8);
  QrImage image{family.side, std::string(static_cast<std::size_t>(family.side) * row, '\0')};
  std::memcpy(image.bits.data(), modules.data(), image.bits.size());
  return image;
}

void QrEncoder::learn(Family& family, std::size_t bit, char level) {
  std::vector<std::uint8_t> bytes(family.text.begin(), family.text.end());
  bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1u << bit % 8);
  Modules changed = words_of(make({qrcodegen::QrSegment::makeBytes(bytes)}, level).bits);
  turn_over(changed, family.modules);
  family.turned_over[bit] = std::move(changed);
}

}  // namespace giayto::render

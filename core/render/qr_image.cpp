// libqrcodegen with a fixed mask.
#include "render/qr_image.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <qrcodegen.hpp>

#include <stdexcept>

namespace giayto::render {
namespace {

// Any of the eight masks makes a symbol that readers decode; trying them all to find the calmest
// pattern takes twelve times as long. Mask 2 is among the two chosen most often for links like
// those on certificates.
constexpr int mask = 2;

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

}  // namespace

QrImage make_qr(const std::string& text, char level) {
  const qrcodegen::QrCode::Ecc ecc = correction(level);
  try {
    const qrcodegen::QrCode code = qrcodegen::QrCode::encodeSegments(
        qrcodegen::QrSegment::makeSegments(text.c_str()), ecc, 1, 40, mask, false);
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
  } catch (const std::length_error&) {
    throw Error(message("a text of {} bytes is too long for a QR code of level {}; shorten it",
                        text.size(), level));
  }
}

}  // namespace giayto::render

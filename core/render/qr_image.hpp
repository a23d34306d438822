// QR codes as rows of bits.
#pragma once

#include <string>

namespace giayto::render {

struct QrImage {
  int side = 0;      ///< modules in a row and a column
  std::string bits;  ///< row by row, each filled up to whole bytes; 1 is dark
};

/// The smallest symbol that holds the text at this error correction level (L, M, Q, H). Throws
/// Error when the text is too long or the level unknown.
QrImage make_qr(const std::string& text, char level);

}  // namespace giayto::render

// QR codes as rows of bits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace giayto::render {

struct QrImage {
  int side = 0;      ///< modules in a row and a column
  std::string bits;  ///< row by row, each filled up to whole bytes; 1 is dark
};

/// The smallest symbol that holds the text at this error correction level (L, M, Q, H). Throws
/// Error when the text is too long or the level unknown.
QrImage make_qr(const std::string& text, char level);

/// Makes the same symbols as make_qr, faster after the first few of one length.
///
/// A symbol is linear: with version, level and mask fixed, each bit of the text turns over a fixed
/// set of modules, wherever and whatever the other bits are. Once a bit's set is known, further
/// symbols are put together by exclusive or.
class QrEncoder {
 public:
  QrImage encode(const std::string& text, char level);

 private:
  using Modules = std::vector<std::uint64_t>;

  /// The texts of one length and level.
  struct Family {
    std::string text;  ///< of the symbol that the others differ from
    int side = 0;
    Modules modules;
    std::vector<Modules> turned_over;  ///< by bit of the text; empty: not yet known
    std::size_t seen = 0;
  };

  static QrImage from_family(Family& family, const std::string& text, char level);
  static void learn(Family& family, std::size_t bit, char level);

  std::map<std::pair<char, std::size_t>, Family> families_;
};

}  // namespace giayto::render

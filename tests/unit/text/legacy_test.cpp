#include "text/legacy.hpp"

#include "text/legacy_tables.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <catch2/catch.hpp>

using namespace giayto::text;

TEST_CASE("TX-40: the font gives the charset away") {
  CHECK(charset_of_font(".VnTime") == Charset::tcvn3);
  CHECK(charset_of_font(".VnArialH") == Charset::tcvn3);
  CHECK(charset_of_font("VNI-Times") == Charset::vni);
  CHECK(charset_of_font("VPS Times") == Charset::vps);
  CHECK(charset_of_font("Times New Roman") == Charset::unicode);
  CHECK(charset_of_font("") == Charset::unicode);
  CHECK(is_capital_font(".VnTimeH"));
  CHECK_FALSE(is_capital_font(".VnTime"));
  CHECK_FALSE(is_capital_font("NotoSansH"));
}

TEST_CASE("TX-41: what a spreadsheet shows without the font is read again") {
  CHECK(decode(Charset::vni, "Nguyeãn Vaên Ñöùc") == "Nguyễn Văn Đức");
  CHECK(decode(Charset::tcvn3, "NguyÔn V¨n §øc") == "Nguyễn Văn Đức");
  CHECK(decode(Charset::viscii, seen_bytes("Nguy\xAD"
                                           "n V\xE5n \xD0\xD1"
                                           "c")) == "Nguyễn Văn Đức");
  CHECK(decode(Charset::viscii, seen_bytes("\x80")) == "Ạ");
  CHECK(decode(Charset::vps, "Nguy\u2039n") == "Nguyển");  // byte 8B
  CHECK(decode(Charset::cp1258, seen_bytes("Nguy\xEA\xDEn V\xE3n \xD0\xFD\xEC"
                                           "c")) == "Nguyễn Văn Đức");
}

TEST_CASE("TX-42: H fonts draw capitals, and stranded letters in a word of capitals are raised") {
  CHECK(decode_in_font(".VnTimeH", "nguyÔn v¨n ®øc") == "NGUYỄN VĂN ĐỨC");
  CHECK(decode_in_font(".VnTime", "nguyÔn") == "nguyễn");
  CHECK(decode(Charset::tcvn3, "NGUYÔN V¡N AN") == "NGUYỄN VĂN AN");
  CHECK_FALSE(decode_in_font("Times New Roman", "NguyÔn").has_value());
}

TEST_CASE("TX-43: VNI takes two bytes before one") {
  CHECK(decode(Charset::vni, "Tröôøng Ñôøi") == "Trường Đời");
  CHECK(decode(Charset::vni, "ô ö ñ") == "ơ ư đ");
  CHECK(decode(Charset::vni, "Aùnh") == "Ánh");  // a capital with the small mark
}

TEST_CASE("TX-44: the soft hyphen is the letter ư in TCVN3") {
  CHECK(decode(Charset::tcvn3, "H\u00AD\u00ACng") == "Hương");
}

TEST_CASE("every code of every table gives its letter") {
  const auto check = [](const LegacyTable& table, Charset charset) {
    for (const LegacyRow& row : table) {
      for (const bool upper : {false, true}) {
        std::string_view codes = upper ? row.upper : row.lower;
        for (int tone = 0; !codes.empty(); ++tone) {
          const std::string code(codes.substr(0, codes.find(' ')));
          codes.remove_prefix(std::min(codes.size(), code.size() + 1));
          if (code == "--") continue;
          std::string bytes;
          for (std::size_t i = 0; i < code.size(); i += 2) {
            bytes += static_cast<char>(std::stoi(code.substr(i, 2), nullptr, 16));
          }
          const std::u32string letter(1, letter_of({row.letter, static_cast<Tone>(tone), upper}));
          CHECK(decode(charset, seen_bytes(bytes)) == to_utf8(letter));
        }
      }
    }
  };
  check(tcvn3_table, Charset::tcvn3);
  check(vni_table, Charset::vni);
  check(vps_table, Charset::vps);
}

TEST_CASE("TX-45: a column without font evidence is read where it reads as Vietnamese") {
  CHECK(detect({"NguyÔn V¨n §øc", "TrÇn ThÞ Hoµ", "Lª Quèc Kh¸nh"}) == Charset::tcvn3);
  CHECK(detect({"Nguyeãn Vaên Ñöùc", "Traàn Thò Hoøa", "Leâ Quoác Khaùnh"}) == Charset::vni);
  CHECK(detect({seen_bytes("Nguy\xEA\xDEn V\xE3n \xD0\xFD\xEC"
                           "c"),
                seen_bytes("Tr\xE2\xCCn Th\xF2 Ho\xE0")}) == Charset::cp1258);
  CHECK(detect({"Nguyễn Văn Đức"}) == Charset::unicode);
  CHECK(detect({"Nguyen Van Duc", ""}) == Charset::unicode);
}

TEST_CASE("TX-46: real Unicode text is never reinterpreted") {
  CHECK(detect({"Lê Thị Hà", "Đỗ Văn Tá", "Hà", "Lê"}) == Charset::unicode);
  CHECK(detect({"Lê", "Bùi", "Hòa"}) == Charset::unicode);
  CHECK(detect({"5 µm", "20 °C"}) == Charset::unicode);
  CHECK(detect({"Café Zoë"}) == Charset::unicode);
  CHECK_FALSE(decode(Charset::tcvn3, "Nguyễn").has_value());
  CHECK_FALSE(decode_in_font(".VnTime", "Hà Nội").has_value());
}

TEST_CASE("charsets are found by the names people use") {
  CHECK(charset_named("TCVN3") == Charset::tcvn3);
  CHECK(charset_named("abc") == Charset::tcvn3);
  CHECK(charset_named("Windows-1258") == Charset::cp1258);
  CHECK(charset_named("UTF-8") == Charset::unicode);
  CHECK_FALSE(charset_named("koi8").has_value());
}

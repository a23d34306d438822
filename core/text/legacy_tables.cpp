#include "text/legacy_tables.hpp"

namespace giayto::text {

// clang-format off
// TCVN 5712:1993 (ABC), fonts .VnTime and others: no toned capitals (TX-42).
const LegacyTable tcvn3_table = {{
    {U'a', "61 B5 B6 B7 B8 B9", "41 -- -- -- -- --"},
    {U'ă', "A8 BB BC BD BE C6", "A1 -- -- -- -- --"},
    {U'â', "A9 C7 C8 C9 CA CB", "A2 -- -- -- -- --"},
    {U'e', "65 CC CE CF D0 D1", "45 -- -- -- -- --"},
    {U'ê', "AA D2 D3 D4 D5 D6", "A3 -- -- -- -- --"},
    {U'i', "69 D7 D8 DC DD DE", "49 -- -- -- -- --"},
    {U'o', "6F DF E1 E2 E3 E4", "4F -- -- -- -- --"},
    {U'ô', "AB E5 E6 E7 E8 E9", "A4 -- -- -- -- --"},
    {U'ơ', "AC EA EB EC ED EE", "A5 -- -- -- -- --"},
    {U'u', "75 EF F1 F2 F3 F4", "55 -- -- -- -- --"},
    {U'ư', "AD F5 F6 F7 F8 F9", "A6 -- -- -- -- --"},
    {U'y', "79 FA FB FC FD FE", "59 -- -- -- -- --"},
    {U'đ', "AE", "A7"},
}};

// VNI for Windows: letter and mark, two bytes before one (TX-43).
const LegacyTable vni_table = {{
    {U'a', "61 61F8 61FB 61F5 61F9 61EF", "41 41D8 41DB 41D5 41D9 41CF"},
    {U'ă', "61EA 61E8 61FA 61FC 61E9 61EB", "41CA 41C8 41DA 41DC 41C9 41CB"},
    {U'â', "61E2 61E0 61E5 61E3 61E1 61E4", "41C2 41C0 41C5 41C3 41C1 41C4"},
    {U'e', "65 65F8 65FB 65F5 65F9 65EF", "45 45D8 45DB 45D5 45D9 45CF"},
    {U'ê', "65E2 65E0 65E5 65E3 65E1 65E4", "45C2 45C0 45C5 45C3 45C1 45C4"},
    {U'i', "69 EC E6 F3 ED F2", "49 CC C6 D3 CD D2"},
    {U'o', "6F 6FF8 6FFB 6FF5 6FF9 6FEF", "4F 4FD8 4FDB 4FD5 4FD9 4FCF"},
    {U'ô', "6FE2 6FE0 6FE5 6FE3 6FE1 6FE4", "4FC2 4FC0 4FC5 4FC3 4FC1 4FC4"},
    {U'ơ', "F4 F4F8 F4FB F4F5 F4F9 F4EF", "D4 D4D8 D4DB D4D5 D4D9 D4CF"},
    {U'u', "75 75F8 75FB 75F5 75F9 75EF", "55 55D8 55DB 55D5 55D9 55CF"},
    {U'ư', "F6 F6F8 F6FB F6F5 F6F9 F6EF", "D6 D6D8 D6DB D6D5 D6D9 D6CF"},
    {U'y', "79 79F8 79FB 79F5 79F9 EE", "59 59D8 59DB 59D5 59D9 CE"},
    {U'đ', "F1", "D1"},
}};

// VISCII (RFC 1456).
const LegacyTable viscii_table = {{
    {U'a', "61 E0 E4 E3 E1 D5", "41 C0 C4 C3 C1 80"},
    {U'ă', "E5 A2 C6 C7 A1 A3", "C5 82 02 05 81 83"},
    {U'â', "E2 A5 A6 E7 A4 A7", "C2 85 86 06 84 87"},
    {U'e', "65 E8 EB A8 E9 A9", "45 C8 CB 88 C9 89"},
    {U'ê', "EA AB AC AD AA AE", "CA 8B 8C 8D 8A 8E"},
    {U'i', "69 EC EF EE ED B8", "49 CC 9B CE CD 98"},
    {U'o', "6F F2 F6 F5 F3 F7", "4F D2 99 A0 D3 9A"},
    {U'ô', "F4 B0 B1 B2 AF B5", "D4 90 91 92 8F 93"},
    {U'ơ', "BD B6 B7 DE BE FE", "B4 96 97 B3 95 94"},
    {U'u', "75 F9 FC FB FA F8", "55 D9 9C 9D DA 9E"},
    {U'ư', "DF D7 D8 E6 D1 F1", "BF BB BC FF BA B9"},
    {U'y', "79 CF D6 DB FD DC", "59 9F 14 19 DD 1E"},
    {U'đ', "F0", "D0"},
}};

// VPS: some capitals share the code of their lower-case letter.
const LegacyTable vps_table = {{
    {U'a', "61 E0 E4 E3 E1 E5", "41 80 81 82 C1 --"},
    {U'ă', "E6 A2 A3 A4 A1 A5", "88 8E 8F F0 8D --"},
    {U'â', "E2 C0 C4 C5 C3 C6", "C2 84 85 -- 83 --"},
    {U'e', "65 E8 C8 EB E9 CB", "45 D7 DE FE C9 --"},
    {U'ê', "EA 8A 8B CD 89 8C", "CA 93 94 95 90 --"},
    {U'i', "69 EC CC EF ED CE", "49 B5 B7 B8 B4 --"},
    {U'o', "6F F2 D5 F5 F3 86", "4F BC BD BE B9 --"},
    {U'ô', "F4 D2 B0 87 D3 B6", "D4 97 98 99 96 --"},
    {U'ơ', "D6 A9 AA AB A7 AE", "F7 9E 9F A6 9D --"},
    {U'u', "75 F9 FB DB FA F8", "55 A8 D1 AC DA --"},
    {U'ư', "DC D8 BA BB D9 BF", "D0 AF B1 -- AD --"},
    {U'y', "79 FF 9B CF 9A 9C", "59 B2 FD B3 DD --"},
    {U'đ', "C7", "F1"},
}};

// clang-format on

const std::array<char32_t, 32> windows_1252_specials = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace giayto::text

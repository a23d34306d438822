// Which neighbouring words a line should not part (TX-26).
#include "text/glue.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using giayto::text::keep_together;

namespace {

/// The text with "~" in place of each space that should not break.
std::string glued(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char byte : text) {
    if (byte == ' ') {
      words.emplace_back();
    } else {
      words.back() += byte;
    }
  }
  std::string shown = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) {
    shown += (keep_together(words[i - 1], words[i]) ? "~" : " ") + words[i];
  }
  return shown;
}

}  // namespace

TEST_CASE("TX-26: a date holds each label to its number and may part between them") {
  CHECK(glued("từ ngày 08/8/2020 đến hết ngày 09/8/2020") ==
        "từ ngày~08/8/2020 đến hết ngày~09/8/2020");
  CHECK(glued("Hà Nội, ngày 05 tháng 8 năm 2020") == "Hà Nội, ngày~05 tháng~8 năm~2020");
  CHECK(glued("kế hoạch năm 2020, quý III năm 2020") == "kế hoạch năm~2020, quý~III năm~2020");
  CHECK(glued("vào thứ Tư, ngày 05/8") == "vào thứ~Tư, ngày~05/8");
  CHECK(glued("sáng Chủ nhật") == "sáng Chủ~nhật");
  CHECK(glued("lúc 08 giờ 00 phút") == "lúc~08~giờ~00~phút");
}

TEST_CASE("TX-26: articles and numbers of papers hold together") {
  CHECK(glued("theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP") ==
        "theo khoản~2 Điều~5 Nghị định số~30/2020/NĐ-CP");
  CHECK(glued("Chương II, Phụ lục III") == "Chương~II, Phụ lục~III");
  CHECK(glued("số 38 phố Tô Hiệu, phường 12") == "số~38 phố Tô Hiệu, phường~12");
}

TEST_CASE("TX-26: a form of address stays with the name behind it") {
  CHECK(glued("kính mời bà Nguyễn Thị Ấm") == "kính mời bà~Nguyễn Thị Ấm");
  CHECK(glued("Ông (Bà) Đặng Văn Ý") == "Ông~(Bà)~Đặng Văn Ý");
  CHECK(glued("PGS. TS. Ưng Quốc Ấn") == "PGS.~TS.~Ưng Quốc Ấn");
  CHECK(glued("đồng chí Ẩn phụ trách") == "đồng chí~Ẩn phụ trách");
  CHECK(glued("KT. GIÁM ĐỐC") == "KT.~GIÁM ĐỐC");
  CHECK(glued("ông bà của các em") == "ông bà của các em");
}

TEST_CASE("TX-26: a number stays with its unit") {
  CHECK(glued("gồm 57 người, 4 buổi và 16 tiết.") == "gồm 57~người, 4~buổi và 16~tiết.");
  CHECK(glued("1.250.000 đồng (2,5 %)") == "1.250.000~đồng (2,5~%)");
  CHECK(glued("năm 2020 của Sở") == "năm~2020 của Sở");
}

TEST_CASE("no line begins with a dash or with what closes, and none ends with what opens") {
  CHECK(glued("Độc lập - Tự do – Hạnh phúc") == "Độc lập~- Tự do~– Hạnh phúc");
  CHECK(glued("và các ông … nữa ./.") == "và các ông~… nữa~./.");
  CHECK(glued("kính mời: “ Ban tổ chức ”") == "kính mời: “~Ban tổ chức~”");
}

TEST_CASE("common words break as before") {
  for (const char* text : {"Sở Nông nghiệp và Phát triển nông thôn trân trọng kính mời",
                           "Trung tâm Khuyến nông", "mỗi xã một sản phẩm", "", "một"}) {
    CHECK(glued(text) == text);
  }
}

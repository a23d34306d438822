// The lists of a class (RO-01 to RO-08, CE-27) through the shipped plugins, and a list made of data
// alone.
#include "contract/sample_class.hpp"

#include <giayto/standard.hpp>

#include <catch2/catch.hpp>

using namespace giayto;
using test::field;
using test::SampleClass;

namespace {

using Lines = std::vector<std::string>;

std::size_t column_of(const TypeInfo& info, const std::string& name) {
  const auto& columns = info.tables.at(0).columns;
  const auto found = std::find(columns.begin(), columns.end(), name);
  if (found == columns.end()) throw Error("no column " + name);
  return static_cast<std::size_t>(found - columns.begin());
}

Lines lines(const TypeInfo& info, const Content& content, const Lines& columns) {
  Lines result;
  for (const Row& row : content.find_table("roll")->rows()) {
    std::string line = row.is_total ? "= " : "";
    for (const std::string& name : columns) {
      if (&name != &columns.front()) line += "|";
      line += row.is_band ? "" : row.cells.at(column_of(info, name));
    }
    if (!row.is_band) result.push_back(test::visible(line));
  }
  return result;
}

Lines lines(const std::string& type, const SampleClass& sample, const Lines& columns) {
  const plugins::LoadedType& loaded = test::shipped_type(type);
  return lines(loaded.info, plugins::compose(loaded, sample.whole_class()), columns);
}

Decision decide(const std::string& type, const SampleClass& sample) {
  return plugins::decide(test::shipped_type(type), sample.whole_class());
}

standard::Policy example_policy() {
  standard::Policy policy;
  policy.plugin = "vn.example";
  return policy;
}

standard::RosterPreset bus_list(std::initializer_list<std::string_view> columns) {
  standard::RosterPreset preset;
  preset.paper = "bus-list";
  preset.template_id = "roster/bus-list";
  preset.columns = standard::roster_columns(columns);
  return preset;
}

}  // namespace

TEST_CASE("every audience has its lists, with the columns they need and no more (LA-04)") {
  for (const std::string plugin : {"council", "officials", "producers"}) {
    for (const std::string paper : {"class-list", "sign-up-sheet", "attendance-sheet",
                                    "check-sheet", "decision-list", "receipt", "trainer-fees"}) {
      const TypeInfo& info = test::shipped_type(plugin + "." + paper).info;
      CHECK(info.scope == Scope::training_class);
      const auto& columns = info.tables.at(0).columns;
      CHECK(std::count(columns.begin(), columns.end(), "id_number") == 0);
    }
  }
  const auto& paid = test::shipped_type("producers.allowance-list").info.tables.at(0).columns;
  CHECK(std::count(paid.begin(), paid.end(), "id_number") == 1);  // RO-03 needs it in full
  CHECK_THROWS(test::shipped_type("officials.allowance-list"));   // their agencies pay
}

TEST_CASE("RO-03: rate times days, summed up in digits and words (RO-26, ND-42, ND-44)") {
  SampleClass sample;
  sample.training_class.allowance = 150'000;
  sample.roll[1].attendance.assign(8, Mark::absent);
  sample.roll[2].attendance = {Mark::present, Mark::present, Mark::present, Mark::absent,
                               Mark::absent,  Mark::absent,  Mark::absent,  Mark::absent};
  const std::string type = "producers.allowance-list";
  CHECK(lines(type, sample, {"position", "rate", "days", "amount"}) ==
        Lines{"1|150.000|04|600.000", "2|150.000|1,5|225.000", "3|150.000|04|600.000",
              "= Tổng cộng|||1.425.000"});
  CHECK(field(type, sample.whole_class(), "sum") == "1.425.000");
  CHECK(field(type, sample.whole_class(), "sum_words") ==
        "Một triệu bốn trăm hai mươi lăm nghìn đồng chẵn");
  CHECK(field(type, sample.whole_class(), "count_line").find("03 người (bằng chữ: ba người)") !=
        std::string::npos);  // who never came is not paid
}

TEST_CASE("RO-03: a person's own rate counts, another sum in the list stops the paper (RO-26)") {
  SampleClass sample;
  const std::string type = "producers.allowance-list";
  CHECK(test::error_of(type, sample.whole_class()).find("“Mức hỗ trợ”") != std::string::npos);
  sample.training_class.allowance = 150'000;
  sample.roll[0].extra["Mức hỗ trợ (đồng/ngày)"] = "100.000 đồng";
  sample.roll[0].extra["THÀNH TIỀN"] = "400.000";
  CHECK(lines(type, sample, {"amount"}).front() == "400.000");
  sample.roll[0].extra["THÀNH TIỀN"] = "600.000";
  const std::string said = test::error_of(type, sample.whole_class());
  CHECK(said.find("người thứ 1:") == 0);
  CHECK(said.find(sample.roll[0].person.full_name) == std::string::npos);
}

TEST_CASE("RO-04: certificates that were issued, with their numbers") {
  SampleClass sample;
  CHECK_FALSE(decide("producers.receipt", sample).issue);
  CHECK(test::shipped_type("producers.receipt").info.numbers_of ==
        "producers.completion-certificate");
  sample.roll[3].issued_number = "0007/2020/GCN-SNN";
  CHECK(lines("producers.receipt", sample, {"position", "name", "birth", "register_number"}) ==
        Lines{"1|Tạ Xuân Đào|07/02/1981|0007/2020/GCN-SNN"});
}

TEST_CASE("RO-05: who has earned a certificate, by grade, with the decision (ND-33, ND-41)") {
  SampleClass sample;
  sample.roll[0].result = "Khá";  // the summary has the best first all the same
  sample.roll[1].result = "giỏi";
  sample.roll[2].attendance.assign(8, Mark::absent);
  sample.roll[3].result = "Giỏi";
  const std::string type = "officials.decision-list";
  CHECK(lines(type, sample, {"position", "family_name", "given_name", "attended", "result"}) ==
        Lines{"1|Nguyễn Thị Hồng|Gấm|8/8|Khá", "2|Kiều Đình|Chiến|8/8|Giỏi",
              "3|Tạ Xuân|Đào|8/8|Giỏi"});
  const Subject subject = sample.whole_class();
  CHECK(field(type, subject, "summary") ==
        "Xếp loại: Giỏi~02~người, Khá~01~người. Không đề nghị cấp cho 01~người chưa đủ điều kiện.");
  CHECK(field(type, subject, "reference") ==
        "Kèm theo Quyết định số 214/QĐ-SNN ngày~12 tháng~8 năm~2020 của Sở Nông nghiệp và Phát "
        "triển nông thôn Hà Nội");
  CHECK(field(type, subject, "sign_2.title") == "LÃNH ĐẠO BỘ PHẬN");
  sample.training_class.decision.clear();
  CHECK(field(type, sample.whole_class(), "reference").find("số ~~~~~~~~~~~~~~/QĐ-SNN") !=
        std::string::npos);
}

TEST_CASE("RO-08: a row per session, tax held back, four signatures (RO-27)") {
  SampleClass sample;
  const std::string type = "council.trainer-fees";
  CHECK(test::error_of(type, sample.whole_class()).find("“Thù lao”") != std::string::npos);
  sample.training_class.trainer_fee = 800'000;
  CHECK(test::error_of(type, sample.whole_class()).find("“Thuế TNCN”") != std::string::npos);
  sample.training_class.fee_tax = 10;
  const Lines rows =
      lines(type, sample,
            {"position", "session_day", "session_half", "trainer", "periods", "fee", "tax", "net"});
  REQUIRE(rows.size() == 9);
  CHECK(rows[0] == "1|05/8/2020|Sáng|Vũ Hải Ninh|04|800.000|80.000|720.000");
  CHECK(rows[8] == "= Tổng cộng|||||6.400.000|640.000|5.760.000");
  CHECK(field(type, sample.whole_class(), "sum_words") ==
        "Năm triệu bảy trăm sáu mươi nghìn đồng chẵn");  // what is paid out
  CHECK(field(type, sample.whole_class(), "sign_4.title") == "THỦ TRƯỞNG ĐƠN VỊ");
}

TEST_CASE("CE-27: what the certificate will say, the form of address too") {
  const SampleClass sample;
  CHECK(lines("council.check-sheet", sample, {"name", "honorific", "birth", "unit"}).front() ==
        "Nguyễn Thị Hồng Gấm|Bà|07/02/1981|Giám đốc Hợp tác xã Rau hữu cơ Phù Đổng, huyện Gia Lâm");
  CHECK(lines("council.check-sheet", sample, {"honorific"}).at(2) == "Ông (Bà)");
}

TEST_CASE("a sign-up sheet may have nobody on it yet, and asks for consent (LA-03)") {
  SampleClass sample;
  sample.roll.clear();
  CHECK(decide("producers.sign-up-sheet", sample).issue);
  CHECK(field("producers.sign-up-sheet", sample.whole_class(), "notice").find("đồng ý") !=
        std::string::npos);
  CHECK_FALSE(decide("producers.class-list", sample).issue);
}

TEST_CASE("a new list is a value: columns of the catalogue, of the import, and of its own") {
  standard::RosterPreset preset = bus_list({"position", "name", "phone_masked", "id_masked"});
  preset.columns.push_back(standard::extra_column("seat", "số ghế"));
  preset.signers = {standard::head_of_office()};
  const standard::Roster roster(example_policy(), preset);
  CHECK(roster.info().id == "vn.example.bus-list");
  SampleClass sample;
  sample.roll.resize(1);
  sample.roll[0].person.id_number = "001281012389";
  sample.roll[0].extra["Số ghế"] = "12A";
  CHECK(lines(roster.info(), roster.compose(sample.whole_class()),
              {"position", "name", "phone_masked", "id_masked", "seat"}) ==
        Lines{"1|Nguyễn Thị Hồng Gấm|09xx xxx 123|0012******89|12A"});
  CHECK_THROWS_WITH(standard::roster_column("dan_toc"), Catch::Contains("dan_toc"));
}

TEST_CASE("RO-24: positions run on over the bands, or begin anew in each") {
  standard::RosterPreset preset = bus_list({"position", "name"});
  preset.bands_by_district = true;
  SampleClass sample;
  const auto positions = [&](bool restarts) {
    preset.restarts_in_bands = restarts;
    const standard::Roster roster(example_policy(), preset);
    return lines(roster.info(), roster.compose(sample.whole_class()), {"position"});
  };
  // Two of Gia Lâm, one of Đông Anh, one whose district is not on record
  CHECK(positions(false) == Lines{"1", "2", "3", "4"});
  CHECK(positions(true) == Lines{"1", "2", "1", "1"});
}

TEST_CASE("RO-28: the commune's confirmation is one of the signatures of a preset") {
  standard::RosterPreset preset = bus_list({"position", "name"});
  preset.signers = {
      standard::commune_confirmation(), {"NGƯỜI LẬP", {}}, standard::head_of_office()};
  const standard::Roster roster(example_policy(), preset);
  const SampleClass sample;
  const Content content = roster.compose(sample.whole_class());
  CHECK(*content.find("sign_1.title") == "XÁC NHẬN CỦA UBND XÃ");
  CHECK(*content.find("sign_1.hint") == "(Ký, đóng dấu)");
  CHECK(content.find("sign_1.name")->empty());
  CHECK(*content.find("sign_3.title") == "THỦ TRƯỞNG ĐƠN VỊ");
}

TEST_CASE("amounts are read in both ways of grouping and written in words (ND-42, ND-44, TX-35)") {
  using standard::money_from;
  for (const char* text :
       {"1250000", "1.250.000", "1,250,000 đồng", "1 250 000 đ", "1.250.000 VND"})
    CHECK(money_from(text) == 1'250'000);
  for (const char* text : {"", "đồng", "1.25", "1.250,5", "12500.000", "1.250.00", "-5", "mười"})
    CHECK_FALSE(money_from(text));
  CHECK(standard::money_in_words(0) == "Không đồng");
  CHECK(standard::money_in_words(1005) == "Một nghìn không trăm linh năm đồng");
  CHECK(standard::money_in_words(52'500'000) == "Năm mươi hai triệu năm trăm nghìn đồng chẵn");
}

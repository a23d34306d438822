// Messages in Vietnamese: the catalogue holds every sentence of the source, fills in the same
// values, and the command speaks it without a Vietnamese locale.
#include "support/process.hpp"
#include "text/normalise.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <sstream>
#include <vector>

using namespace giayto;
using namespace giayto::test;

namespace {

const std::string po_folder = GIAYTO_SOURCE_DIR "/core/app/po";

struct Pair {
  std::string english, vietnamese;
};

/// The text of the line between the first and the last quotation mark, escapes as they stand.
std::string between_quotes(const std::string& line) {
  const std::size_t first = line.find('"');
  return line.substr(first + 1, line.rfind('"') - first - 1);
}

/// All pairs of the catalogue but its header; msgcat puts each sentence on one line.
std::vector<Pair> catalogue() {
  const ProcessResult listed = run("msgcat --no-wrap '" + po_folder + "/vi.po'");
  REQUIRE(listed.exit_code == 0);
  std::vector<Pair> pairs;
  std::istringstream lines(listed.out);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("msgid ", 0) == 0) pairs.push_back({between_quotes(line), {}});
    if (line.rfind("msgstr ", 0) == 0) pairs.back().vietnamese = between_quotes(line);
  }
  REQUIRE(!pairs.empty());
  REQUIRE(pairs.front().english.empty());
  pairs.erase(pairs.begin());
  return pairs;
}

/// "{}", "{:.1f}", "{{", "}}" in their order.
std::vector<std::string> placeholders(const std::string& sentence) {
  static const std::regex pattern(R"(\{\{|\}\}|\{[^{}]*\})");
  return {std::sregex_token_iterator(sentence.begin(), sentence.end(), pattern),
          std::sregex_token_iterator()};
}

ProcessResult command(const std::string& environment, const std::string& arguments) {
  const TemporaryFolder folder;
  return run("cd '" + folder.path().string() +
             "' && unset GIAYTO_STORE GIAYTO_OFFICE LANGUAGE LC_ALL LC_MESSAGES LANG; " +
             environment + " '" GIAYTO_BUILD_DIR "/giayto' " + arguments);
}

}  // namespace

TEST_CASE("every sentence of the source has its Vietnamese") {
  const TemporaryFolder folder;
  const std::string source = (folder / "giayto.pot").string();
  const ProcessResult extracted = run("'" + po_folder + "/extract' '" + source + "'");
  INFO(extracted.err);
  REQUIRE(extracted.exit_code == 0);
  // Fails for a sentence that is missing, not translated, or only guessed (fuzzy).
  const ProcessResult compared = run("LC_ALL=C msgcmp '" + po_folder + "/vi.po' '" + source + "'");
  INFO(compared.err);
  CHECK(compared.exit_code == 0);
  CHECK_THAT(slurp(source), Catch::Contains("msgid \"a placeholder with a brace missing"));
}

TEST_CASE("the catalogue holds no sentence the source does not say") {
  const TemporaryFolder folder;
  const std::string source = (folder / "giayto.pot").string();
  REQUIRE(run("'" + po_folder + "/extract' '" + source + "'").exit_code == 0);
  const std::string said = slurp(source);
  for (const Pair& pair : catalogue()) {
    INFO(pair.english);
    CHECK(said.find("msgid \"" + pair.english + "\"\n") != std::string::npos);
  }
}

TEST_CASE("a Vietnamese sentence fills in the values of the English one, in their order") {
  for (const Pair& pair : catalogue()) {
    INFO(pair.english);
    CHECK(placeholders(pair.vietnamese) == placeholders(pair.english));
  }
}

TEST_CASE("TX-10: the Vietnamese sentences are UTF-8 in NFC") {
  for (const Pair& pair : catalogue()) {
    INFO(pair.vietnamese);
    CHECK(text::is_nfc(pair.vietnamese));
  }
}

TEST_CASE("the command speaks Vietnamese on a machine without a Vietnamese locale") {
  const ProcessResult asked =
      command("LC_ALL=C", "--lang vi --store /none/no.db class show CEO-001");
  CHECK_THAT(asked.err, Catch::Contains("lỗi: không có dữ liệu"));
  const ProcessResult from_locale =
      command("LANG=vi_VN.UTF-8", "--store /none/no.db class show CEO-001");
  CHECK(from_locale.err == asked.err);
  const ProcessResult english = command("LANG=vi_VN.UTF-8", "--lang en class show CEO-001");
  CHECK_THAT(english.err, Catch::Contains("error: there is no record"));
}

TEST_CASE("the help of every verb is in Vietnamese, the words of the library too") {
  for (const std::string verb : {"", "import", "class", "class show", "types", "preview", "issue",
                                 "register", "template check", "fonts check", "help", "demo"}) {
    INFO(verb);
    const ProcessResult help = command("", "--lang vi " + verb + " --help");
    CHECK(help.exit_code == 0);
    CHECK_THAT(help.out, Catch::Contains("Cách dùng: giayto") && Catch::Contains("Tùy chọn:"));
    const std::regex english(
        R"(\b(Usage|Options|OPTIONS|Subcommands?|SUBCOMMANDS?|Positionals|REQUIRED|TEXT|INT|Print)\b)");
    CHECK_FALSE(std::regex_search(help.out, english));
  }
}

TEST_CASE("wrong use is told in Vietnamese with a hint") {
  const auto told = [](const std::string& arguments) {
    const ProcessResult result = command("", "--lang vi " + arguments);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    return result.err;
  };
  CHECK(told("isue") == "lỗi: `giayto` không có lệnh 'isue'; có phải ý bạn là issue?\n");
  CHECK(told("class") ==
        "lỗi: `giayto class` cần một lệnh: list, show; `giayto class --help` cho biết cách viết\n");
  CHECK(told("issue") ==
        "lỗi: `giayto issue` cần có TYPE, --class; `giayto issue --help` cho biết "
        "cách viết\n");
  CHECK(told("issue producers.invitation --clas CB-01") ==
        "lỗi: `giayto issue` không có tùy chọn --clas; có phải ý bạn là --class?\n");
  CHECK(told("class show CB-01 CB-02") ==
        "lỗi: 'CB-02' là một từ thừa; `giayto class show --help` cho biết cách viết\n");
  CHECK(
      told("issue producers.invitation --class") ==
      "lỗi: --class thiếu giá trị, hoặc có nhiều hơn mức nhận được; `giayto issue --help` cho biết "
      "cách viết\n");
  CHECK(told("issue producers.invitation --class CB-01 --jobs many") ==
        "lỗi: --jobs: 'many' không phải là số nguyên từ 1 đến 256; `giayto issue --help` cho biết "
        "cách viết\n");
  CHECK(told("import a.csv --duplicates both") ==
        "lỗi: --duplicates: 'both' không thuộc các từ same, different; `giayto import --help` cho "
        "biết cách viết\n");
}

TEST_CASE("the system's own reasons are readable in Vietnamese") {
  const ProcessResult result = command("LC_ALL=C", "--lang vi import nowhere.xlsx");
  CHECK_THAT(result.err, Catch::Contains("nowhere.xlsx"));
  CHECK(result.err.find('?') == std::string::npos);
}

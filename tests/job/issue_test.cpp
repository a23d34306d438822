// Issuing from outside: numbers are taken once, files are whole or not there, the same entry gives
// the same bytes.
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <thread>

using namespace giayto;
using namespace giayto::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* certificates =
    "issue producers.completion-certificate --class CEO-001 --date 14/8/2020";

/// Every PDF below a folder with its bytes.
std::map<std::string, std::string> files_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), folder).string()] = slurp(entry.path());
  }
  return files;
}

/// The numbers of the register, which must be 1..n, each once, all issued.
void check_register(const TestDesk& desk, std::size_t count) {
  const Json entries = desk.run_json("register --series certificate")["entries"];
  REQUIRE(entries.size() == count);
  std::set<std::string> numbers;
  for (const Json& entry : entries) {
    CHECK(entry["state"] == "issued");
    numbers.insert(entry["number"].get<std::string>());
  }
  REQUIRE(numbers.size() == count);
  CHECK(*numbers.begin() == "0001/2020/GCN-SNN");
  std::string last = std::to_string(count);
  last.insert(0, 4 - last.size(), '0');
  CHECK(*numbers.rbegin() == last + "/2020/GCN-SNN");
}

/// A class list of `count` people of one name.
fs::path list_of_one_name(const TestDesk& desk, int count) {
  const fs::path file = desk.path("list.csv");
  std::ofstream out(file);
  out << "STT,Họ và tên,Giới tính,Ngày sinh,Chức vụ,Tên cơ sở,Địa chỉ,Sản phẩm,Điện thoại,Số "
         "CCCD,Buổi 1,Buổi 2,Buổi 3,Buổi 4\n";
  for (int i = 0; i < count; ++i) {
    const std::string serial = std::to_string(100000 + i).substr(1);
    out << i + 1
        << ",Nguyễn Văn Hùng,Nam,01/01/1970,Giám đốc,Hợp tác xã Phù Đổng,\"Phù Đổng, Gia "
           "Lâm\",Rau,,001070"
        << "9" << serial << ",x,x,x,x\n";
  }
  return file;
}

}  // namespace

TEST_CASE("a lost certificate comes back with the same number and the same bytes") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run(std::string(certificates) + " --each").exit_code == 0);
  const auto before = files_below(desk.path("papers"));
  REQUIRE(before.size() == 54);  // 57 on the roll, 3 below the class's 80 %
  const fs::path lost = desk.path("papers") / std::next(before.begin(), 20)->first;
  fs::remove(lost);
  const ProcessResult again = desk.run(std::string(certificates) + " --each");
  CHECK(again.exit_code == 0);
  CHECK(files_below(desk.path("papers")) == before);
  check_register(desk, 54);
}

TEST_CASE("a lost collated file comes back with the same bytes") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run(certificates).exit_code == 0);
  const auto before = files_below(desk.path("papers"));
  REQUIRE(before.count("CEO-001/producers.completion-certificate.pdf") == 1);
  fs::remove_all(desk.path("papers"));
  CHECK(desk.run(certificates).exit_code == 0);
  CHECK(files_below(desk.path("papers")) == before);
}

TEST_CASE("a code too long for one person loses that paper, and takes no number for it") {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  std::ofstream list(desk.path("list.csv"));
  list << "STT,Họ và tên,Giới tính,Ngày sinh,Đơn vị,Ghi chú,Buổi 1,Buổi 2,Buổi 3,Buổi 4\n";
  for (int i = 1; i <= 5; ++i) {
    list << i << ",Nguyễn Thị Thử " << static_cast<char>('A' + i) << ",Nữ,01/01/1970,HTX Mẫu,"
         << std::string(i == 3 ? 3500 : 1, 'x') << ",x,x,x,x\n";
  }
  list.close();
  REQUIRE(desk.run("import list.csv --class CEO-001 --duplicates different").exit_code == 0);
  std::ofstream(desk.path("code.ini"))
      << "[template]\ndocument = *.completion-certificate\n[text number]\ntext = {number}\n"
         "[qr code]\nbox = 30 150 30 30 mm\ntext = {participant.note}\n";
  const ProcessResult run = desk.run(std::string(certificates) + " --template code.ini");
  CHECK(run.exit_code == 1);
  CHECK_THAT(run.err, Catch::Contains("row 3: error: ") && Catch::Contains("shorten it"));
  check_register(desk, 4);
}

TEST_CASE("bytes do not depend on workers, time zone or locale") {
  std::map<std::string, std::string> first;
  for (const auto& [options, before] :
       std::map<std::string, std::string>{{" --jobs 1", ""},
                                          {" --jobs 3", "TZ=America/New_York LC_ALL=C.UTF-8"},
                                          {" --jobs 2", "LC_ALL=C"}}) {
    const TestDesk desk;
    desk.take_in("CEO-001");
    REQUIRE(desk.run(std::string(certificates) + " --each" + options, before).exit_code == 0);
    const auto files = files_below(desk.path("papers"));
    if (first.empty()) first = files;
    CHECK(files == first);
  }
}

TEST_CASE("killed in the middle ten times and resumed: every number exists once, none is missing") {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  REQUIRE(desk.run("import '" + list_of_one_name(desk, 400).string() +
                   "' --class CEO-001 --duplicates different")
              .exit_code == 0);
  std::mt19937 random(20200730);
  for (int i = 0; i < 10; ++i) {
    const pid_t child = ::fork();
    if (child == 0) {
      if (::chdir(desk.path(".").c_str()) != 0) ::_exit(1);
      ::setpgid(0, 0);
      ::close(1);
      ::close(2);
      ::execl(GIAYTO_BUILD_DIR "/giayto", "giayto", "issue", "producers.completion-certificate",
              "--class", "CEO-001", "--date", "14/8/2020", "--each", "--jobs", "2",
              static_cast<char*>(nullptr));
      ::_exit(1);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + random() % 250));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }
  REQUIRE(desk.run(std::string(certificates) + " --each").exit_code == 0);
  check_register(desk, 400);
  const auto files = files_below(desk.path("papers"));
  CHECK(files.size() == 400);  // and nothing half-written is left lying about
  CHECK(std::all_of(files.begin(), files.end(), [](const auto& file) {
    return file.first.size() > 4 && file.first.substr(file.first.size() - 4) == ".pdf" &&
           file.second.rfind("%PDF-", 0) == 0;
  }));
}

TEST_CASE("1,000 people of one name give 1,000 files") {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  REQUIRE(desk.run("import '" + list_of_one_name(desk, 1000).string() +
                   "' --class CEO-001 --duplicates different")
              .exit_code == 0);
  REQUIRE(desk.run(std::string(certificates) + " --each").exit_code == 0);
  CHECK(files_below(desk.path("papers")).size() == 1000);
  check_register(desk, 1000);
}

TEST_CASE("a full disk takes no number half and leaves the old files whole") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run("issue producers.attendance-sheet --class CEO-001 --date 14/8/2020").exit_code ==
          0);
  const auto before = files_below(desk.path("papers"));
  // Files larger than 16 kB cannot be written: what a full disk says, without filling one.
  const ProcessResult full = desk.run(certificates, "trap '' XFSZ; ulimit -f 16;");
  CHECK(full.exit_code == 1);
  CHECK_THAT(full.err, Catch::Contains("cannot") || Catch::Contains("full"));
  for (const auto& [name, bytes] : before)
    CHECK(files_below(desk.path("papers")).at(name) == bytes);
  CHECK(files_below(desk.path("papers")).size() == before.size());
  REQUIRE(desk.run(certificates).exit_code == 0);
  check_register(desk, 54);
}

TEST_CASE("a target folder that cannot be made is told, and the next run goes on") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  std::ofstream(desk.path("papers")) << "a file where the folder should be";
  const ProcessResult blocked = desk.run(certificates);
  CHECK(blocked.exit_code == 2);
  CHECK(desk.run_json("register")["entries"].empty());  // before a number is taken
  CHECK_THAT(blocked.err, Catch::Contains("papers"));
  fs::remove(desk.path("papers"));
  REQUIRE(desk.run(certificates).exit_code == 0);
  check_register(desk, 54);
}

TEST_CASE("somebody enrolled later gets the next number, and the others keep theirs") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run(certificates).exit_code == 0);
  const Json before = desk.run_json("register --series certificate")["entries"];
  REQUIRE(
      desk.run("import '" + list_of_one_name(desk, 1).string() + "' --class CEO-001").exit_code ==
      0);
  REQUIRE(desk.run(certificates).exit_code == 0);
  check_register(desk, 55);
  const Json after = desk.run_json("register --series certificate")["entries"];
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(after[i]["number"] == before[i]["number"]);
    CHECK(after[i]["position"] == before[i]["position"]);
  }
}

TEST_CASE("papers issued in one file can be had one by one as well, and the other way round") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run(certificates).exit_code == 0);
  const auto collated = files_below(desk.path("papers"));
  REQUIRE(desk.run(std::string(certificates) + " --each").exit_code == 0);
  CHECK(files_below(desk.path("papers")).size() == 1 + 54);
  REQUIRE(desk.run(certificates).exit_code == 0);
  CHECK(files_below(desk.path("papers")).at(collated.begin()->first) == collated.begin()->second);
  check_register(desk, 54);
}

TEST_CASE("a paper whose template changed since it was issued is not made again otherwise") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  fs::create_directories(desk.path("own/certificate"));
  const fs::path shipped = fs::path(GIAYTO_SOURCE_DIR) / "templates/certificate/classic.ini";
  fs::copy_file(shipped, desk.path("own/certificate/classic.ini"));
  const std::string issue = std::string(certificates) + " --templates own";
  REQUIRE(desk.run(issue).exit_code == 0);
  const auto before = files_below(desk.path("papers"));
  fs::remove_all(desk.path("papers"));
  std::string text = slurp(shipped);
  const std::string words = "đã hoàn thành khóa";
  text.replace(text.find("text = " + words), words.size() + 7, "text = hoàn thành khóa");
  std::ofstream(desk.path("own/certificate/classic.ini")) << text;
  const ProcessResult changed = desk.run(issue);
  CHECK(changed.exit_code == 1);
  CHECK_THAT(changed.err, Catch::Contains("certificate/classic") && Catch::Contains("changed"));
  CHECK(files_below(desk.path("papers")).empty());
  fs::copy_file(shipped, desk.path("own/certificate/classic.ini"),
                fs::copy_options::overwrite_existing);
  REQUIRE(desk.run(issue).exit_code == 0);
  CHECK(files_below(desk.path("papers")) == before);
}

TEST_CASE("a record corrected after issuing is told, and the paper stays as it was issued") {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  const std::string header =
      "STT,Họ và tên,Giới tính,Ngày sinh,Tên cơ sở,Xếp loại,Buổi 1,Buổi 2,Buổi 3,Buổi 4\n";
  std::ofstream(desk.path("list.csv")) << header << "1,Trần Thị An,Nữ,01/02/1980,HTX A,,x,x,x,x\n";
  REQUIRE(desk.run("import list.csv --class CEO-001").exit_code == 0);
  REQUIRE(desk.run(certificates).exit_code == 0);
  const auto before = files_below(desk.path("papers"));
  std::ofstream(desk.path("list.csv"))
      << header << "1,Trần Thị An,Nữ,01/02/1980,HTX A,Giỏi,x,x,x,x\n";
  REQUIRE(desk.run("import list.csv --class CEO-001").exit_code == 0);
  fs::remove_all(desk.path("papers"));
  const ProcessResult again = desk.run(certificates);
  CHECK(again.exit_code == 0);
  CHECK_THAT(again.err, Catch::Contains("warning") && Catch::Contains("0001/2020/GCN-SNN"));
  CHECK(files_below(desk.path("papers")) == before);
}

TEST_CASE("Ctrl-C ends a run with 130, and the next one goes on") {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  REQUIRE(desk.run("import '" + list_of_one_name(desk, 1000).string() +
                   "' --class CEO-001 --duplicates different")
              .exit_code == 0);
  // Interrupted as soon as the first paper is there, long before the last.
  const ProcessResult stopped = desk.run(
      "issue producers.completion-certificate --class CEO-001 --date 14/8/2020 --each --jobs 2 & "
      "issue=$!; while kill -0 $issue 2>/dev/null && ! ls -A papers/CEO-001/* 2>/dev/null | grep "
      "-q .; "
      "do sleep 0.01; done; kill -INT $issue; wait $issue");
  CHECK(stopped.exit_code == 130);
  CHECK_THAT(stopped.err, Catch::Contains("run the same command again"));
  REQUIRE(desk.run(std::string(certificates) + " --each").exit_code == 0);
  check_register(desk, 1000);
  CHECK(files_below(desk.path("papers")).size() == 1000);
}

TEST_CASE("reading papers back before they count changes none of them") {
  const TestDesk plain, proved;
  for (const TestDesk* desk : {&plain, &proved}) desk->take_in("CEO-001");
  const std::string letters = "issue producers.invitation --class CEO-001 --date 01/7/2020";
  REQUIRE(plain.run(letters).exit_code == 0);
  const ProcessResult read_back = proved.run(letters + " --proof");
  INFO(read_back.err);
  REQUIRE(read_back.exit_code == 0);
  const auto files = files_below(proved.path("papers"));
  CHECK(files.size() == 1);
  CHECK(files == files_below(plain.path("papers")));
}

TEST_CASE("a letter that breaks Decree 30 takes no number (ND-02)") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const fs::path templates = desk.path("templates");
  fs::copy(GIAYTO_SOURCE_DIR "/templates", templates, fs::copy_options::recursive);
  const fs::path letter = templates / "invitation/standard.ini";
  std::string text = slurp(letter);
  const std::string margins = "20 20 30 15 mm";
  REQUIRE(text.find(margins) != std::string::npos);
  text.replace(text.find(margins), margins.size(), "20 20 25 20 mm");
  std::ofstream(letter) << text;
  const std::string with = " --templates '" + templates.string() + "'";
  const Json report =
      desk.run_json("issue producers.invitation --class CEO-001 --date 01/7/2020" + with);
  REQUIRE_FALSE(report["diagnostics"].empty());
  for (const Json& finding : report["diagnostics"]) CHECK(finding["code"] == "nd-02");
  CHECK(desk.run_json("register")["entries"].empty());
  CHECK(files_below(desk.path("papers")).empty());
  // The template's check finds the same without a record.
  const Json check = desk.run_json("template check invitation/standard" + with);
  CHECK(check["diagnostics"][0]["code"] == "nd-02");
  CHECK(desk.run("template check --profile nd30 invitation/standard").exit_code == 0);
  CHECK(desk.run("template check --profile nd30 certificate/classic").exit_code == 1);
}

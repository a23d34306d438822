// The command from outside: exit codes, JSON reports, and what it says about bad input.
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>

using namespace giayto;
using namespace giayto::test;
namespace fs = std::filesystem;

TEST_CASE("types lists the document types of five plugins and of templates") {
  const TestDesk desk;
  const Json types = desk.run_json("types")["types"];
  CHECK(types.size() > 40);
  std::set<std::string> plugins, ids;
  for (const Json& type : types) {
    plugins.insert(type["plugin"].get<std::string>());
    ids.insert(type["id"].get<std::string>());
  }
  CHECK(plugins == std::set<std::string>{"council", "custom", "officials", "press", "producers",
                                         "study-tours"});
  CHECK(ids.count("council.invitation") == 1);
  CHECK(ids.count("officials.attendance-sheet") == 1);
  CHECK(ids.count("producers.completion-certificate") == 1);
}

TEST_CASE("without plugins types lists none and says where it looked") {
  const TestDesk desk;
  fs::create_directories(desk.path("bin/share/giayto"));
  fs::create_directories(desk.path("bin/plugins"));
  fs::copy_file(GIAYTO_BUILD_DIR "/giayto", desk.path("bin/giayto"));
  const ProcessResult types =
      run("HOME=/nonexistent '" + desk.path("bin/giayto").string() + "' --lang en types");
  CHECK(types.exit_code == 0);
  CHECK_THAT(types.out, Catch::Contains("no document types") &&
                            Catch::Contains(desk.path("bin/plugins").string()));
}

TEST_CASE("wrong use ends with 2, with a hint") {
  const TestDesk desk;
  CHECK(desk.run("isue").exit_code == 2);
  CHECK(desk.run("issue producers.invitation").exit_code == 2);
  const ProcessResult type = desk.run("issue producers.invitatoin --class CEO-001");
  CHECK(type.exit_code == 2);
  CHECK_THAT(type.err, Catch::Contains("did you mean producers.invitation"));
  const ProcessResult date =
      desk.run("issue producers.invitation --class CEO-001 --date 31/2/2020");
  CHECK(date.exit_code == 2);
  CHECK_THAT(date.err, Catch::Contains("31/2/2020"));
}

TEST_CASE("an unknown class is told with the nearest code") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const ProcessResult result =
      desk.run("issue producers.invitation --class CE0-001 --date 14/8/2020");
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Catch::Contains("CE0-001") && Catch::Contains("did you mean CEO-"));
}

TEST_CASE("a class of another audience is told") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const ProcessResult result =
      desk.run("issue council.invitation --class CEO-001 --date 14/8/2020");
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Catch::Contains("council") && Catch::Contains("producers"));
}

TEST_CASE("a date before the office's first period is told with the file") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  std::string settings = slurp(desk.path("office.ini"));
  const std::string first_period = "[issuer until-2025]\n";
  settings.insert(settings.find(first_period) + first_period.size(), "from = 01/01/2015\n");
  std::ofstream(desk.path("office.ini")) << settings;
  const ProcessResult result =
      desk.run("issue producers.invitation --class CEO-001 --date 14/8/1990");
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Catch::Contains("office.ini"));
}

TEST_CASE("bad spreadsheets are told in words and change nothing") {
  const TestDesk desk;
  REQUIRE(desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'").exit_code == 0);
  std::ofstream(desk.path("text.xlsx")) << "not a workbook";
  std::ofstream(desk.path("noheader.csv")) << "a,b\n1,2\n";
  std::ofstream(desk.path("noname.csv"))
      << "STT,Họ và tên,Năm sinh,Đơn vị\n1,Trần Thị An,1980,HTX A\n2,,1981,HTX B\n";
  for (const auto& [file, words] :
       std::vector<std::pair<std::string, std::string>>{{"missing.xlsx", "missing.xlsx"},
                                                        {"text.xlsx", "text.xlsx"},
                                                        {"noheader.csv", "noheader.csv"},
                                                        {"noname.csv", "B3"}}) {
    INFO(file);
    const ProcessResult result = desk.run("import " + file + " --class CEO-001");
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Catch::Contains(words));
  }
  CHECK(desk.run_json("class list")["classes"][0]["people"] == 0);
}

TEST_CASE("a dry run shows people and mapping and changes nothing") {
  const TestDesk desk;
  REQUIRE(desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'").exit_code == 0);
  const Json report = desk.run_json("import '" + (demo_data() / "CEO-001.xlsx").string() +
                                    "' --class CEO-001 --dry-run");
  CHECK(report["people"].size() == 57);
  CHECK(report["people"][0].contains("full_name"));
  CHECK(report["mapping"]["Họ và tên"] == "full_name");
  for (const Json& one : desk.run_json("class list")["classes"]) CHECK(one["people"] == 0);
}

TEST_CASE("a template with a fault stops the paper with file, line and hint") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  fs::create_directories(desk.path("own/base"));
  std::string text = slurp(fs::path(GIAYTO_SOURCE_DIR) / "templates/base/letter_greeting.ini");
  const auto at = text.find("{greeting}");
  REQUIRE(at != std::string::npos);
  text.replace(at, 10, "{greetnig}");
  std::ofstream(desk.path("own/base/letter_greeting.ini")) << text;
  const ProcessResult result =
      desk.run("issue producers.invitation --class CEO-001 --date 14/8/2020 --templates own");
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Catch::Contains("letter_greeting.ini:") && Catch::Contains("greetnig") &&
                             Catch::Contains("greeting"));
  CHECK(desk.run_json("register")["entries"].empty());
}

TEST_CASE("a letter no face has stops that paper only, names letter and row, and takes no number") {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  std::ofstream(desk.path("list.csv"))
      << "STT,Họ và tên,Giới tính,Ngày sinh,Tên cơ sở,Buổi 1,Buổi 2,Buổi 3,Buổi 4\n"
         "1,Trần Thị An,Nữ,01/02/1980,HTX A,x,x,x,x\n2,Lê Văn \u4E2D,Nam,03/02/1981,HTX B,x,x,x,x\n"
         "3,Vũ Thị Yên,Nữ,05/02/1982,HTX C,x,x,x,x\n";
  REQUIRE(desk.run("import list.csv --class CEO-001").exit_code == 0);
  const ProcessResult result =
      desk.run("issue producers.completion-certificate --class CEO-001 --date 14/8/2020 --each");
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Catch::Contains("U+4E2D") && Catch::Contains("row 2"));
  const Json entries = desk.run_json("register")["entries"];
  REQUIRE(entries.size() == 2);
  CHECK(entries[0]["number"] == "0001/2020/GCN-SNN");
  CHECK(entries[1]["number"] == "0002/2020/GCN-SNN");
}

TEST_CASE("preview records nothing") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run("preview producers.completion-certificate --class CEO-001 --date 14/8/2020")
              .exit_code == 0);
  CHECK(fs::exists(desk.path("preview.pdf")));
  CHECK(desk.run_json("register")["entries"].empty());
}

TEST_CASE("a folder of plugins or templates that is not there is wrong use") {
  const TestDesk desk;
  for (const std::string verb : {"--plugins nowhere types", "--templates nowhere template check"}) {
    INFO(verb);
    const ProcessResult result = desk.run(verb);
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, Catch::Contains("there is no folder nowhere"));
  }
}

TEST_CASE("class show gives the roll as JSON, and the nearest code for an unknown one") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const Json shown = desk.run_json("class show CEO-001");
  CHECK(shown["code"] == "CEO-001");
  CHECK(shown["sessions"] == 4);
  CHECK(shown["min_attendance"] == 80);
  REQUIRE(shown["people"].size() == 57);
  CHECK(shown["people"][0]["position"] == 1);
  CHECK(shown["people"][0]["marked"] == 4);
  const ProcessResult unknown = desk.run("class show CE0-001");
  CHECK(unknown.exit_code == 1);
  CHECK_THAT(unknown.err, Catch::Contains("did you mean CEO-"));
}

TEST_CASE("rows of one person are told once, in a dry run as well") {
  const TestDesk desk;
  REQUIRE(desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'").exit_code == 0);
  const std::string import =
      "import '" + (demo_data() / "messy/duplicates.xlsx").string() + "' --class CEO-010";
  for (const std::string mode : {"", " --dry-run"}) {
    INFO(mode);
    const ProcessResult result = desk.run(import + mode);
    CHECK(result.exit_code == 1);
    const auto first = result.err.find("B9: error");
    REQUIRE(first != std::string::npos);
    CHECK(result.err.find("B9: error", first + 1) == std::string::npos);
  }
  CHECK(desk.run(import + " --dry-run --duplicates same").exit_code == 0);
  CHECK(desk.run_json("class show CEO-010")["people"].empty());
}

TEST_CASE("a value that was kept is not called repaired") {
  const TestDesk desk;
  REQUIRE(desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'").exit_code == 0);
  const ProcessResult result = desk.run(
      "import '" + (demo_data() / "messy/all-capitals.xlsx").string() + "' --class CEO-010");
  CHECK_THAT(result.out,
             Catch::Contains("repaired (case-changed): 4 cells") && !Catch::Contains("mixed-case"));
  CHECK_THAT(result.err, Catch::Contains("B6: warning"));
}

TEST_CASE("a plan imported as the list of a class is told as such") {
  const TestDesk desk;
  const std::string plan = "import '" + (demo_data() / "plan.xlsx").string() + "'";
  REQUIRE(desk.run(plan).exit_code == 0);
  const ProcessResult result = desk.run(plan + " --class CEO-001");
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Catch::Contains("this is a plan of classes"));
}

TEST_CASE("a paper of the class that is not issued names no row") {
  const TestDesk desk;
  REQUIRE(desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'").exit_code == 0);
  const ProcessResult result =
      desk.run("issue producers.attendance-sheet --class CEO-003 --date 14/8/2020");
  CHECK_THAT(result.out, Catch::Contains("not issued: ") && !Catch::Contains("(row"));
}

TEST_CASE("missing settings of the office are told with what to do") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  fs::remove(desk.path("office.ini"));
  const ProcessResult result =
      desk.run("issue producers.invitation --class CEO-001 --date 14/8/2020");
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Catch::Contains("office.ini") && Catch::Contains("--office"));
}

TEST_CASE("a year of more than four digits is no date") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  // As a 16-bit number the year would be 2020.
  CHECK(desk.run("issue producers.invitation --class CEO-001 --date 14/8/67556").exit_code == 2);
}

TEST_CASE("with --json what could not go on is a report too") {
  const TestDesk desk;
  for (const auto& [verb, code] : std::vector<std::pair<std::string, std::string>>{
           {"types --nonsense", "wrong-use"},
           {"issue producers.invitatoin --class CEO-001", "wrong-use"},
           {"class show CEO-001", "wrong-use"}}) {
    INFO(verb);
    const Json report = desk.run_json(verb);
    REQUIRE(report["diagnostics"].size() == 1);
    CHECK(report["diagnostics"][0]["code"] == code);
  }
}

TEST_CASE("a template of another paper is told in one sentence") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const ProcessResult result = desk.run(
      "--json issue producers.invitation --class CEO-001 --date 14/8/2020 "
      "--template certificate/classic");
  CHECK(result.exit_code == 1);
  const Json problems = Json::parse(result.out)["diagnostics"];
  REQUIRE(problems.size() == 1);
  CHECK(problems[0]["code"] == "wrong-document");
}

TEST_CASE("template check names the template of an unknown font and goes on") {
  const TestDesk desk;
  fs::create_directories(desk.path("own"));
  for (const std::string name : {"a", "b"}) {
    std::ofstream(desk.path("own/" + name + ".ini"))
        << "[template]\ndocument = custom\nid = vn.example." << name
        << "\ntitle = T\n[style s]\nfont = nosuch\n[text t]\nstyle = s\ntext = A\n";
  }
  const ProcessResult result = desk.run("--templates own template check a b");
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Catch::Contains("own/a.ini:6: error") &&
                             Catch::Contains("own/b.ini:6: error") && Catch::Contains("nosuch"));
}

TEST_CASE("an option that may come several times leaves the file behind it to the verb") {
  const TestDesk desk;
  fs::create_directories(desk.path("own"));
  CHECK(desk.run("template check --templates own certificate/classic").exit_code == 0);
}

TEST_CASE("only an import begins a record, other verbs say where they looked") {
  const TestDesk desk;
  for (const std::string verb : {"class list", "class show CEO-001", "register",
                                 "issue producers.invitation --class CEO-001 --date 14/8/2020",
                                 "preview producers.invitation --class CEO-001 --date 14/8/2020"}) {
    INFO(verb);
    const ProcessResult result = desk.run(verb);
    CHECK(result.exit_code == 2);
    CHECK_THAT(result.err, Catch::Contains(desk.path("giayto.db").string()) &&
                               Catch::Contains("--store") && Catch::Contains("giayto import"));
    CHECK_FALSE(fs::exists(desk.path("giayto.db")));
  }
  const std::string plan = "import '" + (demo_data() / "plan.xlsx").string() + "'";
  CHECK(desk.run(plan + " --dry-run").exit_code == 0);
  CHECK_FALSE(fs::exists(desk.path("giayto.db")));
  CHECK(desk.run(plan).exit_code == 0);
  CHECK(fs::exists(desk.path("giayto.db")));
}

TEST_CASE("a class without a threshold is told at the import, and its certificates are an error") {
  const TestDesk desk;
  std::ofstream(desk.path("plan.csv"))
      << "Mã lớp,Tên lớp,Đối tượng,Từ ngày,Số buổi\nCEO-1,Lớp một,Chủ thể,05/8/2020,2\n";
  const ProcessResult plan = desk.run("import plan.csv");
  CHECK(plan.exit_code == 0);
  CHECK_THAT(plan.err, Catch::Contains("A2: warning") && Catch::Contains("Tỷ lệ tham dự"));
  std::ofstream(desk.path("list.csv"))
      << "STT,Họ và tên,Ngày sinh,Tên cơ sở,Buổi 1,Buổi 2\n1,Trần Thị An,01/02/1980,HTX A,x,x\n";
  REQUIRE(desk.run("import list.csv --class CEO-1").exit_code == 0);
  const ProcessResult issued =
      desk.run("issue producers.completion-certificate --class CEO-1 --date 14/8/2020");
  CHECK(issued.exit_code == 1);
  CHECK_THAT(issued.err, Catch::Contains("Tỷ lệ tham dự") && !Catch::Contains("min_attendance"));
  CHECK(desk.run_json("register")["entries"].empty());
}

TEST_CASE("repairs of one column are one line, with --verbose a line for each cell") {
  const TestDesk desk;
  REQUIRE(desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'").exit_code == 0);
  const std::string import =
      "import '" + (demo_data() / "messy/lost-zeros.xlsx").string() + "' --class CEO-010 --dry-run";
  const auto lines = [](const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find("put back", at)) != text.npos; ++at) ++count;
    return count;
  };
  const std::string grouped = desk.run(import).err, all = desk.run(import + " --verbose").err;
  CHECK(lines(all) > lines(grouped));
  CHECK(lines(grouped) == 2);  // the phones, the ID numbers
  CHECK_THAT(grouped, Catch::Contains("cells: "));
  CHECK_THAT(all, !Catch::Contains("cells: "));
}

TEST_CASE("plugin list gives the folders it looked in, the register what was perhaps meant") {
  const TestDesk desk;
  CHECK_FALSE(desk.run_json("plugin list")["folders"].empty());
  desk.take_in("CEO-001");
  REQUIRE(desk.run("issue producers.attendance-sheet --class CEO-001 --date 14/8/2020").exit_code ==
          0);
  CHECK_THAT(desk.run("register --class CEO-01").out, Catch::Contains("did you mean CEO-001?"));
  CHECK_THAT(desk.run("register --type producers.atendance-sheet").out,
             Catch::Contains("did you mean producers.attendance-sheet?"));
}

TEST_CASE("a memory limit below what any paper takes is wrong use") {
  const TestDesk desk;
  CHECK(desk.run("issue producers.invitation --class CEO-001 --memory-limit 1").exit_code == 2);
}

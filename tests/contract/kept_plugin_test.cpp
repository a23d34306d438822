// A stripped binary of the first interface, kept as it was built: every later host takes it and
// understands it, or refuses it in words.
#include "contract/sample_class.hpp"
#include "plugin_host/plugin_host.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace giayto;

namespace {

#if defined(__x86_64__)
constexpr bool same_machine = true;
#else
constexpr bool same_machine = false;  // then the loader has words for it
#endif

const std::filesystem::path kept = GIAYTO_SOURCE_DIR "/tests/contract/abi/kept-1-x86_64.so";

test::SampleClass sample_class() {
  test::SampleClass sample;
  sample.training_class.trainer_fee = 1'500'000;
  sample.training_class.journey.destination = "tỉnh Quảng Ninh";
  sample.training_class.journey.english.costs = "each side its own";
  sample.roll[1].person.email = "mau@example.org";
  sample.roll[1].role = "Trưởng đoàn";
  return sample;
}

}  // namespace

TEST_CASE("the kept plugin of interface 1 is taken, or refused in words") {
  const plugins::PluginHost host({kept});
  if (same_machine && GIAYTO_ABI == 1) {
    CHECK(host.refused().empty());
    REQUIRE(host.types().size() == 1);
    return;
  }
  CHECK(host.types().empty());
  REQUIRE(host.refused().size() == 1);
  const std::string reason = host.refused().front().reason;
  INFO(reason);
  const std::string start = same_machine ? "it was built for plugin interface 1, this program has "
                                         : "it does not load: ";
  CHECK(reason.substr(0, start.size()) == start);
}

TEST_CASE("what the kept plugin reads and writes is what is there") {
  const plugins::PluginHost host({kept});
  const plugins::LoadedType* type = host.find("vn.example.kept.paper");
  if (type == nullptr) return;  // refused, see above
  INFO("struct of the SDK changed? see core/include/giayto/README.md, Changing it");
  CHECK(type->info.series == "certificate");
  CHECK(type->info.order == RollOrder::by_name);
  CHECK(type->info.audience == "producers");
  test::SampleClass sample = sample_class();
  Subject subject = sample.person(1);
  const Settings settings = {{"word", "có"}};
  subject.settings = &settings;
  CHECK(plugins::decide(*type, subject).issue);
  const Content content = plugins::compose(*type, subject);
  CHECK(*content.find("person") ==
        "2; Kiều Đình Chiến; 07/02/1981; ; mau@example.org; 8; Trưởng đoàn");
  CHECK(*content.find("class") ==
        "CEO-07; Hội trường tầng 3, Trung tâm Tập huấn Nông nghiệp; 12/8/2020; 80; 1500000; tỉnh "
        "Quảng Ninh; each side its own; 4");
  CHECK(*content.find("office") ==
        "Sở Nông nghiệp và Phát triển nông thôn; PTNT; PHÓ GIÁM ĐỐC; Đoàn Thế Khải; 14/8/2020; có");
  const auto& rows = content.find_table("sessions")->rows();
  REQUIRE(rows.size() == 9);
  CHECK(rows[0].is_band);
  CHECK(rows[8].cells[1] == "08/8/2020");
  sample.roll[1].attendance.clear();
  CHECK(plugins::decide(*type, subject).reason == "chưa điểm danh");
  sample.training_class.title.clear();
  CHECK_THROWS_WITH(plugins::compose(*type, subject), "lớp chưa có tên");
}

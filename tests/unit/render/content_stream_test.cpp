// Numbers in content streams.
#include "render/content_stream.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

std::string written(std::int64_t value, int decimals) {
  giayto::render::ContentStream out;
  out.number(value, decimals);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("numbers are written short and with a point") {
  CHECK(written(0, 2) == "0");
  CHECK(written(1250, 2) == "12.5");
  CHECK(written(1200, 2) == "12");
  CHECK(written(5, 2) == ".05");
  CHECK(written(-5, 3) == "-.005");
  CHECK(written(-123456, 2) == "-1234.56");
  CHECK(written(100, 0) == "100");
}

TEST_CASE("a content stream grows and can be used again") {
  giayto::render::ContentStream out;
  for (int i = 0; i < 10000; ++i) out.put("abc");
  CHECK(out.view().size() == 30000);
  CHECK(out.view().substr(29997) == "abc");
  out.clear();
  CHECK(out.view().empty());
}

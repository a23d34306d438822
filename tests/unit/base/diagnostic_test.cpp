#include "base/diagnostic.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace giayto;

TEST_CASE("a diagnostic names place, severity, sentence and hint") {
  CHECK(
      to_text(Diagnostic{Severity::error, "x", {"a.ini", 12, "", "", 0}, "no font", "name one"}) ==
      "a.ini:12: error: no font; name one");
  CHECK(to_text(Diagnostic{Severity::warning, "x", {"a.xlsx", 0, "Lớp 1", "C7", 7}, "odd", ""}) ==
        "a.xlsx:Lớp 1:C7: warning: odd");
  CHECK(to_text(Diagnostic{Severity::note, "x", {"", 0, "", "", 3}, "skipped", ""}) ==
        "row 3: note: skipped");
}

TEST_CASE("only errors count as errors") {
  Diagnostics all;
  all.warning("w", {}, "careful");
  CHECK_FALSE(all.has_errors());
  all.error("e", {}, "wrong");
  CHECK(all.error_count() == 1);
}

TEST_CASE("a file that cannot be written leaves the old one whole") {
  const test::TemporaryFolder folder;
  write_file(folder / "a", "old");
  CHECK(read_file(folder / "a") == "old");
  CHECK_THROWS_AS(write_file(folder / "missing/a", "x"), Error);
  CHECK(read_file(folder / "a") == "old");
  CHECK_THROWS_WITH(read_file(folder.path()), Catch::Contains("Is a directory"));
}

TEST_CASE("what a killed process left half-written is removed, what is being written is not") {
  const test::TemporaryFolder folder;
  write_file(folder / ".a.pdf.giayto-tmp-999999999", "half");  // no process has this number
  write_file(folder / (".b.pdf.giayto-tmp-" + std::to_string(::getpid())), "being written");
  write_file(folder / "c.pdf", "whole");
  remove_abandoned(folder.path());
  CHECK_FALSE(std::filesystem::exists(folder / ".a.pdf.giayto-tmp-999999999"));
  CHECK(std::filesystem::exists(folder / (".b.pdf.giayto-tmp-" + std::to_string(::getpid()))));
  CHECK(std::filesystem::exists(folder / "c.pdf"));
}

TEST_CASE("a process that ended and was not yet asked for its exit code has left its files") {
  const test::TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  siginfo_t ended;
  REQUIRE(::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT) == 0);
  const std::filesystem::path left = folder / (".a.pdf.giayto-tmp-" + std::to_string(child));
  write_file(left, "half");
  remove_abandoned(folder.path());
  CHECK_FALSE(std::filesystem::exists(left));
  ::waitpid(child, nullptr, 0);
}

TEST_CASE("SHA-256 and HMAC agree with their published vectors") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const std::string mac = hmac_sha256("Jefe", "what do ya want for nothing?");
  CHECK(static_cast<unsigned char>(mac[0]) == 0x5b);
  CHECK(static_cast<unsigned char>(mac[31]) == 0x43);
}

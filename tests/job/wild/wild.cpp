// A plugin that behaves, but for number 5 on the roll: there it does what the variable WILD of the
// environment says.
#include <giayto/plugin.hpp>

#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

constexpr int victim = 5;

int deeper(int depth) {
  volatile char room[4096] = {static_cast<char>(depth)};
  return depth < 0 ? room[0] : deeper(depth + 1) + room[0];
}

void allocate_without_end() {
  [[maybe_unused]] char* volatile last = nullptr;  // or the compiler leaves it all out
  for (;;) last = new char[std::size_t{1} << 24];
}

void loop_for_ever() {
  const volatile bool for_ever = true;
  while (for_ever) {
  }
}

void close_all_files() {
  for (int file = 0; file < 256; ++file) ::close(file);
}

void write_into_all_files() {
  for (int file = 3; file < 256; ++file)
    if (::write(file, "0123456789012345678901234567890123456789", 40) < 0) continue;
}

void write_to_stdout() {
  for (int line = 0; line < 10000; ++line) std::puts("a plugin says nothing of its own");
  std::fflush(stdout);
}

void throw_by(std::string_view behaviour) {
  if (behaviour == "throws-exception") throw std::logic_error("no such row");
  if (behaviour == "throws-number") throw 42;
  if (behaviour == "throws-text") throw "no such row";
  if (behaviour == "throws-empty-error") throw giayto::Error("");
}

void end_by(std::string_view behaviour) {
  if (behaviour == "crashes") ::raise(SIGSEGV);
  if (behaviour == "divides-by-zero") ::raise(SIGFPE);
  if (behaviour == "aborts") std::abort();
  if (behaviour == "terminates") std::terminate();
  if (behaviour == "exits") std::exit(0);
  if (behaviour == "exits-at-once") ::_exit(7);
  if (behaviour == "stops") ::raise(SIGSTOP);
  if (behaviour == "loops") loop_for_ever();
  if (behaviour == "recurses") deeper(0);
}

void misbehave(std::string_view behaviour) {
  throw_by(behaviour);
  end_by(behaviour);
  if (behaviour == "allocates") allocate_without_end();
  if (behaviour == "closes-files") close_all_files();
  if (behaviour == "writes-into-files") write_into_all_files();
  if (behaviour == "writes-to-stdout") write_to_stdout();
}

std::string behaviour(const char* variable = "WILD") {
  const char* wanted = std::getenv(variable);
  return wanted == nullptr ? "behaves" : wanted;
}

class Wild final : public giayto::DocumentType {
 public:
  Wild() {
    info_.id = "wild.paper";
    info_.title = "Giấy thử";
    info_.scope = giayto::Scope::participant;
    info_.default_template = "wild/paper";
    info_.fields = {"sentence"};
    info_.series = "certificate";
  }

  const giayto::TypeInfo& info() const override { return info_; }
  giayto::Decision decide(const giayto::Subject&) const override { return giayto::Decision::yes(); }
  giayto::Content compose(const giayto::Subject& subject) const override {
    if (subject.participant->position == victim) misbehave(behaviour());
    giayto::Content content;
    content.set("sentence", subject.setting("sentence", "Đã đến dự"));
    return content;
  }

 private:
  giayto::TypeInfo info_;
};

/// Breaks out at the second session.
class WildSession final : public giayto::DocumentType {
 public:
  WildSession() {
    info_.id = "wild.session-paper";
    info_.title = "Giấy thử của buổi";
    info_.scope = giayto::Scope::session;
    info_.default_template = "wild/session";
    info_.fields = {"sentence"};
  }

  const giayto::TypeInfo& info() const override { return info_; }
  giayto::Decision decide(const giayto::Subject& subject) const override {
    return subject.session->number == 3 ? giayto::Decision::no("buổi tham quan")
                                        : giayto::Decision::yes();
  }
  giayto::Content compose(const giayto::Subject& subject) const override {
    if (subject.session->number == 2) misbehave(behaviour("WILD_SESSION"));
    giayto::Content content;
    content.set("sentence", "Đã học");
    return content;
  }

 private:
  giayto::TypeInfo info_;
};

void add_types(giayto::Catalogue& catalogue) {
  catalogue.add(std::make_unique<Wild>());
  catalogue.add(std::make_unique<WildSession>());
}

}  // namespace

GIAYTO_PLUGIN("wild", "1.0", add_types);

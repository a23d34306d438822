// A good plugin that becomes a broken one by a single definition on the command line.
#include <giayto/plugin.hpp>

#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#ifndef BROKEN_MAGIC
#define BROKEN_MAGIC 'G', 'I', 'A', 'Y', 'T', 'O', '\0', '\1'
#endif
#ifndef BROKEN_SIZE
#define BROKEN_SIZE sizeof(giayto_plugin_descriptor)
#endif
#ifndef BROKEN_ABI
#define BROKEN_ABI GIAYTO_ABI
#endif
#ifndef BROKEN_SIGNATURE
#define BROKEN_SIGNATURE GIAYTO_TOOLCHAIN
#endif
#ifndef BROKEN_ID
#define BROKEN_ID "sample"
#endif
#ifndef BROKEN_VERSION
#define BROKEN_VERSION "1.0"
#endif
#ifndef BROKEN_ENTRY
#define BROKEN_ENTRY adds_one
#endif

namespace {

using giayto::Catalogue;
using giayto::TypeInfo;

class Paper : public giayto::DocumentType {
 public:
  explicit Paper(TypeInfo info) : info_(std::move(info)) {}
  const TypeInfo& info() const override { return info_; }
  giayto::Decision decide(const giayto::Subject&) const override { return giayto::Decision::yes(); }
  giayto::Content compose(const giayto::Subject&) const override { return {}; }

 private:
  TypeInfo info_;
};

class PaperWithoutInfo final : public Paper {
 public:
  using Paper::Paper;
  const TypeInfo& info() const override { throw std::logic_error("no settings"); }
};

TypeInfo good_info() {
  TypeInfo info;
  info.id = "sample.paper";
  info.title = "Sample";
  info.default_template = "sample/paper";
  info.fields = {"words"};
  info.tables = {{"rows", {"one", "two"}}};
  return info;
}

void add(Catalogue& catalogue, TypeInfo info) {
  catalogue.add(std::make_unique<Paper>(std::move(info)));
}

/// Adds the good paper after one change to its declaration.
template <class Change>
void add_changed(Catalogue& catalogue, Change change) {
  TypeInfo info = good_info();
  change(info);
  add(catalogue, std::move(info));
}

[[maybe_unused]] void adds_one(Catalogue& catalogue) {
  add(catalogue, good_info());
}
[[maybe_unused]] void crashes(Catalogue&) {
  ::raise(SIGSEGV);
}
[[maybe_unused]] void aborts(Catalogue&) {
  std::abort();
}
[[maybe_unused]] void exits(Catalogue&) {
  std::exit(0);
}
[[maybe_unused]] void loops(Catalogue&) {
  const volatile bool for_ever = true;
  while (for_ever) {
  }
}
[[maybe_unused]] void writes(Catalogue& catalogue) {
  std::puts("loaded");
  adds_one(catalogue);
}
[[maybe_unused]] void allocates(Catalogue&) {
  [[maybe_unused]] char* volatile last = nullptr;  // or the compiler leaves it all out
  for (;;) last = new char[std::size_t{1} << 26];
}
[[maybe_unused]] void closes_files(Catalogue& catalogue) {
  for (int file = 0; file < 256; ++file) ::close(file);
  adds_one(catalogue);
}
[[maybe_unused]] void throws_error(Catalogue&) {
  throw std::runtime_error("settings missing");
}
[[maybe_unused]] void throws_double(Catalogue&) {
  throw 1.5;
}
[[maybe_unused]] void throws_after_adding(Catalogue& catalogue) {
  adds_one(catalogue);
  throw std::runtime_error("second thoughts");
}
[[maybe_unused]] void adds_null(Catalogue& catalogue) {
  catalogue.add(nullptr);
}
[[maybe_unused]] void adds_nothing(Catalogue&) {}
[[maybe_unused]] void adds_twice(Catalogue& catalogue) {
  adds_one(catalogue);
  adds_one(catalogue);
}
[[maybe_unused]] void info_throws(Catalogue& catalogue) {
  catalogue.add(std::make_unique<PaperWithoutInfo>(good_info()));
}
[[maybe_unused]] void foreign_type_id(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.id = "council.invitation"; });
}
[[maybe_unused]] void bad_type_id(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.id = "sample.Thank_You"; });
}
[[maybe_unused]] void no_title(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.title.clear(); });
}
[[maybe_unused]] void no_template(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.default_template.clear(); });
}
[[maybe_unused]] void shadowing_field(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.fields.push_back("participant.full_name"); });
}
[[maybe_unused]] void shadowing_serial(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.fields.push_back("serial"); });
}
[[maybe_unused]] void bad_field_name(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.fields.push_back("Họ tên"); });
}
[[maybe_unused]] void twice_field(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.fields.push_back("words"); });
}
[[maybe_unused]] void no_columns(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.tables[0].columns.clear(); });
}
[[maybe_unused]] void twice_column(Catalogue& catalogue) {
  add_changed(catalogue, [](TypeInfo& info) { info.tables[0].columns.push_back("one"); });
}

void enter(void* catalogue) {
  BROKEN_ENTRY(*static_cast<Catalogue*>(catalogue));
}

#ifdef BROKEN_NULL_ENTRY
constexpr void (*entry)(void*) = nullptr;
[[maybe_unused]] void (*const unused_entry)(void*) = enter;
#else
constexpr void (*entry)(void*) = enter;
#endif

}  // namespace

extern "C" {
extern __attribute__((visibility("default"))) const giayto_plugin_descriptor giayto_plugin;
}
const giayto_plugin_descriptor giayto_plugin = {
    {BROKEN_MAGIC}, BROKEN_SIZE, BROKEN_ABI, BROKEN_SIGNATURE, BROKEN_ID, BROKEN_VERSION, entry};

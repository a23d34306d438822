// A plugin that loads well and then misbehaves in every call: what each paper does is its name.
#include <giayto/plugin.hpp>

#include <stdexcept>

namespace {

using giayto::Catalogue;
using giayto::Content;
using giayto::Decision;
using giayto::Subject;

struct OwnException : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void throw_by(const std::string& behaviour) {
  if (behaviour == "error") throw giayto::Error("lớp chưa có tên");
  if (behaviour == "exception") throw OwnException("index out of range");
  if (behaviour == "double") throw 2.5;
}

Content content_by(const std::string& behaviour) {
  Content content;
  if (behaviour != "missing-field")
    content.set("words", behaviour == "no-nfc" ? "a\xCC\x81" : "chữ");
  if (behaviour == "no-utf8") content.set("words", "\xFF");
  if (behaviour == "extra-field") content.set("more", "");
  if (behaviour == "missing-table") return content;
  giayto::Table& rows = content.table("rows");
  rows.add_band("I. Huyện Gia Lâm");
  rows.add({"1", "2"});
  if (behaviour == "short-row") rows.add({"1"});
  if (behaviour == "extra-table") content.table("more");
  return content;
}

class Faulty final : public giayto::DocumentType {
 public:
  explicit Faulty(std::string behaviour) : behaviour_(std::move(behaviour)) {
    info_.id = "faulty." + behaviour_;
    info_.title = "Faulty";
    info_.default_template = "sample/paper";
    info_.fields = {"words"};
    info_.tables = {{"rows", {"one", "two"}}};
  }
  const giayto::TypeInfo& info() const override { return info_; }
  Decision decide(const Subject&) const override {
    throw_by(behaviour_);
    return behaviour_ == "no-reason" ? Decision::no("") : Decision::yes();
  }
  Content compose(const Subject&) const override {
    throw_by(behaviour_);
    return content_by(behaviour_);
  }

 private:
  std::string behaviour_;
  giayto::TypeInfo info_;
};

void add_types(Catalogue& catalogue) {
  for (const char* behaviour :
       {"good", "error", "exception", "double", "no-reason", "missing-field", "extra-field",
        "missing-table", "extra-table", "short-row", "no-nfc", "no-utf8"}) {
    catalogue.add(std::make_unique<Faulty>(behaviour));
  }
}

}  // namespace

GIAYTO_PLUGIN("faulty", "1.0", add_types);

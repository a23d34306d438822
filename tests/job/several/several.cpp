// One plugin with papers for two audiences, which other plugins serve too, and a setting.
#include <giayto/plugin.hpp>

#include <memory>
#include <string>

namespace {

class Note final : public giayto::DocumentType {
 public:
  Note(std::string paper, std::string audience) {
    info_.id = "several." + paper;
    info_.title = "Phiếu thử";
    info_.audience = std::move(audience);
    info_.default_template = "several/" + paper;
    info_.fields = {"sentence"};
  }
  const giayto::TypeInfo& info() const override { return info_; }
  giayto::Decision decide(const giayto::Subject&) const override { return giayto::Decision::yes(); }
  giayto::Content compose(const giayto::Subject& subject) const override {
    giayto::Content content;
    content.set("sentence", subject.setting("sentence", "không có thiết lập"));
    return content;
  }

 private:
  giayto::TypeInfo info_;
};

void add_types(giayto::Catalogue& catalogue) {
  catalogue.add(std::make_unique<Note>("producers-note", "producers"));
  catalogue.add(std::make_unique<Note>("officials-note", "officials"));
}

}  // namespace

GIAYTO_PLUGIN("several", "1.0", add_types);

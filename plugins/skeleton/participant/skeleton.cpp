// The smallest useful plugin: a letter of thanks to all who came. Copy, rename, change its words.
#include <giayto/plugin.hpp>

#include <algorithm>

namespace {

class ThankYou final : public giayto::DocumentType {
 public:
  ThankYou() {
    info_.id = "vn.example.skeleton.paper";  // the plugin's id, a dot, the paper
    info_.title = "Thư cảm ơn";
    info_.scope = giayto::Scope::participant;   // one letter per person
    info_.default_template = "skeleton/paper";  // templates/skeleton/paper.ini
    info_.fields = {"sentence"};                // {sentence} in the template
  }

  const giayto::TypeInfo& info() const override { return info_; }

  // Who gets the paper. A refusal says why; it is shown beside the person's place on the roll.
  giayto::Decision decide(const giayto::Subject& subject) const override {
    const auto& marks = subject.participant->attendance;
    const auto came = std::count(marks.begin(), marks.end(), giayto::Mark::present);
    return came > 0 ? giayto::Decision::yes() : giayto::Decision::no("không dự buổi nào");
  }

  // The words. Throw giayto::Error when the records make a correct paper impossible.
  giayto::Content compose(const giayto::Subject& subject) const override {
    if (subject.training_class.title.empty()) throw giayto::Error("lớp chưa có tên (title)");
    giayto::Content content;
    content.set("sentence", "Cảm ơn đã tham dự lớp " + subject.training_class.title);
    return content;
  }

 private:
  giayto::TypeInfo info_;
};

void add_types(giayto::Catalogue& catalogue) {
  catalogue.add(std::make_unique<ThankYou>());
}

}  // namespace

GIAYTO_PLUGIN("vn.example.skeleton", "1.0", add_types);

// A paper for a whole class: who came, in one table. Copy, rename, change its words.
#include <giayto/plugin.hpp>
#include <giayto/vietnamese.hpp>

#include <algorithm>

namespace {

class Summary final : public giayto::DocumentType {
 public:
  Summary() {
    info_.id = "vn.example.skeleton.paper";  // the plugin's id, a dot, the paper
    info_.title = "Tổng hợp tham dự";
    info_.scope = giayto::Scope::training_class;  // one paper for a class
    info_.default_template = "skeleton/paper";    // templates/skeleton/paper.ini
    info_.fields = {"people", "came_to_all"};     // {people} in the template
    info_.tables = {{"roll", {"position", "name", "sessions"}}};
  }

  const giayto::TypeInfo& info() const override { return info_; }

  // Whether the class gets the paper. A refusal says why.
  giayto::Decision decide(const giayto::Subject& subject) const override {
    return subject.roll.empty() ? giayto::Decision::no("lớp chưa có học viên")
                                : giayto::Decision::yes();
  }

  // The words: every field and table named above, nothing else.
  giayto::Content compose(const giayto::Subject& subject) const override {
    giayto::Content content;
    giayto::Table& roll = content.table("roll");
    int number = 0, came_to_all = 0;
    for (const giayto::Participant& participant : subject.roll) {
      const auto& marks = participant.attendance;
      const auto came = std::count(marks.begin(), marks.end(), giayto::Mark::present);
      if (!marks.empty() && came == std::ssize(marks)) ++came_to_all;
      roll.add({std::to_string(++number), participant.person.full_name, std::to_string(came)});
    }
    content.set("people", giayto::vietnamese::two_digits(number));
    content.set("came_to_all", giayto::vietnamese::two_digits(came_to_all));
    return content;
  }

 private:
  giayto::TypeInfo info_;
};

void add_types(giayto::Catalogue& catalogue) {
  catalogue.add(std::make_unique<Summary>());
}

}  // namespace

GIAYTO_PLUGIN("vn.example.skeleton", "1.0", add_types);

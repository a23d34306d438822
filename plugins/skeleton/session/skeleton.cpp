// A paper for each session: a table of who came, with a setting of the office.
#include <giayto/plugin.hpp>
#include <giayto/vietnamese.hpp>

namespace {
class SessionList final : public giayto::DocumentType {
 public:
  SessionList() {
    info_.id = "vn.example.skeleton.paper";  // the plugin's id, a dot, the paper
    info_.title = "Danh sách dự buổi học";
    info_.scope = giayto::Scope::session;       // one paper for each session
    info_.default_template = "skeleton/paper";  // templates/skeleton/paper.ini
    info_.fields = {"session_line", "count_line"};
    info_.tables = {{"roll", {"position", "name", "unit"}}};
  }

  const giayto::TypeInfo& info() const override { return info_; }

  // Whether the session gets the paper. A refusal says why.
  giayto::Decision decide(const giayto::Subject& subject) const override {
    for (const giayto::Participant& participant : subject.roll) {
      if (came(participant, *subject.session)) return giayto::Decision::yes();
    }
    return giayto::Decision::no("chưa ghi ai có mặt");
  }

  // The words: every field and table named above, nothing else.
  giayto::Content compose(const giayto::Subject& subject) const override {
    const giayto::Session& session = *subject.session;
    giayto::Content content;
    giayto::Table& roll = content.table("roll");
    int count = 0;
    for (const giayto::Participant& participant : subject.roll) {
      if (!came(participant, session)) continue;
      roll.add({std::to_string(++count), participant.person.full_name, participant.person.unit});
    }
    content.set("session_line", "Buổi " + std::to_string(session.number) + ", ngày " +
                                    giayto::vietnamese::short_date(session.date));
    // `count_word = đại biểu` below [plugin vn.example.skeleton] in office.ini.
    content.set("count_line", giayto::vietnamese::two_digits(count) + " " +
                                  subject.setting("count_word", "học viên"));
    return content;
  }

 private:
  static bool came(const giayto::Participant& participant, const giayto::Session& session) {
    const auto index = static_cast<std::size_t>(session.number - 1);
    return index < participant.attendance.size() &&
           participant.attendance[index] == giayto::Mark::present;
  }

  giayto::TypeInfo info_;
};

void add_types(giayto::Catalogue& catalogue) {
  catalogue.add(std::make_unique<SessionList>());
}

}  // namespace
GIAYTO_PLUGIN("vn.example.skeleton", "1.0", add_types);

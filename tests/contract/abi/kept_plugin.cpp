// The plugin whose binary is kept: it reads every value of the SDK that has a place in memory and
// uses every call, so that a later host which lays one out otherwise is found out.
#include <giayto/plugin.hpp>
#include <giayto/vietnamese.hpp>

#include <memory>
#include <string>

namespace {

using giayto::vietnamese::short_date;

class Kept final : public giayto::DocumentType {
 public:
  Kept() {
    info_.id = "vn.example.kept.paper";
    info_.title = "Giấy giữ lại";
    info_.scope = giayto::Scope::participant;
    info_.audience = "producers";
    info_.default_template = "kept/paper";
    info_.fields = {"person", "class", "office"};
    info_.tables = {{"sessions", {"number", "date", "topic"}}};
    info_.series = "certificate";
    info_.order = giayto::RollOrder::by_name;
  }

  const giayto::TypeInfo& info() const override { return info_; }

  giayto::Decision decide(const giayto::Subject& subject) const override {
    if (subject.participant->attendance.empty()) return giayto::Decision::no("chưa điểm danh");
    return giayto::Decision::yes();
  }

  giayto::Content compose(const giayto::Subject& subject) const override {
    if (subject.training_class.title.empty()) throw giayto::Error("lớp chưa có tên");
    giayto::Content content;
    content.set("person", person_line(*subject.participant));
    content.set("class", class_line(subject));
    content.set("office", subject.issuer.name + "; " + subject.issuer.unit_abbreviation + "; " +
                              subject.signer.authority_lines.back() + "; " + subject.signer.name +
                              "; " + short_date(subject.issue_date) + "; " +
                              subject.setting("word", "không"));
    giayto::Table& table = content.table("sessions");
    table.add_band("I. Các buổi");
    for (const giayto::Session& session : subject.training_class.sessions)
      table.add({std::to_string(session.number), short_date(session.date), session.topic});
    return content;
  }

 private:
  static std::string person_line(const giayto::Participant& participant) {
    const giayto::Person& person = participant.person;
    return std::to_string(participant.position) + "; " + person.full_name + "; " +
           short_date(person.birth) + "; " + person.unit + "; " + person.email.str() + "; " +
           std::to_string(participant.attendance.size()) + "; " + participant.role.str();
  }
  static std::string class_line(const giayto::Subject& subject) {
    const giayto::TrainingClass& training = subject.training_class;
    return training.code + "; " + training.venue + "; " + short_date(training.decision_date) +
           "; " + std::to_string(training.min_attendance) + "; " +
           std::to_string(training.trainer_fee) + "; " + training.journey.destination + "; " +
           training.journey.english.costs + "; " + std::to_string(subject.roll.size());
  }

  giayto::TypeInfo info_;
};

void add_types(giayto::Catalogue& catalogue) {
  catalogue.add(std::make_unique<Kept>());
}

}  // namespace

GIAYTO_PLUGIN("vn.example.kept", "1.0", add_types);

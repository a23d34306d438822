// The bench's papers: a certificate, a class sheet and a letter, plain words from plain records.
#include <giayto/plugin.hpp>
#include <giayto/vietnamese.hpp>

namespace {

using namespace giayto;

/// The columns a bench record has beyond a person's usual fields.
const std::string& extra(const Participant& participant, const char* name) {
  const auto found = participant.extra.find(std::string_view(name));
  if (found == participant.extra.end())
    throw Error(std::string("the data lack the column ") + name);
  return found->second;
}

/// "05/08/2020": the papers of the comparison fill months to two digits.
std::string day(const Date& date) {
  using vietnamese::two_digits;
  return two_digits(date.day) + "/" + two_digits(date.month) + "/" + std::to_string(date.year);
}

/// What stands behind the last comma of the venue.
std::string province(const TrainingClass& held) {
  const auto comma = held.venue.rfind(", ");
  return comma == std::string::npos ? held.venue : held.venue.substr(comma + 2);
}

class BenchType : public DocumentType {
 public:
  explicit BenchType(TypeInfo info) : info_(std::move(info)) {}
  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject&) const override { return Decision::yes(); }

 private:
  TypeInfo info_;
};

class Certificate : public BenchType {
 public:
  Certificate()
      : BenchType({.id = "bench.certificate",
                   .title = "Giấy chứng nhận",
                   .scope = Scope::participant,
                   .audience = {},
                   .default_template = "certificate",
                   .fields = {"certificate_number", "birth", "grade", "score", "from", "to",
                              "province", "qr"},
                   .tables = {},
                   .series = "certificate",
                   .order = RollOrder::as_recorded,
                   .numbers_of = {}}) {}

  Content compose(const Subject& subject) const override {
    const Participant& participant = *subject.participant;
    Content content;
    content.set("certificate_number", extra(participant, "cert"));
    content.set("birth", day(participant.person.birth));
    content.set("grade", participant.result);
    content.set("score", extra(participant, "score"));
    content.set("from", day(subject.training_class.first_day));
    content.set("to", day(subject.training_class.last_day));
    content.set("province", province(subject.training_class));
    content.set("qr", extra(participant, "qr"));
    return content;
  }
};

class Sheet : public BenchType {
 public:
  Sheet()
      : BenchType({.id = "bench.sheet",
                   .title = "Danh sách điểm danh",
                   .scope = Scope::training_class,
                   .audience = {},
                   .default_template = "sheet",
                   .fields = {"info"},
                   .tables = {{"roll", {"position", "name", "gender", "birth", "unit"}}},
                   .series = {},
                   .order = RollOrder::as_recorded,
                   .numbers_of = {}}) {}

  Content compose(const Subject& subject) const override {
    const TrainingClass& held = subject.training_class;
    Content content;
    content.set("info", "Khóa học: " + held.title + " – Giảng viên: " + held.trainer + " – Từ " +
                            day(held.first_day) + " đến " + day(held.last_day) + " tại " +
                            held.venue);
    Table& roll = content.table("roll");
    for (const Participant& participant : subject.roll) {
      const Person& person = participant.person;
      std::vector<std::string> cells;  // an initialiser list would copy every text
      cells.reserve(5);
      cells.push_back(std::to_string(participant.position));
      cells.push_back(person.full_name);
      cells.push_back(person.gender == Gender::female ? "Nữ" : "Nam");
      cells.push_back(day(person.birth));
      cells.push_back(person.unit);
      roll.add(std::move(cells));
    }
    return content;
  }
};

class Letter : public BenchType {
 public:
  Letter()
      : BenchType({.id = "bench.letter",
                   .title = "Thư mời",
                   .scope = Scope::participant,
                   .audience = {},
                   .default_template = "letter",
                   .fields = {"address", "birth", "from", "to", "certificate_number"},
                   .tables = {},
                   .series = {},
                   .order = RollOrder::as_recorded,
                   .numbers_of = {}}) {}

  Content compose(const Subject& subject) const override {
    const Participant& participant = *subject.participant;
    Content content;
    content.set("address", participant.person.gender == Gender::female ? "bà" : "ông");
    content.set("birth", day(participant.person.birth));
    content.set("from", day(subject.training_class.first_day));
    content.set("to", day(subject.training_class.last_day));
    content.set("certificate_number", extra(participant, "cert"));
    return content;
  }
};

void add_types(Catalogue& catalogue) {
  catalogue.add(std::make_unique<Certificate>());
  catalogue.add(std::make_unique<Sheet>());
  catalogue.add(std::make_unique<Letter>());
}

}  // namespace

GIAYTO_PLUGIN("bench", "1", add_types);

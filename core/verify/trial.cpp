#include "verify/trial.hpp"

#include "base/hash.hpp"
#include "base/message.hpp"
#include "plugin_host/plugin_host.hpp"
#include "template/binding.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace giayto::verify {
namespace {

const Date sample_day{2020, 8, 14};

Finding fault(std::string text) {
  return {false, std::move(text)};
}

bool same(const TableInfo& a, const TableInfo& b) {
  return a.name == b.name && a.columns == b.columns;
}

bool same(const TypeInfo& a, const TypeInfo& b) {
  return a.id == b.id && a.title == b.title && a.scope == b.scope && a.audience == b.audience &&
         a.default_template == b.default_template && a.fields == b.fields && a.series == b.series &&
         a.order == b.order && a.numbers_of == b.numbers_of &&
         std::equal(a.tables.begin(), a.tables.end(), b.tables.begin(), b.tables.end(),
                    [](const TableInfo& x, const TableInfo& y) { return same(x, y); });
}

std::string first_error(const Diagnostics& diagnostics) {
  for (const Diagnostic& one : diagnostics.all()) {
    if (one.severity == Severity::error) return to_text(one);
  }
  return {};
}

std::vector<Subject> subjects_of(const SampleRecord& record, Scope scope) {
  std::vector<Subject> subjects;
  const auto add = [&](const Participant* participant, const Session* session) {
    subjects.push_back({record.issuer, record.signer, record.training_class, record.roll,
                        participant, session, sample_day});
  };
  switch (scope) {
    case Scope::training_class:
      add(nullptr, nullptr);
      break;
    case Scope::session:
      for (const Session& session : record.training_class.sessions) add(nullptr, &session);
      break;
    case Scope::participant:
      for (const Participant& participant : record.roll) add(&participant, nullptr);
      break;
  }
  return subjects;
}

/// Numbers and codes of full width, as the preflight of a batch uses them.
tmpl::Issue sample_issue() {
  return {"0123", "0123/2020/GCN-SNN", "K7Q4-M2XD", "K7Q4-M2XD"};
}

/// The papers of a sample class, one after the other.
class Run {
 public:
  Run(const job::Paper& paper, Sample sample, Step& step)
      : paper_(paper), sample_(sample), step_(step) {}

  Finding over(const std::vector<Subject>& subjects, std::string& digest) {
    for (const Subject& subject : subjects) {
      try {
        make(subject, digest);
      } catch (const plugins::Fault& failure) {
        return fault(failure.what());
      } catch (const Error& refusal) {
        refuse(refusal.what());
      }
      if (!fault_.empty()) return fault(fault_);
      step_.call = Step::Call::none;
    }
    return {true, summary()};
  }

 private:
  void make(const Subject& subject, std::string& digest) {
    step_ = {Step::Call::decide, subject.participant ? subject.participant->position : 0,
             subject.session ? subject.session->number : 0};
    const Decision decision = paper_.type().type->decide(subject);
    if (!decision.issue && decision.reason.empty()) {
      fault_ = message("decide() refuses without a reason");
      return;
    }
    step_.call = Step::Call::compose;
    const job::Paper::Draft draft = paper_.draft(subject, sample_issue());
    if (!draft.decision.issue) return refuse(draft.decision.reason);
    digest = sha256_hex(digest + tmpl::to_json(paper_.form(), draft.binding));
    Diagnostics problems;
    const auto frames = paper_.lay_out(draft.binding, problems);
    if (!problems.has_errors()) paper_.lint(frames, problems);
    if (!problems.has_errors()) {
      ++papers_;
    } else if (may_not_fit()) {
      refuse(first_error(problems));
    } else {
      fault_ = message("the paper would be stopped: {}", first_error(problems));
    }
  }

  /// Where the host stops the paper in words, as it should: the data are at their limits.
  bool may_not_fit() const {
    return sample_ == Sample::longest_names || sample_ == Sample::blank_record;
  }

  void refuse(const std::string& reason) {
    if (refused_++ == 0) reason_ = reason;
  }

  std::string summary() const {
    if (refused_ == 0) return message("{} papers", papers_);
    return message("{} papers, {} refused: {}", papers_, refused_, reason_);
  }

  const job::Paper& paper_;
  Sample sample_;
  Step& step_;
  int papers_ = 0, refused_ = 0;
  std::string reason_, fault_;
};

}  // namespace

std::string to_text(const Step& step) {
  if (step.call == Step::Call::none) return {};
  const char* const call = step.call == Step::Call::decide ? "decide" : "compose";
  if (step.position > 0) return message("in {}() of row {}", call, step.position);
  if (step.session > 0) return message("in {}() of session {}", call, step.session);
  return message("in {}()", call);
}

Finding try_info(const plugins::LoadedType& type) {
  const TypeInfo first = type.type->info();
  for (int i = 0; i < 3; ++i) {
    if (!same(first, type.type->info()) || !same(first, type.info))
      return fault(message("info() does not say the same at every call"));
  }
  return {};
}

Finding try_template(const plugins::LoadedType& type, const Tools& tools) {
  Diagnostics problems;
  const auto paper = job::Paper::open(type, {}, tools.templates, tools.fonts, problems);
  if (!paper || problems.has_errors()) return fault(first_error(problems));
  return {true, paper->form().file.string()};
}

Finding try_sample(const plugins::LoadedType& type, const Tools& tools, Sample sample,
                   std::string& digest, Step& step) {
  Diagnostics problems;
  const auto paper = job::Paper::open(type, {}, tools.templates, tools.fonts, problems);
  if (!paper) return fault(first_error(problems));
  const SampleRecord record = make_sample(sample, type.info.audience);
  return Run(*paper, sample, step).over(subjects_of(record, type.info.scope), digest);
}

}  // namespace giayto::verify

// A made-up class of full-length values: what a template is tried with when there is no record.
#pragma once

#include "job/batch.hpp"
#include "template/binding.hpp"

#include <giayto/plugin.hpp>

#include <vector>

namespace giayto::job {

/// Everything a paper may ask for is filled in, with names and units as long as they get. Subjects
/// refer into it.
class Sample {
 public:
  enum class Length { usual, long_texts };  ///< long texts take a letter to its second page
  enum class Where { home, abroad };        ///< some papers are of study tours abroad only
  explicit Sample(Length length, Where where = Where::home);
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  /// One subject of the scope.
  Subject subject(Scope scope) const;
  /// A number and codes in the usual form.
  static tmpl::Issue issue();

 private:
  Issuer issuer_;
  Signer signer_;
  TrainingClass class_;
  std::vector<Participant> roll_;
};

/// The parts of such a class, for whoever makes another of them.
Issuer sample_issuer();
Signer sample_signer();
TrainingClass sample_class(Sample::Length length, Sample::Where where);

/// The batch's paper of a made-up class through the preflight: of one at home, or abroad where the
/// paper is for those only.
std::vector<Document> preflight_sample(Batch& batch, Scope scope, Sample::Length length);

}  // namespace giayto::job

// What is tried on one document type, inside a process of its own.
#pragma once

#include "job/paper.hpp"
#include "verify/sample_record.hpp"

#include <string>

namespace giayto::verify {

/// What the tests need besides the plugin.
struct Tools {
  const tmpl::TemplateFolders& templates;
  const layout::FontMetrics& fonts;
};

/// The call into the plugin a trial is at. It lies in memory shared with the verifier, which tells
/// it when the trial never comes back.
struct Step {
  enum class Call { none, decide, compose } call = Call::none;
  int position = 0;  ///< of the person on the roll; 0: not about one
  int session = 0;   ///< its number; 0: not about one
};

/// "in compose() of row 3"; empty outside of calls.
std::string to_text(const Step& step);

/// What a trial came to: a fault, or a remark on what passed ("3 papers, 2 refused: ...").
struct Finding {
  bool passed = true;
  std::string text;
};

/// The type says the same of itself at every call.
Finding try_info(const plugins::LoadedType& type);

/// Its template is found and has no faults.
Finding try_template(const plugins::LoadedType& type, const Tools& tools);

/// Decides, composes and lays out every paper of a sample class. Refusals in words and Errors are
/// the plugin's good right; anything else it does is a fault. `digest` gets a hash of what was
/// composed, to be compared with another run; `step` the call it is at.
Finding try_sample(const plugins::LoadedType& type, const Tools& tools, Sample sample,
                   std::string& digest, Step& step);

}  // namespace giayto::verify

// Made-up classes to try a plugin on: an ordinary one and those at the edges of what happens.
#pragma once

#include <giayto/model.hpp>

#include <string>
#include <vector>

namespace giayto::verify {

/// Owns all a Subject refers to.
struct SampleRecord {
  Issuer issuer;
  Signer signer;
  TrainingClass training_class;
  std::vector<Participant> roll;
};

/// The classes a plugin is tried on.
enum class Sample {
  ordinary,       ///< 12 people, everything on record, one of them absent all the time
  one_person,     ///< a roll of one
  longest_names,  ///< names of 45 letters, units of 140, a title of 200
  empty_roll,     ///< nobody on the roll
  many_people,    ///< 500 people
  abroad,         ///< as ordinary, of a study tour abroad
  blank_record,   ///< nothing on record but names and the code of the class
};

/// The class for a plugin of that audience; the audience may be empty.
SampleRecord make_sample(Sample sample, const std::string& audience);

}  // namespace giayto::verify

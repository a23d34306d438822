// Whether two rows are one person (PR-10), and what the one says beyond the other. Pure functions.
#pragma once

#include <giayto/model.hpp>

#include <string>
#include <vector>

namespace giayto::records {

enum class Likeness {
  none,
  namesake,   ///< the same folded name, another ID number
  unclear,    ///< the same folded name; a birth is missing or less exact, so that it cannot be said
  same_name,  ///< the same folded name and birth, no ID number that says otherwise
  same_id,    ///< the same ID number
};

/// `folded` are the names as text::fold gives them.
Likeness compare(const Person& one, const std::string& folded_one, const Person& other,
                 const std::string& folded_other);

/// Whether every field of the persons is the same.
bool identical(const Person& one, const Person& other);

/// What a later row does to an earlier one.
struct Merge {
  Participant result;  ///< the earlier, completed; where both speak the later counts
  std::vector<std::string> conflicts;  ///< names of the fields where both speak and differ
  bool changed = false;                ///< whether the result says anything the earlier did not
};
Merge merge(const Participant& earlier, const Participant& later);

}  // namespace giayto::records

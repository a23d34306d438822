// The bench's records: classes and people from the CSV files of a data folder.
#pragma once

#include <giayto/model.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace giayto::bench {

/// A class with its people.
struct ClassRecord {
  TrainingClass training_class;
  std::vector<Participant> roll;
};

/// Reads `classes.csv` and `trainees.csv`: the first classes that together have `people` people
/// (the last one cut), or the first `classes` classes; 0 is no bound. Throws Error.
std::vector<ClassRecord> read_data(const std::filesystem::path& folder, std::size_t people,
                                   std::size_t classes);

/// Writes made-up data of the same shape: 141 classes of 57 or 58 people.
void make_data(const std::filesystem::path& folder);

}  // namespace giayto::bench

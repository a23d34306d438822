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

/// How much of the data is wanted; 0 is no bound.
struct Extent {
  std::size_t people = 0;  ///< the last class is cut
  std::size_t classes = 0;
};

/// Reads `classes.csv` and `trainees.csv`. Of a person are read: name, gender, birth, unit and
/// the columns `kept`. Throws Error.
std::vector<ClassRecord> read_data(const std::filesystem::path& folder, const Extent& extent,
                                   const std::vector<std::string>& kept);

/// Writes made-up data of the same shape: 141 classes of 57 or 58 people.
void make_data(const std::filesystem::path& folder);

}  // namespace giayto::bench

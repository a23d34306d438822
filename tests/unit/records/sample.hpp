// A store with one class and people made up for the tests of records.
#pragma once

#include "records/records.hpp"
#include "support/temporary_folder.hpp"

#include <string>
#include <vector>

namespace giayto::test {

struct SampleStore {
  TemporaryFolder folder;
  store::Database database{(folder / "giayto.db").string()};
  records::Records records{database};

  SampleStore() {
    TrainingClass one;
    one.code = "CEO-07";
    one.title = "Đào tạo quản trị doanh nghiệp";
    records.save_classes({one});
  }
};

inline Participant participant(std::string name, Date birth = {}, std::string id_number = {}) {
  Participant result;
  result.person.full_name = std::move(name);
  result.person.birth = birth;
  result.person.id_number = std::move(id_number);
  return result;
}

/// The people as rows 7, 8, ... of a spreadsheet.
inline std::vector<records::Enrolment> rows(const std::vector<Participant>& people) {
  std::vector<records::Enrolment> result;
  int row = 7;
  for (const Participant& one : people) {
    result.push_back({one, {"lop.xlsx", 0, "Danh sách", "B" + std::to_string(row), row}});
    ++row;
  }
  return result;
}

}  // namespace giayto::test

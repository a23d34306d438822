// Reservations made up for the tests of the register.
#pragma once

#include "register/register.hpp"

#include <string>
#include <vector>

namespace giayto::test {

inline registry::Reservation certificate(int person, int year = 2020) {
  registry::Reservation one;
  one.key = {"producers.completion-certificate", "CEO-07", std::to_string(person), 0};
  one.series = "certificates";
  one.year = year;
  one.position = person;
  one.issued_on = {year, 8, 5};
  return one;
}

inline std::vector<registry::Reservation> certificates(int first, int count, int year = 2020) {
  std::vector<registry::Reservation> all;
  for (int at = 0; at < count; ++at) all.push_back(certificate(first + at, year));
  return all;
}

/// What the pipeline fills in.
inline void fill(registry::Entry& entry) {
  entry.number_text = std::to_string(entry.number) + "/" + std::to_string(entry.year) + "/GCN-SNN";
  entry.template_id = "certificate/classic";
  entry.template_version = "1f2e";
  entry.plugin_version = "producers 1.0";
  entry.snapshot = R"({"participant.full_name":"Đặng Thị Ước"})";
}

}  // namespace giayto::test

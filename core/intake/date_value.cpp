// Dates of cells: day first, partial births are legal, nothing impossible is kept (PR-01, PR-02).
#include "intake/values.hpp"

#include "text/normalise.hpp"

#include <chrono>
#include <cmath>
#include <string>

namespace giayto::intake {
namespace {

constexpr int first_year = 1900, last_year = 2100;

bool is_possible(const Date& date) {
  if (date.year < first_year || date.year > last_year) return false;
  if (date.month == 0) return date.day == 0;
  if (date.day == 0) return date.month <= 12;
  using namespace std::chrono;
  return (year(date.year) / month(static_cast<unsigned>(date.month)) /
          day(static_cast<unsigned>(date.day)))
      .ok();
}

Reading<Date> invalid() {
  return {{}, {"date-invalid"}};
}

/// The numbers of a text; nothing when words other than those of a date stand between them.
struct Numbers {
  std::vector<int> values;
  std::vector<std::size_t> lengths;
  bool is_date = true;
  bool names_day = false;  ///< "ngày" stands before a number
};

Numbers numbers_of(std::string_view text) {
  Numbers found;
  std::string word;
  const auto end_word = [&] {
    const bool known =
        word.empty() || word == "ngay" || word == "thang" || word == "nam" || word == "sinh";
    found.is_date = found.is_date && known;
    found.names_day = found.names_day || word == "ngay";
    word.clear();
  };
  std::string digits;
  const auto end_digits = [&] {
    if (digits.empty()) return;
    found.is_date = found.is_date && digits.size() <= 8;
    found.values.push_back(found.is_date ? std::stoi(digits) : 0);
    found.lengths.push_back(digits.size());
    digits.clear();
  };
  for (const char c : text::fold(text)) {
    if (c >= '0' && c <= '9') {
      end_word();
      digits += c;
      continue;
    }
    end_digits();
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else {
      end_word();
      found.is_date =
          found.is_date && std::string_view(" /.-,?:").find(c) != std::string_view::npos;
    }
  }
  end_word();
  end_digits();
  return found;
}

/// Gives a date its year of two or four digits: 62 is 1962 and told, 19 stays open and is told
/// (DESIGN: dates).
Reading<Date> with_year(Date date, int year, std::size_t length) {
  Reading<Date> reading;
  if (length <= 2) {
    reading.codes.emplace_back("date-ambiguous");
    if (year < 20) return reading;
    year += 1900;
  }
  date.year = year;
  if (!is_possible(date)) return invalid();
  reading.value = date;
  return reading;
}

Reading<Date> read_date_text(std::string_view text) {
  Numbers found = numbers_of(text);
  std::vector<int>& n = found.values;
  std::vector<std::size_t>& length = found.lengths;
  if (!found.is_date || n.empty() || n.size() > 3) return invalid();
  if (n.size() == 1 && length[0] == 8) {  // 05081975
    n = {n[0] / 1000000, n[0] / 10000 % 100, n[0] % 10000};
    length = {2, 2, 4};
  }
  if (n.size() == 1)
    return length[0] == 4 || length[0] == 2 ? with_year({}, n[0], length[0]) : invalid();
  if (n.size() == 2) {
    if (found.names_day) return invalid();  // "ngày 12 tháng 8": no year
    const bool year_first = length[0] == 4;
    const std::size_t year = year_first ? 0 : 1;
    const int month = n[1 - year];
    if (month < 1 || month > 12) return invalid();
    return with_year({0, month, 0}, n[year], length[year]);
  }
  const bool iso = length[0] == 4;
  const int day = iso ? n[2] : n[0];
  if (day < 1 || n[1] < 1 || n[1] > 12 || day > 31) return invalid();
  return with_year({0, n[1], day}, iso ? n[0] : n[2], length[iso ? 0 : 2]);
}

Reading<Date> read_date_number(const Cell& cell, bool date1904) {
  const bool whole = cell.number == std::floor(cell.number);
  if (whole && cell.number >= first_year && cell.number <= last_year)
    return {{static_cast<int>(cell.number), 0, 0}, {}};
  if (whole && cell.number > 1'000'000)
    return read_date_text(cell.text.size() == 7 ? "0" + cell.text : cell.text);
  const Date date = cell.number < 60'000 ? date_of_serial(cell.number, date1904) : Date{};
  if (!is_possible(date)) return invalid();
  return {date, {"serial-as-date"}};
}

/// A cell that shows only years keeps a typed year as a serial number: 1981 becomes a day of 1905.
bool is_year_in_disguise(const Cell& cell) {
  return cell.number == std::floor(cell.number) && cell.number >= 1920 && cell.number <= 2020;
}

}  // namespace

Reading<Date> read_date(const Cell& cell, bool date1904) {
  if (cell.kind == CellKind::date) {
    if (is_year_in_disguise(cell))
      return {{static_cast<int>(cell.number), 0, 0}, {"serial-as-date"}};
    return is_possible(cell.date) ? Reading<Date>{cell.date, {}} : invalid();
  }
  const bool serial_text =
      cell.text.size() == 5 && cell.text.find_first_not_of("0123456789") == std::string::npos;
  if (cell.kind == CellKind::text && serial_text) {
    Cell number = cell;
    number.number = std::stoi(cell.text);
    return read_date_number(number, date1904);
  }
  if (cell.kind == CellKind::number) return read_date_number(cell, date1904);
  return read_date_text(cell.text);
}

}  // namespace giayto::intake

// Good inputs made bad, the same way for the same seed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace giayto::fuzz {

class Mutation {
 public:
  explicit Mutation(std::uint64_t seed) : random_(seed) {}

  /// One of the seeds with one to eight changes: bytes changed, cut out, doubled, moved from one
  /// place or seed to another, and what readers stumble over put in.
  std::string next(const std::vector<std::string>& seeds) {
    std::string bytes = seeds[below(seeds.size())];
    for (std::size_t changes = 1 + below(8); changes > 0; --changes) change(bytes, seeds);
    return bytes;
  }

 private:
  std::size_t below(std::size_t limit) {
    return limit == 0 ? 0 : static_cast<std::size_t>(random_() % limit);
  }

  void change(std::string& bytes, const std::vector<std::string>& seeds) {
    static const std::vector<std::string> nasty = {"\0",
                                                   "\xFF\xFF\xFF\xFF",
                                                   "\xC3",
                                                   "\xEF\xBB\xBF",
                                                   "a\xCC\x81",
                                                   "-1",
                                                   "0",
                                                   "99999999999999999999",
                                                   "1e308",
                                                   "nan",
                                                   "\n",
                                                   "\r\n",
                                                   "\t",
                                                   "[",
                                                   "]",
                                                   "=",
                                                   ";",
                                                   "#",
                                                   "{",
                                                   "}",
                                                   "{{",
                                                   "|",
                                                   "\"",
                                                   "<",
                                                   "&#0;",
                                                   "&amp;",
                                                   "</c>",
                                                   "[text x]\ntext = a\n",
                                                   "in = a.1\n",
                                                   "include = paper.ini\n",
                                                   "0mm",
                                                   "1e9mm",
                                                   "-5mm",
                                                   "100%",
                                                   "\xE2\x80\x8B",
                                                   "\xF0\x9F\x98\x80"};
    const std::size_t at = below(bytes.size() + 1), rest = bytes.size() - at;
    const std::size_t length = std::min(rest, std::size_t{1} << below(10));
    switch (below(7)) {
      case 0:
        if (rest > 0) bytes[at] = static_cast<char>(random_());
        break;
      case 1:
        if (rest > 0) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 2:
        bytes.erase(at, length);
        break;
      case 3:
        bytes.insert(below(bytes.size() + 1), bytes.substr(at, length));
        break;
      case 4:
        bytes.insert(at, nasty[below(nasty.size())]);
        break;
      case 5: {
        const std::string& other = seeds[below(seeds.size())];
        const std::size_t from = below(other.size() + 1);
        bytes.replace(at, length, other.substr(from, std::size_t{1} << below(10)));
        break;
      }
      default:
        swap_lines(bytes);
    }
  }

  /// Two lines change places: most inputs are made of lines.
  void swap_lines(std::string& bytes) {
    const std::size_t a = line_at(bytes, below(bytes.size())),
                      b = line_at(bytes, below(bytes.size()));
    const std::size_t first = std::min(a, b), second = std::max(a, b);
    const std::size_t first_end = line_end(bytes, first), second_end = line_end(bytes, second);
    if (first_end > second) return;
    const std::string one = bytes.substr(first, first_end - first),
                      two = bytes.substr(second, second_end - second);
    bytes.replace(second, two.size(), one);
    bytes.replace(first, one.size(), two);
  }
  static std::size_t line_at(const std::string& bytes, std::size_t at) {
    const std::size_t before = at == 0 ? std::string::npos : bytes.rfind('\n', at - 1);
    return before == std::string::npos ? 0 : before + 1;
  }
  static std::size_t line_end(const std::string& bytes, std::size_t from) {
    const std::size_t end = bytes.find('\n', from);
    return end == std::string::npos ? bytes.size() : end + 1;
  }

  std::mt19937_64 random_;
};

}  // namespace giayto::fuzz

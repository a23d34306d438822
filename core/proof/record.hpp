// The record against what was laid out: which field each printed letter belongs to, and the fields
// that are not there.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/frame.hpp"
#include "template/binding.hpp"
#include "template/template.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace giayto::proof {

/// A value of the record within the letters of a block, spaces not counted.
struct Span {
  std::size_t begin = 0, end = 0;
  std::string field;  ///< "{participant.name}", or "name" of a table
  int row = 0;        ///< of a table, from 1
};

class RecordedFields {
 public:
  /// Looks for every value of the binding in the text of its block, in the order of the template;
  /// what is not there is reported (`proof-text`), with its field and never its value.
  RecordedFields(const tmpl::Template& form, const tmpl::Binding& binding,
                 const std::vector<layout::Frame>& frames, Diagnostics& diagnostics);

  /// For a sentence: "{participant.name} in block 'name'", "row 3, column 'name' of table
  /// 'people'". `at`: how many letters of the block stand before.
  std::string owner(int block, std::size_t at) const;

 private:
  using Letters = std::u32string;
  void read(const layout::Items& items);
  void find_fields(int block, const tmpl::TextBlock& text);
  void find_rows(int block, const tmpl::TableBlock& table);
  void find_code(int block, const tmpl::QrBlock& code);
  bool left_out(const tmpl::Block& block, const tmpl::Pattern& text) const;
  void report(int block, const std::string& owner) const;

  const tmpl::Template& form_;
  const tmpl::Binding& binding_;
  Diagnostics& diagnostics_;
  std::map<int, Letters> letters_;    ///< printed letters by block
  std::map<int, std::string> codes_;  ///< texts of QR codes by block
  std::map<int, std::vector<Span>> spans_;
};

}  // namespace giayto::proof

// One document while it is laid out: its values, its workbench and what is said about it.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/fit.hpp"
#include "layout/galley.hpp"
#include "layout/prepared.hpp"

#include <optional>
#include <string>
#include <vector>

namespace giayto::layout {

/// Buffers kept between documents.
struct Scratch {
  Galley galley;
  Runs runs;
  SetText text;
};

/// Where the last line of a text block stands, for rules that belong to it.
struct LastLine {
  LineBox box;
  int strip = -1;  ///< of the galley, when the block flows in the body
};

struct Document {
  Document(const Prepared& prepared, const tmpl::Binding& binding, Scratch& scratch,
           Diagnostics& diagnostics);

  const Prepared& prepared;
  const tmpl::Binding& binding;
  Galley& galley;
  Runs& runs;
  SetText& text;
  Diagnostics& diagnostics;
  PageCount count;             ///< of the run of pages
  int page_run = 0;            ///< the run of pages being laid out: index into Prepared::page_runs
  std::vector<bool> present;   ///< by block
  std::vector<bool> overfull;  ///< by block: its text does not fit, which has been reported
  std::vector<std::optional<LastLine>> last_lines;  ///< by block

  /// Clears the workbench for the pages of the next run.
  void begin_pages(int index) {
    page_run = index;
    galley.clear();
  }
  bool has(int block) const { return present[static_cast<std::size_t>(block)]; }
  const PreparedPages& pages() const {
    return prepared.page_runs[static_cast<std::size_t>(page_run)];
  }
  const tmpl::Page& page() const { return pages().page; }
  const tmpl::Block& block(int index) const { return prepared.block(index); }
  Location at(int line) const { return prepared.paper.at(line); }

  /// Reports once per document and place. `row` counts the rows of a content table from 1; 0: none.
  void error(std::string code, int line, std::string message, std::string hint, int row = 0);

 private:
  struct Reported {
    std::string message;
    int line, row;
  };
  std::vector<Reported> reported_;
};

/// Fills Document::present: an optional block without its value is left out, the rule of such a
/// text as well; any other block without its value is an error (`empty-field`). Blocks of `wanted`
/// only.
void find_present_blocks(Document& document, const std::vector<int>& wanted);

/// Breaks the text of a text block for a room into Document::text and reports what does not fit.
void set_block_text(Document& document, int block, Length width, Length height);

/// Puts the text with its values into Document::runs.
void set_runs(Document& document, const PreparedText& text);
/// The text with its values, without faces.
std::string plain_text(Document& document, const PreparedText& text);

/// Names every letter of Document::runs that its face lacks (`missing-letter`). `row` as in
/// Document::error.
void report_missing_letters(Document& document, int line, const std::string& place, int row = 0);

}  // namespace giayto::layout

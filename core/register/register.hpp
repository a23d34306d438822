// The register book (sổ gốc): a number is taken once, never changes and is never used again
// (CE-20).
#pragma once

#include "store/database.hpp"

#include <giayto/model.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace giayto::registry {

enum class State { reserved, issued, voided, replaced };
std::string to_text(State state);  ///< "reserved", "issued", "void", "replaced"

/// What a document is about: one live entry (reserved or issued) exists per key.
struct Key {
  std::string type;  ///< document type id
  std::string class_code;
  std::string person;  ///< stable key of the person on the roll ("" for class and session scope)
  int session = 0;

  auto operator<=>(const Key&) const = default;
};

struct Entry {
  long id = 0;
  Key key;
  std::string series;  ///< empty: not numbered
  int year = 0;
  int number = 0;           ///< 0: not numbered
  std::string number_text;  ///< "0123/2020/GCN-SNN"
  int position = 0;         ///< on the roll when it was reserved
  State state = State::reserved;
  Date issued_on;
  std::string template_id, template_version, plugin_version;
  std::string snapshot;      ///< JSON of the binding: enough to make the paper again
  std::string batch;         ///< id of the batch: papers of one batch share fonts
  std::string file, sha256;  ///< where it was put last, alone or with others, and the file's hash
  std::string drawing;       ///< SHA-256 of its pages as drawn, whatever file holds them
  int pages = 0;
  long replaces = 0, replaced_by = 0;  ///< ids of entries; 0: none

  /// On record without its number, which is given after signing (ND-41).
  bool pending() const { return !series.empty() && number == 0; }
};

/// The state, or "pending" while a live entry waits for its number.
std::string state_word(const Entry& entry);

/// A request for a number: everything is known to fit.
struct Reservation {
  Key key;
  std::string series;  ///< empty: an entry without number
  int year = 0;
  int position = 0;
  Date issued_on;
  bool number_pending = false;  ///< the series' number comes after signing (ND-41)
};

/// A number given after signing, and the snapshot with it.
struct Numbering {
  long entry = 0;
  int number = 0;
  Date date;
  std::string number_text, snapshot;
};

struct Query {
  std::string type, class_code, series;  ///< empty: any
  int year = 0;                          ///< 0: any
};

class Register {
 public:
  explicit Register(store::Database& database) : database_(database) {}

  /// Takes the next numbers of each series and year, from 1, for all reservations in one
  /// transaction, in their order, and writes the entries as reserved: all of them or none, and no
  /// number is lost when it fails. `finish` is called inside the transaction for each new entry
  /// with its number and batch set, to fill number_text, template, plugin version and snapshot;
  /// what else it changes is not kept, and when it throws nothing is reserved. A key that has a
  /// live entry already is returned with that entry as it stands. `repertoire` is kept once for the
  /// new entries, which are one batch. Throws Error when the store cannot be written.
  std::vector<Entry> reserve(const std::vector<Reservation>& wanted, const std::string& repertoire,
                             const std::function<void(Entry&)>& finish);

  /// The live entry (reserved or issued) of each key of a type and class.
  std::map<Key, Entry> live_entries(const std::string& type, const std::string& class_code) const;
  /// The repertoire of a batch (render::Repertoire::to_text). Throws Error when there is no such
  /// batch.
  std::string repertoire(const std::string& batch) const;
  /// State issued, with file, hashes and pages of the entries; in one transaction. An issued paper
  /// may be put into another file, alone or with others. Throws Error when an entry is void or
  /// replaced, or issued with another drawing: then nothing is recorded.
  void record_issued(const std::vector<Entry>& entries);
  /// Numbers of pending entries, all of them or none. From then on a number stands like any other;
  /// the paper has no drawing and no file until it is made with it. Throws Error when an entry does
  /// not wait for a number, or a number of its series and year is taken.
  void assign_numbers(const std::vector<Numbering>& numbers);
  /// In the order of the book: series, year, number.
  std::vector<Entry> list(const Query& query) const;

 private:
  store::Database& database_;
};

}  // namespace giayto::registry

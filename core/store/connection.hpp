// One connection to SQLite or PostgreSQL: prepared statements, transactions and failures in words.
// Private to core/store, as the only place that knows the database library.
#pragma once

#include "store/value.hpp"

#include <soci/soci.h>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::store {

enum class Dialect { sqlite, postgresql };

/// A statement kept prepared, with the variables it is bound to.
class Statement {
 public:
  Statement(soci::session& session, std::string_view sql, std::span<const Value> arguments,
            bool gives_rows);

  /// Whether the statement is idle and was bound with such kinds of arguments.
  bool fits(std::span<const Value> arguments, bool gives_rows) const;
  bool running() const { return running_; }
  long long run(std::span<const Value> arguments, const std::function<void(const ResultRow&)>& use);

 private:
  struct Slot {
    long long number = 0;
    std::string text;
    soci::indicator indicator = soci::i_ok;
    std::size_t kind = 0;
  };
  void fill(std::span<const Value> arguments);

  std::vector<Slot> slots_;  // before the statement: bound by address
  soci::row row_;
  std::vector<Value> values_;
  soci::statement statement_;
  bool gives_rows_;
  bool running_ = false;
};

class Connection {
 public:
  Connection(const std::string& file_or_url, std::chrono::milliseconds patience);

  Dialect dialect() const { return dialect_; }
  const std::string& name() const { return name_; }
  long long run(std::string_view sql, std::span<const Value> arguments,
                const std::function<void(const ResultRow&)>& use);

  /// Lets readers go on while one process writes (SQLite); kept in the file.
  void use_write_ahead_log();
  void begin_write();
  void begin_read();
  void commit();
  void roll_back() noexcept;
  bool in_transaction() const { return in_transaction_; }

 private:
  void open_sqlite(const std::string& file);
  void open_postgresql(const std::string& url);
  /// Sends a statement that is not worth keeping.
  void send(const std::string& sql);
  Statement& prepared(std::string_view sql, std::span<const Value> arguments, bool gives_rows);
  /// Runs and turns the library's errors into ours.
  template <class Work>
  auto guarded(Work&& work) -> decltype(work());

  Dialect dialect_ = Dialect::sqlite;
  std::string name_;
  std::chrono::milliseconds patience_;
  bool in_transaction_ = false;
  soci::session session_;
  std::map<std::string, std::unique_ptr<Statement>, std::less<>> statements_;
};

}  // namespace giayto::store

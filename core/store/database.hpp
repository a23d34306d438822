// The one database: opened by file name (SQLite) or URL (PostgreSQL), brought to the current
// schema, asked in SQL that both understand. The library underneath stays inside core/store.
#pragma once

#include "store/value.hpp"

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace giayto::store {

class Connection;

/// Statements name their parameters (`:code`); arguments are given in the order in which the names
/// stand in the text, each name once. A statement is prepared at its first use and kept. Every
/// failure is an Error in words that names the store, without the values of parameters.
///
/// For one thread of one process: a process that forks must not use or destroy the database in the
/// child.
class Database {
 public:
  /// Opens or creates, and brings an older schema to the current one. Waits up to `patience` for
  /// another process that writes, here and later. Throws ConfigError when it cannot be a store of
  /// ours (not a database, another program's, a newer schema, an unwritable folder or file) and
  /// Error when it is busy or damaged.
  explicit Database(const std::string& file_or_url,
                    std::chrono::milliseconds patience = std::chrono::seconds(15));
  ~Database();

  /// Runs a statement; how many rows it changed.
  template <class... Args>
  long long execute(std::string_view sql, const Args&... args) {
    return run(sql, std::array<Value, sizeof...(Args)>{to_value(args)...}, nullptr);
  }

  /// Runs a statement and calls `use` for each row of its result.
  template <class... Args>
  void query(std::string_view sql, const std::function<void(const ResultRow&)>& use,
             const Args&... args) {
    run(sql, std::array<Value, sizeof...(Args)>{to_value(args)...}, use);
  }

  /// File name, or the URL without its password: for messages.
  const std::string& name() const;

 private:
  friend class Transaction;
  friend class Snapshot;
  long long run(std::string_view sql, std::span<const Value> arguments,
                const std::function<void(const ResultRow&)>& use);

  std::unique_ptr<Connection> connection_;
};

/// A write transaction: takes the write lock at once, so that what it reads stays true until it
/// writes (BEGIN IMMEDIATE on SQLite, one lock for the store on PostgreSQL); rolls back unless
/// committed. Not to be nested.
class Transaction {
 public:
  /// Throws Error when another process keeps writing for longer than the database's patience.
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  /// Throws Error when the changes cannot be stored (disk full); nothing of them remains then.
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

/// Several queries that see one state of the store; inside a Transaction it is part of it.
class Snapshot {
 public:
  explicit Snapshot(Database& database);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot();

 private:
  Database& database_;
  bool own_ = false;
};

}  // namespace giayto::store

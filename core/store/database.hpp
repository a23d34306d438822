// The one database: opened by file name (SQLite) or URL (PostgreSQL), migrated to the current schema, and
// transactions. SOCI stays inside core/store, core/records and core/register talk to it through this session.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace soci {
class session;
}

namespace giayto::store {

class Database {
 public:
  /// Opens or creates. Throws Error in words (unwritable folder, not a database, newer schema).
  explicit Database(const std::string& file_or_url);
  ~Database();

  soci::session& session() { return *session_; }

 private:
  std::unique_ptr<soci::session> session_;
};

/// A write transaction: takes the write lock at once (BEGIN IMMEDIATE on SQLite), rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace giayto::store

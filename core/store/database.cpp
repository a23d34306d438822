#include "store/database.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "store/connection.hpp"
#include "store/schema.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace giayto::store {
namespace {

namespace fs = std::filesystem;

bool is_other_kind_of_file(const fs::path& file) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  std::string start(magic.size(), '\0');
  std::ifstream in(file, std::ios::binary);
  in.read(start.data(), static_cast<std::streamsize>(start.size()));
  return in.gcount() != 0 && start != magic;
}

/// What can be said more plainly than the database would. An empty file may become a store.
void check_file(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    throw ConfigError(
        message("{} cannot be opened: there is no folder {}", file.string(), folder.string()));
  }
  if (fs::is_directory(file, ignored)) {
    throw ConfigError(message("{} is a folder, not a Giayto store", file.string()));
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) {
    throw ConfigError(message("{} cannot be opened: the folder {} is not writable", file.string(),
                              folder.string()));
  }
  if (!fs::exists(file, ignored)) return;
  if (::access(file.c_str(), R_OK | W_OK) != 0) {
    throw ConfigError(message("{} cannot be written: the file is read-only", file.string()));
  }
  if (is_other_kind_of_file(file)) {
    throw ConfigError(
        message("{} is not a Giayto store: it is not an SQLite database", file.string()));
  }
}

}  // namespace

Database::Database(const std::string& file_or_url, std::chrono::milliseconds patience) {
  if (file_or_url.find("://") == std::string::npos) check_file(file_or_url);
  connection_ = std::make_unique<Connection>(file_or_url, patience);
  migrate(*connection_);
}

Database::~Database() = default;

const std::string& Database::name() const {
  return connection_->name();
}

long long Database::run(std::string_view sql, std::span<const Value> arguments,
                        const std::function<void(const ResultRow&)>& use) {
  return connection_->run(sql, arguments, use);
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.connection_->begin_write();
}

Transaction::~Transaction() {
  if (open_) database_.connection_->roll_back();
}

void Transaction::commit() {
  database_.connection_->commit();
  open_ = false;
}

Snapshot::Snapshot(Database& database) : database_(database) {
  if (database_.connection_->in_transaction()) return;
  database_.connection_->begin_read();
  own_ = true;
}

Snapshot::~Snapshot() {
  if (own_) database_.connection_->roll_back();
}

}  // namespace giayto::store

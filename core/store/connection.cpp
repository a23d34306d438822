#include "store/connection.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <soci/sqlite3/soci-sqlite3.h>

#include <dlfcn.h>

#include <thread>

namespace giayto::store {
namespace {

/// Every writer of a PostgreSQL store takes this lock, as every writer of an SQLite file takes the
/// file's.
constexpr long long write_lock = 0x6769'6179'746F;

bool has_sqlite_code(const soci::soci_error& error, int code) {
  const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  return sqlite != nullptr && (sqlite->result() & 0xFF) == code;
}

bool is_busy(const soci::soci_error& error) {
  return has_sqlite_code(error, SQLITE_BUSY) || has_sqlite_code(error, SQLITE_LOCKED) ||
         error.get_error_message().find("lock timeout") != std::string::npos;
}

/// What the database said, without the library's own words in front; of PostgreSQL only the first
/// line, as the further ones hold values of the row.
std::string words_of(const soci::soci_error& error) {
  std::string text = error.get_error_message();
  if (text.starts_with("sqlite3_statement_backend::")) text.erase(0, text.find(' ') + 1);
  constexpr std::string_view connecting = "Cannot establish connection to the database.\n";
  if (text.starts_with(connecting)) text.erase(0, connecting.size());
  return text.substr(0, text.find('\n'));
}

[[noreturn]] void fail(const std::string& name, const soci::soci_error& error) {
  if (is_busy(error)) {
    throw Error(
        message("{} is in use by another process that writes; try again when it has ended", name));
  }
  if (has_sqlite_code(error, SQLITE_NOTADB)) {
    throw ConfigError(message("{} is not a Giayto store: it is not an SQLite database", name));
  }
  if (has_sqlite_code(error, SQLITE_CORRUPT)) {
    throw Error(message("{} is damaged; put the last backup in its place", name));
  }
  if (has_sqlite_code(error, SQLITE_READONLY)) {
    throw ConfigError(message("{} cannot be written: the file is read-only", name));
  }
  if (has_sqlite_code(error, SQLITE_CANTOPEN)) {
    throw ConfigError(
        message("{} cannot be opened or made; check the folder and its rights", name));
  }
  if (has_sqlite_code(error, SQLITE_FULL) || has_sqlite_code(error, SQLITE_IOERR)) {
    throw Error(
        message("{} cannot be written: the disk is full or failing; nothing was changed ({})", name,
                words_of(error)));
  }
  throw Error(message("{}: the database refuses: {}", name, words_of(error)));
}

/// The library's PostgreSQL backend, loaded when first asked for: with it come some thirty
/// libraries that a store in a file need not wait for.
const soci::backend_factory& postgresql_backend() {
  void* const library = ::dlopen(GIAYTO_SOCI_POSTGRESQL, RTLD_NOW | RTLD_LOCAL);
  void* const symbol = library == nullptr ? nullptr : ::dlsym(library, "factory_postgresql");
  if (symbol == nullptr) {
    throw ConfigError(
        message("PostgreSQL cannot be used here: {} is missing; install the package "
                "libsoci-postgresql4.0",
                GIAYTO_SOCI_POSTGRESQL));
  }
  using Factory = const soci::backend_factory* (*)();
  return *reinterpret_cast<Factory>(symbol)();
}

bool is_url(const std::string& text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

/// The URL without "user:password@" and without its query, which may hold a password too.
std::string without_secrets(const std::string& url) {
  const std::size_t scheme = url.find("://") + 3;
  const std::size_t path = std::min(url.find('/', scheme), url.find('?', scheme));
  const std::size_t at = url.rfind('@', path);
  const std::size_t host = at == std::string::npos || at < scheme ? scheme : at + 1;
  return url.substr(0, scheme) + url.substr(host, std::min(url.find('?', host), url.size()) - host);
}

/// The library takes the connection text apart at its first '=' and spoils a URL that has none.
std::string with_name(const std::string& url) {
  return url + (url.find('?') == std::string::npos ? '?' : '&') + "application_name=giayto";
}

Value value_of(const soci::row& row, std::size_t column) {
  if (row.get_indicator(column) == soci::i_null) return nullptr;
  switch (row.get_properties(column).get_data_type()) {
    case soci::dt_integer:
      return static_cast<long long>(row.get<int>(column));
    case soci::dt_long_long:
      return row.get<long long>(column);
    case soci::dt_unsigned_long_long:
      return static_cast<long long>(row.get<unsigned long long>(column));
    default:
      return row.get<std::string>(column);
  }
}

}  // namespace

Statement::Statement(soci::session& session, std::string_view sql, std::span<const Value> arguments,
                     bool gives_rows)
    : slots_(arguments.size()), statement_(session), gives_rows_(gives_rows) {
  for (std::size_t at = 0; at < slots_.size(); ++at) {
    Slot& slot = slots_[at];
    slot.kind = arguments[at].index();
    if (std::holds_alternative<std::string>(arguments[at])) {
      statement_.exchange(soci::use(std::as_const(slot.text), slot.indicator));
    } else {
      statement_.exchange(soci::use(std::as_const(slot.number), slot.indicator));
    }
  }
  if (gives_rows_) statement_.exchange(soci::into(row_));
  statement_.alloc();
  statement_.prepare(std::string(sql));
  statement_.define_and_bind();
}

bool Statement::fits(std::span<const Value> arguments, bool gives_rows) const {
  if (running_ || gives_rows != gives_rows_) return false;
  return std::equal(
      slots_.begin(), slots_.end(), arguments.begin(), arguments.end(),
      [](const Slot& slot, const Value& value) { return slot.kind == value.index(); });
}

void Statement::fill(std::span<const Value> arguments) {
  for (std::size_t at = 0; at < slots_.size(); ++at) {
    Slot& slot = slots_[at];
    slot.indicator = soci::i_ok;
    if (const auto* text = std::get_if<std::string>(&arguments[at])) {
      slot.text = *text;
    } else if (const auto* number = std::get_if<long long>(&arguments[at])) {
      slot.number = *number;
    } else {
      slot.indicator = soci::i_null;
    }
  }
}

long long Statement::run(std::span<const Value> arguments,
                         const std::function<void(const ResultRow&)>& use) {
  const struct Running {
    explicit Running(bool& flag) : flag_(flag) { flag_ = true; }
    ~Running() { flag_ = false; }
    bool& flag_;
  } running(running_);
  fill(arguments);
  bool more = statement_.execute(true);
  while (gives_rows_ && more) {
    values_.resize(row_.size());
    for (std::size_t column = 0; column < values_.size(); ++column) {
      values_[column] = value_of(row_, column);
    }
    use(ResultRow(values_));
    more = statement_.fetch();
  }
  return statement_.get_affected_rows();
}

Connection::Connection(const std::string& file_or_url, std::chrono::milliseconds patience)
    : patience_(patience) {
  if (is_url(file_or_url)) {
    open_postgresql(file_or_url);
  } else {
    open_sqlite(file_or_url);
  }
}

template <class Work>
auto Connection::guarded(Work&& work) -> decltype(work()) {
  try {
    return work();
  } catch (const soci::soci_error& error) {
    fail(name_, error);
  }
}

void Connection::open_sqlite(const std::string& file) {
  name_ = file;
  if (file.find('"') != std::string::npos) {
    throw ConfigError(message("{}: the name of a store may not hold a double quote", file));
  }
  guarded([&] {
    session_.open(soci::sqlite3, "dbname=\"" + file + "\"");
    session_ << "pragma busy_timeout = " + std::to_string(patience_.count());
    session_ << "pragma synchronous = full";
    session_ << "pragma foreign_keys = on";
    session_ << "pragma cache_size = -65536";  // KiB: a batch of papers is written once, at its end
  });
}

/// Two processes that make a store at once may both want the change of the journal; SQLite does not
/// wait there.
void Connection::use_write_ahead_log() {
  if (dialect_ != Dialect::sqlite) return;
  const auto deadline = std::chrono::steady_clock::now() + patience_;
  guarded([&] {
    for (;;) {
      try {
        session_ << "pragma journal_mode = wal";
        return;
      } catch (const soci::soci_error& error) {
        if (!is_busy(error) || std::chrono::steady_clock::now() > deadline) throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
  });
}

void Connection::open_postgresql(const std::string& url) {
  dialect_ = Dialect::postgresql;
  name_ = without_secrets(url);
  const soci::backend_factory& backend = postgresql_backend();
  guarded([&] {
    session_.open(backend, with_name(url));
    session_ << "set client_encoding = 'UTF8'";
    session_ << "set client_min_messages = warning";
    session_ << "set lock_timeout = " + std::to_string(patience_.count());
  });
}

void Connection::send(const std::string& sql) {
  guarded([&] { session_ << sql; });
}

Statement& Connection::prepared(std::string_view sql, std::span<const Value> arguments,
                                bool gives_rows) {
  const auto known = statements_.find(sql);
  if (known != statements_.end() && known->second->fits(arguments, gives_rows)) {
    return *known->second;
  }
  auto statement = std::make_unique<Statement>(session_, sql, arguments, gives_rows);
  return *statements_.insert_or_assign(std::string(sql), std::move(statement)).first->second;
}

long long Connection::run(std::string_view sql, std::span<const Value> arguments,
                          const std::function<void(const ResultRow&)>& use) {
  return guarded([&] {
    const auto known = statements_.find(sql);
    if (known != statements_.end() && known->second->running()) {
      return Statement(session_, sql, arguments, use != nullptr).run(arguments, use);
    }
    try {
      return prepared(sql, arguments, use != nullptr).run(arguments, use);
    } catch (...) {
      statements_.erase(
          std::string(sql));  // ends it: a failed or abandoned statement must not hold a lock
      throw;
    }
  });
}

void Connection::begin_write() {
  if (in_transaction_) throw Error(message("{}: a transaction is open already", name_));
  if (dialect_ == Dialect::sqlite) {
    send("begin immediate");
  } else {
    send("begin");
    in_transaction_ = true;
    try {
      send("select pg_advisory_xact_lock(" + std::to_string(write_lock) + ")");
    } catch (...) {
      roll_back();
      throw;
    }
  }
  in_transaction_ = true;
}

void Connection::begin_read() {
  send(dialect_ == Dialect::sqlite ? "begin" : "begin isolation level repeatable read, read only");
  in_transaction_ = true;
}

void Connection::commit() {
  send("commit");
  in_transaction_ = false;
}

void Connection::roll_back() noexcept {
  try {
    in_transaction_ = false;
    session_ << "rollback";
  } catch (const soci::soci_error&) {
    // SQLite rolled back by itself when the disk was full; a lost PostgreSQL connection does the
    // same.
  }
}

}  // namespace giayto::store

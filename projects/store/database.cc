#include "projects/store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <utility>

#include "core/util/error.h"

namespace kinora {
namespace {

constexpr int kBusyTimeoutMs = 5000;

// SQLite says "full" only of its main files; its index in shared memory just fails.
bool DiskIsFull(sqlite3* database, const std::string& file) {
  if (database && sqlite3_system_errno(database) == ENOSPC) return true;
  constexpr std::uintmax_t kNothingLeft = 64 << 10;
  std::error_code failure;
  const auto space = std::filesystem::space(std::filesystem::path(file).parent_path(), failure);
  return !failure && space.available < kNothingLeft;
}

[[noreturn]] void Fail(sqlite3* database, int code, const std::string& file, const std::string& read_only_reason) {
  const std::string detail = database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  const int kind = (code & 0xff) == SQLITE_IOERR && DiskIsFull(database, file) ? SQLITE_FULL : code & 0xff;
  switch (kind) {
    case SQLITE_FULL:
      throw Error(ErrorKind::kFile, "the disk is full", file,
                  "free some space and do the same again: everything finished so far is kept");
    case SQLITE_IOERR:
      throw Error(ErrorKind::kFile, fmt::format("the disk does not do what it is asked ({})", sqlite3_errstr(code)),
                  file,
                  "check the drive and its free space, then do the same again: everything finished so far is kept");
    case SQLITE_READONLY:
      throw Error(ErrorKind::kFile,
                  read_only_reason.empty() ? "the project can only be read, not changed"
                                           : "the project can only be read, not changed: " + read_only_reason,
                  file, "close the other program, or get permission to write to the folder, and open it again");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorKind::kFile, "another program is writing to the project and does not let go", file,
                  "close the other program and do the same again");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Error(ErrorKind::kFile, fmt::format("the file is damaged or no Kinora project ({})", detail), file,
                  "restore it from a backup; the videos beside it are not touched");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      throw Error(ErrorKind::kFile, "the project's file cannot be opened", file,
                  "check that it exists and that you may read it and its folder");
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
      throw Error(ErrorKind::kDevice, "there is not enough memory for this part of the project", file,
                  "close other programs");
    default:
      throw Error(ErrorKind::kInternal, fmt::format("the project's database answered: {} ({})", detail, code), file,
                  "please report this");
  }
}

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql, const std::string& file,
                     const std::string& read_only_reason)
    : database_(database), file_(&file), read_only_reason_(&read_only_reason) {
  const int code = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement_, nullptr);
  if (code != SQLITE_OK) Fail(database, code, file, read_only_reason);
}

Statement::~Statement() {
  sqlite3_finalize(statement_);
}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      statement_(std::exchange(other.statement_, nullptr)),
      file_(other.file_),
      read_only_reason_(other.read_only_reason_) {}

void Statement::CheckBound(int code) const {
  if (code != SQLITE_OK) Fail(database_, code, *file_, *read_only_reason_);
}

void Statement::Bind(int index, std::int64_t value) {
  CheckBound(sqlite3_bind_int64(statement_, index, value));
}
void Statement::Bind(int index, double value) {
  CheckBound(sqlite3_bind_double(statement_, index, value));
}
void Statement::Bind(int index, std::nullptr_t) {
  CheckBound(sqlite3_bind_null(statement_, index));
}

void Statement::Bind(int index, std::string_view text) {
  CheckBound(sqlite3_bind_text64(statement_, index, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT,
                                 SQLITE_UTF8));
}

void Statement::Bind(int index, std::span<const std::byte> bytes) {
  // A null pointer would bind NULL, which is not an empty blob.
  static constexpr std::byte kEmpty{};
  CheckBound(
      sqlite3_bind_blob64(statement_, index, bytes.empty() ? &kEmpty : bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

bool Statement::Next() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  Fail(database_, sqlite3_extended_errcode(database_), *file_, *read_only_reason_);
}

bool Statement::IsNull(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
std::int64_t Statement::Int(int column) const {
  return sqlite3_column_int64(statement_, column);
}
double Statement::Real(int column) const {
  return sqlite3_column_double(statement_, column);
}

std::string Statement::Text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return text ? std::string(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)) : std::string();
}

std::vector<std::byte> Statement::Bytes(int column) const {
  const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_, column));
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes ? std::vector<std::byte>(bytes, bytes + size) : std::vector<std::byte>();
}

std::optional<std::string> Statement::OptionalText(int column) const {
  return IsNull(column) ? std::nullopt : std::optional(Text(column));
}

std::optional<double> Statement::OptionalReal(int column) const {
  return IsNull(column) ? std::nullopt : std::optional(Real(column));
}

namespace {

int OpenFlags(Database::Mode mode) {
  switch (mode) {
    case Database::Mode::kCreate:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::kReadWrite:
      return SQLITE_OPEN_READWRITE;
    case Database::Mode::kReadOnly:
      return SQLITE_OPEN_READONLY;
  }
  return SQLITE_OPEN_READONLY;
}

// "file:" addresses escape what a path may hold and an address may not.
std::string Address(const std::string& file, const char* how) {
  std::string address = "file:";
  for (const char c : file) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                       c == '.' || c == '_' || c == '-';
    address += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return address + "?" + how;
}

// Whether the database can be read at all: opening alone reads nothing.
int FirstRead(sqlite3* handle) {
  return sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
}

// A file in WAL mode wants to write beside it even for reading. In a folder where nobody can, nobody changes it either,
// so it may be read as it is, unless changes still wait in the journal.
std::string ImmutableAddress(const std::string& file) {
  std::error_code none;
  const auto journal_size = std::filesystem::file_size(file + "-wal", none);
  if (!none && journal_size > 0)
    throw Error(ErrorKind::kFile, "the project was not closed properly, and its folder cannot be written to", file,
                "copy the whole folder to a place where you may write, and open it there");
  return Address(file, "immutable=1");
}

sqlite3* OpenImmutable(const std::string& file) {
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(ImmutableAddress(file).c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  if (code == SQLITE_OK) return handle;
  sqlite3_close(handle);
  return nullptr;
}

}  // namespace

Database::Database(const std::filesystem::path& file, Mode mode, Journal journal)
    : file_(file.string()), read_only_(mode == Mode::kReadOnly) {
  int code = sqlite3_open_v2(file_.c_str(), &handle_, OpenFlags(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
  if (handle_) sqlite3_extended_result_codes(handle_, 1);
  if (code == SQLITE_OK) {
    sqlite3_busy_timeout(handle_, kBusyTimeoutMs);
    code = FirstRead(handle_);
  }
  const int kind = code & 0xff;
  if (read_only_ && (kind == SQLITE_CANTOPEN || kind == SQLITE_READONLY) && std::filesystem::exists(file)) {
    sqlite3_close(std::exchange(handle_, nullptr));
    handle_ = OpenImmutable(file_);
    code = handle_ ? FirstRead(handle_) : code;
  }
  try {
    if (code != SQLITE_OK) Fail(handle_, code, file_, read_only_reason_);
    Configure(journal);
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
}

Database::Database(const std::filesystem::path& file) : file_(file.string()), read_only_(false) {
  constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(":memory:", &handle_, kFlags, nullptr);
  try {
    if (code != SQLITE_OK) Fail(handle_, code, file_, read_only_reason_);
    sqlite3_extended_result_codes(handle_, 1);
    sqlite3_busy_timeout(handle_, kBusyTimeoutMs);
    Attach();
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
}

// As `former`; as it is where nobody can write beside it.
void Database::Attach() {
  const auto attach = [&](const std::string& address) {
    sqlite3_exec(handle_, "DETACH former", nullptr, nullptr, nullptr);  // of a first try
    Run("ATTACH ? AS former", address);
    return sqlite3_exec(handle_, "SELECT count(*) FROM former.sqlite_schema", nullptr, nullptr, nullptr);
  };
  int code = attach(Address(file_, "mode=ro"));
  if ((code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY) code = attach(ImmutableAddress(file_));
  if (code != SQLITE_OK) Fail(handle_, code, file_, read_only_reason_);
}

std::unique_ptr<Database> Database::InMemory(const std::filesystem::path& file, std::string_view large_table) {
  std::unique_ptr<Database> copy(new Database(file));
  copy->CopyTables(large_table);
  copy->RunScript("PRAGMA foreign_keys = ON");
  return copy;
}

// In one transaction: as of one moment.
void Database::CopyTables(std::string_view but) {
  RunScript("BEGIN");
  std::vector<std::pair<std::string, std::string>> made;  // name of a table or nothing, what makes it
  {
    Statement rows = Query(
        "SELECT iif(type = 'table', name, ''), sql FROM former.sqlite_schema WHERE sql IS NOT NULL AND tbl_name <> ? "
        "AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY type = 'table' DESC, rowid",
        but);
    while (rows.Next()) made.emplace_back(rows.Text(0), rows.Text(1));
  }
  for (const auto& [table, sql] : made) {
    RunScript(sql);
    if (!table.empty())
      RunScript(fmt::format("INSERT INTO main.\"{0}\" SELECT * FROM former.\"{0}\" ORDER BY rowid", table));
  }
  for (const char* pragma : {"application_id", "user_version"}) {
    Statement value = Query(fmt::format("PRAGMA former.{}", pragma));
    if (value.Next()) RunScript(fmt::format("PRAGMA main.{} = {}", pragma, value.Int(0)));
  }
  RunScript("COMMIT");
}

void Database::ShowLargeTable(std::string_view large_table) {
  RunScript(fmt::format("CREATE TEMP VIEW \"{0}\" AS SELECT * FROM former.\"{0}\"", large_table));
}

void Database::MakeReadOnly() {
  RunScript("PRAGMA query_only = ON");
  read_only_ = true;
}

Database::~Database() {
  sqlite3_close(handle_);
}

void Database::Configure(Journal journal) {
  RunScript("PRAGMA foreign_keys = ON");
  if (read_only_) return;
  // In WAL mode NORMAL never damages the file; a power cut may cost the last transactions, a killed program none.
  const char* sql = journal == Journal::kWal ? "PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL"
                                             : "PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE";
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  // A file that somebody else holds keeps the journal it has, which is safe too.
  if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY && (code & 0xff) != SQLITE_LOCKED)
    Fail(handle_, code, file_, read_only_reason_);
}

bool Database::CanLock() {
  if (read_only_) return false;
  sqlite3_busy_timeout(handle_, 300);
  const int code = sqlite3_exec(handle_, "BEGIN IMMEDIATE; ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_busy_timeout(handle_, kBusyTimeoutMs);
  const int kind = code & 0xff;
  if (kind == SQLITE_BUSY || kind == SQLITE_LOCKED || kind == SQLITE_READONLY) return false;
  if (code != SQLITE_OK) Fail(handle_, code, file_, read_only_reason_);
  return true;
}

void Database::RunScript(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) Fail(handle_, sqlite3_extended_errcode(handle_), file_, read_only_reason_);
}

int Database::ChangedRows() const {
  return sqlite3_changes(handle_);
}

Transaction::Transaction(Database& database) : database_(database), depth_(database.open_transactions_) {
  database_.RunScript(depth_ == 0 ? "BEGIN IMMEDIATE" : fmt::format("SAVEPOINT nested{}", depth_));
  ++database_.open_transactions_;
}

Transaction::~Transaction() {
  if (!open_) return;
  --database_.open_transactions_;
  // A full disk may have rolled it back already: then this says so, and there is nothing left to undo.
  const std::string sql = depth_ == 0 ? "ROLLBACK" : fmt::format("ROLLBACK TO nested{0}; RELEASE nested{0}", depth_);
  sqlite3_exec(database_.handle_, sql.c_str(), nullptr, nullptr, nullptr);
}

void Transaction::Commit() {
  database_.RunScript(depth_ == 0 ? "COMMIT" : fmt::format("RELEASE nested{}", depth_));
  --database_.open_transactions_;
  open_ = false;
}

}  // namespace kinora

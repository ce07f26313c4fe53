#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace kinora {

// How SQLite keeps a transaction safe. WAL lets one program write while others read, but needs shared memory, which
// network drives do not have.
enum class Journal { kWal, kDelete };

// The rows that a query gives, or a command to run: parameters are bound from 1, columns are read from 0.
// A Statement must end before its Database.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql, const std::string& file, const std::string& read_only_reason);
  ~Statement();
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) = delete;

  void Bind(int index, std::int64_t value);
  void Bind(int index, int value) { Bind(index, std::int64_t{value}); }
  void Bind(int index, bool value) { Bind(index, std::int64_t{value}); }
  void Bind(int index, double value);
  void Bind(int index, std::string_view text);
  void Bind(int index, const char* text) { Bind(index, std::string_view(text)); }
  void Bind(int index, const std::string& text) { Bind(index, std::string_view(text)); }
  void Bind(int index, std::span<const std::byte> bytes);
  void Bind(int index, const std::vector<std::byte>& bytes) { Bind(index, std::span<const std::byte>(bytes)); }
  void Bind(int index, std::nullptr_t);
  template <class T>
  void Bind(int index, const std::optional<T>& value) {
    value ? Bind(index, *value) : Bind(index, nullptr);
  }

  // Steps to the next row; false when there is none left.
  bool Next();

  bool IsNull(int column) const;
  std::int64_t Int(int column) const;
  double Real(int column) const;
  std::string Text(int column) const;
  std::vector<std::byte> Bytes(int column) const;
  std::optional<std::string> OptionalText(int column) const;
  std::optional<double> OptionalReal(int column) const;

 private:
  void CheckBound(int code) const;

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
  const std::string* file_;
  const std::string* read_only_reason_;
};

// One open SQLite file. What goes wrong becomes an Error (file) with the file's name and what to do: a full disk, a
// file that is damaged or no database, no permission, a lock that another program does not give back within five
// seconds. A Database belongs to one thread at a time.
class Database {
 public:
  enum class Mode { kCreate, kReadWrite, kReadOnly };

  Database(const std::filesystem::path& file, Mode mode, Journal journal = Journal::kWal);
  // The tables of a file as copies in memory, which may be changed there until MakeReadOnly; the file is only read. One
  // large table stays in the file, and is looked at there by its name from ShowLargeTable on.
  static std::unique_ptr<Database> InMemory(const std::filesystem::path& file, std::string_view large_table);
  void ShowLargeTable(std::string_view large_table);
  void MakeReadOnly();
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& file() const { return file_; }
  bool read_only() const { return read_only_; }
  // Said in the error that an attempt to write gives.
  void set_read_only_reason(std::string reason) { read_only_reason_ = std::move(reason); }
  // Whether a write lock can be had now. False where another program holds it.
  bool CanLock();

  // A query with its parameters, to be stepped through.
  template <class... Values>
  Statement Query(std::string_view sql, const Values&... values) {
    Statement statement(handle_, sql, file_, read_only_reason_);
    int index = 0;
    (statement.Bind(++index, values), ...);
    return statement;
  }
  // One command without rows. Returns how many rows it changed.
  template <class... Values>
  int Run(std::string_view sql, const Values&... values) {
    Statement statement = Query(sql, values...);
    while (statement.Next()) {
    }
    return ChangedRows();
  }
  // Several commands without parameters.
  void RunScript(const std::string& sql);

 private:
  friend class Transaction;
  explicit Database(const std::filesystem::path& file);  // in memory
  void Attach();
  void CopyTables(std::string_view but);
  int ChangedRows() const;
  void Configure(Journal journal);

  std::string file_;
  std::string read_only_reason_;
  sqlite3* handle_ = nullptr;
  bool read_only_;
  int open_transactions_ = 0;
};

// All or nothing: what is written between the construction and Commit() is undone when the scope is left without it, or
// the program dies. Transactions nest; only the outermost one reaches the disk.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void Commit();

 private:
  Database& database_;
  int depth_;
  bool open_ = true;
};

}  // namespace kinora

#include "projects/store/database.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/util/error.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::TemporaryFolder;
using testing::HasSubstr;

std::string MessageOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFile);
    EXPECT_FALSE(error.where().empty());
    EXPECT_FALSE(error.remedy().empty());
    return error.message();
  }
  return "nothing was thrown";
}

TEST(Database, ReadsBackWhatWasBound) {
  const TemporaryFolder folder;
  Database database(folder.path() / "a.db", Database::Mode::kCreate);
  database.RunScript("CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB, n TEXT, e BLOB)");
  const std::vector<std::byte> bytes = {std::byte{0}, std::byte{255}, std::byte{7}};
  database.Run("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", std::int64_t{1} << 60, 0.1, "h\xc3\xb6he", bytes,
               std::optional<std::string>(), std::vector<std::byte>());
  Statement rows = database.Query("SELECT * FROM t");
  ASSERT_TRUE(rows.Next());
  EXPECT_EQ(rows.Int(0), std::int64_t{1} << 60);
  EXPECT_EQ(rows.Real(1), 0.1);
  EXPECT_EQ(rows.Text(2), "h\xc3\xb6he");
  EXPECT_EQ(rows.Bytes(3), bytes);
  EXPECT_TRUE(rows.IsNull(4));
  EXPECT_FALSE(rows.IsNull(5));
  EXPECT_FALSE(rows.Next());
}

TEST(Database, AnAbandonedTransactionLeavesNothing) {
  const TemporaryFolder folder;
  Database database(folder.path() / "a.db", Database::Mode::kCreate);
  database.RunScript("CREATE TABLE t (i INTEGER)");
  {
    Transaction outer(database);
    database.Run("INSERT INTO t VALUES (1)");
    {
      Transaction inner(database);
      database.Run("INSERT INTO t VALUES (2)");
    }  // abandoned
    {
      Transaction inner(database);
      database.Run("INSERT INTO t VALUES (3)");
      inner.Commit();
    }
    outer.Commit();
  }
  {
    Transaction abandoned(database);
    database.Run("INSERT INTO t VALUES (4)");
  }
  Statement rows = database.Query("SELECT group_concat(i) FROM t");
  ASSERT_TRUE(rows.Next());
  EXPECT_EQ(rows.Text(0), "1,3");
}

TEST(Database, SaysThatTheDiskIsFullAndKeepsWhatWasThere) {
  const TemporaryFolder folder;
  Database database(folder.path() / "a.db", Database::Mode::kCreate);
  database.RunScript("CREATE TABLE t (b BLOB); INSERT INTO t VALUES (zeroblob(1000)); PRAGMA max_page_count = 10");
  EXPECT_EQ(MessageOf([&] {
              Transaction transaction(database);
              database.Run("INSERT INTO t VALUES (?)", std::vector<std::byte>(1 << 20));
              transaction.Commit();
            }),
            "the disk is full");
  Statement rows = database.Query("SELECT count(*) FROM t");
  ASSERT_TRUE(rows.Next());
  EXPECT_EQ(rows.Int(0), 1);
}

TEST(Database, NamesAFileThatIsNoDatabase) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "a.db") << std::string(5000, 'x');
  EXPECT_THAT(MessageOf([&] { Database(folder.path() / "a.db", Database::Mode::kReadWrite); }), HasSubstr("damaged"));
  EXPECT_THAT(MessageOf([&] { Database(folder.path() / "none.db", Database::Mode::kReadWrite); }),
              HasSubstr("cannot be opened"));
}

TEST(Database, SaysWhyItCannotBeWrittenTo) {
  const TemporaryFolder folder;
  { Database(folder.path() / "a.db", Database::Mode::kCreate).RunScript("CREATE TABLE t (i INTEGER)"); }
  Database database(folder.path() / "a.db", Database::Mode::kReadOnly);
  database.set_read_only_reason("the moon is full");
  EXPECT_THAT(MessageOf([&] { database.Run("INSERT INTO t VALUES (1)"); }), HasSubstr("the moon is full"));
}

TEST(Database, KnowsWhenAnotherProgramHoldsTheLock) {
  const TemporaryFolder folder;
  Database first(folder.path() / "a.db", Database::Mode::kCreate);
  first.RunScript("CREATE TABLE t (i INTEGER)");
  Database second(folder.path() / "a.db", Database::Mode::kReadWrite);
  EXPECT_TRUE(second.CanLock());
  const Transaction transaction(first);
  EXPECT_FALSE(second.CanLock());
}

TEST(Database, KeepsADeleteJournalWhereItIsAskedTo) {
  const TemporaryFolder folder;
  Database database(folder.path() / "a.db", Database::Mode::kCreate, Journal::kDelete);
  Statement rows = database.Query("PRAGMA journal_mode");
  ASSERT_TRUE(rows.Next());
  EXPECT_EQ(rows.Text(0), "delete");
}

}  // namespace
}  // namespace kinora

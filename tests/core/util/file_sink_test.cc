#include "core/util/file_sink.h"

#include <gtest/gtest.h>

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;

std::size_t FilesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(FileSink, IsThereWholeOrNotAtAll) {
  const test::TemporaryFolder folder;
  const fs::path file = folder.path() / "é.txt";
  {
    FileSink sink(file);
    sink.Append("one ");
    EXPECT_FALSE(fs::exists(file));
    sink.Append("two");
    sink.Commit();
  }
  EXPECT_EQ(ReadWholeFile(file), "one two");
  {
    FileSink sink(file);
    sink.Append("given up");
  }
  EXPECT_EQ(ReadWholeFile(file), "one two");
  EXPECT_EQ(FilesIn(folder.path()), 1U);
}

TEST(FileSink, SaysWhyItCannotBeWritten) {
  const test::TemporaryFolder folder;
  fs::create_directory(folder.path() / "taken");
  FileSink sink(folder.path() / "taken");
  sink.Append("text");
  EXPECT_THROW(sink.Commit(), Error);
  WriteWholeFile(folder.path() / "file", "text");
  EXPECT_THROW(FileSink(folder.path() / "file" / "below"), Error);
}

}  // namespace
}  // namespace kinora

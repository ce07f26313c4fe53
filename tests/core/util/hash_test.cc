#include "core/util/hash.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/util/error.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

// FIPS 180-4's own examples.
TEST(Sha256, AgreesWithThePublishedExamples) {
  EXPECT_EQ(Sha256Of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, OfAFileIsThatOfItsContent) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "übung.bin";
  std::ofstream(file) << "abc";
  EXPECT_EQ(Sha256OfFile(file), Sha256Of("abc"));
}

TEST(Sha256, NamesAFileItCannotRead) {
  try {
    Sha256OfFile("/nowhere/at all");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFile);
    EXPECT_EQ(error.where(), "/nowhere/at all");
  }
}

}  // namespace
}  // namespace kinora

#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <exception>
#include <string_view>

#include "core/util/error.h"
#include "tests/support/mutate.h"

namespace kinora::test {

inline constexpr int kDamagedFiles = 10'000;

// Reads 10,000 damaged copies of a file. Each must be read in part or be an Error of one clear line; anything else that
// is thrown fails the test, and a crash, hang or huge allocation fails it under the sanitizers (see MaxAllocation
// there). `read` takes the bytes and returns nothing.
template <class Read>
void ExpectSurvivesDamage(std::string_view original, std::uint32_t seed, Read read) {
  ASSERT_FALSE(original.empty());
  Mutator mutator(original, seed);
  int read_in_part = 0, refused = 0;
  for (int i = 0; i < kDamagedFiles; ++i) {
    const std::string bytes = mutator.Next();
    try {
      read(std::string_view(bytes));
      ++read_in_part;
    } catch (const Error& error) {
      ++refused;
      ASSERT_FALSE(error.message().empty()) << "damaged file " << i;
      ASSERT_FALSE(error.where().empty()) << "damaged file " << i << ": " << error.what();
      ASSERT_LT(error.message().size(), 1000U) << "damaged file " << i;
    } catch (const std::exception& error) {
      FAIL() << "damaged file " << i << " of seed " << seed << " threw " << error.what();
    }
  }
  // A mutator or a reader that always does the same tests nothing.
  EXPECT_GT(read_in_part, 100);
  EXPECT_GT(refused, 100);
}

}  // namespace kinora::test

#include "core/util/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <stop_token>
#include <vector>

namespace kinora {
namespace {

TEST(ParallelFor, VisitsEveryIndexOnceWhateverTheThreads) {
  for (int threads : {1, 2, 7}) {
    std::vector<std::atomic<int>> visits(1000);
    ParallelFor(visits.size(), threads, Job(), [&](std::size_t i) { ++visits[i]; });
    for (const auto& count : visits) EXPECT_EQ(count, 1);
  }
}

TEST(ParallelFor, HandlesNoWork) {
  ParallelFor(0, 4, Job(), [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, ThrowsTheFirstFailureAgain) {
  EXPECT_THROW(ParallelFor(100, 2, Job(),
                           [](std::size_t i) {
                             if (i == 17) throw std::runtime_error("17");
                           }),
               std::runtime_error);
}

TEST(ParallelFor, ObeysARequestToStop) {
  std::stop_source source;
  const Job job(source.get_token(), {});
  std::atomic<int> calls{0};
  EXPECT_THROW(ParallelFor(1000000, 2, job,
                           [&](std::size_t) {
                             ++calls;
                             source.request_stop();
                           }),
               Cancelled);
  EXPECT_LE(calls, 2);
}

}  // namespace
}  // namespace kinora

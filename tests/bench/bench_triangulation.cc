// Triangulation of the synthetic rings on one core: frames of 26 points per second, and how far from the Cramer-Rao
// bound the results are, in the same run. `bench_triangulation --benchmark_min_time=2`

#include <benchmark/benchmark.h>

#include <cstdint>

#include "core/geometry/triangulation.h"
#include "tests/support/ring_file.h"

namespace kinora {
namespace {

void BM_TriangulateRing(benchmark::State& state, const char* name) {
  const test::Ring ring = test::ReadRing(name);
  const auto views = ViewsOf(ring.rig);
  std::size_t next = 0;
  for (auto _ : state) {
    for (int i = 0; i < ring.points_per_frame; ++i) {
      benchmark::DoNotOptimize(Triangulate(views, ring.points[next].seen));
      next = next + 1 < ring.points.size() ? next + 1 : 0;
    }
  }
  const test::BoundRatio ratio = test::CompareWithBound(ring);
  state.counters["frames/s"] = benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
  state.counters["median_error_over_bound"] = ratio.median;
  state.counters["rms_error_over_bound"] = ratio.rms;
  state.counters["missing"] = static_cast<double>(ratio.missing);
}
BENCHMARK_CAPTURE(BM_TriangulateRing, ring8_2_wrong, "ring8");
BENCHMARK_CAPTURE(BM_TriangulateRing, ring16_4_wrong, "ring16");

// What a point costs when nothing is wrong with it.
void BM_TriangulateCleanRing(benchmark::State& state, const char* name) {
  test::Ring ring = test::ReadRing(name);
  for (auto& point : ring.points) {
    for (std::size_t c = 0; c < point.seen.size(); ++c) {
      if (point.wrong >> c & 1) point.seen[c].score = 0;
    }
  }
  const auto views = ViewsOf(ring.rig);
  std::size_t next = 0;
  for (auto _ : state) {
    for (int i = 0; i < ring.points_per_frame; ++i) {
      benchmark::DoNotOptimize(Triangulate(views, ring.points[next].seen));
      next = next + 1 < ring.points.size() ? next + 1 : 0;
    }
  }
  state.counters["frames/s"] = benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK_CAPTURE(BM_TriangulateCleanRing, ring8_6_good, "ring8");
BENCHMARK_CAPTURE(BM_TriangulateCleanRing, ring16_12_good, "ring16");

}  // namespace
}  // namespace kinora

BENCHMARK_MAIN();

// Triangulation on one core. The synthetic rings: frames of 26 points per second, and how far from the Cramer-Rao bound
// the results are, in the same run. The recording `balancing` (where it is beside the repository) with its recorded 2D
// points: speed of the whole sequence, share of limb samples, error, cameras excluded, variation of segment lengths.
//   bench_triangulation --benchmark_min_time=2
// tests/bench/triangulation_reference.py prints the same beside Pose2Sim.

#include <benchmark/benchmark.h>

#include <bit>
#include <cstdint>
#include <string>

#include "core/geometry/triangulation.h"
#include "core/signal/trajectory_filter.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "lifting/triangulate_sequence.h"
#include "tests/support/balancing.h"
#include "tests/support/paths.h"
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
  state.counters["median_error_mm"] = 1000 * ratio.median_error_m;
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

// The person's whole sequence with the steady choice of views: 8 cameras, 26 points, 300 frames, one point in eight
// wrong.
void BM_TriangulateSequence(benchmark::State& state) {
  const CameraRig rig = synthetic::RingRig({.cameras = 8, .lens = DistortionModel::kBrownConrady5});
  const Timeline timeline{.t0_ns = 0, .count = 300};
  const synthetic::Walker walker({.path = {.start_m = {0.8, -0.6}, .heading_rad = 1.0, .curvature_per_m = 1.0}});
  const auto tracks = synthetic::ProjectScene(std::span(&walker, 1), rig, timeline, Halpe26(),
                                              {.seed = 5, .pixel_sd_px = 3, .outlier_rate = 0.125, .identities = true});
  std::vector<PersonView> views;
  for (std::size_t c = 0; c < 8; ++c) {
    views.push_back(ViewOfTrack(tracks.cameras[c], tracks.cameras[c].frames[0].people[0].track, c));
  }
  for (auto _ : state) benchmark::DoNotOptimize(TriangulateSequence(rig, views, timeline));
  state.counters["frames/s"] =
      benchmark::Counter(300 * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(BM_TriangulateSequence)->Unit(benchmark::kMillisecond);

void CountLimbs(const Trajectory3D& trajectory, benchmark::State& state) {
  double samples = 0, found = 0, error = 0, excluded = 0;
  for (const Joint joint : kLimbJoints) {
    const auto column = static_cast<std::size_t>(trajectory.IndexOf(joint));
    for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame) {
      const Sample3D& sample = trajectory.At(frame, column);
      samples += 1;
      if (sample.missing()) continue;
      found += 1;
      error += static_cast<double>(sample.reprojection_error_px);
      excluded += 4 - std::popcount(sample.views);
    }
  }
  state.counters["limb_samples_percent"] = 100 * found / samples;
  state.counters["error_px"] = error / found;
  state.counters["excluded_cameras"] = excluded / found;
}

void BM_TriangulateBalancing(benchmark::State& state) {
  const auto folder = test::SharedFile("data/balancing");
  if (folder.empty()) {
    state.SkipWithError("needs the recording data/balancing in the shared folder");
    return;
  }
  const test::Balancing recording = test::ReadBalancing(folder);
  Trajectory3D trajectory;
  for (auto _ : state) {
    trajectory = TriangulateSequence(recording.rig, recording.views, recording.timeline).trajectory;
  }
  CountLimbs(trajectory, state);
  const Trajectory3D filtered = LowPass(trajectory, {.cutoff_hz = 6});
  const auto count = [&](const char* name, Joint left_from, Joint left_to) {
    state.counters[std::string(name) + "_l_percent"] = test::LengthVariationPercent(filtered, left_from, left_to);
    state.counters[std::string(name) + "_r_percent"] =
        test::LengthVariationPercent(filtered, MirrorOf(left_from), MirrorOf(left_to));
  };
  count("thigh", Joint::kHipL, Joint::kKneeL);
  count("shank", Joint::kKneeL, Joint::kAnkleL);
  count("upper_arm", Joint::kShoulderL, Joint::kElbowL);
  count("forearm", Joint::kElbowL, Joint::kWristL);
}
BENCHMARK(BM_TriangulateBalancing)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kinora

BENCHMARK_MAIN();

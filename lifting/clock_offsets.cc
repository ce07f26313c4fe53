#include "lifting/clock_offsets.h"

#include <fmt/format.h>

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>

#include "core/geometry/view_geometry.h"
#include "lifting/clock_pair.h"

namespace kinora {
namespace {

constexpr std::size_t kMostStrands = 3;  // people of a camera that are compared
constexpr double kFloorS = 0.0005;       // no pair is surer than this

struct Edge {
  std::size_t a, b;
  PairLag lag;
};

// The highest rate of pictures, from the times of the longest recording's pictures; at most 120 Hz.
double GridRate(const CameraRig& rig, std::span<const CameraTracks2D> tracks) {
  double rate_hz = 0;
  for (std::size_t c = 0; c < tracks.size(); ++c) {
    const auto& frames = tracks[c].frames;
    if (frames.size() < 2) continue;
    const double length_s =
        (1 + rig.cameras[c].clock_drift) * static_cast<double>(frames.back().pts_ns - frames.front().pts_ns) * 1e-9;
    if (length_s > 0) rate_hz = std::max(rate_hz, static_cast<double>(frames.size() - 1) / length_s);
  }
  return std::min(rate_hz, 120.0);
}

PairPlace PlaceOf(const ViewGeometry& a, const ViewGeometry& b, double rate_hz, double longest_s) {
  return {.baseline = (b.centre_m - a.centre_m).normalized(),
          .focal_px = 0.25 * (a.camera.fx_px + a.camera.fy_px + b.camera.fx_px + b.camera.fy_px),
          .rate_hz = rate_hz,
          .longest_s = longest_s};
}

std::vector<Edge> EdgesOf(const CameraRig& rig, std::span<const CameraTracks2D> tracks,
                          const ClockOffsetOptions& options, const Job& job) {
  const double rate_hz = GridRate(rig, tracks);
  const std::vector<ViewGeometry> views = ViewsOf(rig);
  std::vector<std::vector<RayStrand>> strands;
  for (std::size_t c = 0; c < tracks.size(); ++c)
    strands.push_back(tracks[c].frames.empty() ? std::vector<RayStrand>()
                                               : StrandsOf(rig.cameras[c], views[c], tracks[c], rate_hz,
                                                           options.minimum_score, kMostStrands));
  const double pairs = 0.5 * static_cast<double>(tracks.size() * (tracks.size() - 1));
  double done = 0;
  std::vector<Edge> edges;
  for (std::size_t a = 0; a < tracks.size(); ++a)
    for (std::size_t b = a + 1; b < tracks.size(); ++b) {
      job.Report("comparing the cameras' clocks", done++, pairs);
      job.CheckStop();
      // Two cameras in one place have no epipolar lines.
      if ((views[a].centre_m - views[b].centre_m).norm() < 0.05) continue;
      if (const auto lag = LagOfPair(strands[a], strands[b], PlaceOf(views[a], views[b], rate_hz, options.longest_s)))
        edges.push_back({a, b, *lag});
    }
  return edges;
}

// The cameras that edges join with the first of them.
std::vector<std::size_t> JoinedCameras(std::size_t cameras, const std::vector<Edge>& edges) {
  if (edges.empty()) return {};
  std::set<std::size_t> joined = {std::ranges::min(edges, {}, &Edge::a).a};
  for (std::size_t turn = 0; turn < cameras; ++turn)
    for (const Edge& edge : edges)
      if (joined.contains(edge.a) || joined.contains(edge.b)) joined.insert(edge.a), joined.insert(edge.b);
  return {joined.begin(), joined.end()};
}

// shift_b - shift_a = -lag for every pair, with the first camera's shift zero.
struct Network {
  Eigen::VectorXd shifts;
  Eigen::VectorXd sds;
  std::vector<double> misfits_s;  // of the pairs
};
Network SolveNetwork(const std::vector<std::size_t>& cameras, const std::vector<Edge>& edges) {
  const auto unknowns = static_cast<Eigen::Index>(cameras.size()) - 1;
  const auto column = [&](std::size_t camera) {
    return static_cast<Eigen::Index>(std::ranges::find(cameras, camera) - cameras.begin()) - 1;
  };
  std::vector<double> robust(edges.size(), 1), misfits(edges.size(), 0);
  Network network;
  for (int turn = 0; turn < 10; ++turn) {
    Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(unknowns, unknowns);
    Eigen::VectorXd right = Eigen::VectorXd::Zero(unknowns);
    for (std::size_t e = 0; e < edges.size(); ++e) {
      Eigen::VectorXd row = Eigen::VectorXd::Zero(unknowns);
      if (column(edges[e].a) >= 0) row(column(edges[e].a)) = -1;
      if (column(edges[e].b) >= 0) row(column(edges[e].b)) = 1;
      const double weight = robust[e] / (edges[e].lag.sd_s * edges[e].lag.sd_s + kFloorS * kFloorS);
      normal += weight * row * row.transpose();
      right -= weight * edges[e].lag.lag_s * row;
    }
    const Eigen::MatrixXd inverse = normal.inverse();
    network.shifts = inverse * right;
    double chi2 = 0;
    for (std::size_t e = 0; e < edges.size(); ++e) {
      const auto shift = [&](std::size_t c) { return column(c) < 0 ? 0.0 : network.shifts(column(c)); };
      misfits[e] = shift(edges[e].b) - shift(edges[e].a) + edges[e].lag.lag_s;
      const double far = std::abs(misfits[e]) / std::hypot(edges[e].lag.sd_s, kFloorS);
      chi2 += robust[e] * far * far;
      constexpr double kHuber = 2;
      robust[e] = far > kHuber ? kHuber / far : 1;
    }
    const double freedom = static_cast<double>(edges.size()) - static_cast<double>(unknowns);
    const double spread = freedom > 0 ? std::max(1.0, chi2 / freedom) : 1;
    // Pairs share the noise of their cameras: with all pairs of C cameras least squares believes in a variance that is
    // 2 / C of a pair's, which is far too sure. What several pairs gain is not counted.
    const double shared = std::max(1.0, static_cast<double>(cameras.size()) / 2);
    network.sds = (spread * shared * inverse.diagonal()).cwiseSqrt();
  }
  network.misfits_s = misfits;
  return network;
}

// What else to know of a camera that was found.
std::string NoteOf(const CameraRig& rig, std::size_t camera, const std::vector<Edge>& edges) {
  for (const Edge& edge : edges)
    if (edge.lag.repeats_s > 0 && (edge.a == camera || edge.b == camera)) {
      const std::size_t other = edge.a == camera ? edge.b : edge.a;
      return fmt::format("the motion repeats itself: {:.2f} s more or less would fit with {} about as well",
                         edge.lag.repeats_s, rig.cameras[other].camera.name);
    }
  return {};
}

}  // namespace

std::vector<ClockOffset> FindClockOffsets(const CameraRig& rig, std::span<const CameraTracks2D> tracks,
                                          const ClockOffsetOptions& options, const Job& job) {
  std::vector<ClockOffset> offsets(rig.cameras.size());
  for (std::size_t c = 0; c < offsets.size(); ++c)
    offsets[c].note =
        tracks[c].frames.empty() ? "it has no 2D points" : "it sees too little motion together with the other cameras";
  const std::vector<Edge> all = EdgesOf(rig, tracks, options, job);
  const std::vector<std::size_t> joined = JoinedCameras(offsets.size(), all);
  if (joined.empty()) return offsets;
  std::vector<Edge> edges;
  for (const Edge& edge : all)
    if (std::ranges::find(joined, edge.a) != joined.end()) edges.push_back(edge);
  const Network network = SolveNetwork(joined, edges);
  for (std::size_t i = 0; i < joined.size(); ++i) {
    ClockOffset& one = offsets[joined[i]];
    one.found = true;
    one.note = NoteOf(rig, joined[i], edges);
    if (i == 0) continue;
    one.shift_s = network.shifts(static_cast<Eigen::Index>(i) - 1);
    one.sd_s = network.sds(static_cast<Eigen::Index>(i) - 1);
  }
  return offsets;
}

}  // namespace kinora

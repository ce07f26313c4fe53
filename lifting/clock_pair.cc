#include "lifting/clock_pair.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "core/motion/joint.h"
#include "core/motion/keypoint_set.h"
#include "lifting/median.h"

namespace kinora {
namespace {

constexpr double kCutOffPx = 30;
constexpr std::int64_t kLeastInstants = 40;  // seen by both
constexpr std::int64_t kMostInstants = 300;  // compared for one lag
// Blocks of the sandwich estimate: as many as there may be, but no shorter than what smoothing joins.
constexpr double kBlocks = 8, kShortestBlockS = 0.2, kLongestBlockS = 0.5;
constexpr double kNoRay = std::numeric_limits<double>::quiet_NaN();

bool Seen(const Eigen::Vector3d& ray) {
  return !std::isnan(ray.x());
}

// A track's rays at its own times.
struct RawStrand {
  std::vector<double> times_s;
  std::array<std::vector<Eigen::Vector3d>, kLimbJoints.size()> rays;
};

std::map<std::int32_t, RawStrand> RawStrandsOf(const RigCamera& camera, const ViewGeometry& view,
                                               const CameraTracks2D& tracks, double minimum_score) {
  std::map<std::int32_t, RawStrand> all;
  for (const Frame2D& frame : tracks.frames) {
    const double time_s = camera.clock_offset_s + (1 + camera.clock_drift) * static_cast<double>(frame.pts_ns) * 1e-9;
    for (const TrackedPerson& person : frame.people) {
      if (person.track < 0) continue;
      RawStrand& strand = all[person.track];
      strand.times_s.push_back(time_s);
      for (std::size_t j = 0; j < kLimbJoints.size(); ++j) {
        std::optional<Eigen::Vector3d> ray;
        if (const auto index = tracks.set->IndexOf(kLimbJoints[j])) {
          const Keypoint2D& point = person.keypoints.points[static_cast<std::size_t>(*index)];
          if (!point.missing() && static_cast<double>(point.score) >= minimum_score)
            ray = view.RayOf(
                camera.fit.CalibratedFromStored({static_cast<double>(point.x_px), static_cast<double>(point.y_px)}));
        }
        strand.rays[j].push_back(ray.value_or(Eigen::Vector3d::Constant(kNoRay)));
      }
    }
  }
  return all;
}

// Binomial smoothing, twice over five instants: what is not seen counts for nothing and stays unseen. Without it the
// lower noise between two pictures would pull lags to half steps.
void Smooth(std::vector<Eigen::Vector3d>& rays) {
  constexpr std::array kWeights = {1.0, 4.0, 6.0, 4.0, 1.0};
  for (int pass = 0; pass < 2; ++pass) {
    const std::vector<Eigen::Vector3d> before = rays;
    const auto count = static_cast<std::int64_t>(rays.size());
    for (std::int64_t i = 0; i < count; ++i) {
      if (!Seen(before[static_cast<std::size_t>(i)])) continue;
      Eigen::Vector3d sum = Eigen::Vector3d::Zero();
      for (std::int64_t k = -2; k <= 2; ++k) {
        const std::int64_t at = i + k, mirrored = i - k;
        // One side alone would shift the point in time.
        if (at < 0 || mirrored < 0 || at >= count || mirrored >= count) continue;
        const Eigen::Vector3d& one = before[static_cast<std::size_t>(at)];
        if (Seen(one) && Seen(before[static_cast<std::size_t>(mirrored)]))
          sum += kWeights[static_cast<std::size_t>(k + 2)] * one;
      }
      rays[static_cast<std::size_t>(i)] = sum.normalized();
    }
  }
}

RayStrand OnGrid(std::int32_t track, const RawStrand& raw, double rate_hz) {
  RayStrand strand;
  strand.track = track;
  strand.first = static_cast<std::int64_t>(std::ceil(raw.times_s.front() * rate_hz));
  strand.count = static_cast<std::int64_t>(std::floor(raw.times_s.back() * rate_hz)) - strand.first + 1;
  strand.rays.assign(kLimbJoints.size(),
                     std::vector(static_cast<std::size_t>(strand.count), Eigen::Vector3d::Constant(kNoRay).eval()));
  const double usual_s = (raw.times_s.back() - raw.times_s.front()) / static_cast<double>(raw.times_s.size() - 1);
  std::size_t after = 0;
  for (std::int64_t i = 0; i < strand.count; ++i) {
    const double time_s = static_cast<double>(strand.first + i) / rate_hz;
    while (after + 1 < raw.times_s.size() && raw.times_s[after] < time_s) ++after;
    const std::size_t before = raw.times_s[after] > time_s && after > 0 ? after - 1 : after;
    const double gap_s = raw.times_s[after] - raw.times_s[before];
    if (gap_s > 1.5 * usual_s) continue;
    const double part = gap_s > 0 ? (time_s - raw.times_s[before]) / gap_s : 0;
    for (std::size_t j = 0; j < kLimbJoints.size(); ++j)
      strand.rays[j][static_cast<std::size_t>(i)] =
          ((1 - part) * raw.rays[j][before] + part * raw.rays[j][after]).normalized();
  }
  for (auto& rays : strand.rays) Smooth(rays);
  return strand;
}

double Distance(const Eigen::Vector3d& a, const Eigen::Vector3d& b, const PairPlace& place) {
  const Eigen::Vector3d of_a = place.baseline.cross(a), of_b = place.baseline.cross(b);
  return place.focal_px * of_a.dot(b) / std::sqrt(of_a.squaredNorm() + of_b.squaredNorm());
}

// The distances of one joint at a lag of so many steps, with the instants of a they belong to.
struct Distances {
  std::vector<double> px;
  std::vector<std::int64_t> instants;
};
Distances DistancesOf(const RayStrand& a, const RayStrand& b, std::size_t joint, double steps, std::int64_t stride,
                      const PairPlace& place) {
  Distances all;
  const auto whole = static_cast<std::int64_t>(std::floor(steps));
  const double part = steps - static_cast<double>(whole);
  const std::int64_t from = std::max(a.first, b.first - whole);
  const std::int64_t to = std::min(a.first + a.count, b.first + b.count - whole - 1);
  for (std::int64_t i = from; i < to; i += stride) {
    const Eigen::Vector3d& ray_a = a.rays[joint][static_cast<std::size_t>(i - a.first)];
    const auto at = static_cast<std::size_t>(i + whole - b.first);
    const Eigen::Vector3d ray_b = (1 - part) * b.rays[joint][at] + part * b.rays[joint][at + 1];
    if (!Seen(ray_a) || !Seen(ray_b)) continue;
    all.px.push_back(Distance(ray_a, ray_b, place));
    all.instants.push_back(i);
  }
  return all;
}

// What a lag costs, px; infinite where too little is seen by both.
struct Cost {
  double px = std::numeric_limits<double>::infinity();
  double constant_px = 0;  // of what is removed, cut off
};
Cost CostOf(const RayStrand& a, const RayStrand& b, double steps, std::int64_t stride, const PairPlace& place) {
  double sum = 0, constant = 0;
  std::size_t count = 0, joints = 0;
  for (std::size_t j = 0; j < kLimbJoints.size(); ++j) {
    Distances one = DistancesOf(a, b, j, steps, stride, place);
    if (static_cast<std::int64_t>(one.px.size()) * stride < kLeastInstants) continue;
    std::vector<double> sorted = one.px;
    const double middle = MedianOf(sorted);
    for (const double px : one.px) sum += std::min(std::abs(px - middle), kCutOffPx);
    count += one.px.size();
    constant += std::min(std::abs(middle), kCutOffPx);
    ++joints;
  }
  if (joints < 3) return {};
  return {sum / static_cast<double>(count), constant / static_cast<double>(joints)};
}

// The distances of one joint at a lag and how they change with it, px and px per step.
struct Slopes {
  std::vector<double> px, slope;
  std::vector<std::int64_t> instants;
};
Slopes SlopesOf(const RayStrand& a, const RayStrand& b, std::size_t joint, double steps, const PairPlace& place) {
  constexpr double kHalfStep = 0.5;
  const Distances here = DistancesOf(a, b, joint, steps, 1, place);
  const Distances before = DistancesOf(a, b, joint, steps - kHalfStep, 1, place);
  const Distances after = DistancesOf(a, b, joint, steps + kHalfStep, 1, place);
  Slopes slopes;
  std::size_t at_before = 0, at_after = 0;
  for (std::size_t k = 0; k < here.px.size(); ++k) {
    const std::int64_t i = here.instants[k];
    while (at_before < before.instants.size() && before.instants[at_before] < i) ++at_before;
    while (at_after < after.instants.size() && after.instants[at_after] < i) ++at_after;
    if (at_before == before.instants.size() || at_after == after.instants.size()) break;
    if (before.instants[at_before] != i || after.instants[at_after] != i) continue;
    slopes.px.push_back(here.px[k]);
    slopes.slope.push_back(after.px[at_after] - before.px[at_before]);
    slopes.instants.push_back(i);
  }
  return slopes;
}

// What a least-squares step is made of: gradients by block of instants, and the curvature.
struct Sums {
  std::map<std::int64_t, double> gradients;
  double curvature = 0;
};
void Add(const Slopes& slopes, std::int64_t block, Sums& sums) {
  if (static_cast<std::int64_t>(slopes.px.size()) < kLeastInstants) return;
  std::vector<double> sorted = slopes.px, weight;
  const double middle = MedianOf(sorted);
  double weights = 0, mean = 0, mean_slope = 0;
  for (std::size_t k = 0; k < slopes.px.size(); ++k) {
    const double far = std::abs(slopes.px[k] - middle) / kCutOffPx;
    weight.push_back(far < 1 ? (1 - far * far) * (1 - far * far) : 0);  // Tukey's
    weights += weight[k];
    mean += weight[k] * slopes.px[k];
    mean_slope += weight[k] * slopes.slope[k];
  }
  if (!(weights > 0)) return;
  for (std::size_t k = 0; k < slopes.px.size(); ++k) {
    const double e = slopes.px[k] - mean / weights, s = slopes.slope[k] - mean_slope / weights;
    sums.gradients[slopes.instants[k] / block] += weight[k] * s * e;
    sums.curvature += weight[k] * s * s;
  }
}

// Least squares on the slope of the distances around a lag; false where they hardly change with it.
bool Refine(const RayStrand& a, const RayStrand& b, const PairPlace& place, double& steps, double& sd_steps) {
  const auto together = static_cast<double>(std::min(a.count, b.count));
  const std::int64_t block =
      std::llround(std::clamp(together / kBlocks, kShortestBlockS * place.rate_hz, kLongestBlockS * place.rate_hz));
  for (int turn = 0; turn < 6; ++turn) {
    Sums sums;
    for (std::size_t j = 0; j < kLimbJoints.size(); ++j) Add(SlopesOf(a, b, j, steps, place), block, sums);
    if (!(sums.curvature > 0)) return false;
    double gradient = 0, scatter = 0;
    for (const auto& [at, one] : sums.gradients) gradient += one, scatter += one * one;
    const double change = std::clamp(-gradient / sums.curvature, -1.0, 1.0);
    steps += change;
    const auto blocks = static_cast<double>(sums.gradients.size());
    if (blocks < 2) return false;
    sd_steps = std::sqrt(scatter * blocks / (blocks - 1)) / sums.curvature;
    if (std::abs(change) < 1e-4) break;
  }
  return true;
}

// All lags of a pair of strands, from the smallest; the best of them, and whether another is about as good.
struct Scan {
  std::vector<double> px;
  std::size_t best = 0;
  double constant_px = 0;
};
std::optional<Scan> ScanLags(const RayStrand& a, const RayStrand& b, std::int64_t longest, const PairPlace& place) {
  const std::int64_t stride = std::max<std::int64_t>(1, std::min(a.count, b.count) / kMostInstants);
  Scan scan;
  std::vector<double> total, finite;
  for (std::int64_t lag = -longest; lag <= longest; ++lag) {
    const Cost cost = CostOf(a, b, static_cast<double>(lag), stride, place);
    scan.px.push_back(cost.px);
    // A small share for the constant part tells two people apart who move alike.
    total.push_back(cost.px + 0.3 * cost.constant_px);
    if (std::isfinite(cost.px)) finite.push_back(cost.px);
    if (total.back() < total[scan.best]) scan.best = total.size() - 1, scan.constant_px = cost.constant_px;
  }
  if (finite.empty()) return {};
  // Where nobody moves every lag fits; at the end of what was tried the right one may lie beyond.
  constexpr double kClearlyBetter = 0.8;
  const bool at_the_end = scan.best == 0 || scan.best + 1 == scan.px.size();
  if (at_the_end || scan.px[scan.best] > kClearlyBetter * MedianOf(finite)) return {};
  return scan;
}

double RepeatOf(const Scan& scan, double rate_hz) {
  constexpr double kAboutAsGood = 1.25, kApartS = 0.25;
  double nearest = 0;
  for (std::size_t i = 1; i + 1 < scan.px.size(); ++i) {
    const double apart_s = std::abs(static_cast<double>(i) - static_cast<double>(scan.best)) / rate_hz;
    const bool dip = scan.px[i] <= scan.px[i - 1] && scan.px[i] <= scan.px[i + 1];
    if (dip && apart_s > kApartS && scan.px[i] < kAboutAsGood * scan.px[scan.best] + 0.2 &&
        (nearest == 0 || apart_s < nearest))
      nearest = apart_s;
  }
  return nearest;
}

}  // namespace

std::vector<RayStrand> StrandsOf(const RigCamera& camera, const ViewGeometry& view, const CameraTracks2D& tracks,
                                 double rate_hz, double minimum_score, std::size_t most) {
  std::vector<RayStrand> strands;
  for (const auto& [track, raw] : RawStrandsOf(camera, view, tracks, minimum_score)) {
    if (raw.times_s.size() < 2 || raw.times_s.back() - raw.times_s.front() < 1) continue;
    strands.push_back(OnGrid(track, raw, rate_hz));
  }
  std::ranges::stable_sort(strands, std::ranges::greater(), &RayStrand::count);
  if (strands.size() > most) strands.resize(most);
  return strands;
}

std::optional<PairLag> LagOfPair(const std::vector<RayStrand>& a, const std::vector<RayStrand>& b,
                                 const PairPlace& place) {
  const std::int64_t longest = std::llround(place.longest_s * place.rate_hz) + 1;
  std::optional<PairLag> found;
  double least = 0;
  for (const RayStrand& of_a : a)
    for (const RayStrand& of_b : b) {
      const auto scan = ScanLags(of_a, of_b, longest, place);
      if (!scan) continue;
      const double px = scan->px[scan->best] + 0.3 * scan->constant_px;
      if (found && px >= least) continue;
      double steps = static_cast<double>(scan->best) - static_cast<double>(longest), sd_steps = 0;
      const double coarse = steps;
      if (!Refine(of_a, of_b, place, steps, sd_steps) || std::abs(steps - coarse) > 3) continue;
      least = px;
      found = PairLag{.lag_s = steps / place.rate_hz,
                      .sd_s = sd_steps / place.rate_hz,
                      .error_px = CostOf(of_a, of_b, steps, 1, place).px,
                      .error_now_px = scan->px[static_cast<std::size_t>(longest)],
                      .repeats_s = RepeatOf(*scan, place.rate_hz)};
    }
  return found;
}

}  // namespace kinora

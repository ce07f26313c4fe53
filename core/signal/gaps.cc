#include "core/signal/gaps.h"

#include <cmath>

#include "core/motion/trajectory2d.h"
#include "core/motion/trajectory3d.h"
#include "core/signal/spline.h"

namespace kinora {
namespace {

constexpr std::size_t kKnotsPerSide = 6;  // every knot between leaves 0.27 of a knot's effect on a spline

bool ShortEnough(const SampleRun& gap, double rate_hz, const GapOptions& options) {
  return static_cast<double>(gap.count) <= options.limit_s * rate_hz * (1 + 1e-9);
}

// Present samples on both sides of a gap, nearest first outwards, not across another gap that stays open.
std::vector<std::size_t> KnotsAround(std::span<const double> values, const SampleRun& gap, std::size_t longest_gap) {
  std::vector<std::size_t> knots;
  std::size_t missing = 0;
  for (std::size_t i = gap.first; i-- > 0 && knots.size() < kKnotsPerSide && missing <= longest_gap;) {
    missing = std::isnan(values[i]) ? missing + 1 : 0;
    if (missing == 0) knots.insert(knots.begin(), i);
  }
  const std::size_t before = knots.size();
  missing = 0;
  for (std::size_t i = gap.end(); i < values.size() && knots.size() < before + kKnotsPerSide && missing <= longest_gap;
       ++i) {
    missing = std::isnan(values[i]) ? missing + 1 : 0;
    if (missing == 0) knots.push_back(i);
  }
  return knots;
}

std::vector<double> Interpolate(std::span<const double> x, std::span<const double> y, const SampleRun& gap,
                                GapMethod method) {
  std::vector<double> filled(gap.count);
  if (method == GapMethod::kLinear) {
    for (std::size_t i = 0; i < gap.count; ++i) filled[i] = InterpolateLinear(x, y, static_cast<double>(gap.first + i));
    return filled;
  }
  const PiecewiseCubic curve = method == GapMethod::kPchip ? PchipSpline(x, y) : NotAKnotSpline(x, y);
  for (std::size_t i = 0; i < gap.count; ++i) filled[i] = curve.Value(static_cast<double>(gap.first + i));
  return filled;
}

std::size_t LongestGap(double rate_hz, const GapOptions& options) {
  return static_cast<std::size_t>(std::floor(options.limit_s * rate_hz * (1 + 1e-9)));
}

// weights[k][i]: how much filled sample i moves with knot k. The cubic and the straight line are linear, so the curve
// through a unit step is its weight; PCHIP's are those of the straight line, which it bends only where it must.
std::vector<std::vector<double>> Weights(std::span<const double> x, const SampleRun& gap, GapMethod method) {
  if (method == GapMethod::kPchip) method = GapMethod::kLinear;
  std::vector<std::vector<double>> weights;
  std::vector<double> unit(x.size(), 0.0);
  for (std::size_t k = 0; k < x.size(); ++k) {
    unit[k] = 1;
    weights.push_back(Interpolate(x, unit, gap, method));
    unit[k] = 0;
  }
  return weights;
}

Eigen::Vector3d& PositionOf(Sample3D& sample) {
  return sample.position_m;
}
Eigen::Vector2d& PositionOf(Sample2D& sample) {
  return sample.position_px;
}
Eigen::Matrix3d CovarianceOf(const Sample3D& sample) {
  return sample.covariance_m2;
}
Eigen::Matrix2d CovarianceOf(const Sample2D& sample) {
  return sample.covariance_px2;
}
void SetCovariance(Sample3D& sample, const Eigen::Matrix3d& covariance) {
  sample.covariance_m2 = covariance;
}
void SetCovariance(Sample2D& sample, const Eigen::Matrix2d& covariance) {
  sample.covariance_px2 = covariance;
}

template <class Trajectory>
void FillGap(Trajectory& trajectory, std::size_t joint, std::span<const std::size_t> knots, const SampleRun& gap,
             GapMethod method) {
  const auto sample = [&](std::size_t frame) -> auto& {
    return trajectory.At(static_cast<std::int64_t>(frame), joint);
  };
  const std::vector<double> x(knots.begin(), knots.end());
  const auto weights = Weights(x, gap, method);
  for (std::size_t i = 0; i < gap.count; ++i) {
    sample(gap.first + i).provenance = Provenance::kInterpolated;
    auto covariance = CovarianceOf(sample(gap.first + i));
    covariance.setZero();
    for (std::size_t k = 0; k < knots.size(); ++k)
      if (weights[k][i] != 0) covariance += weights[k][i] * weights[k][i] * CovarianceOf(sample(knots[k]));
    SetCovariance(sample(gap.first + i), covariance);
  }
  std::vector<double> y(knots.size());
  for (int axis = 0; axis < PositionOf(sample(knots[0])).size(); ++axis) {
    for (std::size_t k = 0; k < knots.size(); ++k) y[k] = PositionOf(sample(knots[k]))[axis];
    const std::vector<double> filled = Interpolate(x, y, gap, method);
    for (std::size_t i = 0; i < gap.count; ++i) PositionOf(sample(gap.first + i))[axis] = filled[i];
  }
}

template <class Trajectory>
std::vector<std::vector<SampleRun>> FillAll(Trajectory& trajectory, const GapOptions& options,
                                            const GapWanted& wanted = {}) {
  Check(options, "gaps");
  const double rate_hz = trajectory.timeline.rate_hz();
  const auto frames = static_cast<std::size_t>(trajectory.timeline.count);
  std::vector<std::vector<SampleRun>> filled(trajectory.joints.size());
  std::vector<double> present(frames);
  for (std::size_t joint = 0; joint < trajectory.joints.size(); ++joint) {
    for (std::size_t f = 0; f < frames; ++f)
      present[f] = trajectory.At(static_cast<std::int64_t>(f), joint).missing() ? std::nan("") : 0;
    for (const SampleRun& gap : FindGaps(present)) {
      const bool usual = ShortEnough(gap, rate_hz, options);
      if (!(wanted ? wanted(joint, gap, usual) : usual)) continue;
      FillGap(trajectory, joint, KnotsAround(present, gap, LongestGap(rate_hz, options)), gap, options.method);
      filled[joint].push_back(gap);
    }
  }
  return filled;
}

}  // namespace

std::vector<SampleRun> FindGaps(std::span<const double> values) {
  std::vector<SampleRun> gaps;
  for (const SampleRun& run : RunsWhere(values.size(), [&](std::size_t i) { return std::isnan(values[i]); }))
    if (run.first > 0 && run.end() < values.size()) gaps.push_back(run);
  return gaps;
}

std::vector<SampleRun> FillGaps(std::span<double> values, double rate_hz, const GapOptions& options) {
  Check(options, "gaps");
  const std::vector<double> measured(values.begin(), values.end());
  std::vector<SampleRun> filled;
  for (const SampleRun& gap : FindGaps(measured)) {
    if (!ShortEnough(gap, rate_hz, options)) continue;
    const std::vector<std::size_t> knots = KnotsAround(measured, gap, LongestGap(rate_hz, options));
    const std::vector<double> x(knots.begin(), knots.end());
    std::vector<double> y;
    for (const std::size_t knot : knots) y.push_back(measured[knot]);
    const std::vector<double> curve = Interpolate(x, y, gap, options.method);
    for (std::size_t i = 0; i < gap.count; ++i) values[gap.first + i] = curve[i];
    filled.push_back(gap);
  }
  return filled;
}

std::vector<std::vector<SampleRun>> FillGaps(Trajectory3D& trajectory, const GapOptions& options) {
  return FillAll(trajectory, options);
}
std::vector<std::vector<SampleRun>> FillGaps(Trajectory3D& trajectory, const GapOptions& options,
                                             const GapWanted& wanted) {
  return FillAll(trajectory, options, wanted);
}
std::vector<std::vector<SampleRun>> FillGaps(Trajectory2D& trajectory, const GapOptions& options) {
  return FillAll(trajectory, options);
}

}  // namespace kinora

#include "projects/review/doubt.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace kinora {
namespace {

constexpr float kFilledDoubt = 0.5F;
constexpr float kFullDoubtMedians = 5;
constexpr int kSeenViews = 3;  // of which at most some were placed between dragged points

// A joint in both trajectories, and what is usual of it.
struct Column {
  std::size_t raw, filtered;
  float median = 0;
};

float MedianOf(std::vector<float>& errors) {
  if (errors.empty()) return 0;
  const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
  std::ranges::nth_element(errors, middle);
  return *middle;
}

// One walk over the trial for all joints: an hour's samples lie wide apart in memory.
void FindMedians(const Trajectory3D& raw, std::vector<Column>& columns) {
  std::vector<std::vector<float>> errors(columns.size());
  for (std::int64_t i = 0; i < raw.timeline.count; ++i)
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (const float error = raw.At(i, columns[c].raw).reprojection_error_px; std::isfinite(error))
        errors[c].push_back(error);
  for (std::size_t c = 0; c < columns.size(); ++c) columns[c].median = MedianOf(errors[c]);
}

float DoubtOfSample(const Sample3D& raw, const Sample3D& filtered, float median) {
  if (filtered.missing()) return 1;
  // A point that follows dragged ones in one camera is no gap: others see the joint there, and say how well it fits.
  const bool seen = !raw.missing() && std::popcount(raw.views) >= kSeenViews;
  float doubt = filtered.provenance == Provenance::kInterpolated && !seen ? kFilledDoubt : 0;
  if (std::isfinite(raw.reprojection_error_px) && median > 0)
    doubt = std::max(doubt, (raw.reprojection_error_px / median - 1) / (kFullDoubtMedians - 1));
  return std::clamp(doubt, 0.0F, 1.0F);
}

}  // namespace

std::vector<float> DoubtOf(const SolvedAthlete& solved, std::span<const Joint> joints) {
  const Trajectory3D& raw = solved.triangulated.trajectory;
  const Trajectory3D& filtered = solved.cleaned.filtered;
  const auto wanted = joints.empty() ? std::span<const Joint>(kLimbJoints) : joints;
  std::vector<float> doubt(static_cast<std::size_t>(std::max<std::int64_t>(0, filtered.timeline.count)), 0);
  std::vector<std::uint8_t> any(doubt.size(), 0);
  std::vector<Column> columns;
  for (const Joint joint : wanted) {
    const int in_raw = raw.IndexOf(joint), in_filtered = filtered.IndexOf(joint);
    if (in_raw >= 0 && in_filtered >= 0)
      columns.push_back({static_cast<std::size_t>(in_raw), static_cast<std::size_t>(in_filtered)});
  }
  FindMedians(raw, columns);
  for (std::size_t i = 0; i < doubt.size(); ++i) {
    const auto at = static_cast<std::int64_t>(i);
    for (const Column& column : columns) {
      const Sample3D& sample = filtered.At(at, column.filtered);
      any[i] |= static_cast<std::uint8_t>(!sample.missing());
      doubt[i] = std::max(doubt[i], DoubtOfSample(raw.At(at, column.raw), sample, column.median));
    }
  }
  for (std::size_t i = 0; i < doubt.size(); ++i)
    if (any[i] == 0) doubt[i] = std::numeric_limits<float>::quiet_NaN();
  return doubt;
}

}  // namespace kinora

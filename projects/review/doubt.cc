#include "projects/review/doubt.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinora {
namespace {

constexpr float kFilledDoubt = 0.5F;
constexpr float kFullDoubtMedians = 5;

float MedianError(const Trajectory3D& raw, std::size_t joint) {
  std::vector<float> errors;
  for (std::int64_t i = 0; i < raw.timeline.count; ++i) {
    const float error = raw.At(i, joint).reprojection_error_px;
    if (std::isfinite(error)) errors.push_back(error);
  }
  if (errors.empty()) return 0;
  const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
  std::ranges::nth_element(errors, middle);
  return *middle;
}

float DoubtOfSample(const Sample3D& raw, const Sample3D& filtered, float median) {
  if (filtered.missing()) return 1;
  float doubt = filtered.provenance == Provenance::kInterpolated ? kFilledDoubt : 0;
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
  for (const Joint joint : wanted) {
    const int in_raw = raw.IndexOf(joint), in_filtered = filtered.IndexOf(joint);
    if (in_raw < 0 || in_filtered < 0) continue;
    const float median = MedianError(raw, static_cast<std::size_t>(in_raw));
    for (std::size_t i = 0; i < doubt.size(); ++i) {
      const auto at = static_cast<std::int64_t>(i);
      const Sample3D& sample = filtered.At(at, static_cast<std::size_t>(in_filtered));
      any[i] |= static_cast<std::uint8_t>(!sample.missing());
      doubt[i] = std::max(doubt[i], DoubtOfSample(raw.At(at, static_cast<std::size_t>(in_raw)), sample, median));
    }
  }
  for (std::size_t i = 0; i < doubt.size(); ++i)
    if (any[i] == 0) doubt[i] = std::numeric_limits<float>::quiet_NaN();
  return doubt;
}

}  // namespace kinora

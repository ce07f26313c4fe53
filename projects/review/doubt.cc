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

float MedianOf(std::vector<float>& errors) {
  if (errors.empty()) return 0;
  const auto middle = errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2);
  std::ranges::nth_element(errors, middle);
  return *middle;
}

// Of the reprojection error alone.
float DoubtByError(const Sample3D& raw, float median) {
  if (!std::isfinite(raw.reprojection_error_px) || median <= 0) return 0;
  return std::clamp((raw.reprojection_error_px / median - 1) / (kFullDoubtMedians - 1), 0.0F, 1.0F);
}

float DoubtOfSample(const Sample3D& raw, const Sample3D& filtered, float median) {
  if (filtered.missing()) return 1;
  // A point that follows dragged ones in one camera is no gap: others see the joint there, and say how well it fits.
  const bool seen = !raw.missing() && std::popcount(raw.views) >= kSeenViews;
  const float filled = filtered.provenance == Provenance::kInterpolated && !seen ? kFilledDoubt : 0;
  return std::max(filled, DoubtByError(raw, median));
}

}  // namespace

// One walk over the trial for all joints: an hour's samples lie wide apart in memory.
void DoubtCurve::FindMedians(const Trajectory3D& raw, std::vector<Column>& columns) {
  std::vector<std::vector<float>> errors(columns.size());
  for (std::int64_t i = 0; i < raw.timeline.count; ++i)
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (const float error = raw.At(i, columns[c].raw).reprojection_error_px; std::isfinite(error))
        errors[c].push_back(error);
  for (std::size_t c = 0; c < columns.size(); ++c) columns[c].median = MedianOf(errors[c]);
}

DoubtCurve::DoubtCurve(const SolvedAthlete& solved, std::span<const Joint> joints) {
  const Trajectory3D& raw = solved.triangulated.trajectory;
  const Trajectory3D& filtered = solved.cleaned.filtered;
  for (const Joint joint : joints.empty() ? std::span<const Joint>(kLimbJoints) : joints) {
    const int in_raw = raw.IndexOf(joint), in_filtered = filtered.IndexOf(joint);
    if (in_raw >= 0 && in_filtered >= 0)
      columns_.push_back({joint, static_cast<std::size_t>(in_raw), static_cast<std::size_t>(in_filtered)});
  }
  FindMedians(raw, columns_);
  values_.resize(static_cast<std::size_t>(std::max<std::int64_t>(0, filtered.timeline.count)));
  Renew(solved, 0, filtered.timeline.count - 1);
}

void DoubtCurve::Renew(const SolvedAthlete& solved, std::int64_t first, std::int64_t last) {
  const Trajectory3D& raw = solved.triangulated.trajectory;
  const Trajectory3D& filtered = solved.cleaned.filtered;
  last = std::min(last, static_cast<std::int64_t>(values_.size()) - 1);
  for (std::int64_t at = std::max<std::int64_t>(0, first); at <= last; ++at) {
    bool any = false;
    float doubt = 0;
    for (const Column& column : columns_) {
      const Sample3D& sample = filtered.At(at, column.filtered);
      any |= !sample.missing();
      doubt = std::max(doubt, DoubtOfSample(raw.At(at, column.raw), sample, column.median));
    }
    values_[static_cast<std::size_t>(at)] = any ? doubt : std::numeric_limits<float>::quiet_NaN();
  }
}

DoubtCurve::Reason DoubtCurve::ReasonOf(const SolvedAthlete& solved, const Column& column, std::int64_t sample) {
  const Trajectory3D& raw = solved.triangulated.trajectory;
  const Sample3D& filtered = solved.cleaned.filtered.At(sample, column.filtered);
  Reason reason{.joint = column.joint};
  if (filtered.missing()) {
    const auto seen_in = [&](std::int64_t first, std::int64_t end) {
      for (std::int64_t i = first; i < end; ++i)
        if (!raw.At(i, column.raw).missing()) return true;
      return false;
    };
    reason.why = !seen_in(sample + 1, raw.timeline.count) ? Reason::Why::kNoMore
                 : !seen_in(0, sample)                    ? Reason::Why::kNotYet
                                                          : Reason::Why::kMissing;
    return reason;
  }
  reason.error_px = raw.At(sample, column.raw).reprojection_error_px;
  reason.median_px = column.median;
  const Sample3D& point = raw.At(sample, column.raw);
  const bool filled = DoubtOfSample(point, filtered, column.median) > DoubtByError(point, column.median);
  reason.why = filled ? Reason::Why::kFilled : Reason::Why::kError;
  return reason;
}

std::vector<DoubtCurve::Reason> DoubtCurve::ReasonsAt(const SolvedAthlete& solved, std::int64_t sample) const {
  const Trajectory3D& raw = solved.triangulated.trajectory;
  const Trajectory3D& filtered = solved.cleaned.filtered;
  float most = 0;
  std::vector<const Column*> worst;
  for (const Column& column : columns_) {
    const float doubt = DoubtOfSample(raw.At(sample, column.raw), filtered.At(sample, column.filtered), column.median);
    if (doubt > most) worst.clear(), most = doubt;
    if (doubt > 0 && doubt == most) worst.push_back(&column);
  }
  std::vector<Reason> reasons;
  for (const Column* column : worst) {
    const Reason reason = ReasonOf(solved, *column, sample);
    if (reasons.empty() || reason.why == reasons.front().why) reasons.push_back(reason);
  }
  return reasons;
}

}  // namespace kinora

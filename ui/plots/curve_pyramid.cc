#include "ui/plots/curve_pyramid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinora::ui {
namespace {

void Join(CurveRun& a, const CurveRun& b) {
  a.low = std::min(a.low, b.low);
  a.high = std::max(a.high, b.high);
  a.band_low = std::min(a.band_low, b.band_low);
  a.band_high = std::max(a.band_high, b.band_high);
  a.flags = static_cast<std::uint8_t>(a.flags | b.flags);
}

CurveRun Between(const CurveRun& a, const CurveRun& b, double share) {
  const auto mix = [&](double x, double y) { return x + (y - x) * share; };
  return {mix(a.low, b.low), mix(a.high, b.high), mix(a.band_low, b.band_low), mix(a.band_high, b.band_high),
          static_cast<std::uint8_t>((a.flags | b.flags) & (kSeen | kDashed))};
}

CurveRun SampleOf(const PlotCurve& curve, std::size_t i) {
  const double value = curve.value[i];
  if (!std::isfinite(value)) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    return {kInfinite, -kInfinite, kInfinite, -kInfinite, kUnseen};
  }
  const double sd = i < curve.sd.size() && std::isfinite(curve.sd[i]) ? curve.sd[i] : 0;
  std::uint8_t flags = kSeen;
  const Provenance from = i < curve.provenance.size() ? curve.provenance[i] : Provenance::kMeasured;
  if (from == Provenance::kInterpolated || (i < curve.doubtful.size() && curve.doubtful[i] != 0)) flags |= kDashed;
  if (from == Provenance::kEdited) flags |= kEdited;
  return {value, value, value - sd, value + sd, flags};
}

// The line's height at a sample with a fraction: only between two neighbours that are both seen.
CurveRun OnLine(const CurvePyramid& curve, double sample, CurveRun nothing) {
  const auto last = static_cast<double>(curve.size()) - 1;
  if (sample < 0 || sample > last) return nothing;
  const auto before = static_cast<std::size_t>(sample), after = std::min(before + 1, curve.size() - 1);
  const CurveRun a = curve.At(before), b = curve.At(after);
  if ((a.flags & b.flags & kSeen) == 0) return nothing;
  return Between(a, b, sample - static_cast<double>(before));
}

}  // namespace

CurveRun CurvePyramid::Nothing() {
  constexpr double kInfinite = std::numeric_limits<double>::infinity();
  return {kInfinite, -kInfinite, kInfinite, -kInfinite, 0};
}

CurvePyramid::CurvePyramid(const PlotCurve& curve) {
  std::vector<CurveRun> samples(curve.value.size());
  for (std::size_t i = 0; i < samples.size(); ++i) samples[i] = SampleOf(curve, i);
  levels_.push_back(std::move(samples));
  while (levels_.back().size() > 1) {
    const std::vector<CurveRun>& below = levels_.back();
    std::vector<CurveRun> level((below.size() + kFan - 1) / kFan, Nothing());
    for (std::size_t i = 0; i < below.size(); ++i) Join(level[i / kFan], below[i]);
    levels_.push_back(std::move(level));
  }
}

void CurvePyramid::Renew(const PlotCurve& curve, std::size_t first, std::size_t last) {
  last = std::min(last + 1, size());  // not included from here on
  for (std::size_t i = first; i < last; ++i) levels_.front()[i] = SampleOf(curve, i);
  for (std::size_t l = 1; l < levels_.size() && first < last; ++l) {
    const std::vector<CurveRun>& below = levels_[l - 1];
    first /= kFan;
    last = (last + kFan - 1) / kFan;
    for (std::size_t run = first; run < last; ++run) {
      levels_[l][run] = Nothing();
      for (std::size_t i = run * kFan; i < std::min((run + 1) * kFan, below.size()); ++i)
        Join(levels_[l][run], below[i]);
    }
  }
}

CurveRun CurvePyramid::Over(std::size_t first, std::size_t last) const {
  CurveRun run = Nothing();
  last = std::min(last + 1, size());  // not included from here on
  std::size_t level = 0;
  while (first < last) {
    const bool whole = first % kFan == 0 && last - first >= kFan && level + 1 < levels_.size();
    if (whole && last % kFan == 0) {
      first /= kFan;
      last /= kFan;
      ++level;
      continue;
    }
    // The ragged ends, until both are whole runs of the level above.
    if (first % kFan != 0 || last - first < kFan) {
      Join(run, levels_[level][first++]);
    } else {
      Join(run, levels_[level][--last]);
    }
  }
  return run;
}

std::vector<CurveRun> ColumnsOf(const CurvePyramid& curve, const Timeline& timeline, double from_s, double to_s,
                                int columns) {
  constexpr double kInfinite = std::numeric_limits<double>::infinity();
  const CurveRun nothing{kInfinite, -kInfinite, kInfinite, -kInfinite, kUnseen};
  std::vector<CurveRun> out(static_cast<std::size_t>(std::max(columns, 0)), nothing);
  if (curve.size() == 0 || out.empty() || !(to_s > from_s)) return out;
  const double rate = timeline.rate_hz(), start = (from_s - timeline.TimeOf(0)) * rate;
  const double step = (to_s - from_s) * rate / columns, last_sample = static_cast<double>(curve.size()) - 1;
  for (std::size_t c = 0; c < out.size(); ++c) {
    const double left = start + step * static_cast<double>(c), right = left + step;
    if (right < 0 || left > last_sample) continue;
    CurveRun run = nothing;
    run.flags = 0;
    const double first = std::max(0.0, std::ceil(left)), last = std::min(last_sample, std::floor(right));
    if (first <= last) Join(run, curve.Over(static_cast<std::size_t>(first), static_cast<std::size_t>(last)));
    for (const double edge : {left, right}) {
      CurveRun line = OnLine(curve, edge, nothing);
      if ((line.flags & kSeen) != 0) Join(run, line);
    }
    out[c] = run;
    if ((run.flags & kSeen) == 0) out[c].flags = kUnseen;
  }
  return out;
}

}  // namespace kinora::ui

#include "core/motion/shifted.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kinora {
namespace {

// Between samples `before` and `before + 1`, `part` of the way.
struct Between {
  std::int64_t before = 0;
  std::int64_t after = 0;
  double part = 0;
};

std::optional<Between> PlaceOf(const Timeline& from, double time_s) {
  constexpr double kRounding = 1e-6;  // of a sample: times are exact to a nanosecond
  const double sample = (time_s - from.TimeOf(0)) * from.rate_hz();
  if (from.count == 0 || sample < -kRounding || sample > static_cast<double>(from.count - 1) + kRounding) return {};
  const double nearest = std::round(sample);
  const bool on_it = std::abs(sample - nearest) <= kRounding;
  const auto before = static_cast<std::int64_t>(on_it ? nearest : std::floor(sample));
  return Between{before, on_it ? before : before + 1, on_it ? 0 : sample - std::floor(sample)};
}

// Of two sources the one that says less: missing, interpolated, lifted, edited, measured.
Provenance Weaker(Provenance a, Provenance b) {
  for (const Provenance weak :
       {Provenance::kMissing, Provenance::kInterpolated, Provenance::kLifted, Provenance::kEdited})
    if (a == weak || b == weak) return weak;
  return Provenance::kMeasured;
}

Sample3D Mixed(const Sample3D& a, const Sample3D& b, double part) {
  Sample3D mixed;
  mixed.provenance = Weaker(a.provenance, b.provenance);
  if (mixed.missing()) return mixed;
  mixed.position_m = (1 - part) * a.position_m + part * b.position_m;
  mixed.covariance_m2 = a.covariance_m2.trace() >= b.covariance_m2.trace() ? a.covariance_m2 : b.covariance_m2;
  mixed.views = a.views & b.views;
  mixed.reprojection_error_px = std::max(a.reprojection_error_px, b.reprojection_error_px);
  return mixed;
}

AngleSample Mixed(const AngleSample& a, const AngleSample& b, double part) {
  const Provenance provenance = Weaker(a.provenance, b.provenance);
  if (provenance == Provenance::kMissing) return {};
  return {.value_rad = (1 - part) * a.value_rad + part * b.value_rad,
          .sd_rad = std::max(a.sd_rad, b.sd_rad),
          .provenance = provenance};
}

}  // namespace

Trajectory3D Shifted(const Trajectory3D& from, double shift_s, const Timeline& to) {
  Trajectory3D shifted;
  shifted.timeline = to;
  shifted.joints = from.joints;
  shifted.samples.resize(static_cast<std::size_t>(to.count) * from.joints.size());
  for (std::int64_t i = 0; i < to.count; ++i) {
    const auto place = PlaceOf(from.timeline, to.TimeOf(i) - shift_s);
    if (!place) continue;
    for (std::size_t j = 0; j < from.joints.size(); ++j)
      shifted.samples[static_cast<std::size_t>(i) * from.joints.size() + j] =
          Mixed(from.At(place->before, j), from.At(place->after, j), place->part);
  }
  return shifted;
}

JointAngles Shifted(const JointAngles& from, double shift_s, const Timeline& to) {
  JointAngles shifted{.convention = from.convention, .timeline = to, .series = {}};
  for (const AngleSeries& series : from.series) {
    AngleSeries& moved = shifted.series.emplace_back(series);
    moved.samples.assign(static_cast<std::size_t>(to.count), {});
    for (std::int64_t i = 0; i < to.count; ++i) {
      const auto place = PlaceOf(from.timeline, to.TimeOf(i) - shift_s);
      if (place)
        moved.samples[static_cast<std::size_t>(i)] =
            Mixed(series.samples[static_cast<std::size_t>(place->before)],
                  series.samples[static_cast<std::size_t>(place->after)], place->part);
    }
  }
  return shifted;
}

}  // namespace kinora

#include "core/kinematics/static_trial.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>
#include <optional>

#include "core/kinematics/unwrap.h"
#include "core/util/error.h"

namespace kinora {
namespace {

// The static trial's series is unwrapped, so its plain mean is the mean of directions.
std::optional<double> MeanOf(const AngleSeries& series) {
  double sum = 0;
  int count = 0;
  for (const AngleSample& sample : series.samples) {
    if (std::isnan(sample.value_rad)) continue;
    sum += sample.value_rad;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / count;
}

const AngleSeries* Find(const JointAngles& angles, const AngleSeries& like) {
  for (const AngleSeries& series : angles.series)
    if (series.name == like.name && series.side == like.side) return &series;
  return nullptr;
}

void AddNote(AngleSeries& series, const std::string& note) {
  series.note += (series.note.empty() ? "" : "; ") + note;
}

}  // namespace

void SubtractStatic(JointAngles& angles, const JointAngles& static_trial) {
  if (angles.convention != static_trial.convention)
    throw Error(ErrorKind::kUser, "the static trial's angles follow another convention", "static trial",
                "compute both trials' angles by the same convention");
  for (AngleSeries& series : angles.series) {
    const AngleSeries* still = Find(static_trial, series);
    const auto mean = still ? MeanOf(*still) : std::nullopt;
    if (!mean) {
      AddNote(series, "the static trial does not show this angle: nothing subtracted");
      continue;
    }
    for (AngleSample& sample : series.samples) sample.value_rad -= *mean;
    UnwrapInTime(series.samples);
    AddNote(series, fmt::format("static trial's mean of {:.1f}° subtracted", *mean * 180 / std::numbers::pi));
  }
}

}  // namespace kinora

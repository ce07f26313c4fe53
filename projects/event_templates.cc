#include "projects/event_templates.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "core/kinematics/event_detection.h"
#include "projects/canonical_json.h"
#include "projects/settings.h"

namespace kinora {
namespace {

constexpr std::string_view kSettingTemplate = "events.template";

// Mean of both knees' flexion, radians; NaN where one is missing.
std::vector<double> KneeFlexion(const JointAngles& angles) {
  std::vector<double> mean(static_cast<std::size_t>(angles.timeline.count), 0.0);
  int knees = 0;
  for (const AngleSeries& series : angles.series) {
    if (series.name != "knee_flexion") continue;
    ++knees;
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += 0.5 * series.samples[i].value_rad;
  }
  if (knees != 2) std::ranges::fill(mean, std::nan(""));
  return mean;
}

// Height of the middle of the hips, metres.
std::vector<double> HipHeight(const Trajectory3D& trajectory) {
  std::vector<double> height(static_cast<std::size_t>(trajectory.timeline.count), std::nan(""));
  const int left = trajectory.IndexOf(Joint::kHipL), right = trajectory.IndexOf(Joint::kHipR);
  if (left < 0 || right < 0) return height;
  for (std::int64_t f = 0; f < trajectory.timeline.count; ++f)
    height[static_cast<std::size_t>(f)] = 0.5 * (trajectory.At(f, static_cast<std::size_t>(left)).position_m.z() +
                                                 trajectory.At(f, static_cast<std::size_t>(right)).position_m.z());
  return height;
}

}  // namespace

std::vector<GaitEvent> DetectEvents(EventTemplate motion, const Trajectory3D& filtered, const JointAngles& angles) {
  switch (motion) {
    case EventTemplate::kAsBefore:
    case EventTemplate::kNone:
      return {};
    case EventTemplate::kWalk:
      return DetectWalkingEvents(filtered);
    case EventTemplate::kRun:
      return DetectRunningEvents(angles);
    case EventTemplate::kSquat:
      return DetectExtrema(KneeFlexion(angles), angles.timeline, Side::kMiddle, std::string(kDeepestSquat));
    case EventTemplate::kJump: {
      const std::vector<double> height = HipHeight(filtered);
      auto events = DetectExtrema(height, filtered.timeline, Side::kMiddle, std::string(kApex));
      ExtremumEventOptions lowest;
      lowest.maxima = false;
      for (GaitEvent& event : DetectExtrema(height, filtered.timeline, Side::kMiddle, std::string(kDeepest), lowest))
        events.push_back(std::move(event));
      std::ranges::stable_sort(events, &Earlier);
      return events;
    }
  }
  return {};
}

EventTemplate TemplateOf(CaptureProject& project, const std::string& trial) {
  const auto setting = ReadSetting(project, trial, kSettingTemplate);
  if (!setting) return EventTemplate::kNone;
  const nlohmann::json name = ParseJson(*setting, "setting events.template");
  for (const EnumName& known : NamesOf(EventTemplate{}))
    if (name.is_string() && name.get<std::string>() == known.name) return static_cast<EventTemplate>(known.value);
  return EventTemplate::kNone;
}

void SetTemplate(CaptureProject& project, const std::string& trial, EventTemplate motion) {
  for (const EnumName& known : NamesOf(motion))
    if (known.value == static_cast<int>(motion))
      WriteSetting(
          project, trial, kSettingTemplate,
          motion == EventTemplate::kNone ? std::nullopt : std::optional(CanonicalJson(std::string(known.name))));
}

}  // namespace kinora

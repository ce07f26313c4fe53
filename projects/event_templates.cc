#include "projects/event_templates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "core/kinematics/event_detection.h"
#include "projects/canonical_json.h"
#include "projects/settings.h"

namespace kinora {
namespace {

constexpr std::string_view kSettingTemplate = "events.template";
// Less is swaying, not a squat or a jump.
constexpr double kLeastSquat_rad = 0.35;
constexpr double kLeastJump_m = 0.08;

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

// Between two jumps people stand: a highest moment, too, but no apex. Those are higher than the hips mostly are.
std::vector<GaitEvent> JumpEvents(const std::vector<double>& height_m, const Timeline& timeline) {
  std::vector<double> known;
  std::ranges::copy_if(height_m, std::back_inserter(known), [](double height) { return std::isfinite(height); });
  if (known.empty()) return {};
  const auto middle = known.begin() + static_cast<std::ptrdiff_t>(known.size() / 2);
  std::ranges::nth_element(known, middle);
  std::vector<GaitEvent> events;
  for (const bool up : {true, false}) {
    const ExtremumEventOptions options{.maxima = up, .least_swing = kLeastJump_m};
    for (GaitEvent& event :
         DetectExtrema(height_m, timeline, Side::kMiddle, std::string(up ? kApex : kDeepest), options)) {
      const double sample = (event.time_s - timeline.TimeOf(0)) * timeline.rate_hz();
      const double height = height_m[static_cast<std::size_t>(std::lround(sample))];
      if ((up ? height - *middle : *middle - height) >= kLeastJump_m / 2) events.push_back(std::move(event));
    }
  }
  std::ranges::stable_sort(events, &Earlier);
  return events;
}

constexpr std::array<std::pair<Side, EventKind>, 4> kGaitCycle = {{{Side::kRight, EventKind::kFootStrike},
                                                                   {Side::kLeft, EventKind::kToeOff},
                                                                   {Side::kLeft, EventKind::kFootStrike},
                                                                   {Side::kRight, EventKind::kToeOff}}};

// Its place in the gait cycle; -1: a custom one, or one of no side.
int PlaceInCycle(const GaitEvent& event) {
  for (std::size_t i = 0; i < kGaitCycle.size(); ++i)
    if (kGaitCycle[i] == std::pair(event.side, event.kind)) return static_cast<int>(i);
  return -1;
}

GaitEvent OfCycle(int place, double time_s) {
  const auto& [side, kind] = kGaitCycle[static_cast<std::size_t>((place + 4) % 4)];
  return {.side = side, .kind = kind, .label = {}, .time_s = time_s, .source = EventSource::kEdited};
}

GaitEvent Custom(Side side, std::string_view label, double time_s) {
  return {.side = side,
          .kind = EventKind::kCustom,
          .label = std::string(label),
          .time_s = time_s,
          .source = EventSource::kEdited};
}

}  // namespace

GaitEvent LikelyEvent(EventTemplate motion, std::span<const GaitEvent> events, double time_s) {
  const GaitEvent *before = nullptr, *after = nullptr;
  for (const GaitEvent& event : events) {
    if (event.time_s <= time_s && (!before || event.time_s >= before->time_s)) before = &event;
    if (event.time_s > time_s && (!after || event.time_s < after->time_s)) after = &event;
  }
  if (before && PlaceInCycle(*before) >= 0) return OfCycle(PlaceInCycle(*before) + 1, time_s);
  if (after && PlaceInCycle(*after) >= 0) return OfCycle(PlaceInCycle(*after) - 1, time_s);
  switch (motion) {
    case EventTemplate::kWalk:
    case EventTemplate::kRun:
      return OfCycle(0, time_s);
    case EventTemplate::kSquat:
      return Custom(Side::kMiddle, kDeepestSquat, time_s);
    case EventTemplate::kJump:
      return Custom(Side::kMiddle, before && before->label == kDeepest ? kApex : kDeepest, time_s);
    case EventTemplate::kAsBefore:
    case EventTemplate::kNone:
      break;
  }
  const GaitEvent* near = before ? before : after;
  return near ? Custom(near->side, near->label, time_s) : Custom(Side::kMiddle, kUnnamedEvent, time_s);
}

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
      return DetectExtrema(KneeFlexion(angles), angles.timeline, Side::kMiddle, std::string(kDeepestSquat),
                           {.least_swing = kLeastSquat_rad});
    case EventTemplate::kJump:
      return JumpEvents(HipHeight(filtered), filtered.timeline);
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

#include "projects/review/accepted_episodes.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "core/util/hash.h"
#include "projects/canonical_json.h"
#include "projects/review/range_edits.h"
#include "projects/settings.h"

namespace kinora {
namespace {

constexpr std::string_view kSettingAccepted = "episodes.accepted";

nlohmann::json JsonOf(const AcceptedEpisode& episode) {
  nlohmann::json joints = nlohmann::json::array();
  for (const Joint joint : episode.joints) joints.push_back(NameOf(joint));
  return {{"cause", static_cast<int>(episode.cause)},
          {"athlete", episode.athlete},
          {"camera", episode.camera},
          {"joints", joints},
          {"first_ns", episode.first_ns},
          {"last_ns", episode.last_ns},
          {"points", episode.points}};
}

AcceptedEpisode AcceptedFrom(const nlohmann::json& json) {
  AcceptedEpisode episode{static_cast<EpisodeCause>(json.at("cause").get<int>()),
                          json.at("athlete").get<std::string>(),
                          json.at("camera").get<std::string>(),
                          {},
                          json.at("first_ns").get<std::int64_t>(),
                          json.at("last_ns").get<std::int64_t>(),
                          json.at("points").get<std::string>()};
  for (const nlohmann::json& name : json.at("joints"))
    if (const auto joint = JointNamed(name.get<std::string>())) episode.joints.push_back(*joint);
  return episode;
}

void AddPoints(const AcceptedEpisode& episode, const LocalState& state, std::size_t camera, std::string& bytes) {
  const ReviewTrial& trial = *state.trial;
  constexpr double kHalfMillisecond = 5e-4;
  const PersonView view = ViewInPictures(
      state, camera, trial.PtsAt(camera, static_cast<double>(episode.first_ns) * 1e-9 - kHalfMillisecond),
      trial.PtsAt(camera, static_cast<double>(episode.last_ns) * 1e-9 + kHalfMillisecond));
  const auto put = [&](std::uint64_t value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
  for (const PersonFrame& frame : view.frames) {
    put(static_cast<std::uint64_t>(frame.pts_ns));
    for (const Joint joint : episode.joints) {
      const auto index = view.set->IndexOf(joint);
      if (!index) continue;
      const Keypoint2D& point = frame.keypoints.points[static_cast<std::size_t>(*index)];
      put(static_cast<std::uint64_t>(point.provenance));
      if (point.missing()) continue;
      for (const float value : {point.x_px, point.y_px, point.score}) put(std::bit_cast<std::uint32_t>(value));
    }
  }
}

std::string DigestOfPoints(const AcceptedEpisode& episode, const LocalState& state) {
  std::string bytes;
  for (std::size_t c = 0; c < state.trial->cameras(); ++c)
    if (episode.camera.empty() || episode.camera == state.trial->camera_ids[c]) AddPoints(episode, state, c, bytes);
  return Sha256Of(bytes);
}

AcceptedEpisode Without(const Episode& episode, const ReviewTrial& trial) {
  return {episode.cause,
          trial.athletes.at(episode.athlete).id,
          episode.camera ? trial.camera_ids[*episode.camera] : std::string(),
          episode.joints,
          NanosecondsOf(trial.trial.timeline, episode.first_sample),
          NanosecondsOf(trial.trial.timeline, episode.last_sample),
          {}};
}

bool Matches(const AcceptedEpisode& a, const AcceptedEpisode& b, const Timeline& timeline) {
  if (a.cause != b.cause || a.athlete != b.athlete || a.camera != b.camera) return false;
  const bool joint =
      std::ranges::any_of(a.joints, [&](Joint j) { return std::ranges::find(b.joints, j) != b.joints.end(); });
  const auto sample_ns = static_cast<std::int64_t>(1e9 / timeline.rate_hz());
  const auto length = [&](const AcceptedEpisode& e) { return e.last_ns - e.first_ns + sample_ns; };
  const std::int64_t both = std::min(a.last_ns, b.last_ns) - std::max(a.first_ns, b.first_ns) + sample_ns;
  return joint && 2 * both >= std::min(length(a), length(b));
}

}  // namespace

std::vector<AcceptedEpisode> ReadAccepted(CaptureProject& project, const std::string& trial) {
  const auto setting = ReadSetting(project, trial, kSettingAccepted);
  std::vector<AcceptedEpisode> accepted;
  if (!setting) return accepted;
  try {
    for (const nlohmann::json& item : ParseJson(*setting, "accepted episodes")) accepted.push_back(AcceptedFrom(item));
  } catch (const nlohmann::json::exception& error) {
    throw Error(ErrorKind::kFile, std::string("the list of accepted episodes is damaged: ") + error.what(), trial,
                "undo the last acceptance, or restore the project from a backup");
  }
  return accepted;
}

EditChange AcceptedChange(const std::string& trial, std::span<const AcceptedEpisode> accepted) {
  nlohmann::json list = nlohmann::json::array();
  for (const AcceptedEpisode& episode : accepted) list.push_back(JsonOf(episode));
  return ChangeSetting(trial, kSettingAccepted, accepted.empty() ? std::nullopt : std::optional(CanonicalJson(list)));
}

AcceptedEpisode AcceptanceOf(const Episode& episode, const LocalState& state) {
  AcceptedEpisode accepted = Without(episode, *state.trial);
  accepted.points = DigestOfPoints(accepted, state);
  return accepted;
}

bool IsAccepted(const Episode& episode, std::span<const AcceptedEpisode> accepted, const LocalState& state) {
  const AcceptedEpisode found = Without(episode, *state.trial);
  return std::ranges::any_of(accepted, [&](const AcceptedEpisode& one) {
    return Matches(found, one, state.trial->trial.timeline) && DigestOfPoints(one, state) == one.points;
  });
}

bool IsAccepted(const Episode& episode, std::span<const AcceptedEpisode> accepted, const ReviewTrial& trial) {
  const AcceptedEpisode found = Without(episode, trial);
  return std::ranges::any_of(accepted,
                             [&](const AcceptedEpisode& one) { return Matches(found, one, trial.trial.timeline); });
}

}  // namespace kinora

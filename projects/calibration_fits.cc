// The choice of how each camera's pictures differ from those it was calibrated with.

#include <fmt/format.h>

#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/picture_bars.h"

namespace kinora {
namespace {

std::optional<std::string> ChoiceFor(const FitChoices& choices, const std::string& camera) {
  for (const auto& [name, choice] : choices)
    if (CanonicalCameraName(name) == CanonicalCameraName(camera)) return choice;
  const auto all = choices.find("*");
  return all == choices.end() ? std::nullopt : std::optional(all->second);
}

// Looks into the video; a video that is not there now leaves it open.
std::optional<FitKind> LookInto(CaptureProject& project, const Video& video, const PictureSize& calibrated,
                                const PictureSize& stored, Bars& seen) {
  if (calibrated == stored) return FitKind::kIdentity;
  if (LocateVideo(project, video).state != VideoState::kFound) return std::nullopt;
  VideoReader reader = OpenVideo(project, video);
  seen = SeeBars(reader);
  return WorkOutFit(stored, calibrated, seen);
}

std::string Evidence(FitKind kind, const Bars& seen) {
  if (kind == FitKind::kLetterbox)
    return fmt::format("its pictures have black bars of {:g} px at top and bottom and {:g} px at the sides",
                       seen.top_bottom_px, seen.left_right_px);
  return "its pictures have the calibrated ones' proportions and no black bars";
}

[[noreturn]] void Undecided(const Video& video, const Camera& camera, const std::optional<FitKind>& found,
                            const Bars& seen) {
  const std::string sizes =
      fmt::format("the video of {} is {} x {} pixels, its calibration says {} x {}", video.camera_name, video.width_px,
                  video.height_px, camera.width_px, camera.height_px);
  const std::string remedy =
      found ? fmt::format("it looks like {}, for {}: add --fit {}={}", NameOf(*found), Evidence(*found, seen),
                          video.camera_name, NameOf(*found))
            : fmt::format(
                  "say how the picture was changed: --fit {0}=crop (borders cut off), {0}=scale (resized), or "
                  "{0}=letterbox (resized with black bars)",
                  video.camera_name);
  throw Error(ErrorKind::kUser, sizes, video.path, remedy);
}

FitKind Decide(CaptureProject& project, const Video& video, const Camera& camera,
               const std::optional<std::string>& choice, std::string& sentence) {
  const PictureSize calibrated{camera.width_px, camera.height_px};
  const PictureSize stored{video.width_px, video.height_px};
  if (choice && *choice != "auto") {
    const std::optional<FitKind> kind = FitKindNamed(*choice);
    if (!kind)
      throw Error(ErrorKind::kUser, fmt::format("there is no way of fitting called {}", *choice),
                  "--fit " + video.camera_name, "choose auto, crop, scale, letterbox or identity");
    if (*kind == FitKind::kIdentity && calibrated != stored) Undecided(video, camera, std::nullopt, {});
    sentence = fmt::format("{}: {}, as you chose", video.camera_name, *choice);
    return *kind;
  }
  Bars seen;
  const std::optional<FitKind> found = LookInto(project, video, calibrated, stored, seen);
  if (found == FitKind::kIdentity) return FitKind::kIdentity;
  if (!choice || !found) Undecided(video, camera, found, seen);
  sentence = fmt::format("{}: {}, for {}", video.camera_name, NameOf(*found), Evidence(*found, seen));
  return *found;
}

}  // namespace

std::vector<std::string> ChooseFits(CaptureProject& project, const std::vector<Video>& videos,
                                    const FitChoices& choices, CameraRig& rig) {
  std::vector<std::string> sentences;
  for (const Video& video : videos) {
    for (RigCamera& camera : rig.cameras) {
      if (CanonicalCameraName(camera.camera.name) != CanonicalCameraName(video.camera_name)) continue;
      const bool of_the_file = camera.fit.scale != Eigen::Vector2d::Ones() && FitIsFor(camera, video);
      if (of_the_file && !ChoiceFor(choices, video.camera_name)) continue;
      std::string sentence;
      const FitKind kind = Decide(project, video, camera.camera, ChoiceFor(choices, video.camera_name), sentence);
      camera.fit = FitOf(kind, {video.width_px, video.height_px}, {camera.camera.width_px, camera.camera.height_px});
      if (!sentence.empty()) sentences.push_back(sentence);
    }
  }
  return sentences;
}

void ForgetFit(const std::string& camera, std::vector<std::string>& notes) {
  std::erase_if(notes, [&](const std::string& note) {
    const std::size_t name_end = note.find(": ");
    const std::size_t kind_end = note.find(", ", name_end);
    if (name_end == std::string::npos || kind_end == std::string::npos) return false;
    return CanonicalCameraName(note.substr(0, name_end)) == CanonicalCameraName(camera) &&
           FitKindNamed(note.substr(name_end + 2, kind_end - name_end - 2));
  });
}

}  // namespace kinora

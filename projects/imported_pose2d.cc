#include "projects/imported_pose2d.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "projects/canonical_json.h"
#include "projects/settings.h"
#include "projects/stage_key.h"
#include "projects/stages.h"

namespace kinora {
namespace {

constexpr int kStageVersion = 1;

void RequirePeople(std::span<const CameraTracks2D> cameras) {
  const auto has_people = [](const CameraTracks2D& camera) {
    return std::ranges::any_of(camera.frames, [](const Frame2D& frame) { return !frame.people.empty(); });
  };
  if (std::ranges::none_of(cameras, has_people))
    throw Error(ErrorKind::kUser, "nobody is seen in any picture of these files",
                cameras.empty() ? std::string() : cameras.front().camera,
                "check that they are the 2D points of this trial");
}

void StoreCamera(CaptureProject& project, const std::string& result, const std::string& camera_row,
                 const CameraTracks2D& camera, const Job& job) {
  const std::size_t total = camera.frames.size();
  for (std::size_t first = 0; first < total; first += kFramesPerChunk) {
    job.CheckStop();
    const std::size_t count = std::min<std::size_t>(kFramesPerChunk, total - first);
    CommitChunks(project.database(), result,
                 ChunksOfFrames2D(*camera.set, std::span(camera.frames).subspan(first, count),
                                  static_cast<std::int64_t>(first), camera_row));
    job.Report("import " + camera.camera, static_cast<double>(first + count), static_cast<double>(total));
  }
}

}  // namespace

ResultRow StoreImportedPose2D(CaptureProject& project, const Trial& trial, std::span<const CameraTracks2D> cameras,
                              const std::string& source_sha256, const std::string& description, const Job& job) {
  RequirePeople(cameras);
  const StageInputs inputs{.stage = std::string(kStagePose2D),
                           .version = kStageVersion,
                           .options = CanonicalJson({{"imported_sha256", source_sha256}})};
  const std::string key = StageKey(inputs);
  Transaction transaction(project.database());
  const ResultRow result = OpenResult(project.database(), trial.id, kStagePose2D, key, CanonicalInputs(inputs));
  for (const CameraTracks2D& camera : cameras)
    StoreCamera(project, result.id, EnsureCamera(project, trial.session, camera.camera).id, camera, job);
  FinishResult(project.database(), result.id, description);
  WriteSetting(project, trial.id, kSettingPose2DSource, CanonicalJson(key));
  transaction.Commit();
  return ResultById(project.database(), result.id).value();
}

std::optional<std::string> ImportedPose2DKey(CaptureProject& project, const std::string& trial) {
  const std::optional<std::string> json = ReadSetting(project, trial, kSettingPose2DSource);
  if (!json) return std::nullopt;
  return ParseJson(*json, "setting pose2d.imported").get<std::string>();
}

}  // namespace kinora

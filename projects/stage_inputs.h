#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/registry/engine_options.h"
#include "models/registry/tracking_options.h"
#include "projects/stage_key.h"
#include "projects/videos.h"

namespace kinora {

// What decides each stage's numbers, in one place: for whoever computes results, looks for them, or asks whether they
// are up to date. `options` is the canonical JSON of a stage's options, `rig` a RigDigest.

// Raised with every change of the code that alters numbers.
inline constexpr int kPoseStageVersion = 3;  // 2: clothes tell people apart; 3: unsure detections go on known people
// 2: left and right exchanged are still the same person; 3: so are those of arms or legs alone
inline constexpr int kAssociationVersion = 3;
// 2: keeps what single samples are fitted again by; 3: follows association where a track changes persons;
// 4: learns from the recording what scores mean; 5: what is seen in single precision, the noise of long trials from
// every few frames
inline constexpr int kTriangulationVersion = 5;
inline constexpr int kFilterVersion = 1;
inline constexpr int kAnglesVersion = 1;

// Of the 2D stage; device and threads decide nothing.
std::string PoseOptionsJson(EngineOptions engine, const TrackingOptions& tracking);
// Of triangulation: how, and of whom.
std::string TriangulationOptionsJson(const std::string& triangulation, const std::string& person);

std::vector<std::string> FingerprintsOf(std::span<const Video> videos);
// Whether 2D points that were made from these videos (StageInputs::videos) can serve a trial: all that are used are
// there, and none that is not the trial's. A camera that is left out later takes nothing from them.
bool CanServe(const std::vector<std::string>& made_from, const std::vector<std::string>& used,
              const std::vector<std::string>& all);

// `left_out` is a LeftOutDigest.
StageInputs AssociationInputs(const std::string& options, const std::string& pose_key, const std::string& rig,
                              const std::string& left_out = {});
// `edits` is a LayerDigest.
StageInputs TriangulationInputs(const std::string& options, const std::string& pose_key,
                                const std::string& association_key, const std::string& rig, const std::string& edits);
// `gaps` is a GapsDigest.
StageInputs FilterInputs(const std::string& options, const std::string& triangulation_key, const std::string& gaps);
StageInputs AnglesInputs(const std::string& options, const std::string& filter_key);

}  // namespace kinora

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/events.h"
#include "core/motion/joint_angles.h"
#include "core/motion/keypoints2d.h"
#include "core/motion/trajectory3d.h"
#include "core/util/job.h"
#include "lifting/association.h"
#include "lifting/quality_report.h"
#include "lifting/view_fit.h"
#include "lifting/view_noise.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/store/results.h"
#include "projects/videos.h"

namespace kinora {

// One athlete of a trial, with everything that was computed.
struct AthleteView {
  Athlete athlete;
  Trajectory3D raw;       // as triangulated
  Trajectory3D filtered;  // after outliers, gaps and filter
  JointAngles angles;
  QualityReport quality;
  PersonAcrossViews person;
  ViewNoise noise;                // what the covariances were made from
  std::vector<GaitEvent> events;  // by time
  ViewFit fit;                    // what single samples are fitted again by (lifting/refit.h)
};

// A processed trial, read whole from the store: what exports, figures and tables are made from.
struct TrialView {
  Trial trial;
  std::string name;         // "P01/day1/walk"
  std::string participant;  // code
  std::string session;      // label
  std::string networks;     // of the 2D points, in words
  std::string processing;   // JSON object: for each stage its canonical inputs and how it was made
  CameraRig rig;
  std::vector<Video> videos;           // empty where 2D points were imported without
  std::vector<CameraTracks2D> tracks;  // in the rig's order
  std::vector<AthleteView> athletes;
};

// Throws Error (user) that says what to do where the trial was not processed, Cancelled when it is stopped. Reports "2D
// points of cam01" and "3D points and angles" to the job.
// Of athletes' motion: all; not as triangulated; or none but what was noted of the triangulation, and the events.
enum class Motion3D { kRead, kFiltered, kLeaveOut };
TrialView ReadTrial(CaptureProject& project, const Trial& trial, const Job& job = {}, Points2D points = Points2D::kRead,
                    Motion3D motion = Motion3D::kRead);
// Throws as ReadTrial does where the trial was not processed.
void RequireProcessed(CaptureProject& project, const Trial& trial);

// Which networks made a 2D result, in words: "blazepose-heavy with blazepose-detector", "imported 2D points".
std::string NetworksOf(const ResultRow& pose);

// The id of the session's camera of that name (see CanonicalCameraName); empty where there is none.
std::string CameraIdOf(const std::vector<CameraRow>& rows, const std::string& name);

// The 2D results of every camera of the rig, in its order; empty frames where a camera has none.
std::vector<CameraTracks2D> ReadAllTracks(CaptureProject& project, const Trial& trial, const CameraRig& rig,
                                          const std::string& pose_result, const Job& job = {},
                                          Points2D points = Points2D::kRead);

}  // namespace kinora

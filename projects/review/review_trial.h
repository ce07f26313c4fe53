#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/geometry/view_geometry.h"
#include "core/motion/keypoints2d.h"
#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/review/stored_pictures.h"
#include "projects/solve/athlete_views.h"
#include "projects/solve/solve_trial.h"
#include "projects/trial_results.h"
#include "projects/trial_view.h"
#include "projects/videos.h"

namespace kinora {

// What a review reads of a trial once and never changes: recordings' clocks, cameras, people as the networks
// found them, and how the results were made. Cameras and athletes are counted from 0 everywhere in projects/review:
// cameras in the rig's order, athletes in the order of their numbers. Shared between threads as `shared_ptr<const>`.
struct ReviewTrial {
  Trial trial;
  std::string name;      // "P01/day1/walk"
  TrialResults results;  // what it was read from
  SolveOptions options;
  CameraRig rig;
  std::vector<ViewGeometry> views;           // of the rig's cameras
  std::vector<std::string> camera_ids;       // rows
  std::vector<std::optional<Video>> videos;  // empty where 2D points were imported without
  std::vector<CameraTracks2D> tracks;        // tracks, boxes and scores of people; their points come by Picture
  std::shared_ptr<const StoredPictures> pictures;
  std::vector<std::vector<std::int64_t>> pts_ns;  // of tracks[camera].frames
  std::vector<Athlete> athletes;
  std::vector<AthleteTracks> persons;  // as association found them

  std::size_t cameras() const { return rig.cameras.size(); }
  const std::string& CameraName(std::size_t camera) const { return rig.cameras[camera].camera.name; }
  // The camera of this name or row; empty where the rig has none.
  std::optional<std::size_t> CameraNamed(const std::string& name) const;
  std::optional<std::size_t> CameraWithId(const std::string& id) const;

  // Clocks: the trial's time of a picture, seconds, and back. Offset and drift apply.
  double TimeOf(std::size_t camera, std::int64_t pts_ns) const;
  std::int64_t PtsAt(std::size_t camera, double time_s) const;
  // The sample of the timeline nearest to a time, inside of it.
  std::int64_t SampleAt(double time_s) const;
  // The pictures of a camera that the 2D stage looked at (tracks[camera].frames), by presentation time.
  std::optional<std::size_t> PictureAt(std::size_t camera, std::int64_t pts_ns) const;        // exactly
  std::optional<std::size_t> NearestPicture(std::size_t camera, double time_s) const;         // empty: it has none
  std::optional<std::size_t> PictureOfSample(std::size_t camera, std::int64_t sample) const;  // within half an interval
  // Everybody in one of them, with points.
  Frame2D Picture(std::size_t camera, std::size_t picture) const { return pictures->At(camera, picture); }
};

// What a review starts from: the trial, the results as they are stored, and the edits that these were made with.
struct ReviewBasis {
  std::shared_ptr<const ReviewTrial> trial;
  std::vector<std::shared_ptr<SolvedAthlete>> athletes;
  ReadEdits made_with;
};

// Throws Error (user) where the trial was not processed, Cancelled when it is stopped. Reports as ReadTrial does.
ReviewBasis ReadReviewBasis(CaptureProject& project, const Trial& trial, const Job& job = {},
                            Motion3D motion = Motion3D::kRead);

}  // namespace kinora

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/partial.h"
#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"

namespace kinora {

// OpenPose's JSON: a folder per camera, a file per picture, and in each the people found there:
//   {"version":1.3,"people":[{"person_id":[-1],"pose_keypoints_2d":[x,y,score, x,y,score, …], …}, …]}
// Pixels of the picture that was analysed, x right and y down; x = y = score = 0 says "not found". The frame's
// number is the last number in the file's name. There is no time in these files.

struct OpenPoseReadOptions {
  // Which points the files hold. Null: told by their count (17 COCO, 18 OpenPose's COCO, read into BODY_25, 26
  // Halpe, 33 BlazePose). 25 points can be BODY_25 or BODY_25B, which share only some of their order: that must be
  // said.
  const KeypointSet* set = nullptr;
  // Number of the file that belongs to the video's first picture.
  std::int64_t first_frame = 0;
  // Presentation time of each of the video's pictures. Empty: frame / rate.
  std::vector<std::int64_t> frame_pts_ns;
  std::int64_t rate_numerator = 60;
  std::int64_t rate_denominator = 1;
};

// Reads every .json file of `folder` as one camera's. Frames come in order of time; a picture without a file has no
// frame (a warning counts them), a picture without people has a frame without people. `camera` becomes the camera's
// name; empty: the folder's name less an ending like "_json". A file that cannot be understood is left out with a
// warning. Throws Error (file): no such folder, no readable file in it, or points that do not fit the keypoint set.
Partial<CameraTracks2D> ReadOpenPoseFolder(const std::filesystem::path& folder, const OpenPoseReadOptions& options = {},
                                           std::string_view camera = {});

// One file's people. `set` must not be null. Throws Error (file) that names `where`.
std::vector<TrackedPerson> ParseOpenPoseFrame(std::string_view text, const KeypointSet& set, const std::string& where);

// Writes one file per frame, <camera>_000000000000_keypoints.json and so on, numbered by their order in `tracks`.
// Missing points are written as 0,0,0; the identity (track) as person_id.
void WriteOpenPoseFolder(const std::filesystem::path& folder, const CameraTracks2D& tracks);

}  // namespace kinora

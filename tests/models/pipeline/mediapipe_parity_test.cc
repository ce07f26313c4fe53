#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/media/video_reader.h"
#include "models/pose/pose_engine.h"
#include "tests/models/pipeline/networks.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

// What MediaPipe found: 33 x (x, y, visibility) by camera and frame, see tests/data/models/make_mediapipe.py.
struct Landmark {
  double x, y, visibility;
};
using Reference = std::map<std::string, std::map<int, std::vector<Landmark>>>;

Reference ReadReference() {
  std::ifstream in(test::DataFile("models/mediapipe_balancing.csv"));
  Reference reference;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::istringstream cells(line);
    std::string camera, cell;
    std::getline(cells, camera, ',');
    std::getline(cells, cell, ',');
    std::vector<Landmark>& row = reference[camera][std::stoi(cell)];
    std::vector<double> values;
    while (std::getline(cells, cell, ','))
      if (!cell.empty()) values.push_back(std::stod(cell));
    for (std::size_t i = 0; i + 2 < values.size(); i += 3) row.push_back({values[i], values[i + 1], values[i + 2]});
  }
  return reference;
}

double Quantile(std::vector<double> values, double share) {
  if (values.empty()) return 1e9;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

// Shoulders to wrists and hips to ankles.
constexpr std::array kLimbs = {11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28};

TEST(BlazePoseOnBalancing, AgreesWithMediaPipe) {
  constexpr double kMedianPx = 3;  // pictures are 1080 x 1920, the person about 900 high
  constexpr double kUpperPx = 8;   // of 95 in 100
  constexpr double kVisible = 0.5;
  constexpr int kFrames = 31;

  const auto heavy = test::NetworkFile("pose_landmark_heavy.tflite");
  const auto detector = test::NetworkFile("pose_detection.tflite");
  const auto videos = test::SharedFile("data/balancing/videos");
  KINORA_SKIP_WITHOUT(heavy);
  KINORA_SKIP_WITHOUT(detector);
  KINORA_SKIP_WITHOUT(videos);

  EngineOptions options;
  options.device = DeviceChoice::kCpu;
  options.threads = 1;
  options.detector_score = 0.5;
  const auto engine =
      MakePoseEngine(test::CardFor("blazepose-detector", detector), test::CardFor("blazepose-heavy", heavy), options);
  Reference reference = ReadReference();
  ASSERT_EQ(reference.size(), 4u);
  std::vector<VideoReader> readers;
  std::vector<std::string> names;
  for (const auto& [camera, frames] : reference) {
    readers.emplace_back(videos / (camera + ".mp4"));
    names.push_back(camera);
  }
  std::vector<CameraState> states(readers.size());
  std::vector<YuvImage> pictures(readers.size());
  std::vector<double> distances, visibilities;
  std::size_t expected = 0;
  for (int frame = 0; frame < kFrames; ++frame) {
    for (std::size_t c = 0; c < readers.size(); ++c)
      readers[c].ReadFrameYuv(static_cast<std::size_t>(frame), pictures[c]);
    const auto people = engine->Step(states, std::span<const YuvImage>(pictures));
    for (std::size_t c = 0; c < readers.size(); ++c) {
      const auto found = reference[names[c]].find(frame);
      if (found == reference[names[c]].end() || found->second.empty()) continue;
      ASSERT_EQ(people[c].size(), 1u) << names[c] << " frame " << frame;
      for (const int i : kLimbs) {
        const Landmark& theirs = found->second[static_cast<std::size_t>(i)];
        const Keypoint2D& ours = people[c][0].keypoints.points[static_cast<std::size_t>(i)];
        if (theirs.visibility < kVisible) continue;
        ++expected;
        distances.push_back(
            std::hypot(static_cast<double>(ours.x_px) - theirs.x, static_cast<double>(ours.y_px) - theirs.y));
        visibilities.push_back(std::abs(static_cast<double>(ours.score) - theirs.visibility));
      }
    }
  }
  EXPECT_GT(expected, 250u);
  const double median = Quantile(distances, 0.5), upper = Quantile(distances, 0.95);
  std::printf("distance to MediaPipe: median %.2f px, 95%% %.2f px, visibility median %.3f, %zu samples\n", median,
              upper, Quantile(visibilities, 0.5), distances.size());
  EXPECT_LE(median, kMedianPx);
  EXPECT_LE(upper, kUpperPx);
  EXPECT_LE(Quantile(visibilities, 0.5), 0.02);
}

// One picture of each camera, from scratch.
std::vector<std::vector<Person2D>> FirstPictures(const Card& detector, const Card& pose,
                                                 const std::filesystem::path& videos) {
  EngineOptions options;
  options.device = DeviceChoice::kCpu;
  options.threads = 1;
  const auto engine = MakePoseEngine(detector, pose, options);
  std::vector<YuvImage> pictures(4);
  for (std::size_t c = 0; c < pictures.size(); ++c)
    VideoReader(videos / ("cam0" + std::to_string(c + 1) + ".mp4")).ReadFrameYuv(0, pictures[c]);
  std::vector<CameraState> states(pictures.size());
  return engine->Step(states, std::span<const YuvImage>(pictures));
}

TEST(BlazePoseOnBalancing, FindsTheSamePersonFromABox) {
  constexpr double kMedianPx = 8;  // two looks at differently cut squares
  const auto lite = test::NetworkFile("pose_landmark_lite.tflite");
  const auto own = test::NetworkFile("pose_detection.tflite");
  const auto boxes = test::SharedFile("weights/rtmdet-nano-person/rtmdet-nano.onnx");
  const auto videos = test::SharedFile("data/balancing/videos");
  KINORA_SKIP_WITHOUT(lite);
  KINORA_SKIP_WITHOUT(own);
  KINORA_SKIP_WITHOUT(boxes);
  KINORA_SKIP_WITHOUT(videos);
  const Card pose = test::CardFor("blazepose-lite", lite);
  const auto by_own = FirstPictures(test::CardFor("blazepose-detector", own), pose, videos);
  const auto by_box = FirstPictures(test::CardFor("rtmdet-nano-maps", boxes), pose, videos);
  std::vector<double> distances;
  for (std::size_t c = 0; c < by_own.size(); ++c) {
    ASSERT_EQ(by_own[c].size(), 1u);
    ASSERT_GE(by_box[c].size(), 1u);
    for (const int i : kLimbs) {
      double nearest = 1e9;
      const Keypoint2D& a = by_own[c][0].keypoints.points[static_cast<std::size_t>(i)];
      for (const Person2D& person : by_box[c]) {
        const Keypoint2D& b = person.keypoints.points[static_cast<std::size_t>(i)];
        nearest = std::min(nearest, static_cast<double>(std::hypot(a.x_px - b.x_px, a.y_px - b.y_px)));
      }
      distances.push_back(nearest);
    }
  }
  EXPECT_LE(Quantile(distances, 0.5), kMedianPx);
}

}  // namespace
}  // namespace kinora

#include "core/io/openpose_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using ::testing::HasSubstr;

CameraTracks2D RandomTracks(const KeypointSet& set) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> pixel(-20, 1940), score(0.01F, 1);
  CameraTracks2D tracks{"caméra 1", &set, {}};
  for (int f = 0; f < 12; ++f) {
    Frame2D frame;
    frame.pts_ns = f * 20'000'000;
    for (int p = 0; p < f % 3; ++p) {
      TrackedPerson person{p == 0 ? -1 : 5 + p, {}};
      for (std::size_t k = 0; k < set.points.size(); ++k) {
        if (random() % 5 == 0)
          person.keypoints.points.push_back({});
        else
          person.keypoints.points.push_back({pixel(random), pixel(random), score(random), Provenance::kMeasured});
      }
      frame.people.push_back(person);
    }
    tracks.frames.push_back(frame);
  }
  return tracks;
}

void ExpectSame(const CameraTracks2D& a, const CameraTracks2D& b) {
  EXPECT_EQ(a.set, b.set);
  ASSERT_EQ(a.frames.size(), b.frames.size());
  for (std::size_t f = 0; f < a.frames.size(); ++f) {
    EXPECT_EQ(a.frames[f].pts_ns, b.frames[f].pts_ns);
    ASSERT_EQ(a.frames[f].people.size(), b.frames[f].people.size());
    for (std::size_t p = 0; p < a.frames[f].people.size(); ++p) {
      EXPECT_EQ(a.frames[f].people[p].track, b.frames[f].people[p].track);
      const auto &left = a.frames[f].people[p].keypoints.points, &right = b.frames[f].people[p].keypoints.points;
      ASSERT_EQ(left.size(), right.size());
      for (std::size_t k = 0; k < left.size(); ++k) {
        EXPECT_EQ(left[k].x_px, right[k].x_px);
        EXPECT_EQ(left[k].y_px, right[k].y_px);
        EXPECT_EQ(left[k].score, right[k].score);
        EXPECT_EQ(left[k].provenance, right[k].provenance);
      }
    }
  }
}

TEST(OpenPoseJson, WhatIsWrittenReadsBackTheSame) {
  for (const KeypointSet* set : {&Coco17(), &Body25(), &Body25B(), &Halpe26(), &BlazePose33()}) {
    const test::TemporaryFolder folder;
    const CameraTracks2D tracks = RandomTracks(*set);
    WriteOpenPoseFolder(folder.path() / "vidéo_json", tracks);
    OpenPoseReadOptions options;
    options.set = set;
    options.rate_numerator = 50;
    const auto read = ReadOpenPoseFolder(folder.path() / "vidéo_json", options);
    EXPECT_TRUE(read.warnings.empty());
    EXPECT_EQ(read.value.camera, "vidéo");
    ExpectSame(tracks, read.value);
  }
}

TEST(OpenPoseJson, TellsTheKeypointSetByTheCountButNeverGuessesBetweenTheTwoOf25Points) {
  const test::TemporaryFolder folder;
  WriteOpenPoseFolder(folder.path() / "a", RandomTracks(Halpe26()));
  EXPECT_EQ(ReadOpenPoseFolder(folder.path() / "a").value.set, &Halpe26());
  WriteOpenPoseFolder(folder.path() / "b", RandomTracks(Body25B()));
  try {
    ReadOpenPoseFolder(folder.path() / "b");
    FAIL() << "25 points were taken for one of the two sets";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFile);
    EXPECT_THAT(error.what(), HasSubstr("body25b"));
  }
  OpenPoseReadOptions wrong;
  wrong.set = &Coco17();
  EXPECT_THROW(ReadOpenPoseFolder(folder.path() / "a", wrong), Error);
}

TEST(OpenPoseJson, The18PointsOfOpenPosesCocoModelGoToTheirPlacesInBody25) {
  const test::TemporaryFolder folder;
  std::string numbers;
  for (int i = 0; i < 18; ++i) numbers += (i ? "," : "") + std::to_string(100 + i) + "," + std::to_string(i) + ",0.5";
  WriteWholeFile(folder.path() / "f_7.json", R"({"people":[{"pose_keypoints_2d":[)" + numbers + "]}]}");
  const auto read = ReadOpenPoseFolder(folder.path());
  ASSERT_EQ(read.value.set, &Body25());
  const auto& points = read.value.frames.at(0).people.at(0).keypoints.points;
  const auto at = [&](Joint joint) { return points[static_cast<std::size_t>(*Body25().IndexOf(joint))]; };
  EXPECT_EQ(at(Joint::kNose).x_px, 100);
  EXPECT_EQ(at(Joint::kHipR).x_px, 108);
  EXPECT_EQ(at(Joint::kAnkleL).x_px, 113);
  EXPECT_EQ(at(Joint::kEarL).x_px, 117);
  EXPECT_TRUE(at(Joint::kMidHip).missing());
  EXPECT_TRUE(at(Joint::kBigToeR).missing());
}

TEST(OpenPoseJson, AFileThatIsCutOffIsLeftOutWithAWarningAndSoAreMissingFrames) {
  const test::TemporaryFolder folder;
  WriteOpenPoseFolder(folder.path(), RandomTracks(Coco17()));
  const auto file = folder.path() / "caméra 1_000000000005_keypoints.json";
  const std::string whole = ReadWholeFile(file);
  WriteWholeFile(file, std::string_view(whole).substr(0, whole.size() / 2));
  std::filesystem::remove(folder.path() / "caméra 1_000000000008_keypoints.json");
  const auto read = ReadOpenPoseFolder(folder.path());
  EXPECT_EQ(read.value.frames.size(), 10U);
  ASSERT_EQ(read.warnings.size(), 2U);
  EXPECT_THAT(read.warnings[0], HasSubstr("frame 5 was left out"));
  EXPECT_THAT(read.warnings[1], HasSubstr("1 of the 12 frames"));
}

TEST(OpenPoseJson, ReadsARealRecordingWhole) {
  const auto folder = test::SharedFile("data/balancing/openpose-body25b/cam01_json");
  KINORA_SKIP_WITHOUT(folder);
  OpenPoseReadOptions options;
  options.set = &Body25B();
  const auto read = ReadOpenPoseFolder(folder, options);
  EXPECT_EQ(read.value.camera, "cam01");
  ASSERT_EQ(read.value.frames.size(), 100U);
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(read.value.frames[1].pts_ns, 16'666'667);
  const auto& first = read.value.frames[0].people;
  EXPECT_FLOAT_EQ(first[0].keypoints.points[0].x_px, 505.232F);
  EXPECT_TRUE(first[1].keypoints.points[6].missing());
}

TEST(OpenPoseJson, ErrorsSayWhichFolder) {
  try {
    ReadOpenPoseFolder("/nowhere/at/all");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "/nowhere/at/all");
    EXPECT_FALSE(error.remedy().empty());
  }
}

}  // namespace
}  // namespace kinora

#include "projects/store/codecs.h"
#include "projects/store/blob.h"
#include "projects/store/codec_timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <random>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "tests/projects/sample_project.h"

namespace kinora {
namespace {

using testing::HasSubstr;

bool SameDouble(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

TEST(Codecs, Frames2DComeBackBitForBit) {
  for (const KeypointSet* set : AllKeypointSets()) {
    std::vector<Frame2D> frames = test::RandomFrames(*set, 40, 1);
    frames[7].people.clear();  // a picture without people
    const std::vector<EncodedPart> parts = EncodeFrames2D(*set, frames, 256);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].first, 256);
    EXPECT_EQ(parts[0].count, 40);
    const DecodedFrames2D decoded = DecodeFrames2D(parts[0].blob, "here");
    EXPECT_EQ(decoded.set, set);
    EXPECT_TRUE(test::SameBits(decoded.frames, frames));
  }
}

TEST(Codecs, ACrowdIsSplitIntoBlobsOfAtMostFourMebibytes) {
  std::vector<Frame2D> frames = test::RandomFrames(BlazePose33(), 256, 2);
  for (Frame2D& frame : frames) frame.people.resize(60, frame.people.front());
  const std::vector<EncodedPart> parts = EncodeFrames2D(BlazePose33(), frames, 0);
  EXPECT_GT(parts.size(), 1U);
  std::vector<Frame2D> back;
  std::int64_t next = 0;
  for (const EncodedPart& part : parts) {
    EXPECT_EQ(part.first, next);
    EXPECT_LE(part.blob.size(), kMaxBlobBytes);
    next += part.count;
    for (Frame2D& frame : DecodeFrames2D(part.blob, "here").frames) back.push_back(std::move(frame));
  }
  EXPECT_TRUE(test::SameBits(back, frames));
}

Trajectory3D RandomTrajectory(std::int64_t count) {
  std::mt19937 random(3);
  std::normal_distribution<double> metres;
  const std::vector<Joint> joints = {Joint::kKneeL, Joint::kAnkleL, Joint::kNose};
  Trajectory3D trajectory = Trajectory3D::Missing({12345, 60000, 1001, count}, joints);
  for (Sample3D& sample : trajectory.samples) {
    if (random() % 5 == 0) continue;  // stays missing
    for (int i = 0; i < 3; ++i) sample.position_m[i] = metres(random);
    for (int row = 0; row < 3; ++row)
      for (int col = 0; col <= row; ++col) sample.covariance_m2.Set(row, col, metres(random) * 1e-6);
    sample.provenance = Provenance::kInterpolated;
    sample.views = (std::uint64_t{1} << 63) | random();
    sample.reprojection_error_px = static_cast<float>(metres(random));
  }
  return trajectory;
}

void ExpectSame(const Trajectory3D& back, const Trajectory3D& trajectory) {
  EXPECT_EQ(back.timeline, trajectory.timeline);
  EXPECT_EQ(back.joints, trajectory.joints);
  ASSERT_EQ(back.samples.size(), trajectory.samples.size());
  for (std::size_t i = 0; i < back.samples.size(); ++i) {
    const Sample3D& a = back.samples[i];
    const Sample3D& b = trajectory.samples[i];
    for (int k = 0; k < 3; ++k) EXPECT_TRUE(SameDouble(a.position_m[k], b.position_m[k]));
    EXPECT_EQ(a.covariance_m2, b.covariance_m2);
    EXPECT_EQ(a.provenance, b.provenance);
    EXPECT_EQ(a.views, b.views);
    EXPECT_TRUE(SameDouble(static_cast<double>(a.reprojection_error_px), static_cast<double>(b.reprojection_error_px)));
  }
}

TEST(Codecs, TrajectoriesComeBackBitForBitFromPartsInAnyOrder) {
  const Trajectory3D trajectory = RandomTrajectory(600);
  Trajectory3D back;
  for (const std::int64_t first : {256, 0, 512}) {
    const auto parts = EncodeTrajectory3D(trajectory, first, std::min<std::int64_t>(256, 600 - first));
    ASSERT_EQ(parts.size(), 1U);
    DecodeTrajectory3D(parts[0].blob, first, "here", back);
  }
  ExpectSame(back, trajectory);
}

TEST(Codecs, TheFirstPartIsReadByItself) {
  const Trajectory3D trajectory = RandomTrajectory(600);
  const auto parts = EncodeTrajectory3D(trajectory, 0, 256);
  Trajectory3D wanted = trajectory;
  wanted.timeline.count = 256;
  wanted.samples.resize(256 * wanted.joints.size());
  ExpectSame(DecodeFirstTrajectory3D(parts.at(0).blob, "here"), wanted);

  JointAngles angles{.convention = AngleConvention::kPlanar, .timeline = {0, 60, 1, 300}, .series = {}};
  angles.series.push_back({"knee_flexion", Side::kLeft, "flexion", "", {}});
  for (int i = 0; i < 300; ++i) angles.series[0].samples.push_back({0.01 * i, 0.02, Provenance::kMeasured});
  const JointAngles first = DecodeFirstJointAngles(EncodeJointAngles(angles, 0, 256).at(0).blob, "here");
  EXPECT_EQ(first.timeline.count, 256);
  ASSERT_EQ(first.series.at(0).samples.size(), 256U);
  EXPECT_EQ(first.series[0].name, "knee_flexion");
  EXPECT_EQ(first.series[0].samples[255].value_rad, angles.series[0].samples[255].value_rad);
}

// As programs wrote it before covariances were kept in single precision.
TEST(Codecs, ATrajectoryOfTheFirstVersionIsRead) {
  const Trajectory3D trajectory = RandomTrajectory(20);
  BlobWriter out;
  PutTimeline(out, trajectory.timeline);
  out.Put(std::uint32_t{3});
  for (const Joint joint : trajectory.joints) out.Put(static_cast<std::uint8_t>(joint));
  out.Put(std::uint32_t{20});
  const std::vector<Sample3D>& samples = trajectory.samples;
  for (int axis = 0; axis < 3; ++axis)
    for (const Sample3D& sample : samples) out.Put(sample.position_m[axis]);
  for (int entry = 0; entry < 9; ++entry)
    for (const Sample3D& sample : samples) out.Put(sample.covariance_m2.matrix().data()[entry]);
  for (const Sample3D& sample : samples) out.Put(static_cast<std::uint8_t>(sample.provenance));
  for (const Sample3D& sample : samples) out.Put(sample.views);
  for (const Sample3D& sample : samples) out.Put(sample.reprojection_error_px);
  Trajectory3D back;
  DecodeTrajectory3D(PackBlob(out.bytes(), 1), 0, "here", back);
  ExpectSame(back, trajectory);
}

TEST(Codecs, ALongTrajectoryIsSplit) {
  const Trajectory3D trajectory = RandomTrajectory(40000);
  const auto parts = EncodeTrajectory3D(trajectory, 0, 40000);
  EXPECT_GT(parts.size(), 1U);
  Trajectory3D back;
  for (const EncodedPart& part : parts) DecodeTrajectory3D(part.blob, part.first, "here", back);
  EXPECT_TRUE(SameDouble(back.samples.back().position_m[0], trajectory.samples.back().position_m[0]));
}

// One camera alone saw somebody: there is no 3D, and no angle.
TEST(Codecs, JointAnglesOfNobodyComeBackAsNone) {
  const JointAngles angles{.convention = AngleConvention::kClinical3D, .timeline = {0, 60, 1, 45}, .series = {}};
  JointAngles back;
  for (const EncodedPart& part : EncodeJointAngles(angles, 0, 45))
    DecodeJointAngles(part.blob, part.first, "here", back);
  EXPECT_TRUE(back.series.empty());
  EXPECT_EQ(back.timeline, angles.timeline);
}

TEST(Codecs, AnglesComeBackBitForBit) {
  JointAngles angles{.convention = AngleConvention::kPlanar, .timeline = {0, 60, 1, 300}, .series = {}};
  angles.series.push_back({"knee_flexion", Side::kLeft, "flexion", "", {}});
  angles.series.push_back({"hip_rotation", Side::kRight, "internal rotation", "assumes no varus/valgus", {}});
  double value = 0.1;
  for (AngleSeries& series : angles.series)
    for (int i = 0; i < 300; ++i) series.samples.push_back({value += 0.01, i % 3 ? 0.02 : NAN, Provenance::kMeasured});
  JointAngles back;
  for (const EncodedPart& part : EncodeJointAngles(angles, 0, 256))
    DecodeJointAngles(part.blob, part.first, "here", back);
  for (const EncodedPart& part : EncodeJointAngles(angles, 256, 44))
    DecodeJointAngles(part.blob, part.first, "here", back);
  EXPECT_EQ(back.convention, angles.convention);
  ASSERT_EQ(back.series.size(), 2U);
  for (std::size_t s = 0; s < 2; ++s) {
    EXPECT_EQ(back.series[s].name, angles.series[s].name);
    EXPECT_EQ(back.series[s].side, angles.series[s].side);
    EXPECT_EQ(back.series[s].note, angles.series[s].note);
    for (std::size_t i = 0; i < 300; ++i) {
      EXPECT_TRUE(SameDouble(back.series[s].samples[i].value_rad, angles.series[s].samples[i].value_rad));
      EXPECT_EQ(std::isnan(back.series[s].samples[i].sd_rad), i % 3 == 0);
    }
  }
}

TEST(Codecs, TextComesBack) {
  EXPECT_EQ(DecodeText(EncodeText("{\"a\":1}"), "here"), "{\"a\":1}");
}

TEST(Codecs, EveryTruncationAndEveryFlippedByteIsAnErrorThatNamesThePlace) {
  const auto parts = EncodeFrames2D(Coco17(), test::RandomFrames(Coco17(), 3, 4), 0);
  const std::vector<std::byte>& blob = parts.at(0).blob;
  const auto expect_error = [](std::span<const std::byte> damaged) {
    try {
      DecodeFrames2D(damaged, "result pose2d 1a2b, frames 0 to 2");
      ADD_FAILURE() << "a damaged blob was read";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kFile);
      EXPECT_EQ(error.where(), "result pose2d 1a2b, frames 0 to 2");
    }
  };
  for (std::size_t size = 0; size < blob.size(); ++size) expect_error(std::span(blob).first(size));
  for (std::size_t i = 0; i < blob.size(); ++i) {
    std::vector<std::byte> damaged = blob;
    damaged[i] ^= std::byte{0x10};
    expect_error(damaged);
  }
}

TEST(Codecs, ABlobOfANewerProgramAsksForAnUpdate) {
  const std::vector<std::byte> blob = PackBlob({}, 99);
  try {
    UnpackBlob(blob, 1, "here");
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.remedy(), HasSubstr("update"));
  }
}

}  // namespace
}  // namespace kinora

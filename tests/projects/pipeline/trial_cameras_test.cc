#include "projects/trial_cameras.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "core/synthetic/walker.h"
#include "core/util/error.h"
#include "lifting/median.h"
#include "projects/calibrations.h"
#include "projects/edits/log.h"
#include "projects/pipeline/process.h"
#include "projects/review/trial_review.h"
#include "projects/settings.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "projects/trial_obstacle.h"
#include "projects/trial_standing.h"
#include "projects/trial_summary.h"
#include "projects/trial_view.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A walk seen by four cameras whose true clocks are `late_s` behind those that the project believes; 2D points as a
// network would give them, and videos by name only.
class TrialCameras : public testing::Test {
 protected:
  void Make(const std::vector<double>& late_s,
            const std::function<void(std::vector<CameraTracks2D>& tracks)>& change = {}) {
    folder_ = std::make_unique<test::TemporaryFolder>();
    project_ = std::make_unique<CaptureProject>(CaptureProject::Create(folder_->path() / "p", "test"));
    const Session session = EnsureSession(*project_, EnsureParticipant(*project_, "P01").id, "day1");
    trial_ = EnsureTrial(*project_, session.id, "walk");
    rig_ = synthetic::RingRig({.cameras = 4});
    StoredCalibration calibration;
    calibration.session = session.id;
    calibration.source = "ring";
    calibration.source_sha256 = "0";
    calibration.rig = rig_;
    AddCalibration(*project_, calibration);
    CameraRig truth = rig_;
    for (std::size_t c = 0; c < late_s.size(); ++c) truth.cameras[c].clock_offset_s += late_s[c];
    walker_.emplace(
        synthetic::WalkerOptions{.path = {.start_m = {0, -1.2}, .heading_rad = 0, .curvature_per_m = 1 / 1.2}});
    std::vector<CameraTracks2D> tracks = synthetic::ProjectScene({&*walker_, 1}, truth, {0, 60, 1, 180}, Halpe26(),
                                                                 {.seed = 8, .pixel_sd_px = 2, .identities = true})
                                             .cameras;
    if (change) change(tracks);
    const ResultRow pose = OpenResult(project_->database(), trial_.id, kStagePose2D, "imported", "{}");
    for (std::size_t c = 0; c < tracks.size(); ++c) {
      const Camera& camera = rig_.cameras[c].camera;
      cameras_.push_back(EnsureCamera(*project_, session.id, camera.name).id);
      AddVideoRow(camera, cameras_.back());
      CommitChunks(project_->database(), pose.id,
                   ChunksOfFrames2D(*tracks[c].set, tracks[c].frames, 0, cameras_.back()));
    }
    FinishResult(project_->database(), pose.id, "{}");
    WriteSetting(*project_, trial_.id, kSettingPose2DSource, "\"imported\"");
  }

  void AddVideoRow(const Camera& camera, const std::string& id) {
    project_->database().Run(
        "INSERT INTO video SELECT ?, ?, ?, ?, 1, ?, ?, ?, 0, 'h264', 1, 60, 180, 0, 179, 1, 60, 1, NULL, 0, 0",
        "video " + camera.name, trial_.id, id, camera.name + ".mp4", "print " + camera.name, camera.width_px,
        camera.height_px);
  }

  TrialOutcome Process() {
    TrialOutcome outcome = ProcessTrial(*project_, trial_, {}, folder_->path() / "no-models", Job());
    trial_ = TrialById(*project_, trial_.id).value();
    return outcome;
  }
  TrialStanding Standing() { return StandingOf(*project_, trial_); }

  // The median distance of the limbs' joints from where they were, metres.
  double MedianError() {
    const TrialView view = ReadTrial(*project_, trial_);
    const Trajectory3D& raw = view.athletes.at(0).raw;
    std::vector<double> errors;
    for (std::int64_t f = 0; f < raw.timeline.count; ++f) {
      const synthetic::Pose3D pose = walker_->PoseAt(raw.timeline.TimeOf(f));
      for (const Joint joint : kLimbJoints) {
        const Sample3D& sample = raw.At(f, static_cast<std::size_t>(raw.IndexOf(joint)));
        if (!sample.missing()) errors.push_back((sample.position_m - pose[joint]).norm());
      }
    }
    return MedianOf(errors);
  }

  std::unique_ptr<test::TemporaryFolder> folder_;
  std::unique_ptr<CaptureProject> project_;
  Trial trial_;
  CameraRig rig_;
  std::optional<synthetic::Walker> walker_;
  std::vector<std::string> cameras_;
};

bool SamePositions(const Trajectory3D& a, const Trajectory3D& b) {
  return std::ranges::equal(a.samples, b.samples, [](const Sample3D& x, const Sample3D& y) {
    return x.missing() == y.missing() && (x.missing() || (x.position_m - y.position_m).norm() == 0);
  });
}

// What a camera saw that was knocked over before the trial.
void Knock(std::vector<CameraTracks2D>& tracks) {
  for (Frame2D& frame : tracks[2].frames)
    for (TrackedPerson& person : frame.people)
      for (Keypoint2D& point : person.keypoints.points) point.x_px += 25;
}

TEST_F(TrialCameras, OneThatIsLeftOutIsAsIfItHadSeenNobody) {
  Make({}, [](std::vector<CameraTracks2D>& tracks) {
    for (Frame2D& frame : tracks[2].frames) frame.people.clear();
  });
  Process();
  const Trajectory3D without = ReadTrial(*project_, trial_).athletes.at(0).raw;
  cameras_.clear();

  Make({}, Knock);
  Process();
  const Trajectory3D with = ReadTrial(*project_, trial_).athletes.at(0).raw;
  EXPECT_FALSE(SamePositions(with, without));
  LeaveCameraOut(*project_, trial_, cameras_[2], "somebody ran into it");
  const TrialOutcome outcome = Process();
  EXPECT_TRUE(SamePositions(ReadTrial(*project_, trial_).athletes.at(0).raw, without));
  EXPECT_THAT(outcome.notes, testing::Contains(HasSubstr("is left out: somebody ran into it")));
  const TrialSummary summary = ReadSummary(*project_, trial_.id).value();
  EXPECT_EQ(summary.cameras, 3);
  ASSERT_EQ(summary.left_out.size(), 1u);
  EXPECT_EQ(summary.left_out[0].camera, rig_.cameras[2].camera.name);
  EXPECT_EQ(summary.left_out[0].reason, "somebody ran into it");
}

TEST_F(TrialCameras, LeavingOneOutIsAStepThatPutsTheTrialOutOfDate) {
  Make({});
  Process();
  EXPECT_EQ(Standing().mend, TrialMend::kNothing) << Standing().Sentence();
  const std::string name = rig_.cameras[2].camera.name;
  LeaveCameraOut(*project_, trial_, cameras_[2], "blurred");
  EXPECT_EQ(Standing().mend, TrialMend::kRecalculate);
  EXPECT_THAT(Standing().reasons, ElementsAre(name + " is left out since it was processed"));
  Process();
  EXPECT_EQ(Standing().mend, TrialMend::kNothing) << Standing().Sentence();
  EXPECT_EQ(UndoEdit(*project_), "leave out " + name + ": blurred");
  EXPECT_THAT(Standing().reasons, ElementsAre(name + " is used again since it was processed"));
  EXPECT_THAT(Process().computed, IsEmpty());  // the former results are there still
  EXPECT_EQ(RedoEdit(*project_), "leave out " + name + ": blurred");
  UseCameraAgain(*project_, trial_, cameras_[2]);
  EXPECT_THAT(LeftOutCameras(*project_, trial_.id), IsEmpty());
}

TEST_F(TrialCameras, TheReviewSolvesWithoutACameraAsARunDoes) {
  Make({}, Knock);
  Process();
  LeaveCameraOut(*project_, trial_, cameras_[2], "knocked over");
  TrialReview review(*project_, trial_);
  EXPECT_TRUE(review.needs_solve());
  ASSERT_TRUE(review.Adopt(SolveTrial(review.Request(), Job())));
  const Trajectory3D reviewed = review.Solved(0).triangulated.trajectory;
  Process();
  EXPECT_TRUE(SamePositions(ReadTrial(*project_, trial_).athletes.at(0).raw, reviewed));
}

TEST_F(TrialCameras, TheReviewShowsAtOnceWhatUndoingALeftOutCameraDoes) {
  Make({}, Knock);
  Process();
  TrialReview before(*project_, trial_);
  const Trajectory3D with = before.Solved(0).triangulated.trajectory;
  LeaveCameraOut(*project_, trial_, cameras_[2], "knocked over");
  TrialReview review(*project_, trial_);
  ASSERT_TRUE(review.Adopt(SolveTrial(review.Request(), Job())));
  const ReviewChange change = review.Undo();
  EXPECT_TRUE(change.solve);
  EXPECT_THAT(change.athletes, ElementsAre(0u));
  ASSERT_TRUE(review.Adopt(SolveTrial(review.Request(), Job())));
  EXPECT_TRUE(SamePositions(review.Solved(0).triangulated.trajectory, with));
}

TEST_F(TrialCameras, LeavingOneOutNeedsAReasonAndTwoOthers) {
  Make({});
  EXPECT_THROW(LeaveCameraOut(*project_, trial_, cameras_[0], " "), Error);
  LeaveCameraOut(*project_, trial_, cameras_[0], "a");
  LeaveCameraOut(*project_, trial_, cameras_[1], "b");
  EXPECT_THROW(LeaveCameraOut(*project_, trial_, cameras_[2], "c"), Error);
  EXPECT_EQ(LeftOutCameras(*project_, trial_.id).size(), 2u);
  EXPECT_THAT([&] { CameraOfTrial(*project_, trial_, "cam77"); },
              testing::ThrowsMessage<Error>(HasSubstr("the trial has no camera cam77")));
}

TEST_F(TrialCameras, OneThatCannotBeUsedIsNoObstacleOnceItIsLeftOut) {
  Make({});
  project_->database().Run("UPDATE video SET width_px = width_px + 10 WHERE camera = ?", cameras_[1]);
  EXPECT_TRUE(ObstacleOf(*project_, trial_).has_value());
  EXPECT_THROW(Process(), Error);
  LeaveCameraOut(*project_, trial_, cameras_[1], "another lens");
  EXPECT_FALSE(ObstacleOf(*project_, trial_).has_value());
  Process();
  EXPECT_LT(MedianError(), 0.012);
}

TEST_F(TrialCameras, ClocksAreFoundFromTheMotionAndMendTheResults) {
  Make({0, 0.08, 0, -0.05});
  Process();
  const double wrong_m = MedianError();
  EXPECT_GT(wrong_m, 0.015);
  const std::vector<FoundClock> found = FindClocks(*project_, trial_, 2);
  ASSERT_EQ(found.size(), 4u);
  std::vector<CameraClock> clocks;
  for (const FoundClock& one : found) {
    ASSERT_TRUE(one.found) << one.note;
    EXPECT_EQ(one.now_s, 0);
    clocks.push_back(one.clock);
  }
  EXPECT_NEAR(clocks[1].starts_at_s, 0.08, 0.002);
  EXPECT_NEAR(clocks[3].starts_at_s, -0.05, 0.002);
  SetClocks(*project_, trial_, clocks);
  EXPECT_EQ(Standing().mend, TrialMend::kRecalculate);
  EXPECT_THAT(Standing().Sentence(), HasSubstr("the clock of " + rig_.cameras[1].camera.name + " was set since"));
  EXPECT_THAT(Standing().Sentence(), testing::Not(HasSubstr("calibration")));
  EXPECT_LT(ClockCertainties(*project_, trial_.id).at(cameras_[1]), 0.002);
  Process();
  EXPECT_EQ(Standing().mend, TrialMend::kNothing) << Standing().Sentence();
  EXPECT_LT(MedianError(), 0.008);  // metres; 2 px at 5 m and f = 1400 px are 7 mm in one camera
  EXPECT_LT(MedianError(), 0.5 * wrong_m);
  EXPECT_NEAR(ReadSummary(*project_, trial_.id)->largest_offset_s, 0.08, 0.002);
  ASSERT_TRUE(UndoEdit(*project_).has_value());
  EXPECT_THAT(ClockCertainties(*project_, trial_.id), IsEmpty());
  EXPECT_EQ(StartsAt(ListVideos(*project_, trial_.id)[1]), 0);
  EXPECT_THAT(Process().computed, IsEmpty());
}

TEST_F(TrialCameras, AClockSetByHandIsOneStepThatMovesTheResultsAndTheTimeline) {
  Make({0, 0.1, 0.1, 0.1});  // the first camera started early
  Process();
  const double wrong_m = MedianError();
  SetClocks(*project_, trial_,
            std::vector<CameraClock>{{cameras_[1], 0.1, 0, {}}, {cameras_[2], 0.1, 0, {}}, {cameras_[3], 0.1, 0, {}}});
  EXPECT_EQ(trial_.timeline.count, 180);
  Process();
  EXPECT_EQ(trial_.timeline.count, 180);  // from 0.1 s to the second longest end
  EXPECT_EQ(trial_.timeline.t0_ns, 100'000'000);
  EXPECT_LT(MedianError(), 0.5 * wrong_m);
  SetClocks(*project_, trial_, std::vector<CameraClock>{{cameras_[1], 0.12, 3, {}}});
  const Video video = ListVideos(*project_, trial_.id)[1];
  EXPECT_NEAR(StartsAt(video), 0.12, 1e-12);
  EXPECT_NEAR(DriftMsPerMin(video), 3, 1e-12);
  EXPECT_NEAR(ClockOf(video).TrialSeconds(60) - 60 - 0.12, 0.003, 1e-9);
  EXPECT_EQ(UndoEdit(*project_), "set the clock of " + video.camera_name + " to +0.1200 s");
  EXPECT_NEAR(StartsAt(ListVideos(*project_, trial_.id)[1]), 0.1, 1e-12);
  const std::size_t steps = ListEdits(*project_).size();
  SetClocks(*project_, trial_, std::vector<CameraClock>{{cameras_[1], 0.1, 0, {}}});
  EXPECT_EQ(ListEdits(*project_).size(), steps);
  LeaveCameraOut(*project_, trial_, cameras_[0], "blurred");
  LeaveCameraOut(*project_, trial_, cameras_[1], "blurred");
  EXPECT_THROW(SetClocks(*project_, trial_, std::vector<CameraClock>{{cameras_[2], 50, 0, {}}}), Error);
}

TEST_F(TrialCameras, ClocksOfATrialWithoutPointsCannotBeFoundWhichIsSaid) {
  Make({});
  EXPECT_THAT([&] { FindClocks(*project_, trial_, 2); },
              testing::ThrowsMessage<Error>(HasSubstr("there are none yet")));
}

}  // namespace
}  // namespace kinora

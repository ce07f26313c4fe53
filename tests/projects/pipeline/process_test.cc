#include "projects/pipeline/process.h"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stop_token>

#include "core/io/c3d.h"
#include "core/io/trc.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "core/synthetic/walker.h"
#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/export/export.h"
#include "projects/review/store_solved.h"
#include "projects/review/trial_review.h"
#include "projects/review/trial_table.h"
#include "projects/settings.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "projects/trial_view.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

constexpr double kDegree = 0.017453292519943295;

// A project with one trial of two people seen by four cameras: 2D points as a network would give them, no videos.
class ProcessSyntheticTrial : public testing::Test {
 protected:
  void SetUp() override {
    synthetic::RingOptions ring;
    ring.cameras = cameras();
    rig_ = synthetic::RingRig(ring);
    walkers_.emplace_back(synthetic::WalkerOptions{.path = synthetic::PathBetween({-1.2, -0.3}, {1.2, -0.3})});
    walkers_.emplace_back(synthetic::WalkerOptions{
        .height_m = 1.6, .phase = 0.3, .path = synthetic::PathBetween({1.4, 0.9}, {-1.0, 0.9})});
    project_ = std::make_unique<CaptureProject>(CaptureProject::Create(folder_.path() / "Prüfung", "test"));
    const Participant participant = EnsureParticipant(*project_, "P01");
    const Session session = EnsureSession(*project_, participant.id, "day1");
    trial_ = EnsureTrial(*project_, session.id, "walk");
    SetTimeline(*project_, trial_.id, timeline_);
    trial_.timeline = timeline_;
    StoredCalibration calibration;
    calibration.session = session.id;
    calibration.source = "ring";
    calibration.source_sha256 = "0";
    calibration.rig = rig_;
    AddCalibration(*project_, calibration);
    for (const RigCamera& camera : rig_.cameras)
      camera_ids_.push_back(EnsureCamera(*project_, session.id, camera.camera.name).id);
  }

  virtual int cameras() const { return 4; }

  void Import(const synthetic::NoiseOptions& noise) {
    const synthetic::SceneTracks scene = synthetic::ProjectScene(walkers_, rig_, timeline_, Halpe26(), noise);
    const ResultRow result = OpenResult(project_->database(), trial_.id, kStagePose2D, "imported", "{}");
    for (std::size_t c = 0; c < scene.cameras.size(); ++c)
      CommitChunks(project_->database(), result.id,
                   ChunksOfFrames2D(*scene.cameras[c].set, scene.cameras[c].frames, 0, camera_ids_[c]));
    FinishResult(project_->database(), result.id, "{}");
    WriteSetting(*project_, trial_.id, kSettingPose2DSource, "\"imported\"");
  }

  TrialOutcome Process(const ProcessOptions& options = {}) {
    return ProcessTrial(*project_, trial_, options, folder_.path() / "no-models", Job());
  }

  test::TemporaryFolder folder_;
  Timeline timeline_{0, 60, 1, 120};
  CameraRig rig_;
  std::vector<synthetic::Walker> walkers_;
  std::unique_ptr<CaptureProject> project_;
  Trial trial_;
  std::vector<std::string> camera_ids_;
};

TEST_F(ProcessSyntheticTrial, FindsBothPeopleWhereTheyWalkedAndTheirKneeAngles) {
  Import({.seed = 4, .pixel_sd_px = 2, .missing_person_rate = 0.05, .identities = true});
  ProcessOptions options;
  options.person.choice = PersonChoice::kAll;
  const TrialOutcome outcome = Process(options);
  ASSERT_EQ(outcome.athletes.size(), 2u);
  const TrialView view = ReadTrial(*project_, trial_);
  ASSERT_EQ(view.athletes.size(), 2u);
  for (const AthleteView& athlete : view.athletes) {
    // Which walker it is, by where the hips are.
    const auto hip = static_cast<std::size_t>(athlete.filtered.IndexOf(Joint::kHipL));
    const double y = athlete.filtered.At(60, hip).position_m.y();
    const synthetic::Walker& truth = walkers_[y > 0.3 ? 1 : 0];
    std::vector<double> errors;
    for (std::int64_t f = 0; f < timeline_.count; ++f) {
      const synthetic::Pose3D pose = truth.PoseAt(timeline_.TimeOf(f));
      for (const Joint joint : kLimbJoints) {
        const Sample3D& sample = athlete.filtered.At(f, static_cast<std::size_t>(athlete.filtered.IndexOf(joint)));
        if (!sample.missing()) errors.push_back((sample.position_m - pose[joint]).norm());
      }
    }
    EXPECT_GT(errors.size(), static_cast<std::size_t>(0.98 * 12 * 120));
    std::nth_element(errors.begin(), errors.begin() + static_cast<std::ptrdiff_t>(errors.size() / 2), errors.end());
    EXPECT_LT(errors[errors.size() / 2], 0.008);  // metres; 2 px at 5 m and f = 1400 px are 7 mm in one camera
    for (const AngleSeries& series : athlete.angles.series) {
      if (series.name != "knee_flexion") continue;
      for (std::int64_t f = 10; f < 110; ++f)
        EXPECT_NEAR(series.samples[static_cast<std::size_t>(f)].value_rad,
                    truth.AnglesAt(timeline_.TimeOf(f), series.side).knee_flexion, 6 * kDegree);
    }
  }
}

TEST_F(ProcessSyntheticTrial, DoesNothingTwiceAndOnlyWhatAnOptionChanges) {
  Import({.seed = 5, .pixel_sd_px = 2, .identities = true});
  ProcessOptions options;
  const std::vector<std::string> all = {"association", "triangulation", "filter", "angles"};
  EXPECT_EQ(Process(options).computed, all);
  EXPECT_TRUE(Process(options).computed.empty());
  options.cleaning.low_pass.cutoff_hz = 10;
  EXPECT_EQ(Process(options).computed, (std::vector<std::string>{"filter", "angles"}));
  options.cleaning.low_pass.cutoff_hz = 6;
  EXPECT_TRUE(Process(options).computed.empty());
}

// The first chunk of a result of the current ones, as after a disk failed.
void Damage(CaptureProject& project, const std::string& result) {
  ASSERT_GT(project.database().Run("UPDATE chunk SET blob = substr(blob, 1, length(blob) - 1) || x'5A' "
                                   "WHERE rowid = (SELECT min(rowid) FROM chunk WHERE result = ?)",
                                   result),
            0);
}

TEST_F(ProcessSyntheticTrial, ComputesAnewWhatIsDamagedAndNothingElse) {
  Import({.seed = 5, .pixel_sd_px = 2, .identities = true});
  Process();
  const TrialResults results = CurrentResults(*project_, trial_);
  const TrialView before = ReadTrial(*project_, trial_);
  for (const auto& [stage, result] :
       {std::pair("association", results.association), std::pair("triangulation", results.triangulation),
        std::pair("filter", results.filter), std::pair("angles", results.angles)}) {
    Damage(*project_, result);
    const TrialOutcome outcome = Process();
    EXPECT_EQ(outcome.computed, std::vector<std::string>{stage});
    ASSERT_FALSE(outcome.notes.empty());
    EXPECT_NE(outcome.notes.front().find("damaged"), std::string::npos) << outcome.notes.front();
  }
  EXPECT_EQ(CurrentResults(*project_, trial_).angles, results.angles);
  const TrialView after = ReadTrial(*project_, trial_);
  for (std::size_t i = 0; i < before.athletes[0].filtered.samples.size(); ++i) {
    const Sample3D &a = before.athletes[0].filtered.samples[i], &b = after.athletes[0].filtered.samples[i];
    ASSERT_EQ(std::memcmp(a.position_m.data(), b.position_m.data(), sizeof(double) * 3), 0) << i;
  }
}

TEST_F(ProcessSyntheticTrial, SaysWhereImportedPointsAreDamagedAndTouchesNothing) {
  Import({.seed = 5, .pixel_sd_px = 2, .identities = true});
  Process();
  Damage(*project_, CurrentResults(*project_, trial_).pose2d);
  try {
    Process();
    FAIL() << "damaged points cannot be processed";
  } catch (const Error& error) {
    EXPECT_NE(error.message().find("damaged"), std::string::npos) << error.what();
    EXPECT_NE(error.where().find("cam"), std::string::npos) << error.where();
    EXPECT_EQ(error.remedy(), "import them again");
  }
  EXPECT_EQ(DamagedChunks(project_->database(), CurrentResults(*project_, trial_).pose2d).size(), 1u);
}

TEST_F(ProcessSyntheticTrial, ShowsTheResultsOfTheLastRunAlsoWhereTheyWereThereAlready) {
  Import({.seed = 5, .pixel_sd_px = 2, .identities = true});
  ProcessOptions options;
  Process(options);
  const TrialResults slow = CurrentResults(*project_, trial_);
  options.cleaning.low_pass.cutoff_hz = 10;
  Process(options);
  EXPECT_NE(CurrentResults(*project_, trial_).filter, slow.filter);
  options.cleaning.low_pass.cutoff_hz = 6;
  Process(options);
  EXPECT_EQ(CurrentResults(*project_, trial_).filter, slow.filter);
  EXPECT_EQ(CurrentResults(*project_, trial_).angles, slow.angles);
}

TEST_F(ProcessSyntheticTrial, GoesOnAfterBeingStopped) {
  Import({.seed = 6, .pixel_sd_px = 2, .identities = true});
  std::stop_source stop;
  const Job job(stop.get_token(), [&](std::string_view what, double, double) {
    if (what == "cleaning and filtering") stop.request_stop();
  });
  EXPECT_THROW(ProcessTrial(*project_, trial_, {}, {}, job), Cancelled);
  EXPECT_EQ(Process().computed, (std::vector<std::string>{"filter", "angles"}));
}

class ProcessEightCameras : public ProcessSyntheticTrial {
  int cameras() const override { return 8; }
};

TEST_F(ProcessEightCameras, NamesTheMovedCameraBeforeAllOthers) {
  synthetic::NoiseOptions noise{.seed = 7, .pixel_sd_px = 2, .identities = true};
  const synthetic::SceneTracks scene = synthetic::ProjectScene(walkers_, rig_, timeline_, Halpe26(), noise);
  Import(noise);
  StoredCalibration moved;
  moved.session = trial_.session;
  moved.source = "moved";
  moved.source_sha256 = "1";
  moved.rig = rig_;
  // Camera 2 is turned on its stand by 1.2 degrees since it was calibrated: 29 px.
  const Eigen::Quaterniond turn(Eigen::AngleAxisd(1.2 * kDegree, Eigen::Vector3d::UnitY()));
  moved.rig.cameras[1].cam_from_world = Rigid3{turn, Eigen::Vector3d::Zero()} * moved.rig.cameras[1].cam_from_world;
  AddCalibration(*project_, moved);
  const TrialOutcome outcome = Process();
  const auto& cameras = outcome.athletes.front().quality.cameras;
  double worst_other = 0;
  for (const CameraBias& camera : cameras) {
    if (camera.camera != "cam02") worst_other = std::max(worst_other, camera.bias_px.norm());
  }
  EXPECT_TRUE(cameras[1].suspect);
  EXPECT_GT(cameras[1].bias_px.norm(), 2 * worst_other);
}

TEST_F(ProcessSyntheticTrial, SaysThatNobodyWasFound) {
  Import({.seed = 8, .missing_person_rate = 1});
  try {
    Process();
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUser);
    EXPECT_NE(error.message().find("nobody was found"), std::string::npos);
  }
}

TEST_F(ProcessSyntheticTrial, ExportsFilesThatReadBackAsTheResult) {
  Import({.seed = 9, .pixel_sd_px = 2, .identities = true});
  Process();
  ExportOptions options;
  options.openpose = true;
  const auto out = folder_.path() / "out";
  const ExportOutcome written = ExportTrial(*project_, trial_, out, options, Job());
  for (const auto& file : written.files) EXPECT_TRUE(std::filesystem::exists(file)) << file;
  const TrialView view = ReadTrial(*project_, trial_);
  const Trajectory3D& truth = view.athletes.front().filtered;
  const auto trc = ReadTrc(out / "P01_day1_walk_trajectories.trc");
  EXPECT_TRUE(trc.warnings.empty());
  ASSERT_EQ(trc.value.frames(), 120u);
  for (std::size_t j = 0; j < truth.joints.size(); ++j) {
    EXPECT_EQ(trc.value.names[j], NameOf(truth.joints[j]));
    const Sample3D& sample = truth.At(50, j);
    if (!sample.missing()) {
      EXPECT_LT((trc.value.At(50, j) - sample.position_m).norm(), 1e-5);
    }
  }
}

// What a person sees while reviewing is what the next run stores, bit for bit.
TEST_F(ProcessSyntheticTrial, AReviewSolvesToTheNumbersOfTheNextRun) {
  Import({.seed = 11, .pixel_sd_px = 2, .identities = true});
  ProcessOptions options;
  options.cleaning.low_pass.cutoff_hz = 8;
  Process(options);
  TrialReview review(*project_, trial_);
  const auto pts = [&](std::int64_t f) { return review.trial().pts_ns[1][static_cast<std::size_t>(f)]; };
  review.MovePoint({0, 1, pts(40), Joint::kKneeR}, 900, 500);
  review.MovePoint({0, 1, pts(52), Joint::kKneeR}, 920, 505);
  review.SwapLeftRight(0, {2, pts(70), pts(80)}, BodyPart::kLegs);
  const std::array<Joint, 1> wrist = {Joint::kWristL};
  review.IgnoreCamera(0, {3, pts(10), pts(60)}, wrist);
  review.FillGaps(0, wrist, 20, 30);
  ASSERT_TRUE(review.Adopt(SolveTrial(review.Request(), Job())));
  EXPECT_EQ(Process(options).computed, (std::vector<std::string>{"triangulation", "filter", "angles"}));
  const TrialView stored = ReadTrial(*project_, trial_);
  const SolvedAthlete& shown = review.Solved(0);
  ASSERT_EQ(stored.athletes[0].filtered.samples.size(), shown.cleaned.filtered.samples.size());
  const auto bits = [](const auto& a, const auto& b) {
    return std::memcmp(a.data(), b.data(), sizeof(double) * 3) == 0;
  };
  std::int64_t edited = 0;
  for (std::size_t i = 0; i < shown.cleaned.filtered.samples.size(); ++i) {
    const Sample3D &a = stored.athletes[0].filtered.samples[i], &b = shown.cleaned.filtered.samples[i];
    ASSERT_TRUE(bits(a.position_m, b.position_m)) << i;
    ASSERT_TRUE(a.missing() || a.covariance_m2 == b.covariance_m2);
    ASSERT_EQ(a.provenance, b.provenance);
    edited += a.provenance == Provenance::kEdited || a.provenance == Provenance::kInterpolated;
  }
  EXPECT_GE(edited, 13);
  for (std::size_t s = 0; s < shown.angles.series.size(); ++s)
    for (std::size_t i = 0; i < shown.angles.series[s].samples.size(); ++i)
      ASSERT_EQ(std::bit_cast<std::uint64_t>(stored.athletes[0].angles.series[s].samples[i].value_rad),
                std::bit_cast<std::uint64_t>(shown.angles.series[s].samples[i].value_rad));
}

// A review that stores its exact solve leaves a run nothing to do.
TEST_F(ProcessSyntheticTrial, ARunFindsWhatAReviewStored) {
  Import({.seed = 11, .pixel_sd_px = 2, .identities = true});
  ProcessOptions options;
  options.cleaning.low_pass.cutoff_hz = 8;
  Process(options);
  TrialReview review(*project_, trial_);
  const std::int64_t pts = review.trial().pts_ns[1][40];
  review.MovePoint({0, 1, pts, Joint::kKneeR}, 900, 500);
  const std::array<Joint, 1> wrist = {Joint::kWristL};
  review.FillGaps(0, wrist, 20, 30);
  EXPECT_TRUE(StandingOf(*project_, trial_).stale());
  const SolvedTrial solved = SolveTrial(review.Request(), Job());
  ASSERT_TRUE(StoreSolved(*project_, EncodeSolved(review.Request(), solved, Job()), Job()));
  EXPECT_FALSE(StandingOf(*project_, trial_).stale());
  EXPECT_TRUE(Process(options).computed.empty());
}

TEST_F(ProcessSyntheticTrial, DetectsEventsAndExportsThem) {
  Import({.seed = 12, .pixel_sd_px = 2, .identities = true});
  ProcessOptions options;
  options.events.events = EventTemplate::kWalk;
  Process(options);
  const TrialView view = ReadTrial(*project_, trial_);
  ASSERT_FALSE(view.athletes[0].events.empty());
  Process();  // the template holds
  EXPECT_EQ(ReadTrial(*project_, trial_).athletes[0].events.size(), view.athletes[0].events.size());
  const auto out = folder_.path() / "out";
  ExportOptions files;
  files.picture = false;
  ExportTrial(*project_, trial_, out, files, Job());
  EXPECT_TRUE(std::filesystem::exists(out / "P01_day1_walk_events.csv"));
  const auto c3d = ReadC3d(out / "P01_day1_walk_trajectories.c3d").value;
  ASSERT_EQ(c3d.events.size(), view.athletes[0].events.size());
  EXPECT_NEAR(c3d.events[0].time_s, view.athletes[0].events[0].time_s, 1e-4);
}

TEST_F(ProcessSyntheticTrial, AFailureIsInTheTable) {
  Import({.seed = 8, .missing_person_rate = 1});
  EXPECT_THROW(Process(), Error);
  const TrialRow row = ReadTrialTable(*project_).at(0);
  EXPECT_EQ(row.state, TrialState::kFailed);
  EXPECT_NE(row.sentence.find("nobody was found"), std::string::npos);
}

TEST_F(ProcessSyntheticTrial, ATrialThatWasNotProcessedSaysSo) {
  EXPECT_THROW(ExportTrial(*project_, trial_, folder_.path() / "out", {}, Job()), Error);
}

}  // namespace
}  // namespace kinora

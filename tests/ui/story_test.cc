// The whole way of a person who films on Monday and publishes in spring, clicked through as one: project, calibration,
// processing, a doubtful knee dragged where it belongs, a verdict, files that hold the corrected numbers.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>
#include <bit>
#include <cstring>

#include "core/io/trc.h"
#include "core/media/video_reader.h"
#include "core/media/video_writer.h"
#include "core/synthetic/scene.h"
#include "projects/records.h"
#include "projects/verdicts.h"
#include "tests/ui/recording.h"
#include "tests/ui/story.h"
#include "tests/ui/walk_project.h"
#include "ui/plots/curve_view.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

namespace fs = std::filesystem;

// The knee's curve of one side, as it is drawn.
std::vector<double> KneeCurve(const CurveView& curves, Side side) {
  for (const PlotPanel& panel : curves.content().panels)
    if (panel.id == "angle/knee_flexion")
      for (const PlotCurve& curve : panel.curves)
        if (curve.side == side) return curve.value;
  return {};
}

bool SameBits(const Trajectory3D& a, const Trajectory3D& b) {
  if (a.samples.size() != b.samples.size()) return false;
  for (std::size_t i = 0; i < a.samples.size(); ++i)
    if (std::memcmp(a.samples[i].position_m.data(), b.samples[i].position_m.data(), 3 * sizeof(double)) != 0 ||
        a.samples[i].provenance != b.samples[i].provenance)
      return false;
  return true;
}

bool SameBits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

fs::path TrcIn(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".trc") return entry.path();
  return {};
}

class StoryTest : public kinora::test::Story {
 protected:
  struct Correction {
    std::size_t camera = 0;
    Joint knee{};
    QPointF by_px;
  };

  // From the open Review page to files and back again.
  void MendAndExport(const Correction& correction);
  // Of the two files, what differs is what the drag reached, and nothing else.
  void ExpectOnlyTheCorrectionDiffers(const Trajectory3D& before, const Trajectory3D& after, Joint knee,
                                      std::int64_t sample) const;
};

void StoryTest::MendAndExport(const Correction& correction) {
  const auto [camera, knee, by_px] = correction;
  const std::int64_t sample = window_->session().cursor().sample();
  const Trajectory3D before = review().model().review().Solved(0).cleaned.filtered;
  const ReviewPoint seen = review().model().review().PointAt(PlaceAtCursor(camera, knee));
  const std::vector<double> curve = KneeCurve(review().curves(), SideOf(knee));
  ASSERT_FALSE(curve.empty());
  const auto there = [&] { return review().model().review().Filtered(0, knee, sample)->position_m; };
  const Eigen::Vector3d place = there();

  ASSERT_NO_FATAL_FAILURE(Drag(camera, knee, by_px));
  EXPECT_GT((there() - place).norm(), 2e-3);
  EXPECT_FALSE(SameBits(KneeCurve(review().curves(), SideOf(knee)), curve));
  ASSERT_NO_FATAL_FAILURE(Undo());
  EXPECT_TRUE(SameBits(review().model().review().Solved(0).cleaned.filtered, before));
  EXPECT_TRUE(SameBits(KneeCurve(review().curves(), SideOf(knee)), curve));
  const ReviewPoint back = review().model().review().PointAt(PlaceAtCursor(camera, knee));
  EXPECT_EQ(back.x_px, seen.x_px);
  EXPECT_EQ(back.provenance, seen.provenance);
  ASSERT_NO_FATAL_FAILURE(Export("before"));
  ASSERT_NO_FATAL_FAILURE(ClickPage("Review"));
  window_->session().cursor().SetSample(sample);
  ASSERT_NO_FATAL_FAILURE(Drag(camera, knee, by_px));
  ASSERT_NO_FATAL_FAILURE(GiveVerdict());
  const Trajectory3D after = review().model().review().Solved(0).cleaned.filtered;
  const ReviewPoint moved = review().model().review().PointAt(PlaceAtCursor(camera, knee));

  EXPECT_TRUE(SameBits(Stored().athletes.front().filtered, after));
  ASSERT_NO_FATAL_FAILURE(Export("after"));
  ExpectOnlyTheCorrectionDiffers(before, after, knee, sample);

  ASSERT_NO_FATAL_FAILURE(Reopen());
  ASSERT_NO_FATAL_FAILURE(OpenTrialByEnter());
  EXPECT_TRUE(SameBits(review().model().review().Solved(0).cleaned.filtered, after));
  window_->session().cursor().SetSample(sample);
  const ReviewPoint kept = review().model().review().PointAt(PlaceAtCursor(camera, knee));
  EXPECT_TRUE(kept.edited);
  EXPECT_EQ(kept.x_px, moved.x_px);
  EXPECT_TRUE(VerdictOf(window_->session().project(), window_->session().trial()->id));
  Shot("reopened");
  // Even now the acts can be taken back: the verdict, and the drag before it.
  ASSERT_NO_FATAL_FAILURE(Undo());
  EXPECT_FALSE(VerdictOf(window_->session().project(), window_->session().trial()->id));
  EXPECT_TRUE(SameBits(review().model().review().Solved(0).cleaned.filtered, after));
  ASSERT_NO_FATAL_FAILURE(Undo());
  EXPECT_TRUE(SameBits(review().model().review().Solved(0).cleaned.filtered, before));
}

void StoryTest::ExpectOnlyTheCorrectionDiffers(const Trajectory3D& before, const Trajectory3D& after, Joint knee,
                                               std::int64_t sample) const {
  const fs::path exports = ProjectFolder() / "exports";
  const MarkerTable without = ReadTrc(TrcIn(exports / "before")).value;
  const MarkerTable with = ReadTrc(TrcIn(exports / "after")).value;
  constexpr double kDigits = 1e-8, kReached = 1e-3;
  std::int64_t first = before.timeline.count, last = -1;
  for (std::int64_t i = 0; i < before.timeline.count; ++i) {
    for (std::size_t j = 0; j < before.joints.size(); ++j) {
      const Eigen::Vector3d in_files =
          with.At(static_cast<std::size_t>(i), j) - without.At(static_cast<std::size_t>(i), j);
      const Eigen::Vector3d in_results = after.At(i, j).position_m - before.At(i, j).position_m;
      if (!in_results.allFinite()) continue;
      ASSERT_LT((in_files - in_results).norm(), 2 * kDigits) << i << " " << NameOf(before.joints[j]);
      if (in_results.norm() < kReached) continue;
      EXPECT_EQ(before.joints[j], knee) << "at sample " << i;
      first = std::min(first, i);
      last = std::max(last, i);
    }
  }
  EXPECT_LE(first, sample);
  EXPECT_GE(last, sample);
  // The low-pass filter carries a point's change as far as a quarter of a second.
  const auto reach = static_cast<std::int64_t>(0.3 * before.timeline.rate_hz());
  EXPECT_GE(first, sample - reach);
  EXPECT_LE(last, sample + reach);
  fmt::print("the drag at sample {} changed samples {} to {} by more than 1 mm\n", sample, first, last);
}

constexpr std::size_t kFaultyCamera = 1;
constexpr std::int64_t kFaultySample = 24;
constexpr float kJumpPx = 45, kDraggedPx = 25;  // a person may think otherwise than the other cameras

// Videos of a made person, with the 2D points that a network would find but for a knee that jumps once.
TEST_F(StoryTest, AFolderOfVideosBecomesCorrectedFiles) {
  const kinora::test::Recording recording =
      kinora::test::MakeRecording(folder_.path() / "recording", {"walk1"}, 4, 60, 640);
  ASSERT_NO_FATAL_FAILURE(Start());
  QMimeData dropped;
  dropped.setUrls({QUrl::fromLocalFile(QString::fromStdString(recording.folder.string())),
                   QUrl::fromLocalFile(QString::fromStdString(recording.calibration.string()))});
  QDragEnterEvent enter({600, 400}, Qt::CopyAction, &dropped, Qt::LeftButton, {});
  QApplication::sendEvent(window_.get(), &enter);
  ASSERT_TRUE(enter.isAccepted());
  QDropEvent drop({600, 400}, Qt::CopyAction, &dropped, Qt::LeftButton, {});
  QApplication::sendEvent(window_.get(), &drop);
  ASSERT_NO_FATAL_FAILURE(MakeProject("Gait study"));
  ASSERT_NO_FATAL_FAILURE(LookAtCalibration(4));

  const Trial trial = *window_->session().trial();
  synthetic::SceneTracks scene =
      synthetic::ProjectScene({&recording.walker, 1}, recording.rig, trial.timeline, Halpe26(),
                              {.seed = 5, .pixel_sd_px = 0.4, .identities = true});
  const auto knee = static_cast<std::size_t>(*Halpe26().IndexOf(Joint::kKneeR));
  for (TrackedPerson& person : scene.cameras[kFaultyCamera].frames[kFaultySample].people)
    person.keypoints.points[knee].x_px += kJumpPx;
  // The window is closed while the command line brings them in.
  ASSERT_NO_FATAL_FAILURE(CloseProject());
  {
    CaptureProject project = CaptureProject::Open(ProjectFolder());
    kinora::test::ImportPoints(project, trial, scene.cameras);
  }
  ASSERT_NO_FATAL_FAILURE(OpenRecent());

  ASSERT_NO_FATAL_FAILURE(Process());
  ASSERT_NO_FATAL_FAILURE(OpenTrialByEnter());
  ASSERT_TRUE(GoToDoubtfulKnee(Joint::kKneeR));
  EXPECT_EQ(review().model().camera(), kFaultyCamera);
  EXPECT_EQ(window_->session().cursor().sample(), kFaultySample);
  MendAndExport({.camera = kFaultyCamera, .knee = Joint::kKneeR, .by_px = {-kDraggedPx, 0}});
}

// The beginning of the sample recording, so that the networks have seconds to do and not a minute.
void ShortenSample(const fs::path& sample, const fs::path& into) {
  constexpr std::size_t kPictures = 40;
  fs::create_directories(into / "videos");
  fs::copy(sample / "calibration", into / "calibration", fs::copy_options::recursive);
  for (const fs::directory_entry& entry : fs::directory_iterator(sample / "videos")) {
    VideoReader reader(entry.path());
    YuvImage picture;
    reader.ReadFrameYuv(0, picture);
    VideoWriter writer(into / "videos" / entry.path().filename(),
                       {.width_px = picture.width, .height_px = picture.height, .quality = 12});
    for (std::size_t i = 0; i < std::min(kPictures, reader.frame_count()); ++i) {
      reader.ReadFrameYuv(i, picture);
      writer.Write(picture, reader.index().TimeNs(i));
    }
    writer.Finish();
  }
}

// A person balancing, filmed by four cameras, seen by the real networks: whatever knee they doubt most.
TEST_F(StoryTest, TheSampleBecomesCorrectedFiles) {
  const fs::path sample = kinora::test::DependencyFolder("sample", "KINORA_SAMPLE");
  const fs::path models = kinora::test::DependencyFolder("networks", "KINORA_MODELS");
  if (sample.empty() || !fs::exists(models / "blazepose-heavy"))
    GTEST_SKIP() << "needs the sample recording and the network blazepose-heavy (scripts/sample, kinora-cli models)";
  ShortenSample(sample, folder_.path() / "sample");
  const kinora::test::ScopedVariable here("KINORA_SAMPLE", (folder_.path() / "sample").string());
  const kinora::test::ScopedVariable networks("KINORA_MODELS", models.string());
  ASSERT_NO_FATAL_FAILURE(Start());
  ASSERT_NO_FATAL_FAILURE(OpenSample());
  ASSERT_NO_FATAL_FAILURE(LookAtCalibration(4));
  ASSERT_NO_FATAL_FAILURE(Process());
  ASSERT_NO_FATAL_FAILURE(OpenTrialByEnter());
  Correction correction{.camera = 2, .knee = Joint::kKneeR, .by_px = {25, 0}};
  if (GoToDoubtfulKnee(Joint::kKneeR) || GoToDoubtfulKnee(Joint::kKneeL)) {
    correction.camera = review().model().camera();
    correction.knee = *review().model().joint();
  } else {
    ASSERT_FALSE(review().model().OpenEpisodes().empty());
    Press(Qt::Key_N);
    window_->session().cursor().SetSample(20);
  }
  MendAndExport(correction);
}

}  // namespace
}  // namespace kinora::ui

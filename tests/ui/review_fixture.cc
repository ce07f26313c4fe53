#include "tests/ui/review_fixture.h"

#include <QApplication>
#include <QTest>

#include "projects/video_intake.h"
#include "tests/ui/recording.h"
#include "tests/ui/swapped_sides.h"
#include "ui/video/video_grid.h"

namespace kinora::test {

void Review::SetUp() {
  const Recording recording = MakeRecording(folder_.path() / "recording", {"walk"}, 4, 45);
  rig_ = recording.rig;
  const Timeline timeline{.t0_ns = 0, .rate_numerator = 30, .rate_denominator = 1, .count = 45};
  std::vector<synthetic::Walker> walkers = {recording.walker};
  for (const synthetic::WalkerOptions& other : Others()) walkers.emplace_back(other);
  synthetic::SceneTracks scene =
      synthetic::ProjectScene(walkers, rig_, timeline, Coco17(), {.seed = 5, .pixel_sd_px = 0.4, .identities = true});
  SwapLeftAndRight(scene.cameras[kSwappedCamera], Coco17(), kFirstSwapped, kLastSwapped);
  ChangeScene(scene);
  {
    ReviewProject made =
        MakeReviewProject(folder_.path() / "project", rig_, timeline, scene.cameras,
                          [&](std::vector<PersonAcrossViews>& people) { people.resize(walkers.size()); });
    std::vector<VideoToTake> videos;
    for (const RigCamera& camera : rig_.cameras)
      videos.push_back({.file = recording.trials[0] / (camera.camera.name + ".mp4"),
                        .trial = made.trial.label,
                        .camera = camera.camera.name,
                        .options = {}});
    TakeVideos(*made.project, made.trial.session, videos, OpenVideos(videos));
    MoreTrials(made, scene);
  }
  window_.resize(1280, 800);
  window_.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&window_));
  QApplication::setActiveWindow(&window_);  // no window manager does it on a virtual screen
  ASSERT_TRUE(window_.session().Open(folder_.path() / "project"));
  window_.ShowPage("Review");
  page_ = dynamic_cast<ui::ReviewPage*>(window_.PageNamed("Review"));
  ASSERT_NE(page_, nullptr);
  ASSERT_TRUE(page_->model().loaded()) << page_->model().why_not().toStdString();
  ASSERT_TRUE(WaitUntilSolved());
}

void Review::Key(int key, Qt::KeyboardModifiers modifiers) {
  QTest::keyClick(&page_->videos(), static_cast<Qt::Key>(key), modifiers);
}

bool Review::WaitForPicture(int cell, qint64 sample) {
  return QTest::qWaitFor(
      [&] {
        const auto shown = page_->videos().shown(cell);
        return shown && shown->frame == static_cast<std::size_t>(sample);
      },
      kPatienceMs);
}

bool Review::WaitUntilSolved() {
  return QTest::qWaitFor([&] { return !page_->model().solving(); }, kPatienceMs);
}

}  // namespace kinora::test

#include "ui/video/video_grid.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <fstream>

#include "core/media/proxy.h"
#include "core/media/video_writer.h"
#include "tests/support/paths.h"
#include "tests/ui/picture.h"
#include "ui/session/time_cursor.h"
#include "ui/video/proxy_maker.h"
#include "ui/video/video_cell.h"

namespace kinora::ui {
namespace {

namespace fs = std::filesystem;

constexpr int kPictures = 50;
constexpr std::int64_t kStep_ns = 1'000'000'000 / 25;
constexpr int kWidth = 160, kHeight = 120;
constexpr int kWait_ms = 30'000;  // an end to waiting, on a machine however busy

int ShadeOf(int picture) {
  return 20 + 4 * picture;
}

// Every picture is of one grey, its number's.
void MakeVideo(const fs::path& file) {
  VideoWriter::Options options{.width_px = kWidth, .height_px = kHeight, .quality = 10};
  options.pictures_per_key_frame = 250;
  VideoWriter writer(file, options);
  for (int i = 0; i < kPictures; ++i) {
    Image image(kWidth, kHeight);
    std::fill_n(image.data(), image.stride() * kHeight, static_cast<std::uint8_t>(ShadeOf(i)));
    writer.Write(image, i * kStep_ns);
  }
  writer.Finish();
}

class VideoGridTest : public testing::Test {
 protected:
  void SetUp() override {
    MakeVideo(video_);
    cursor_.SetTimeline({.t0_ns = 0, .rate_numerator = 25, .rate_denominator = 1, .count = 40});
    grid_.resize(900, 600);
    grid_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&grid_));
  }
  // Started some pictures before the trial's zero.
  GridCamera Camera(const QString& name, int early = 0) const {
    GridCamera camera;
    camera.name = name;
    camera.video = video_;
    camera.time_ns = [early](qint64 sample) { return (sample + early) * kStep_ns; };
    return camera;
  }
  bool Shows(int camera, std::size_t frame, bool exact) const {
    const auto shown = grid_.shown(camera);
    return shown && shown->frame == frame && shown->exact == exact;
  }
  int ShadeInTheMiddle(int camera) {
    const QImage picture = grid_.cell(camera).grab().toImage();
    return qGray(picture.pixel(picture.width() / 2, picture.height() / 2));
  }

  test::TemporaryFolder folder_;
  const fs::path video_ = folder_.path() / "cam.mp4";
  TimeCursor cursor_;
  VideoGrid grid_{cursor_};
};

TEST_F(VideoGridTest, ShowsEveryCameraAtTheCursorByItsOwnClock) {
  grid_.SetCameras({Camera("cam01"), Camera("cam02", 7)});
  for (const int sample : {0, 33, 12, 13}) {
    cursor_.SetSample(sample);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
          return Shows(0, static_cast<std::size_t>(sample), true) &&
                 Shows(1, static_cast<std::size_t>(sample + 7), true);
        },
        kWait_ms));
    EXPECT_NEAR(ShadeInTheMiddle(0), ShadeOf(sample), 2);
    EXPECT_NEAR(ShadeInTheMiddle(1), ShadeOf(sample + 7), 2);
  }
}

TEST_F(VideoGridTest, TellsOfAPictureBeforeItIsPaintedSoThatTheOverlayFitsIt) {
  grid_.SetCameras({Camera("cam01")});
  std::vector<qint64> frames;
  QObject::connect(&grid_, &VideoGrid::pictureShown, [&](int camera, qint64 frame, qint64 pts_ns) {
    EXPECT_EQ(camera, 0);
    EXPECT_EQ(pts_ns, frame * kStep_ns);
    CellOverlay overlay;
    overlay.boxes.push_back({.box = {10, 10, 50, 50}, .label = QString::number(frame)});
    grid_.SetOverlay(camera, overlay);
    frames.push_back(frame);
  });
  cursor_.SetSample(21);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !frames.empty() && frames.back() == 21; }, kWait_ms));
  EXPECT_EQ(grid_.cell(0).overlay().boxes.at(0).label, "21");
}

TEST_F(VideoGridTest, ShowsProxiesWhileTimeMovesAndTheExactPictureWhenItRests) {
  const fs::path proxy = folder_.path() / "proxy.mp4";
  WriteProxy(video_, proxy);
  GridCamera camera = Camera("cam01");
  QSignalSpy opened(&grid_, &VideoGrid::opened);
  grid_.SetCameras({camera});
  ASSERT_TRUE(opened.wait(kWait_ms));
  grid_.SetProxy(0, proxy);
  ASSERT_TRUE(opened.wait(kWait_ms));
  EXPECT_EQ(opened.back()[1].toString(), "");
  ASSERT_TRUE(QTest::qWaitFor([&] { return Shows(0, 0, true); }, kWait_ms));  // or it may come after the cursor moved
  std::vector<bool> exact;
  QObject::connect(&grid_, &VideoGrid::pictureShown, [&] { exact.push_back(grid_.shown(0)->exact); });
  cursor_.SetSample(38);
  ASSERT_TRUE(QTest::qWaitFor([&] { return Shows(0, 38, true); }, kWait_ms));
  ASSERT_FALSE(exact.empty());
  EXPECT_FALSE(exact.front());
  EXPECT_NEAR(ShadeInTheMiddle(0), ShadeOf(38), 2);
}

TEST_F(VideoGridTest, PlaysInTimeAndSaysHowManyPicturesItShowed) {
  grid_.SetCameras({Camera("cam01"), Camera("cam02")});
  ASSERT_TRUE(QTest::qWaitFor([&] { return Shows(0, 0, true) && Shows(1, 0, true); }, kWait_ms));
  QSignalSpy rates(&grid_, &VideoGrid::rateChanged), playing(&cursor_, &TimeCursor::playingChanged);
  QTest::keyClick(&grid_.cell(1), Qt::Key_Space);
  EXPECT_TRUE(cursor_.playing());
  ASSERT_TRUE(rates.wait(kWait_ms));
  EXPECT_GT(grid_.pictures_per_second(), 0);
  EXPECT_LE(grid_.pictures_per_second(), 30);  // a second of the interface's own timer may be a long one
  ASSERT_TRUE(QTest::qWaitFor([&] { return !cursor_.playing(); }, kWait_ms));
  EXPECT_EQ(grid_.pictures_per_second(), 0);
  EXPECT_EQ(rates.back()[0].toDouble(), 0);
  ASSERT_TRUE(QTest::qWaitFor([&] { return Shows(0, 39, true) && Shows(1, 39, true); }, kWait_ms));
}

TEST_F(VideoGridTest, SaysWhichVideoIsMissingOrBroken) {
  GridCamera missing = Camera("cam01");
  missing.problem = "cam01.mp4 is not where it was.";
  GridCamera broken = Camera("cam02");
  broken.video = folder_.path() / "broken.mp4";
  std::ofstream(broken.video) << "this is no video";
  grid_.SetCameras({missing, broken, Camera("cam03")});
  ASSERT_TRUE(QTest::qWaitFor([&] { return !grid_.cell(1).problem().isEmpty() && Shows(2, 0, true); }, kWait_ms));
  EXPECT_TRUE(grid_.cell(1).problem().contains("broken.mp4"));
  QSignalSpy located(&grid_, &VideoGrid::locateAsked);
  for (const int camera : {0, 1}) {
    QTest::mouseClick(grid_.cell(camera).findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_EQ(located.takeFirst()[0].toInt(), camera);
  }
  EXPECT_FALSE(grid_.cell(2).findChild<QPushButton*>()->isVisible());
  test::SaveShot(grid_, "video_missing");
}

TEST_F(VideoGridTest, ArrangesItsCellsSideBySideOrOneLarge) {
  for (const int count : {1, 2, 4, 8}) {
    std::vector<GridCamera> cameras;
    for (int i = 0; i < count; ++i) cameras.push_back(Camera(QString("cam%1").arg(i)));
    grid_.SetCameras(cameras);
    for (const std::optional<int> large : {std::optional<int>(), std::optional<int>(count - 1)}) {
      grid_.SetLarge(large);
      std::vector<int> areas;
      for (int i = 0; i < count; ++i) {
        const QRect place = grid_.cell(i).geometry();
        EXPECT_TRUE(grid_.rect().contains(place)) << count << " " << i;
        for (int j = 0; j < i; ++j) EXPECT_FALSE(grid_.cell(j).geometry().intersects(place)) << i << " " << j;
        areas.push_back(place.width() * place.height());
      }
      if (large && count > 1) {
        EXPECT_EQ(std::max_element(areas.begin(), areas.end()) - areas.begin(), *large);
        EXPECT_EQ(grid_.active(), *large);
      }
    }
  }
}

TEST(VideoGridOnRecording, ShowsFourCameras) {
  std::vector<GridCamera> cameras;
  for (const char* name : {"cam01", "cam02", "cam03", "cam04"}) {
    GridCamera camera;
    camera.name = name;
    camera.video = test::SharedFile(std::string("data/balancing/videos/") + name + ".mp4");
    KINORA_SKIP_WITHOUT(camera.video);
    camera.time_ns = [](qint64 sample) { return std::llround(static_cast<double>(sample) / 60 * 1e9); };
    cameras.push_back(camera);
  }
  TimeCursor cursor;
  cursor.SetTimeline({.t0_ns = 0, .rate_numerator = 60, .rate_denominator = 1, .count = 100});
  VideoGrid grid(cursor);
  grid.resize(1280, 700);
  grid.show();
  grid.SetCameras(cameras);
  cursor.SetSample(40);
  const auto all_exact = [&] {
    for (int i = 0; i < 4; ++i) {
      if (!grid.shown(i) || grid.shown(i)->frame != 40 || !grid.shown(i)->exact) return false;
    }
    return true;
  };
  ASSERT_TRUE(QTest::qWaitFor(all_exact, kWait_ms));
  test::SaveShot(grid, "video_grid");
  QSignalSpy shown(&grid, &VideoGrid::pictureShown);
  grid.SetLarge(2);
  grid.cell(2).ZoomTo(QRectF(300, 400, 500, 1100));
  ASSERT_TRUE(shown.wait(kWait_ms));
  ASSERT_TRUE(QTest::qWaitFor([&] { return shown.count() >= 4; }, kWait_ms));
  test::SaveShot(grid, "video_grid_large");
  EXPECT_GT(grid.cell(2).width(), grid.cell(0).width());
}

TEST(ProxyMaker, WritesWhatIsMissingAndSaysHowFarItIs) {
  const test::TemporaryFolder folder;
  const fs::path video = folder.path() / "cam.mp4", proxy = folder.path() / "proxies" / "a.mp4";
  MakeVideo(video);
  ProxyMaker maker;
  QSignalSpy made(&maker, &ProxyMaker::made), failed(&maker, &ProxyMaker::failed),
      finished(&maker, &ProxyMaker::finished), progressed(&maker, &ProxyMaker::progressed);
  maker.Start({{"v1", "cam01", video, proxy, 1000}, {"v2", "cam02", folder.path() / "none.mp4", proxy, 1000}});
  EXPECT_TRUE(maker.running());
  ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kWait_ms));
  EXPECT_FALSE(finished[0][0].toBool());  // one of them failed
  EXPECT_FALSE(maker.running());
  ASSERT_EQ(made.count(), 1);
  EXPECT_EQ(made[0][0].toString(), "v1");
  ASSERT_EQ(failed.count(), 1);
  EXPECT_EQ(failed[0][0].toString(), "cam02");
  EXPECT_TRUE(failed[0][1].toString().contains("none.mp4"));
  EXPECT_GE(progressed.count(), 1);
  EXPECT_TRUE(fs::exists(proxy));
}

TEST(ProxyMaker, StopsAtOnceWhenItIsCancelled) {
  const test::TemporaryFolder folder;
  const fs::path video = folder.path() / "cam.mp4", proxy = folder.path() / "a.mp4";
  MakeVideo(video);
  ProxyMaker maker;
  QSignalSpy finished(&maker, &ProxyMaker::finished), made(&maker, &ProxyMaker::made);
  std::vector<ProxyTask> tasks(200, ProxyTask{"v", "cam", video, proxy, 1000});
  maker.Start(tasks);
  ASSERT_TRUE(QTest::qWaitFor([&] { return made.count() >= 1; }, kWait_ms));
  maker.Cancel();
  ASSERT_EQ(finished.count(), 1);
  EXPECT_FALSE(finished[0][0].toBool());
  EXPECT_LT(made.count(), 200);
}

TEST(ProxyMaker, WritesNothingWhereTheDiskHasNoRoom) {
  const test::TemporaryFolder folder;
  ProxyMaker maker;
  QSignalSpy failed(&maker, &ProxyMaker::failed), finished(&maker, &ProxyMaker::finished);
  maker.Start({{"v", "cam", folder.path() / "cam.mp4", folder.path() / "a.mp4", UINT64_MAX / 2}});
  ASSERT_EQ(failed.count(), 1);
  EXPECT_TRUE(failed[0][1].toString().contains("MB are free"));
  EXPECT_EQ(finished.count(), 1);
}

}  // namespace
}  // namespace kinora::ui

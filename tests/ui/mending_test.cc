// How many keys a person needs to mend faults, by a scripted session on the Review page.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QTest>
#include <set>

#include "tests/projects/review/faults.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/support/balancing.h"
#include "tests/support/paths.h"
#include "ui/review/review_page.h"
#include "ui/shell/main_window.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

using kinora::test::Fault;

constexpr int kPatienceMs = 60000;

struct Script {
  int fault_keys = 0, other_keys = 0;
  int settled = 0;
};

// N goes to the next episode, M does what it suggests; A accepts, and goes on to the next: gaps that were filled well,
// and what is none of the faults (the recording has doubtful places of its own).
Script Mend(MainWindow& window, ReviewPage& page, const std::vector<Fault>& faults) {
  ReviewModel& model = page.model();
  Script done;
  const auto solved = [&] { return QTest::qWaitFor([&] { return !model.solving(); }, kPatienceMs); };
  const auto press = [&](Qt::Key key) {
    QTest::keyClick(&page.videos(), key);
    return solved();
  };
  if (!solved()) return done;
  model.LimitEpisodesTo({});  // a person who looks at the whole body
  std::set<std::size_t> settled;
  constexpr int kMostSteps = 80;
  bool there = false;
  for (int step = 0; step < kMostSteps && !model.OpenEpisodes().empty(); ++step) {
    int keys = 1;
    if (!there) {
      if (!press(Qt::Key_N) || !model.episode()) break;
      ++keys;
    }
    const Episode episode = *model.episode();
    const auto fault = std::ranges::find_if(faults, [&](const Fault& f) { return kinora::test::Names(episode, f); });
    const bool mend = fault != faults.end() && fault->cause != EpisodeCause::kGap &&
                      window.commands().Find("review.mend")->isEnabled();
    if (!press(mend ? Qt::Key_M : Qt::Key_A)) break;
    there = !mend;
    (fault != faults.end() ? done.fault_keys : done.other_keys) += keys;
    if (fault == faults.end()) continue;
    const bool still =
        std::ranges::any_of(model.OpenEpisodes(), [&](const Episode& e) { return kinora::test::Names(e, *fault); });
    if (!still) settled.insert(static_cast<std::size_t>(fault - faults.begin()));
  }
  for (std::size_t i = 0; i < faults.size(); ++i)
    if (!settled.contains(i)) fmt::print("not settled: {}\n", kinora::test::NameOf(faults[i]));
  done.settled = static_cast<int>(settled.size());
  return done;
}

TEST(Mending, TwentyFaultsOfBalancingTakeFewKeys) {
  const auto recording_folder = kinora::test::SharedFile("data/balancing");
  KINORA_SKIP_WITHOUT(recording_folder);
  const kinora::test::Balancing recording = kinora::test::ReadBalancing(recording_folder);
  std::vector<CameraTracks2D> clean;
  for (const PersonView& view : recording.views) {
    CameraTracks2D& camera = clean.emplace_back();
    camera.camera = recording.rig.cameras[view.camera].camera.name;
    camera.set = view.set;
    for (const PersonFrame& frame : view.frames) camera.frames.push_back({frame.pts_ns, {{0, frame.keypoints}}});
  }
  int fault_keys = 0, other_keys = 0, settled = 0, faulty = 0;
  for (const std::uint32_t seed : {1u, 2u, 3u, 4u}) {
    const std::vector<Fault> faults = kinora::test::MakeFaults(seed, 5, 100, 4, false);
    std::vector<CameraTracks2D> tracks = clean;
    for (const Fault& fault : faults)
      kinora::test::PutInto(fault, tracks, [](std::size_t, std::size_t, std::size_t) { return true; });
    const kinora::test::TemporaryFolder folder;
    { kinora::test::MakeReviewProject(folder.path() / "p", recording.rig, recording.timeline, tracks); }
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    QApplication::setActiveWindow(&window);
    ASSERT_TRUE(window.session().Open(folder.path() / "p"));
    window.ShowPage("Review");
    auto* page = dynamic_cast<ReviewPage*>(window.PageNamed("Review"));
    ASSERT_TRUE(page->model().loaded());
    const Script script = Mend(window, *page, faults);
    fault_keys += script.fault_keys;
    other_keys += script.other_keys;
    settled += script.settled;
    faulty += static_cast<int>(faults.size());
  }
  fmt::print("{} of {} faults settled with {} keys, {:.2f} a fault; {} keys for the recording's own doubts\n", settled,
             faulty, fault_keys, static_cast<double>(fault_keys) / std::max(1, settled), other_keys);
  EXPECT_GE(settled, 18);
  EXPECT_LT(fault_keys, 3 * settled);
}

}  // namespace
}  // namespace kinora::ui

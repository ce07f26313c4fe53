// A picture's points that can no longer be read while a trial is reviewed: the window says so, once.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFrame>
#include <QLabel>
#include <QTest>
#include <algorithm>
#include <vector>

#include "tests/ui/picture.h"
#include "tests/ui/review_fixture.h"

namespace kinora::ui {
namespace {

using UnreadablePicture = test::Review;

TEST_F(UnreadablePicture, IsSaidInPlaceOnceAndTheRestGoesOn) {
  Session& session = window_.session();
  window_.ShowPage("Project");  // points are read from the store when the page is shown again
  const ReviewTrial& trial = page_->model().review().trial();
  ASSERT_GT(session.project().database().Run("UPDATE chunk SET blob = x'00' WHERE result = ? AND camera = ?",
                                             trial.results.pose2d, trial.camera_ids[2]),
            0);
  std::vector<Notice> said;  // of errors; that the trial is out of date is said at each return
  QObject::connect(&session, &Session::said, &window_, [&said](const Notice& notice) {
    if (notice.tone == Notice::Tone::kError) said.push_back(notice);
  });
  window_.ShowPage("Review");
  session.cursor().SetSample(7);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !said.empty(); }, kPatienceMs));
  const Notice notice = said[0];
  EXPECT_THAT(notice.where.toStdString(), testing::HasSubstr("pose2d"));
  EXPECT_FALSE(notice.remedy.isEmpty());
  EXPECT_FALSE(notice.text.contains("sqlite", Qt::CaseInsensitive)) << notice.text.toStdString();
  const auto is_shown = [&] {
    const QList<QFrame*> lines = window_.findChildren<QFrame*>("notice");
    return std::ranges::any_of(lines, [&](const QFrame* line) {
      return line->isVisible() && line->findChild<QLabel*>()->text().startsWith(notice.text);
    });
  };
  EXPECT_TRUE(QTest::qWaitFor(is_shown, kPatienceMs));
  test::SaveShots(window_, "review_unreadable");
  session.cursor().SetSample(8);
  for (int cell = 0; cell < 4; ++cell) EXPECT_TRUE(WaitForPicture(cell, 8)) << cell;
  EXPECT_EQ(said.size(), 1u);
}

}  // namespace
}  // namespace kinora::ui

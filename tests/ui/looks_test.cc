// All pages and sheets as a demanding eye sees them: nothing cut off, doubled, unlabelled, too small or unexplained,
// with the longest names, in the smallest window that must do, and with large letters.

#include <gtest/gtest.h>

#include <QApplication>
#include <QFont>

#include "core/util/error.h"
#include "tests/ui/cut_off.h"
#include "tests/ui/picture.h"
#include "tests/ui/tour.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"

namespace kinora::test {
namespace {

class Looks : public testing::TestWithParam<int> {
 protected:
  void SetUp() override {
    before_ = QApplication::font();
    QFont font = before_;
    if (GetParam() > 0) font.setPointSize(GetParam());
    QApplication::setFont(font);
  }
  void TearDown() override { QApplication::setFont(before_); }

 private:
  QFont before_;
};

TEST_P(Looks, NothingIsCutOffDoubledOrUnexplained) {
  Tour tour;
  const QString prefix = GetParam() > 0 ? QString("font%1_").arg(GetParam()) : QString();
  tour.Run({1280, 800}, [&](const QString& name, QWidget& shown) {
    SaveShot(shown, prefix + name);
    for (const QString& wrong : WhatIsWrongIn(shown))
      ADD_FAILURE() << name.toStdString() << ": " << wrong.toStdString();
  });
}

// What errors advise is done on a page; nobody here has a terminal.
TEST(Remedies, NamePagesNotCommandLines) {
  for (const auto& [remedy, said] :
       {std::pair("set one with `kinora-cli set-calibration PROJECT FILE`", "Set one on the Calibration page."),
        std::pair("add them with `kinora-cli add-videos`", "Add them on the Project page."),
        std::pair("run: kinora-cli process", "Process it on the Process page."),
        std::pair("see `kinora-cli process --help` for what it may be",
                  "Reset it under Advanced, on the Process page."),
        std::pair("make one with `kinora-cli new FOLDER`, or name the folder that holds project.kinora",
                  "Make one on the start page, or name the folder that holds project.kinora.")}) {
    EXPECT_EQ(ui::NoticeOf(Error(ErrorKind::kUser, "x", {}, remedy)).remedy.toStdString(), said);
  }
}

TEST(NoticesOfAProject, GoWithIt) {
  TemporaryFolder folder;
  const Study study = MakeEmptyStudy(folder.path());
  ui::MainWindow window;
  window.show();
  ASSERT_TRUE(window.session().Open(study.folder));
  const auto* notices = window.findChild<ui::NoticeBar*>();
  window.session().Say({ui::Notice::Tone::kWarning, "One", {}, {}, {}, "one"});
  window.session().Say({ui::Notice::Tone::kWarning, "Two", {}, {}, {}, "two"});
  window.session().Withdraw("one");
  EXPECT_EQ(notices->count(), 1);
  window.session().Close();
  EXPECT_EQ(notices->count(), 0);
}

// 0: the system's size.
INSTANTIATE_TEST_SUITE_P(Sizes, Looks, testing::Values(0, 14), [](const auto& made) {
  return made.param > 0 ? "Font" + std::to_string(made.param) : std::string("SystemFont");
});

}  // namespace
}  // namespace kinora::test

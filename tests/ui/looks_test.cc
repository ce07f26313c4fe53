// All pages and sheets as a demanding eye sees them: nothing cut off, doubled, unlabelled, too small or unexplained,
// with the longest names, in the smallest window that must do, and with large letters.

#include <gtest/gtest.h>

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "core/util/error.h"
#include "tests/ui/cut_off.h"
#include "tests/ui/picture.h"
#include "tests/ui/tour.h"
#include "ui/session/window_words.h"
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

// Of all texts that are said below the window.
TEST(Remedies, NeverNeedATerminal) {
  QFile texts(QStringLiteral(KINORA_SOURCE) + "/translations/kinora_de.ts");
  ASSERT_TRUE(texts.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&texts);
  QString context;
  int looked_at = 0;
  static const QRegularExpression terminal("kinora-cli|ffmpeg|--[a-z]");
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() != QLatin1String("source") || context != QLatin1String("Texts")) continue;
    const QString text = xml.readElementText();
    // Helps of options are sentences, which say no more than where a name comes from; `--fit` is where, no remedy.
    if (!text.contains(terminal) || text[0].isUpper() || text.startsWith("--fit")) continue;
    ++looked_at;
    EXPECT_FALSE(ui::InWindowWords(text.toStdString()).contains(terminal)) << text.toStdString();
  }
  EXPECT_GT(looked_at, 20);
}

TEST(WindowWords, LeaveAnAddressAsItIs) {
  const QString said = ui::InWindowWords(
      "or get the file from https://a.org/b%2Fc.zip by hand, put it to models/c and run kinora-cli models install c");
  EXPECT_EQ(said.toStdString(),
            "Or get the file from https://a.org/b%2Fc.zip by hand, put it to models/c, and install it again.");
}

TEST(NoticesOfAProject, AreNotSaidTwice) {
  ui::MainWindow window;
  const auto* notices = window.findChild<ui::NoticeBar*>();
  for (int i = 0; i < 3; ++i)
    window.session().Guard([] { throw Error(ErrorKind::kFile, "the disk is full", {}, "free some space"); });
  EXPECT_EQ(notices->count(), 1);
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

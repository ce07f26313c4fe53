#include "ui/shell/guide.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

#include "tests/ui/english.h"
#include "tests/ui/german.h"
#include "tests/ui/picture.h"
#include "ui/shell/main_window.h"
#include "ui/theme/language.h"

namespace kinora::ui {
namespace {

// Every row of the guide's tables names an act and the key that it has. Returns the rows.
int CheckRows() {
  MainWindow window;
  const QRegularExpression row("^\\| (\\S+) \\| (.+) \\|$", QRegularExpression::MultilineOption);
  int rows = 0;
  for (auto match = row.globalMatch(Guide::Text()); match.hasNext();) {
    const auto found = match.next();
    const QString key = found.captured(1), text = found.captured(2);
    if (key == "Key" || key == "Taste" || key.startsWith("---")) continue;
    ++rows;
    bool is_there = false;
    for (const QAction* action : window.commands().All())
      is_there |= action->text() == text && action->shortcuts().contains(QKeySequence(key));
    EXPECT_TRUE(is_there) << key.toStdString() << " " << text.toStdString();
  }
  return rows;
}

TEST(Guide, NamesActsAndKeysAsTheyAre) {
  EXPECT_GT(CheckRows(), 20);
}

// The same chapters and acts in German, and each page's own chapter.
TEST(Guide, SpeaksGermanInAGermanWindow) {
  const auto count = [](const char* sign) { return Guide::Text().count(QRegularExpression(sign)); };
  const int rows = CheckRows();
  const auto chapters = count("\n##+ "), points = count("\n- ");
  const test::German german;
  EXPECT_EQ(CheckRows(), rows);
  EXPECT_EQ(count("\n##+ "), chapters);
  EXPECT_EQ(count("\n- "), points);
  {
    MainWindow window;
    window.commands().Find("help.guide")->trigger();
    auto* guide = window.findChild<Guide*>();
    ASSERT_NE(guide, nullptr);
    auto* list = guide->findChild<QListWidget*>("guide_chapters");
    for (const char* page : {"Begin", "Calibration", "Process", "Review", "Export"})
      EXPECT_EQ(list->findItems(Guide::tr(page), Qt::MatchExactly).size(), 1) << page;
    guide->Show(Guide::tr("Review"));
    EXPECT_EQ(list->currentItem()->text(), QString::fromUtf8("Prüfen"));
    test::SaveShots(*guide, "guide_german");
    for (const QString& text : test::EnglishIn(*guide, {})) ADD_FAILURE() << text.toStdString();
  }
}

TEST(Guide, OpensAtTheChapterThatIsAsked) {
  Guide guide(nullptr);
  auto* chapters = guide.findChild<QListWidget*>("guide_chapters");
  guide.Show("Export");
  EXPECT_EQ(chapters->currentItem()->text(), "Export");
  EXPECT_TRUE(guide.findChild<QTextBrowser*>("guide_text")->toPlainText().contains("OpenSim"));
  test::SaveShots(guide, "guide");
  for (const char* page : {"Begin", "Calibration", "Process", "Review"})
    EXPECT_EQ(chapters->findItems(page, Qt::MatchExactly).size(), 1) << page;
}

}  // namespace
}  // namespace kinora::ui

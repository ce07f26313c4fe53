#include "ui/shell/guide.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

#include "tests/ui/picture.h"
#include "ui/shell/main_window.h"

namespace kinora::ui {
namespace {

// Every row of the guide's tables names an act and the key that it has.
TEST(Guide, NamesActsAndKeysAsTheyAre) {
  MainWindow window;
  const QRegularExpression row("^\\| (\\S+) \\| (.+) \\|$", QRegularExpression::MultilineOption);
  int rows = 0;
  for (auto match = row.globalMatch(Guide::Text()); match.hasNext();) {
    const auto found = match.next();
    const QString key = found.captured(1), text = found.captured(2);
    if (key == "Key" || key.startsWith("---")) continue;
    ++rows;
    bool is_there = false;
    for (const QAction* action : window.commands().All())
      is_there |= action->text() == text && action->shortcuts().contains(QKeySequence(key));
    EXPECT_TRUE(is_there) << key.toStdString() << " " << text.toStdString();
  }
  EXPECT_GT(rows, 20);
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

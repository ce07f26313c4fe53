// The Process page's table in a small window and in a language of long words.

#include <gtest/gtest.h>

#include <QHeaderView>
#include <QScrollBar>

#include "tests/ui/german.h"
#include "tests/ui/picture.h"
#include "tests/ui/process_window.h"
#include "ui/process/trials_model.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

using TrialsViewTest = test::ProcessPageTest;
using Column = TrialsModel::Column;

TEST_F(TrialsViewTest, FitsAGermanWindow1280Wide) {
  const test::German german;
  test::WalkProject project(folder_.path() / "study");
  project.AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
  project.AddTrial("later", {.seed = 3, .pixel_sd_px = 0.7, .identities = true});
  project.Process("walk");
  Open(project.folder());
  window_->resize(1280, 800);
  auto* table = page_->findChild<TrialsView*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window_->width() == 1280; }));
  test::SaveShots(*window_, "process_german_1280");
  // Whichever column it is sorted by: that one's heading has an arrow beside it.
  for (const int sorted : {Column::kName, Column::kState, Column::kDoubts, Column::kMissing}) {
    table->sortByColumn(sorted, Qt::AscendingOrder);
    EXPECT_EQ(table->horizontalScrollBar()->maximum(), 0) << sorted;
    const QFontMetrics metrics = table->horizontalHeader()->fontMetrics();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
      const QString state = table->model()->index(row, Column::kState).data().toString();
      EXPECT_GT(table->columnWidth(Column::kState), table->fontMetrics().horizontalAdvance(state)) << sorted;
    }
    for (int column = 0; column < TrialsModel::kColumns; ++column) {
      const QString heading = table->model()->headerData(column, Qt::Horizontal).toString();
      const int arrow = column == sorted ? metrics.averageCharWidth() : 0;
      EXPECT_GE(table->columnWidth(column), metrics.horizontalAdvance(heading) + arrow) << heading.toStdString();
    }
  }
  window_.reset();
}

// The left edge of what is drawn in a part of a widget; the letters' own bearings make a pixel or two.
int LeftEdgeOf(QWidget& widget, const QRect& part, const QColor& ink) {
  const QImage picture = widget.grab(part).toImage();
  for (int x = 0; x < picture.width(); ++x) {
    for (int y = 0; y < picture.height(); ++y)
      if (test::CountColour(picture.copy(x, y, 1, 1), ink, 60) > 0) return x;
  }
  return -1;
}

TEST_F(TrialsViewTest, HeadingsStandOverWhatTheyHead) {
  test::WalkProject project(folder_.path() / "study");
  project.AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
  project.AddTrial("another", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
  Open(project.folder());
  window_->resize(1280, 800);
  auto* table = page_->findChild<TrialsView*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window_->width() == 1280; }));
  table->SelectTrial({});
  table->clearSelection();
  for (const int column : {Column::kWho, Column::kState}) {
    const QModelIndex cell = table->model()->index(0, column);
    QWidget* header = table->horizontalHeader()->viewport();
    const QRect heading(table->columnViewportPosition(column), 0, 60, header->height());
    const QRect text = table->visualRect(cell).adjusted(0, 4, 0, -4);
    const QColor ink = column == Column::kState ? CurrentTokens().ink_soft : CurrentTokens().ink;
    EXPECT_NEAR(LeftEdgeOf(*header, heading, CurrentTokens().ink_soft), LeftEdgeOf(*table->viewport(), text, ink), 2)
        << column;
  }
}

// What is longer than usual is read in full where the states need no more.
TEST_F(TrialsViewTest, FiguresTakeTheRoomThatStatesLeave) {
  test::WalkProject project(folder_.path() / "study");
  project.AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .missing_point_rate = 0.2, .identities = true});
  project.Process("walk");
  Open(project.folder());
  window_->resize(1440, 800);
  auto* table = page_->findChild<TrialsView*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window_->width() == 1440; }));
  for (const int column : {Column::kMissing, Column::kBias, Column::kName})
    EXPECT_GE(table->columnWidth(column), static_cast<QAbstractItemView*>(table)->sizeHintForColumn(column)) << column;
  EXPECT_EQ(table->horizontalScrollBar()->maximum(), 0);
}

}  // namespace
}  // namespace kinora::ui

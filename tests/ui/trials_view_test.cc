// The Process page's table in a small window and in a language of long words.

#include <gtest/gtest.h>

#include <QHeaderView>
#include <QScrollBar>

#include "tests/ui/german.h"
#include "tests/ui/picture.h"
#include "tests/ui/process_window.h"
#include "ui/process/trials_model.h"

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

}  // namespace
}  // namespace kinora::ui

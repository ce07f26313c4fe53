#include "ui/shell/about.h"

#include <kinora_versions.h>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/scene/scene_library.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kWidth = 520, kHeight = 480, kLetters = 70;

}  // namespace

std::vector<Component> Components() {
  return {{"Qt", qVersion(), "LGPL-3"},
          {"VTK", SceneLibraryVersion(), "BSD-3"},
          {"QCustomPlot", "2.1", "GPL-3"},
          {"FFmpeg (libavcodec)", kVersionOfLibav, "LGPL/GPL"},
          {"LibTorch", QObject::tr("%1, in kinora-cli alone").arg(kVersionOfTorch), "BSD-3"},
          {"Eigen", kVersionOfEigen, "MPL-2"},
          {"Ceres", kVersionOfCeres, "BSD-3"},
          {"OpenCV", kVersionOfOpencv, "Apache-2"},
          {"SQLite", kVersionOfSqlite, QObject::tr("public domain")},
          {QObject::tr("Lucide icons"), "1.62", "ISC"}};
}

About::About(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("About Kinora"));
  setObjectName("about");
  resize(std::max(kWidth, kLetters * fontMetrics().averageCharWidth()), kHeight);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapHuge, kGapLarge, kGapHuge, kGapLarge);
  auto* title = new QLabel(tr("Kinora %1").arg(QStringLiteral(KINORA_VERSION)), this);
  title->setProperty("kind", "title");
  auto* text = new QLabel(tr("Markerless motion analysis from calibrated videos.\nFree software under the GNU General "
                             "Public License, version 3 or later; it comes without any warranty."),
                          this);
  text->setWordWrap(true);
  auto* table = new QTableWidget(0, 3, this);
  table->setHorizontalHeaderLabels({tr("Library"), tr("Version"), tr("Licence")});
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table->horizontalHeader()->setStretchLastSection(true);
  table->verticalHeader()->setDefaultSectionSize(kRowHeight);
  table->setWordWrap(false);
  table->setSelectionMode(QAbstractItemView::NoSelection);
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table->verticalHeader()->hide();
  table->setShowGrid(false);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  for (const Component& component : Components()) {
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, 0, new QTableWidgetItem(component.name));
    table->setItem(row, 1, new QTableWidgetItem(component.version));
    table->setItem(row, 2, new QTableWidgetItem(component.licence));
  }
  auto* close = new QPushButton(tr("Close"), this);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  column->addWidget(title);
  column->addWidget(text);
  column->addWidget(table, 1);
  column->addWidget(close, 0, Qt::AlignRight);
}

}  // namespace kinora::ui

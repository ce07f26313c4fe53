// The parts of the Export page, and what they are tied to.

#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/export/csv_model.h"
#include "ui/export/export_page.h"
#include "ui/export/format_list.h"
#include "ui/export/tick_list.h"
#include "ui/shell/choose_file.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/empty_pane.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kListsWidth = 250, kFormatsWidth = 350;

// As wide as what is in it, whatever the letters; beside it the lists keep theirs.
class FormatsArea : public QScrollArea {
 public:
  using QScrollArea::QScrollArea;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)) Fit();
    return QScrollArea::eventFilter(watched, event);
  }

 private:
  void Fit() {
    const int needed = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    const int width = std::max(kFormatsWidth, needed);
    setFixedWidth(width);
    // Names of trials get a part of a wide window, the preview most of it.
    parentWidget()->setMinimumWidth(kListsWidth + kGapLarge + width);
    parentWidget()->setMaximumWidth(2 * kListsWidth + kGapLarge + width);
  }
};

QLabel* Heading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("kind", "heading");
  label->setMinimumHeight(kRowHeight);  // as high as the choice beside one of them
  return label;
}

}  // namespace

QWidget* ExportPage::MakeChoices() {
  auto* choices = new QWidget(this);
  auto* row = new QHBoxLayout(choices);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGapLarge);
  auto* lists = new QVBoxLayout;
  lists->setSpacing(kGap);
  trials_ = new TickList(choices);
  trials_->setObjectName("export_trials");
  trials_->setIndentation(0);
  trials_->SetNothing(tr("Trials stand here once their videos are added."));
  quantities_ = new TickList(choices);
  quantities_->setObjectName("export_quantities");
  quantities_->SetNothing(tr("Joint angles stand here once a trial is processed."));
  lists->addWidget(Heading(tr("Trials"), choices));
  lists->addWidget(trials_, 2);
  lists->addSpacing(kGap);
  lists->addWidget(Heading(tr("Quantities"), choices));
  lists->addWidget(quantities_, 3);
  row->addLayout(lists, 1);
  auto* files = new QVBoxLayout;
  files->setSpacing(kGap);
  formats_ = new FormatList(choices);
  auto* scroll = new FormatsArea(choices);
  scroll->setWidget(formats_);
  scroll->setWidgetResizable(true);
  scroll->setProperty("kind", "pane");
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  files->addWidget(Heading(tr("Files"), choices));
  files->addWidget(scroll, 1);
  row->addLayout(files);
  connect(trials_, &TickList::ticked, this, &ExportPage::ChoicesChanged);
  connect(trials_, &QTreeWidget::currentItemChanged, this, [this] { soon_->start(); });
  connect(quantities_, &TickList::ticked, this, &ExportPage::ChoicesChanged);
  connect(formats_, &FormatList::edited, this, &ExportPage::ChoicesChanged);
  return choices;
}

QWidget* ExportPage::MakePreview() {
  auto* preview = new QWidget(this);
  auto* column = new QVBoxLayout(preview);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGap);
  auto* head = new QHBoxLayout;
  which_ = new QComboBox(preview);
  which_->setObjectName("preview_which");
  which_->addItems({tr("Joint angles"), tr("Trajectories")});
  shown_ = new ElidedLabel(preview, Qt::ElideLeft);
  shown_->setProperty("kind", "soft");
  head->addWidget(Heading(tr("First rows of the CSV"), preview));
  head->addWidget(shown_, 1);
  head->addWidget(which_);
  table_ = new QTableView(preview);
  table_->setObjectName("preview");
  rows_ = new CsvModel(this);
  table_->setModel(rows_);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
  no_rows_ = new EmptyPane(preview);
  column->addLayout(head);
  column->addWidget(table_, 1);
  column->addWidget(no_rows_, 1);
  connect(which_, &QComboBox::currentIndexChanged, this, &ExportPage::ShowTable);
  return preview;
}

QWidget* ExportPage::MakeFoot() {
  auto* foot = new QFrame(this);
  foot->setProperty("kind", "pane");
  auto* column = new QVBoxLayout(foot);
  column->setContentsMargins(kGapLarge, kGapWide, kGapLarge, kGapWide);
  auto* first = new QHBoxLayout;
  folder_ = new QLineEdit(foot);
  folder_->setObjectName("export_folder");
  TellWhole(folder_);
  auto* choose = new QPushButton(Icon("folder"), tr("Choose…"), foot);
  open_ = new QPushButton(Icon("folder-open"), tr("Open folder"), foot);
  first->addWidget(new QLabel(tr("Into the folder"), foot));
  first->addWidget(folder_, 1);
  first->addWidget(choose);
  first->addWidget(open_);
  MakeStaleRow(foot);
  auto* second = new QHBoxLayout;
  replaces_ = new QLabel(foot);
  replaces_->setObjectName("export_replaces");
  replaces_->setWordWrap(true);
  bar_ = new QProgressBar(foot);
  bar_->setTextVisible(false);
  bar_->setFixedWidth(kListsWidth);
  start_ = new QPushButton(foot);
  start_->setObjectName("export_start");
  start_->setProperty("kind", "main");
  stop_ = new QPushButton(Icon("x"), tr("Stop"), foot);
  stop_->setObjectName("export_stop");
  second->addWidget(replaces_, 1);
  second->addWidget(bar_);
  second->addWidget(start_);
  second->addWidget(stop_);
  column->addLayout(first);
  column->addWidget(stale_row_);
  column->addLayout(second);
  connect(folder_, &QLineEdit::textChanged, this, [this] { soon_->start(); });
  connect(choose, &QPushButton::clicked, this, [this] {
    ChooseFolder(this, tr("Write the files into"), [this](const QString& folder) { folder_->setText(folder); });
  });
  connect(open_, &QPushButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder_->text())); });
  connect(start_, &QPushButton::clicked, this, &ExportPage::Start);
  connect(stop_, &QPushButton::clicked, &run_, &ExportRun::Cancel);
  return foot;
}

}  // namespace kinora::ui

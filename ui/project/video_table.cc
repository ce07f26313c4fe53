#include "ui/project/video_table.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/util/error.h"
#include "ui/shell/choose_file.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

enum Column { kTrial, kCamera, kFile, kSize, kColumns };
constexpr int kPathRole = Qt::UserRole;

QString SizeText(const std::filesystem::path& file) {
  std::error_code failed;
  const auto bytes = std::filesystem::file_size(file, failed);
  return failed ? QString() : QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace

VideoTable::VideoTable(QWidget* parent) : QWidget(parent) {
  setAcceptDrops(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  table_ = new QTableWidget(0, kColumns, this);
  table_->setObjectName("videos");
  table_->setHorizontalHeaderLabels({tr("Trial"), tr("Camera"), tr("Video"), tr("Size")});
  table_->horizontalHeader()->setSectionResizeMode(kFile, QHeaderView::Stretch);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->horizontalHeader()->setSectionResizeMode(kSize, QHeaderView::ResizeToContents);
  table_->setColumnWidth(kTrial, 150);
  table_->setColumnWidth(kCamera, std::max(90, table_->horizontalHeader()->sectionSizeHint(kCamera)));
  table_->horizontalHeader()->setSectionResizeMode(kTrial, QHeaderView::Stretch);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(kRowHeight);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setTextElideMode(Qt::ElideMiddle);
  table_->setShowGrid(false);
  table_->viewport()->setAcceptDrops(false);
  hint_ = new QLabel(tr("Drop videos here, or a folder of them: one file per camera and trial."), table_->viewport());
  hint_->setProperty("kind", "soft");
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setWordWrap(true);
  auto* centred = new QVBoxLayout(table_->viewport());
  centred->addWidget(hint_);
  column->addWidget(table_, 1);

  auto* row = new QHBoxLayout;
  auto* add = new QPushButton(Icon("file-video"), tr("Choose videos…"), this);
  auto* remove = new QPushButton(tr("Take off the list"), this);
  row->addWidget(add);
  row->addWidget(remove);
  row->addStretch(1);
  column->addLayout(row);
  connect(add, &QPushButton::clicked, this, &VideoTable::Choose);
  connect(remove, &QPushButton::clicked, this, &VideoTable::RemoveSelected);
  connect(table_, &QTableWidget::itemChanged, this, &VideoTable::changed);
  connect(this, &VideoTable::changed, this, [this, remove] {
    UpdateHint();
    remove->setEnabled(table_->rowCount() > 0);
    remove->setToolTip(remove->isEnabled() ? tr("The files stay where they are") : tr("The list is empty."));
  });
  Q_EMIT changed();
}

void VideoTable::Choose() {
  ChooseFiles(this, tr("Choose videos"),
              tr("Videos (*.mp4 *.mov *.avi *.mkv *.webm *.m4v *.mts *.m2ts *.ts *.mpg *.mpeg *.wmv *.MP4 *.MOV "
                 "*.AVI);;All files (*)"),
              [this](const QStringList& files) {
                std::vector<std::filesystem::path> paths;
                for (const QString& file : files) paths.emplace_back(file.toStdString());
                Add(paths);
              });
}

void VideoTable::Add(const std::vector<std::filesystem::path>& files_and_folders) {
  const QSignalBlocker quiet(table_);
  for (const VideoToTake& video :
       ProposeVideos(VideosIn(files_and_folders), known_cameras_, trial_if_unsaid_.toStdString())) {
    const QString path = QString::fromStdString(video.file.string());
    bool there = false;
    for (int row = 0; row < table_->rowCount(); ++row) there |= table_->item(row, kFile)->data(kPathRole) == path;
    if (there) continue;
    const int row = table_->rowCount();
    table_->insertRow(row);
    for (const auto& [column, text] : {std::pair(kTrial, video.trial), std::pair(kCamera, video.camera)}) {
      auto* item = new QTableWidgetItem(QString::fromStdString(text));
      item->setToolTip(item->text() + '\n' + tr("Double click to change it"));
      table_->setItem(row, column, item);
    }
    auto* file = new QTableWidgetItem(QString::fromStdString(video.file.filename().string()));
    file->setData(kPathRole, path);
    file->setToolTip(path);
    file->setFlags(file->flags() & ~Qt::ItemIsEditable);
    table_->setItem(row, kFile, file);
    auto* size = new QTableWidgetItem(SizeText(video.file));
    size->setFlags(size->flags() & ~Qt::ItemIsEditable);
    size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table_->setItem(row, kSize, size);
  }
  Q_EMIT changed();
}

std::vector<VideoToTake> VideoTable::videos() const {
  std::vector<VideoToTake> videos;
  for (int row = 0; row < table_->rowCount(); ++row) {
    videos.push_back({.file = table_->item(row, kFile)->data(kPathRole).toString().toStdString(),
                      .trial = table_->item(row, kTrial)->text().trimmed().toStdString(),
                      .camera = table_->item(row, kCamera)->text().trimmed().toStdString(),
                      .options = {}});
  }
  return videos;
}

QString VideoTable::problem() const {
  try {
    CheckVideos(videos());
  } catch (const Error& error) {
    return Shown(error.message()) + ": " + Shown(error.remedy());
  }
  return {};
}

void VideoTable::RemoveSelected() {
  QList<int> rows;
  for (const QModelIndex& index : table_->selectionModel()->selectedRows()) rows.append(index.row());
  std::sort(rows.begin(), rows.end(), std::greater<>());
  for (const int row : rows) table_->removeRow(row);
  Q_EMIT changed();
}

void VideoTable::UpdateHint() {
  hint_->setVisible(table_->rowCount() == 0);
}

void VideoTable::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void VideoTable::dropEvent(QDropEvent* event) {
  Add(LocalFiles(*event->mimeData()));
}

}  // namespace kinora::ui

#include "ui/project/video_table.h"

#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/util/error.h"
#include "ui/session/notice.h"
#include "ui/session/notice_text.h"
#include "ui/shell/choose_file.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

enum Column { kTrial, kCamera, kFile, kSize, kColumns };
constexpr int kPathRole = Qt::UserRole;
constexpr double kMostHz = 10000;

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
  row->addWidget(MakeRate());
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

QWidget* VideoTable::MakeRate() {
  auto* both = new QWidget(this);
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  rate_ = new QDoubleSpinBox(both);
  rate_->setObjectName("filmed at");
  rate_->setRange(0, kMostHz);
  rate_->setDecimals(2);
  rate_->setSuffix(tr(" Hz"));
  rate_->setSpecialValueText(tr("as the files say"));
  auto* label = new QLabel(tr("Filmed at"), both);
  label->setBuddy(rate_);
  for (QWidget* widget : {static_cast<QWidget*>(label), static_cast<QWidget*>(rate_)})
    widget->setToolTip(
        tr("Slow motion is often stored at 30 Hz: how many pictures a second were filmed. 0: as the files say"));
  row->addWidget(label);
  row->addWidget(rate_);
  return both;
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
  TellLeftAside(files_and_folders);
  for (const VideoToTake& video :
       ProposeVideos(VideosIn(files_and_folders), known_cameras_, trial_if_unsaid_.toStdString())) {
    const QString path = QString::fromStdString(video.file.string());
    bool there = false;
    for (int row = 0; row < table_->rowCount(); ++row) there |= table_->item(row, kFile)->data(kPathRole) == path;
    if (!there) AddRow(video);
  }
  Q_EMIT changed();
}

void VideoTable::AddRow(const VideoToTake& video) {
  const int row = table_->rowCount();
  table_->insertRow(row);
  for (const auto& [column, text] : {std::pair(kTrial, video.trial), std::pair(kCamera, video.camera)})
    table_->setItem(row, column, new QTableWidgetItem(QString::fromStdString(text)));
  auto* file = new QTableWidgetItem(QString::fromStdString(video.file.filename().string()));
  file->setData(kPathRole, QString::fromStdString(video.file.string()));
  file->setFlags(file->flags() & ~Qt::ItemIsEditable);
  table_->setItem(row, kFile, file);
  auto* size = new QTableWidgetItem(SizeText(video.file));
  size->setFlags(size->flags() & ~Qt::ItemIsEditable);
  size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  table_->setItem(row, kSize, size);
  ShowAsGood(row);
}

void VideoTable::ShowAsGood(int row) {
  for (int column = 0; column < kColumns; ++column) {
    table_->item(row, column)->setData(Qt::ForegroundRole, {});
    table_->item(row, column)->setToolTip({});
  }
  for (const int column : {kTrial, kCamera})
    table_->item(row, column)->setToolTip(table_->item(row, column)->text() + '\n' + tr("Double click to change it"));
  table_->item(row, kFile)->setToolTip(table_->item(row, kFile)->data(kPathRole).toString());
}

void VideoTable::TellLeftAside(const std::vector<std::filesystem::path>& files_and_folders) {
  QStringList names;
  for (const std::filesystem::path& path : files_and_folders)
    if (VideosIn({path}).empty()) names << QString::fromStdString(path.filename().string());
  left_aside_.clear();
  if (names.size() == 1) left_aside_ = tr("There is no video in %1.").arg(names[0]);
  if (names.size() == 2) left_aside_ = tr("There is no video in %1 and %2.").arg(names[0], names[1]);
  if (names.size() > 2)
    left_aside_ = tr("There is no video in %1 and %2 others.").arg(names[0], QString::number(names.size() - 1));
}

Error VideoTable::MarkUnreadable(const std::vector<std::pair<std::filesystem::path, Error>>& failed) {
  const QSignalBlocker quiet(table_);
  table_->clearSelection();
  table_->setSelectionMode(QAbstractItemView::MultiSelection);
  for (int row = 0; row < table_->rowCount(); ++row) {
    const QString path = table_->item(row, kFile)->data(kPathRole).toString();
    const auto why = std::ranges::find(failed, std::filesystem::path(path.toStdString()),
                                       &std::pair<std::filesystem::path, Error>::first);
    ShowAsGood(row);  // it may have been put right since it was red
    if (why == failed.end()) continue;
    const Notice notice = NoticeOf(why->second);
    for (int column = 0; column < kColumns; ++column) {
      table_->item(row, column)->setForeground(CurrentTokens().bad);
      table_->item(row, column)->setToolTip(path + '\n' + InALine(notice));
    }
    table_->selectRow(row);
  }
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  const Error& first = failed.front().second;
  const int count = static_cast<int>(failed.size());
  return {first.kind(), count == 1 ? first.message() : tr("%1 videos cannot be read.").arg(count).toStdString(),
          failed.front().first.string(), tr("Take what is red off the list to go on without it.").toStdString()};
}

std::vector<VideoToTake> VideoTable::videos() const {
  std::vector<VideoToTake> videos;
  for (int row = 0; row < table_->rowCount(); ++row) {
    videos.push_back({.file = table_->item(row, kFile)->data(kPathRole).toString().toStdString(),
                      .trial = table_->item(row, kTrial)->text().trimmed().toStdString(),
                      .camera = table_->item(row, kCamera)->text().trimmed().toStdString(),
                      .options = {}});
    if (rate_->value() > 0) videos.back().options.capture_rate_hz = rate_->value();
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

#include "ui/project/project_page.h"

#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

#include "projects/moved_videos.h"
#include "projects/trial_standing.h"
#include "projects/trial_summary.h"
#include "projects/verdicts.h"
#include "projects/video_intake.h"
#include "ui/project/add_videos.h"
#include "ui/project/details.h"
#include "ui/project/project_tree.h"
#include "ui/shell/choose_file.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/verdict/verdict_text.h"

namespace kinora::ui {
namespace {

constexpr int kTreeWidth = 430;

QString Text(const std::string& text) {
  return QString::fromStdString(text);
}

QString StateOf(const TrialStanding& standing, const std::optional<Verdict>& verdict, const std::string& failure) {
  if (!failure.empty()) return QObject::tr("failed");
  if (standing.processed && standing.stale()) return QObject::tr("out of date");
  if (verdict) return VerdictText(verdict->kind);
  return standing.processed ? QObject::tr("processed") : QObject::tr("not processed");
}

}  // namespace

ProjectPage::ProjectPage(Session& session, Commands& commands, QWidget* parent)
    : Page(parent), session_(session), work_(session) {
  tree_ = new QTreeWidget(this);
  tree_->setObjectName("project tree");
  tree_->setColumnCount(2);
  tree_->setHeaderLabels({tr("Participants, trials and videos"), tr("State")});
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree_->setMinimumWidth(kTreeWidth);
  tree_->setMaximumWidth(kTreeWidth + 160);
  tree_->setTextElideMode(Qt::ElideMiddle);
  details_ = new Details(session_, this);

  empty_ = new QWidget(this);
  auto* column = new QVBoxLayout(empty_);
  column->setSpacing(kGapWide);
  auto* hint = new QLabel(tr("This project has no trials yet. Add the videos of one, or drop them here."), empty_);
  hint->setProperty("kind", "soft");
  auto* add = new QPushButton(IconOnAccent("file-video"), tr("Add videos…"), empty_);
  add->setProperty("kind", "main");
  connect(add, &QPushButton::clicked, this, [this] { AddVideos(); });
  QAction* command = commands.Find("project.add_videos");
  connect(command, &QAction::changed, add, [add, command] {
    add->setEnabled(command->isEnabled());
    add->setToolTip(command->toolTip());
  });
  column->addStretch(1);
  column->addWidget(hint, 0, Qt::AlignHCenter);
  column->addWidget(add, 0, Qt::AlignHCenter);
  column->addStretch(2);

  auto* full = new QWidget(this);
  auto* row = new QHBoxLayout(full);
  row->setContentsMargins(kGapLarge, kGapLarge, 0, kGapLarge);
  row->addWidget(tree_, 2);
  row->addWidget(details_, 3);
  stack_ = new QStackedWidget(this);
  stack_->addWidget(empty_);
  stack_->addWidget(full);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(stack_);

  connect(tree_, &QTreeWidget::currentItemChanged, this, &ProjectPage::Select);
  connect(tree_, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
    if (item->type() == kTrialRow) Q_EMIT details_->reviewWanted(item->data(0, kIdRole).toString().toStdString());
  });
  connect(details_, &Details::addVideosWanted, this, [this] { AddVideos(); });
  connect(details_, &Details::locateWanted, this, &ProjectPage::Locate);
  connect(details_, &Details::bringBackWanted, this, [this] {
    if (tree_->currentItem() != nullptr && tree_->currentItem()->type() == kRemovedRow) BringBack(tree_->currentItem());
  });
  connect(details_, &Details::emptyWanted, this, &ProjectPage::AskToEmpty);
  connect(details_, &Details::reviewWanted, this, [this](const std::string& trial) {
    session_.SelectTrial(trial);
    Q_EMIT reviewWanted();
  });
  connect(details_, &Details::calibrationWanted, this, &ProjectPage::calibrationWanted);
  connect(details_, &Details::processWanted, this, &ProjectPage::processWanted);
  AddCommands(commands);
  connect(&session_, &Session::projectChanged, this, &ProjectPage::Fill);
  connect(&session_, &Session::recordsChanged, this, &ProjectPage::Fill);
  connect(&session_, &Session::standingChanged, this, &ProjectPage::Fill);
}

// Rows carry the colours of the look they were made in.
void ProjectPage::changeEvent(QEvent* event) {
  Page::changeEvent(event);
  if (event->type() == QEvent::StyleChange && session_.is_open())
    QMetaObject::invokeMethod(this, &ProjectPage::Fill, Qt::QueuedConnection);
}

Page::State ProjectPage::state() const {
  if (!session_.is_open()) return State::kNothing;
  return trials_ == 0 || missing_ > 0 ? State::kMissing : State::kDone;
}

QString ProjectPage::StateText() const {
  if (!session_.is_open()) return {};
  if (trials_ == 0) return tr("No trial yet: add videos.");
  if (missing_ > 0) return tr("%1 cannot be found.").arg(Counted(missing_, tr("video"), tr("videos")));
  return tr("%1, all videos found.").arg(Counted(trials_, tr("trial"), tr("trials")));
}

void ProjectPage::Entered() {
  in_front_ = true;
  tree_->setFocus();
  UpdateCommands();
}

void ProjectPage::Left() {
  in_front_ = false;
  UpdateCommands();
}

void ProjectPage::Fill() {
  const QString chosen =
      tree_->currentItem() != nullptr ? tree_->currentItem()->data(0, kIdRole).toString() : QString();
  filling_ = true;
  tree_->clear();
  trials_ = missing_ = 0;
  removed_bytes_ = -1;
  if (session_.is_open()) {
    session_.Guard([this] {
      CaptureProject& project = session_.project();
      const auto sessions = ListSessions(project);
      for (const Participant& participant : ListParticipants(project)) {
        auto* person = new QTreeWidgetItem(tree_, {Text(participant.code)}, kParticipantRow);
        person->setIcon(0, Icon("user"));
        Describe(person, participant.id);
        for (const kinora::Session& day : sessions) {
          if (day.participant != participant.id) continue;
          auto* row = new QTreeWidgetItem(person, {Text(day.label)}, kSessionRow);
          row->setIcon(0, Icon("folder"));
          Describe(row, day.id);
          for (const Trial& trial : ListTrials(project, day.id)) AddTrialRow(row, trial);
        }
      }
      AddRemovedRows();
    });
  }
  tree_->expandToDepth(trials_ > 8 ? 1 : 2);
  filling_ = false;
  QTreeWidgetItem* again = nullptr;
  for (QTreeWidgetItemIterator it(tree_); *it != nullptr; ++it) {
    if ((*it)->toolTip(0).isEmpty()) (*it)->setToolTip(0, (*it)->text(0));
    if ((*it)->data(0, kIdRole).toString() == chosen) again = *it;
    if (again == nullptr && chosen.isEmpty() && (*it)->type() == kTrialRow) again = *it;
  }
  // A field that is being typed into stays.
  const bool typing = details_->isAncestorOf(focusWidget());
  filling_ = typing;
  tree_->setCurrentItem(again);
  filling_ = false;
  if (again == nullptr) details_->ShowNothing();
  stack_->setCurrentIndex(trials_ == 0 && removed_bytes_ < 0 ? 0 : 1);
  UpdateCommands();
  Q_EMIT stateChanged();
}

void ProjectPage::Describe(QTreeWidgetItem* row, const std::string& id) const {
  row->setData(0, kIdRole, Text(id));
  row->setData(0, kNameRole, row->text(0));
  if (!session_.read_only()) row->setFlags(row->flags() | Qt::ItemIsEditable);
}

void ProjectPage::AddTrialRow(QTreeWidgetItem* session_row, const Trial& trial) {
  CaptureProject& project = session_.project();
  ++trials_;
  const TrialStanding standing = StandingOf(project, trial);
  const std::string failure = FailureOf(project, trial.id);
  auto* row = new QTreeWidgetItem(
      session_row, {Text(trial.label), StateOf(standing, VerdictOf(project, trial.id), failure)}, kTrialRow);
  if (!failure.empty()) {
    row->setForeground(1, CurrentTokens().bad);
    row->setToolTip(1, Shown(failure));
  } else if (standing.stale()) {
    row->setForeground(1, CurrentTokens().warn);
    row->setToolTip(1, Shown(standing.Sentence()));
  }
  row->setIcon(0, Icon("activity"));
  Describe(row, trial.id);
  for (const Video& video : ListVideos(project, trial.id)) {
    auto* file = new QTreeWidgetItem(row, {Text(video.camera_name)}, kVideoRow);
    file->setIcon(0, Icon("video"));
    Describe(file, video.id);
    file->setData(0, kTrialRole, Text(trial.id));
    file->setToolTip(0, Text(video.path));
    const VideoLocation location = LocateVideo(project, video);
    if (location.state == VideoState::kFound) continue;
    ++missing_;
    file->setText(1, location.state == VideoState::kMissing ? tr("missing") : tr("changed"));
    for (const int column : {0, 1}) file->setForeground(column, CurrentTokens().bad);
  }
}

void ProjectPage::Select(QTreeWidgetItem* item) {
  if (filling_ || !session_.is_open()) return;
  if (item == nullptr) return details_->ShowNothing();
  const std::string id = item->data(0, kIdRole).toString().toStdString();
  session_.Guard([&] {
    CaptureProject& project = session_.project();
    if (item->type() == kBinRow) return details_->ShowBin(removed_bytes_);
    if (item->type() == kRemovedRow) {
      const auto kind = static_cast<RecordKind>(item->data(0, kKindRole).toInt());
      return details_->ShowRemoved(FactsOf(project, kind, id));
    }
    if (item->type() == kParticipantRow) {
      for (const Participant& row : ListParticipants(project))
        if (row.id == id) details_->ShowParticipant(row);
    } else if (item->type() == kSessionRow) {
      for (const kinora::Session& row : ListSessions(project))
        if (row.id == id) details_->ShowSession(row, item->parent()->text(0));
    } else if (item->type() == kTrialRow) {
      session_.SelectTrial(id);
      if (const auto trial = TrialById(project, id)) details_->ShowTrial(*trial);
    } else {
      for (const Video& row : ListVideos(project, item->data(0, kTrialRole).toString().toStdString()))
        if (row.id == id) details_->ShowVideo(row, LocateVideo(project, row));
    }
  });
}

void ProjectPage::AddVideos(const std::vector<std::filesystem::path>& files_and_folders) {
  if (!session_.is_open()) return;
  // The session that the chosen row belongs to.
  std::string day;
  for (QTreeWidgetItem* item = tree_->currentItem(); item != nullptr; item = item->parent()) {
    if (item->type() == kSessionRow) day = item->data(0, kIdRole).toString().toStdString();
  }
  auto* sheet = new AddVideosSheet(session_, day, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  sheet->AddFiles(files_and_folders);
  sheet->open();
}

void ProjectPage::Locate(const Video& video) {
  const QString name = Text(std::filesystem::path(video.path).filename().string());
  ChooseFile(this, tr("Where is %1?").arg(name), tr("All files (*)"), [this, video, name](const QString& file) {
    const auto is = std::filesystem::path(file.toStdString());
    const auto was = LocateVideo(session_.project(), video).path;
    const auto folder = session_.project().folder();
    work_.Start(tr("Reading %1").arg(name), [this, video, is, was, folder](const Job& job) -> Background::Finish {
      auto reader = std::make_shared<VideoReader>(is, VideoReader::Options(), job);
      CaptureProject project = Background::OpenToRead(folder);
      return [this, video, is, reader, others = MovedAlike(project, was, is, job)] {
        RelocateVideo(session_.project(), video, is, *reader);
        for (const MovedVideo& other : others) SetVideoPath(session_.project(), other.video, other.file);
        if (others.size() > 1)
          session_.Say(Info(tr("%1 beside it found too.")
                                .arg(Counted(static_cast<qint64>(others.size()) - 1, tr("video"), tr("videos")))));
        session_.RecordsChanged();
      };
    });
  });
}

}  // namespace kinora::ui

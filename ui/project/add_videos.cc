#include "ui/project/add_videos.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/project/taken_videos.h"
#include "ui/project/video_table.h"
#include "ui/project/work_foot.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kWidth = 820, kHeight = 520;

QComboBox* Choice(const char* name, const QStringList& choices, QWidget* parent) {
  auto* box = new QComboBox(parent);
  box->setObjectName(name);
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->addItems(choices);
  box->setMinimumWidth(140);
  return box;
}

}  // namespace

AddVideosSheet::AddVideosSheet(Session& session, const std::string& session_id, QWidget* parent)
    : QDialog(parent), session_(session), work_(session) {
  setWindowTitle(tr("Add videos"));
  setObjectName("add videos");
  resize(kWidth, kHeight);
  videos_ = new VideoTable(this);
  QStringList people, days;
  QString person = "P01", day = "day1";
  session_.Guard([&] {
    CaptureProject& project = session_.project();
    const std::vector<Participant> participants = ListParticipants(project);
    for (const Participant& row : participants) people << QString::fromStdString(row.code);
    if (!people.isEmpty()) person = people.front();
    bool first = true;
    for (const kinora::Session& row : ListSessions(project)) {
      days << QString::fromStdString(row.label);
      if (row.id != session_id && !(first && session_id.empty())) continue;
      first = false;
      day = days.back();
      for (const Participant& p : participants)
        if (p.id == row.participant) person = QString::fromStdString(p.code);
      std::vector<std::string> cameras;
      for (const CameraRow& camera : ListCameras(project, row.id)) cameras.push_back(camera.name);
      videos_->SetKnownCameras(cameras);
    }
  });
  days.removeDuplicates();
  participant_ = Choice("participant", people, this);
  participant_->setCurrentText(person);
  day_ = Choice("session", days, this);
  day_->setCurrentText(day);
  for (QComboBox* box : {participant_, day_}) TellWhole(box);

  auto* place = new QHBoxLayout;
  place->addWidget(new QLabel(tr("Participant"), this));
  place->addWidget(participant_);
  place->addSpacing(kGapLarge);
  place->addWidget(new QLabel(tr("Session"), this));
  place->addWidget(day_);
  auto* hint = new QLabel(tr("New ones can be typed."), this);
  hint->setProperty("kind", "soft");
  place->addSpacing(kGap);
  place->addWidget(hint);
  place->addStretch(1);
  foot_ = new WorkFoot(session_, work_, tr("Add"), this);
  foot_->button()->setObjectName("add");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapLarge, kGapLarge, kGapLarge, kGapLarge);
  column->setSpacing(kGapWide);
  column->addLayout(place);
  column->addWidget(videos_, 1);
  column->addWidget(foot_);

  connect(foot_, &WorkFoot::cancelled, this, &QDialog::reject);
  connect(foot_->button(), &QPushButton::clicked, this, &AddVideosSheet::Add);
  connect(videos_, &VideoTable::changed, this, &AddVideosSheet::Validate);
  connect(participant_, &QComboBox::currentTextChanged, this, &AddVideosSheet::Validate);
  connect(day_, &QComboBox::currentTextChanged, this, &AddVideosSheet::Validate);
  connect(&work_, &Background::finished, this, [this](bool well) {
    if (well) return accept();
    foot_->button()->setEnabled(true);
  });
  Validate();
}

void AddVideosSheet::AddFiles(const std::vector<std::filesystem::path>& files_and_folders) {
  videos_->Add(files_and_folders);
}

void AddVideosSheet::Validate() {
  QString problem = videos_->problem();
  if (participant_->currentText().trimmed().isEmpty()) problem = tr("Give the participant a code.");
  if (day_->currentText().trimmed().isEmpty()) problem = tr("Give the session a name.");
  const std::size_t count = videos_->videos().size();
  foot_->Say(problem.isEmpty() ? videos_->left_aside() : problem);
  QPushButton* add = foot_->button();
  add->setText(count == 0 ? tr("Add")
                          : tr("Add %1").arg(Counted(static_cast<qint64>(count), tr("video"), tr("videos"))));
  add->setEnabled(problem.isEmpty() && count > 0 && !work_.running());
  add->setToolTip(count == 0 ? tr("Choose videos first.") : problem);
}

void AddVideosSheet::Add() {
  foot_->Begin();
  const std::vector<VideoToTake> videos = videos_->videos();
  const std::string person = participant_->currentText().trimmed().toStdString();
  const std::string day = day_->currentText().trimmed().toStdString();
  work_.Start(tr("Reading the videos"), [this, videos, person, day](const Job& job) -> Background::Finish {
    auto opened = std::make_shared<OpenedVideos>(TryVideos(videos, job));
    return [this, videos, person, day, opened] {
      if (!opened->failed.empty()) throw Error(videos_->MarkUnreadable(opened->failed));
      Take(videos, opened->readers, person, day);
    };
  });
}

void AddVideosSheet::Take(const std::vector<VideoToTake>& videos, const std::vector<VideoReader>& readers,
                          const std::string& person, const std::string& day) {
  CaptureProject& project = session_.project();
  Transaction transaction(project.database());
  const Participant participant = EnsureParticipant(project, person);
  const kinora::Session in = EnsureSession(project, participant.id, day);
  const std::vector<TakenTrial> taken = TakeVideos(project, in.id, videos, readers);
  transaction.Commit();
  SayTaken(session_, taken);
  session_.RecordsChanged();
  session_.SelectTrial(taken.front().trial.id);
}

void AddVideosSheet::done(int result) {
  work_.Stop();
  QDialog::done(result);
}

}  // namespace kinora::ui

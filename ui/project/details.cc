#include "ui/project/details.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "projects/calibrations.h"
#include "projects/trial_cameras.h"
#include "projects/trial_obstacle.h"
#include "projects/trial_standing.h"
#include "projects/trial_summary.h"
#include "ui/process/run_estimate.h"
#include "ui/session/notice.h"
#include "ui/session/notice_text.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

QString Text(const std::string& text) {
  return QString::fromStdString(text);
}

// Names stand in one column.
int NameWidth(const QWidget& name) {
  constexpr int kLeast = 150, kLetters = 20;
  return std::max(kLeast, kLetters * name.fontMetrics().averageCharWidth());
}

}  // namespace

Details::Details(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(kGapHuge, kGapLarge, kGapHuge, kGapLarge);
  area_ = new QScrollArea(this);
  area_->setWidgetResizable(true);
  area_->setFrameShape(QFrame::NoFrame);
  area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area_->viewport()->setAutoFillBackground(false);
  outer->addWidget(area_);
}

QVBoxLayout* Details::Begin(const QString& title) {
  if (content_) {
    // It may be in the middle of telling what was typed into it: it goes later, and says no more.
    QWidget* former = area_->takeWidget();
    for (QObject* child : former->findChildren<QObject*>()) child->blockSignals(true);
    former->hide();
    former->deleteLater();
  }
  content_ = new QWidget(this);
  content_->setMaximumWidth(640);
  area_->setWidget(content_);
  content_->setAutoFillBackground(false);  // the page's ground
  column_ = new QVBoxLayout(content_);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(kGap);
  auto* label = new QLabel(title, content_);
  label->setProperty("kind", "title");
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  column_->addWidget(label);
  return column_;
}

void Details::AddFact(const QString& name, const QString& value) {
  auto* row = new QHBoxLayout;
  auto* left = new QLabel(name, content_);
  left->setProperty("kind", "soft");
  left->setFixedWidth(NameWidth(*left));
  left->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  auto* right = new QLabel(value, content_);
  right->setTextFormat(Qt::PlainText);
  right->setTextInteractionFlags(Qt::TextSelectableByMouse);
  right->setWordWrap(true);
  row->addWidget(left);
  row->addWidget(right, 1);
  column_->addLayout(row);
}

void Details::AddField(const char* object, const QString& name, const QString& value,
                       std::function<void(const QString&)> store) {
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(name, content_);
  label->setProperty("kind", "soft");
  label->setFixedWidth(NameWidth(*label));
  auto* edit = new QLineEdit(value, content_);
  edit->setObjectName(object);
  edit->setReadOnly(session_.read_only());
  label->setBuddy(edit);
  row->addWidget(label);
  row->addWidget(edit, 1);
  column_->addLayout(row);
  connect(edit, &QLineEdit::editingFinished, this, [this, edit, value, store = std::move(store)] {
    if (!edit->isModified()) return;
    edit->setModified(false);
    if (!session_.Guard([&] { store(edit->text().trimmed()); })) edit->setModified(true);
  });
}

void Details::AddMeasure(const char* object, const QString& name, const QString& unit, int decimals,
                         std::optional<double> value, std::function<void(std::optional<double>)> store) {
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(name, content_);
  label->setProperty("kind", "soft");
  label->setFixedWidth(NameWidth(*label));
  auto* box = new QDoubleSpinBox(content_);
  box->setObjectName(object);
  box->setRange(0, 999);
  box->setDecimals(decimals);
  box->setSingleStep(decimals >= 2 ? 0.01 : 0.5);
  box->setSuffix(" " + unit);
  box->setSpecialValueText(tr("not said"));
  box->setValue(value.value_or(0));
  box->setReadOnly(session_.read_only());
  box->setFixedWidth(140);
  row->addWidget(label);
  row->addWidget(box);
  row->addStretch(1);
  column_->addLayout(row);
  connect(box, &QDoubleSpinBox::editingFinished, this, [this, box, store = std::move(store)] {
    session_.Guard([&] { store(box->value() > 0 ? std::optional(box->value()) : std::nullopt); });
  });
}

void Details::AddVideosButton(bool main) {
  QPushButton* button = AddButton(
      tr("Add videos…"), "file-video", [this] { Q_EMIT addVideosWanted(); }, main);
  button->setEnabled(!session_.read_only());
  if (session_.read_only()) button->setToolTip(tr("This project can only be read."));
}

QPushButton* Details::AddButton(const QString& text, const QString& icon, std::function<void()> run, bool main) {
  const QIcon sign = icon.isEmpty() ? QIcon() : main ? IconOnAccent(icon) : Icon(icon);
  auto* button = new QPushButton(sign, text, content_);
  if (main) button->setProperty("kind", "main");
  column_->addWidget(button, 0, Qt::AlignLeft);
  connect(button, &QPushButton::clicked, this, std::move(run));
  return button;
}

void Details::End() {
  column_->addStretch(1);
  content_->show();
}

void Details::ShowNothing() {
  Begin(session_.study());
  AddFact(tr("Folder"), session_.is_open() ? Text(session_.project().folder().string()) : QString());
  AddVideosButton();
  End();
}

void Details::ShowParticipant(const Participant& participant) {
  Begin(tr("Participant %1").arg(Text(participant.code)));
  // Each field stores the newest row with its own value, so that fields do not take each other's back.
  const auto change = [this, id = participant.id](const std::function<void(Participant&)>& set) {
    for (Participant& row : ListParticipants(session_.project())) {
      if (row.id != id) continue;
      set(row);
      ChangeParticipant(session_.project(), row);
      session_.RecordsChanged();
      return;
    }
  };
  AddField("name", tr("Name (optional)"), Text(participant.name.value_or("")), [change](const QString& text) {
    change([&](Participant& p) { p.name = text.isEmpty() ? std::nullopt : std::optional(text.toStdString()); });
  });
  AddField("birth", tr("Birth (day or year)"), Text(participant.birth.value_or("")), [change](const QString& text) {
    change([&](Participant& p) { p.birth = text.isEmpty() ? std::nullopt : std::optional(text.toStdString()); });
  });
  AddMeasure("height", tr("Height"), "m", 2, participant.height_m,
             [change](std::optional<double> v) { change([&](Participant& p) { p.height_m = v; }); });
  AddMeasure("mass", tr("Mass"), "kg", 1, participant.mass_kg,
             [change](std::optional<double> v) { change([&](Participant& p) { p.mass_kg = v; }); });
  auto* note = new QLabel(tr("Exports carry the code, never the name."), content_);
  note->setProperty("kind", "soft");
  column_->addWidget(note);
  End();
}

void Details::ShowSession(const kinora::Session& day, const QString& participant) {
  Begin(tr("%1, session %2").arg(participant, Text(day.label)));
  session_.Guard([&] {
    QStringList cameras;
    for (const CameraRow& camera : ListCameras(session_.project(), day.id)) cameras << Text(camera.name);
    AddFact(tr("Cameras"), cameras.isEmpty() ? tr("none yet") : cameras.join(", "));
    AddFact(tr("Trials"), QString::number(ListTrials(session_.project(), day.id).size()));
  });
  AddVideosButton();
  End();
}

void Details::ShowTrial(const Trial& trial) {
  Begin(Text(trial.label));
  AddField("condition", tr("Condition"), Text(trial.condition), [this, id = trial.id](const QString& text) {
    auto now = TrialById(session_.project(), id);
    if (!now) return;
    now->condition = text.toStdString();
    ChangeTrial(session_.project(), *now);
    session_.RecordsChanged();
  });
  AddField("note", tr("Note"), Text(trial.note), [this, id = trial.id](const QString& text) {
    auto now = TrialById(session_.project(), id);
    if (!now) return;
    now->note = text.toStdString();
    ChangeTrial(session_.project(), *now);
    session_.RecordsChanged();
  });
  bool processed = false, calibrated = false, has_videos = false, alone = false;
  std::optional<Video> lost;
  session_.Guard([&] {
    if (trial.timeline.count > 0) {
      AddFact(tr("Length"),
              tr("%1 s, %2 samples at %3 Hz")
                  .arg(NumberText(static_cast<double>(trial.timeline.count) / trial.timeline.rate_hz(), 3))
                  .arg(trial.timeline.count)
                  .arg(NumberText(trial.timeline.rate_hz(), 6, 'g')));
    }
    QStringList cameras;
    for (const Video& video : ListVideos(session_.project(), trial.id)) {
      cameras << Text(video.camera_name);
      if (!lost && LocateVideo(session_.project(), video).state != VideoState::kFound) lost = video;
    }
    AddFact(tr("Cameras"), cameras.isEmpty() ? tr("none yet") : cameras.join(", "));
    const auto calibration = CalibrationOf(session_.project(), trial);
    AddFact(tr("Calibration"), calibration ? Text(calibration->source) : tr("none yet"));
    has_videos = !cameras.isEmpty();
    alone = cameras.size() == 1;
    calibrated = calibration.has_value();
    processed = StandingOf(session_.project(), trial).processed;
    if (const auto obstacle = ObstacleOf(session_.project(), trial)) {
      const Notice notice = NoticeOf(*obstacle);
      AddFact(tr("Before it can run"), InALine(notice));
    } else if (const std::string failure = FailureOf(session_.project(), trial.id); !failure.empty()) {
      AddFact(tr("State"), tr("the last run failed: %1").arg(Shown(failure)));
    } else {
      const TrialStanding standing = StandingOf(session_.project(), trial);
      AddFact(tr("State"), !standing.processed ? tr("ready to be processed")
                           : standing.stale()  ? tr("out of date: %1").arg(Shown(standing.Sentence()))
                                               : tr("processed, up to date"));
    }
  });
  if (lost) AddLocateButton(*lost);
  // The step that comes next stands first.
  const bool lacks_cameras = alone && !processed;
  if (lacks_cameras) {
    AddVideosButton(true);
  } else if (has_videos && !calibrated) {
    AddButton(
        tr("Go to Calibration"), {}, [this] { Q_EMIT calibrationWanted(); }, true);
  } else if (has_videos && !processed) {
    AddButton(
        tr("Go to Process"), {}, [this] { Q_EMIT processWanted(); }, true);
  }
  AddButton(
      tr("Review this trial"), "eye", [this, id = trial.id] { Q_EMIT reviewWanted(id); }, processed);
  if (!lacks_cameras) AddVideosButton();
  End();
}

void Details::ShowRemoved(const RemovalFacts& facts) {
  Begin(tr("Deleted: %1").arg(Shown(facts.Title())));
  AddFact(tr("What went"), Shown(facts.Sentence()));
  AddFact(tr("On the disk"), BytesText(static_cast<double>(facts.bytes)));
  if (!session_.read_only()) AddButton(tr("Bring back"), "rotate-ccw", [this] { Q_EMIT bringBackWanted(); });
  End();
}

void Details::ShowBin(std::int64_t bytes) {
  Begin(tr("Deleted"));
  AddFact(tr("On the disk"),
          tr("%1 of results; files of videos are never touched").arg(BytesText(static_cast<double>(bytes))));
  if (!session_.read_only()) AddButton(tr("Empty…"), "trash-2", [this] { Q_EMIT emptyWanted(); });
  End();
}

void Details::AddLocateButton(const Video& video) {
  AddButton(tr("Locate %1…").arg(Text(std::filesystem::path(video.path).filename().string())), "search",
            [this, video] { Q_EMIT locateWanted(video); });
}

void Details::ShowVideo(const Video& video, const VideoLocation& location) {
  Begin(Text(video.camera_name));
  if (location.state != VideoState::kFound) {
    auto* what = new QLabel(location.state == VideoState::kMissing
                                ? tr("The file is not where it was. Results stay; pictures cannot be shown.")
                                : tr("The file has changed since it was added."),
                            content_);
    what->setProperty("kind", "bad");
    what->setWordWrap(true);
    column_->addWidget(what);
    AddLocateButton(video);
  }
  AddFact(tr("File"), Text(location.path.string()));
  AddFact(tr("Picture"),
          tr("%1 × %2 px, %3").arg(video.width_px).arg(video.height_px).arg(Text(video.codec)) +
              (video.rotation_deg != 0 ? tr(", shown turned by %1°").arg(video.rotation_deg) : QString()));
  AddFact(tr("Length"),
          tr("%1 pictures at %2 Hz%3")
              .arg(video.frame_count)
              .arg(NumberText(video.CaptureRateHz(), 6, 'g'))
              .arg(video.capture_rate_hz ? tr(" (stored at %1 Hz)").arg(NumberText(video.FileRateHz(), 6, 'g'))
                   : video.constant_rate ? QString()
                                         : tr(" (the rate varies; exact times are used)")));
  AddFact(tr("Starts at"), tr("%1 s of the trial").arg(NumberText(StartsAt(video), 3)));
  session_.Guard([&] {
    const auto left_out = LeftOutCameras(session_.project(), video.trial);
    if (const auto out = left_out.find(video.camera); out != left_out.end())
      AddFact(tr("Left out of 3D"), Text(out->second));
  });
  End();
}

}  // namespace kinora::ui

#include "ui/review/trial_overlay.h"

#include <QMenu>

#include "core/motion/shifted.h"
#include "ui/review/curve_builder.h"
#include "ui/review/timeline_paint.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

QString Readable(const std::string& name) {
  return QString::fromStdString(name).replace('/', TrialOverlay::tr(" ▸ "));
}

}  // namespace

TrialOverlay::TrialOverlay(Session& session, QWidget* parent)
    : QPushButton(parent), session_(session), reader_(session) {
  setObjectName("trial_overlay");
  setProperty("kind", "flat");
  connect(this, &QPushButton::clicked, this, &TrialOverlay::Choose);
  connect(&session, &Session::projectChanged, this, &TrialOverlay::Off);
  connect(&reader_, &Background::finished, this, &TrialOverlay::ShowText);
  ShowText();
}

void TrialOverlay::Choose() {
  if (!session_.trial()) return;
  auto* menu = new QMenu(this);
  menu->setObjectName("trials_to_lay_over");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  if (laid_) {
    menu->addAction(tr("Remove %1").arg(Readable(laid_->name)), this, &TrialOverlay::Off)->setObjectName("overlay_off");
    menu->addAction(tr("One frame later"), this, [this] { Shift(1); });
    menu->addAction(tr("One frame earlier"), this, [this] { Shift(-1); });
    menu->addAction(tr("By the first event that both have"), this, [this] {
      AlignAnew();
      Q_EMIT changed();
    });
    menu->addSeparator();
  }
  QMenu* group = nullptr;
  std::string group_name;
  session_.Guard([&] {
    for (const LaidOverChoice& choice : ChoicesToLayOver(session_.project(), *session_.trial())) {
      const std::string name = choice.participant + "/" + choice.session;
      if (!group || name != group_name) group = menu->addMenu(Readable(name));
      group_name = name;
      group->addAction(QString::fromStdString(choice.trial.label), this, [this, trial = choice.trial] { Lay(trial); });
    }
  });
  if (!group) menu->addAction(tr("No other trial has been processed."))->setEnabled(false);
  menu->popup(mapToGlobal(QPoint(0, height())));
}

void TrialOverlay::Lay(const Trial& trial) {
  const auto folder = session_.project().folder();
  reader_.Start(tr("Reading %1").arg(QString::fromStdString(trial.label)), [this, folder, trial](const Job&) {
    CaptureProject project = Background::OpenToRead(folder);
    auto laid = std::make_shared<LaidOver>(ReadLaidOver(project, trial));
    return [this, laid] { Loaded(std::move(*laid)); };
  });
  setText(tr("Reading %1…").arg(QString::fromStdString(trial.label)));
}

void TrialOverlay::Loaded(LaidOver laid) {
  laid_ = std::make_shared<const LaidOver>(std::move(laid));
  AlignAnew();
  Q_EMIT changed();
}

void TrialOverlay::Off() {
  reader_.Stop();
  if (!laid_) return;
  laid_.reset();
  trajectory_.reset();
  angles_ = {};
  ShowText();
  Q_EMIT changed();
}

void TrialOverlay::Shift(int frames) {
  if (!laid_) return;
  shifted_frames_ += frames;
  alignment_.shift_s += frames / under_.timeline.rate_hz();
  MoveOnto();
  Q_EMIT changed();
}

void TrialOverlay::SetUnder(const Trial& trial, const std::vector<GaitEvent>& events) {
  const bool same = trial.id == under_.id && trial.timeline == under_.timeline;
  under_ = trial;
  events_ = events;
  if (!laid_ || same) return;
  AlignAnew();
}

void TrialOverlay::AlignAnew() {
  if (!laid_) return;
  shifted_frames_ = 0;
  alignment_ = Align(events_, under_.timeline, laid_->events, laid_->filtered.timeline);
  MoveOnto();
}

void TrialOverlay::MoveOnto() {
  angles_ = Shifted(laid_->angles, alignment_.shift_s, under_.timeline);
  trajectory_ = std::make_shared<const Trajectory3D>(Shifted(laid_->filtered, alignment_.shift_s, under_.timeline));
  ShowText();
}

// A trial is not laid over itself.
bool TrialOverlay::shown() const {
  return laid_ && trajectory_ && laid_->trial.id != under_.id;
}

void TrialOverlay::ShowText() {
  if (!laid_) {
    setIcon(Icon("layers"));
    setText(tr("Lay a trial over…"));
    setToolTip(tr("Shows another trial's curves and skeleton faintly behind this one's"));
    return;
  }
  const QString name = Readable(laid_->name);
  setText(shown() ? tr("Over it: %1").arg(QString::fromStdString(laid_->trial.label))
                  : tr("Over others: %1").arg(name));
  QString how = alignment_.event ? tr("brought together by the first: %1").arg(NameText(*alignment_.event))
                                 : tr("both begin together");
  if (shifted_frames_ != 0) how += tr(", shifted by %1 frames").arg(shifted_frames_);
  setToolTip(name + " · " + how);
}

void TrialOverlay::AddTo(CurveContent& content) const {
  if (!shown()) return;
  for (PlotPanel& panel : content.panels) {
    std::vector<PlotCurve> own = CurvesOfQuantity(laid_->angles, laid_->filtered, panel.id);
    std::vector<PlotCurve> moved = CurvesOfQuantity(angles_, *trajectory_, panel.id);
    for (std::size_t i = 0; i < moved.size() && i < own.size(); ++i) {
      moved[i].faint = true;
      moved[i].label = Readable(laid_->name);
      moved[i].sd.clear();
      moved[i].cycles = std::make_shared<const CycleSource>(
          CycleSource{laid_->filtered.timeline, std::move(own[i].value), laid_->events});
      panel.curves.push_back(std::move(moved[i]));
    }
  }
}

void TrialOverlay::AddTo(SceneContent& content) const {
  if (!shown()) return;
  content.athletes.push_back({.name = Readable(laid_->name), .trajectory = trajectory_, .shift = 0, .faint = true});
}

}  // namespace kinora::ui

#include "ui/review/loading_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/process/work_rate.h"
#include "ui/review/review_model.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kShowAfterMs = 300;
constexpr qint64 kTimeLeftAfterMs = 2000;
constexpr int kSteps = 1000;

}  // namespace

LoadingBar::LoadingBar(ReviewModel& model, QWidget* parent) : QWidget(parent), model_(model) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGap, kGapTiny, kGap, kGapTiny);
  row->setSpacing(kGap);
  text_ = new QLabel(this);
  text_->setObjectName("loading");
  bar_ = new QProgressBar(this);
  bar_->setRange(0, kSteps);
  bar_->setTextVisible(false);
  act_ = new QPushButton(this);
  act_->setObjectName("stop loading");
  row->addWidget(text_);
  row->addWidget(bar_, 1);
  row->addWidget(act_);
  hide();
  soon_.setSingleShot(true);
  soon_.setInterval(kShowAfterMs);
  connect(&soon_, &QTimer::timeout, this, &QWidget::show);
  connect(act_, &QPushButton::clicked, this, [this] {
    stopped_ = model_.loading();
    stopped_ ? model_.StopLoading() : model_.Load();
  });
  connect(&model_, &ReviewModel::loadingChanged, this, &LoadingBar::Follow);
  connect(&model_, &ReviewModel::loadingProgressed, this, &LoadingBar::Show);
  connect(&model_.session(), &Session::trialChanged, this, [this] {
    stopped_ = false;
    Follow();
  });
}

void LoadingBar::Follow() {
  if (model_.loading()) stopped_ = false;
  bar_->setVisible(!stopped_);
  act_->setText(stopped_ ? tr("Read again") : tr("Stop"));
  act_->setToolTip(stopped_ ? QString() : tr("Stop reading this trial. Nothing is lost."));
  if (model_.loading()) {
    since_.start();
    Show({}, 0);
    soon_.start();
    return;
  }
  soon_.stop();
  setVisible(stopped_);
  if (stopped_) text_->setText(tr("%1 was not read to its end.").arg(model_.session().TrialPath()));
}

void LoadingBar::Show(const QString& what, double share) {
  bar_->setValue(static_cast<int>(share * kSteps));
  QString text = tr("Reading %1").arg(model_.session().TrialPath());
  if (!what.isEmpty()) text += " · " + what;
  if (since_.elapsed() > kTimeLeftAfterMs && share > 0)
    text +=
        tr(" · about %1 left").arg(DurationText(static_cast<double>(since_.elapsed()) * 1e-3 * (1 - share) / share));
  text_->setText(text);
}

}  // namespace kinora::ui

#include "ui/process/run_pane.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace kinora::ui {

RunPane::RunPane(ProcessQueue& queue, QWidget* parent) : QFrame(parent), queue_(queue) {
  setProperty("kind", "pane");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapLarge, kGapWide, kGapLarge, kGapWide);
  column->setSpacing(kGapTiny);
  takes_ = new QLabel(this);
  takes_->setObjectName("run_takes");
  takes_->setWordWrap(true);
  takes_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  space_ = new QLabel(this);
  space_->setWordWrap(true);
  device_ = new QLabel(tr("Looking for a GPU…"), this);
  device_->setWordWrap(true);
  device_->setObjectName("device");
  device_->setProperty("kind", "soft");
  bar_ = new QProgressBar(this);
  bar_->setRange(0, 1000);
  bar_->setTextVisible(false);
  // Nothing below moves when a run begins or ends: the bar takes the place of the line about space.
  const int line = fontMetrics().height();
  takes_->setMinimumHeight(2 * line);
  space_->setMinimumHeight(line);
  bar_->setFixedHeight(line);
  start_ = new QPushButton(this);
  start_->setObjectName("start_run");
  start_->setProperty("kind", "main");
  start_->setMinimumHeight(kRowHeight + kGap);
  pause_ = new QPushButton(this);
  pause_->setObjectName("pause_run");
  pause_->setToolTip(tr("Stops now and keeps the queue; what is finished stays"));
  stop_ = new QPushButton(Icon("x"), tr("Stop all"), this);
  for (QPushButton* button : {pause_, stop_}) button->setMinimumHeight(start_->minimumHeight());
  stop_->setObjectName("stop_run");
  stop_->setToolTip(tr("Stops within a second; a trial that is started again goes on where it was"));
  auto* acts = new QHBoxLayout;
  acts->addWidget(start_, 1);
  acts->addWidget(pause_, 1);
  acts->addWidget(stop_, 1);
  column->addWidget(takes_);
  column->addWidget(space_);
  column->addWidget(bar_);
  column->addWidget(device_);
  column->addStretch(1);
  column->addLayout(acts);
  connect(start_, &QPushButton::clicked, this, &RunPane::startAsked);
  connect(pause_, &QPushButton::clicked, this, [this] { queue_.SetPaused(!queue_.paused()); });
  connect(stop_, &QPushButton::clicked, &queue_, &ProcessQueue::CancelAll);
  connect(&queue_, &ProcessQueue::changed, this, &RunPane::QueueChanged);
  connect(&queue_, &ProcessQueue::progressed, this, &RunPane::QueueChanged);
  QueueChanged();
}

void RunPane::SetEstimate(const RunEstimate& estimate, const QString& why_not) {
  estimate_ = estimate;
  why_not_ = why_not;
  QueueChanged();
}

void RunPane::SetDevice(const QString& name, const QString& why_not_gpu) {
  device_->setText(why_not_gpu.isEmpty() ? tr("Runs on: %1.").arg(name)
                                         : tr("Runs on: %1, because %2.").arg(name, why_not_gpu));
  device_->setToolTip(device_->text());
}

void RunPane::QueueChanged() {
  const bool busy = queue_.busy();
  const bool focused = pause_->hasFocus() || stop_->hasFocus();
  if (!busy && focused) Q_EMIT focusGivenUp();
  pause_->setVisible(busy);
  if (busy && start_->hasFocus()) pause_->setFocus();
  start_->setVisible(!busy);
  stop_->setVisible(busy);
  bar_->setVisible(busy);
  space_->setVisible(!busy);
  if (!busy) return ShowEstimate();
  pause_->setText(queue_.paused() ? tr("Go on") : tr("Pause"));
  pause_->setIcon(Icon(queue_.paused() ? "play" : "pause"));
  int all = 0, ended = 0;
  double part = 0;
  for (const QueueItem& item : queue_.items()) {
    ++all;
    const bool active = item.state == QueueItem::State::kWaiting || item.state == QueueItem::State::kRunning;
    ended += active ? 0 : 1;
    part += active ? item.part : 1;
  }
  bar_->setValue(all > 0 ? static_cast<int>(1000 * part / all) : 0);
  const std::optional<double> left = queue_.SecondsLeft();
  QString text = queue_.paused() ? tr("Paused: %1 of %2 trials done").arg(ended).arg(all)
                                 : tr("Trial %1 of %2").arg(std::min(all, ended + 1)).arg(all);
  if (left && *left > 0 && !queue_.paused()) text += tr(" · about %1 left").arg(DurationText(*left));
  takes_->setText(text);
}

void RunPane::ShowEstimate() {
  const RunEstimate& e = estimate_;
  const bool from_points = e.trials > 0 && e.recalculated == e.trials;
  start_->setText(from_points ? (e.trials == 1 ? tr("Recalculate 1 trial") : tr("Recalculate %1 trials").arg(e.trials))
                  : e.trials == 0 ? tr("Process trials")
                  : e.trials == 1 ? tr("Process 1 trial")
                                  : tr("Process %1 trials").arg(e.trials));
  QString why_not = why_not_;
  if (why_not.isEmpty() && e.TooLittleSpace()) why_not = tr("The project's drive has too little space left.");
  start_->setEnabled(why_not.isEmpty());
  start_->setToolTip(why_not);
  if (e.trials == 0) {
    takes_->setText(why_not.isEmpty() ? tr("No trial is ticked.") : why_not);
    space_->clear();
    return;
  }
  const QString pictures = e.pictures > 0 ? tr("%1 pictures to look at").arg(QLocale().toString(e.pictures))
                                          : tr("2D points are there already");
  const QString time = !e.seconds  ? tr("time not measured on this computer yet")
                       : e.guessed ? tr("roughly %1, not measured on this computer yet").arg(DurationText(*e.seconds))
                                   : tr("about %1").arg(DurationText(*e.seconds));
  takes_->setText(why_not_.isEmpty() ? tr("%1 · %2").arg(pictures, time) : why_not_);
  space_->setText(e.free_bytes >= 0
                      ? tr("Needs %1 of disk, %2 are free").arg(BytesText(e.bytes), BytesText(e.free_bytes))
                      : tr("Needs %1 of disk").arg(BytesText(e.bytes)));
  space_->setProperty("kind", e.TooLittleSpace() ? "bad" : "soft");
}

}  // namespace kinora::ui

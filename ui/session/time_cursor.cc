#include "ui/session/time_cursor.h"

#include <algorithm>
#include <cmath>

namespace kinora::ui {

TimeCursor::TimeCursor(QObject* parent) : QObject(parent) {
  timer_.setInterval(8);
  timer_.setTimerType(Qt::PreciseTimer);
  connect(&timer_, &QTimer::timeout, this, &TimeCursor::Tick);
  rest_.setSingleShot(true);
  rest_.setInterval(150);
  connect(&rest_, &QTimer::timeout, this, [this] { Q_EMIT rested(sample_); });
}

void TimeCursor::SetTimeline(const Timeline& timeline) {
  SetPlaying(false);
  timeline_ = timeline;
  sample_ = 0;
  range_.reset();
  Q_EMIT timelineChanged();
  Q_EMIT rangeChanged();
  Q_EMIT moved(0);
  rest_.start();
}

qint64 TimeCursor::SampleAt(double seconds) const {
  if (empty()) return 0;
  const double sample = (seconds - timeline_.TimeOf(0)) * timeline_.rate_hz();
  return std::clamp<qint64>(std::llround(std::clamp(sample, -1.0, static_cast<double>(timeline_.count))), 0,
                            timeline_.count - 1);
}

void TimeCursor::SetSample(qint64 sample) {
  if (empty()) return;
  sample = std::clamp<qint64>(sample, 0, timeline_.count - 1);
  if (playing()) {
    started_at_ = static_cast<double>(sample);
    since_.restart();
  } else {
    rest_.start();
  }
  if (sample == sample_) return;
  sample_ = sample;
  Q_EMIT moved(sample_);
}

void TimeCursor::Step(qint64 samples) {
  SetPlaying(false);
  SetSample(sample_ + samples);
}

void TimeCursor::SetPlaying(bool playing) {
  if (playing == this->playing() || (playing && empty())) return;
  if (!playing) {
    timer_.stop();
    rest_.start();
  } else {
    if (sample_ >= LastPlayed() || sample_ < FirstPlayed()) SetSample(FirstPlayed());
    rest_.stop();
    started_at_ = static_cast<double>(sample_);
    since_.start();
    timer_.start();
  }
  Q_EMIT playingChanged(playing);
}

void TimeCursor::SetSpeed(double factor) {
  speed_ = std::clamp(factor, 0.1, 2.0);
  started_at_ = static_cast<double>(sample_);
  since_.restart();
  Q_EMIT playbackChanged();
}

void TimeCursor::SetLoop(bool loop) {
  loop_ = loop;
  Q_EMIT playbackChanged();
}

void TimeCursor::SetRange(std::optional<std::pair<qint64, qint64>> range) {
  if (range) {
    if (empty()) return;
    if (range->first > range->second) std::swap(range->first, range->second);
    range->first = std::clamp<qint64>(range->first, 0, timeline_.count - 1);
    range->second = std::clamp<qint64>(range->second, 0, timeline_.count - 1);
  }
  if (range == range_) return;
  range_ = range;
  Q_EMIT rangeChanged();
}

void TimeCursor::Tick() {
  const double passed = static_cast<double>(since_.nsecsElapsed()) * 1e-9 * speed_ * timeline_.rate_hz();
  const auto sample = static_cast<qint64>(std::floor(started_at_ + passed));
  if (sample <= LastPlayed()) {
    if (sample == sample_) return;
    sample_ = sample;
    Q_EMIT moved(sample_);
  } else if (loop_) {
    SetSample(FirstPlayed());
  } else {
    SetSample(LastPlayed());
    SetPlaying(false);
  }
}

}  // namespace kinora::ui

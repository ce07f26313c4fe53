#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>
#include <utility>

#include "core/motion/timeline.h"

namespace kinora::ui {

// The one cursor of a trial: video, 3D, curves, events and tables show this sample of the trial's timeline, and moving
// it anywhere moves all of them. It also plays: time passes at `speed`, pictures are skipped where they cannot keep up.
class TimeCursor : public QObject {
  Q_OBJECT
 public:
  explicit TimeCursor(QObject* parent = nullptr);

  // A new trial: goes to its first sample, with no range and not playing.
  void SetTimeline(const Timeline& timeline);
  const Timeline& timeline() const { return timeline_; }
  bool empty() const { return timeline_.count <= 0; }

  qint64 sample() const { return sample_; }
  double seconds() const { return empty() ? 0 : timeline_.TimeOf(sample_); }
  // The sample nearest to a time, within the timeline.
  qint64 SampleAt(double seconds) const;
  // Clamped to the timeline. Stops nothing: while playing, time goes on from here.
  void SetSample(qint64 sample);
  void Step(qint64 samples);

  bool playing() const { return timer_.isActive(); }
  void SetPlaying(bool playing);  // from the end, it starts again at the beginning (of the range)
  double speed() const { return speed_; }
  void SetSpeed(double factor);  // 0.1 … 2
  bool loop() const { return loop_; }
  void SetLoop(bool loop);

  // First and last sample of interest: looping and acts that take "the range" stay inside.
  const std::optional<std::pair<qint64, qint64>>& range() const { return range_; }
  void SetRange(std::optional<std::pair<qint64, qint64>> range);

 Q_SIGNALS:
  void timelineChanged();
  void moved(qint64 sample);
  // 150 ms after the last move, when not playing: time for what costs more than a picture.
  void rested(qint64 sample);
  void playingChanged(bool playing);
  void playbackChanged();  // speed or loop
  void rangeChanged();

 private:
  void Tick();
  qint64 FirstPlayed() const { return range_ ? range_->first : 0; }
  qint64 LastPlayed() const { return range_ ? range_->second : timeline_.count - 1; }

  Timeline timeline_{.count = 0};
  qint64 sample_ = 0;
  double speed_ = 1;
  bool loop_ = false;
  std::optional<std::pair<qint64, qint64>> range_;
  QTimer timer_;
  QTimer rest_;
  QElapsedTimer since_;
  double started_at_ = 0;  // sample, with fraction, at which `since_` began
};

}  // namespace kinora::ui

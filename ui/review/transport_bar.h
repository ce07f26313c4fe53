#pragma once

#include <QWidget>
#include <memory>
#include <optional>

namespace kinora::ui {

class TimeCursor;

// Play, step, speed, loop, the time and the frame (both can be typed into), and the way to the next doubtful episode.
// Frames count from 1, times are of the trial.
class TransportBar : public QWidget {
  Q_OBJECT
 public:
  // `cursor` outlives the bar.
  explicit TransportBar(TimeCursor* cursor, QWidget* parent = nullptr);
  ~TransportBar() override;

  // Doubtful episodes that are neither accepted nor mended; 0 disables the button and says that all is settled;
  // below 0 nothing is known yet and there is no button.
  void SetEpisodesLeft(int count);

 Q_SIGNALS:
  void nextEpisodeRequested();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

// "00:01.350"; minutes grow to three digits and more. Negative times have a minus.
QString TimeText(double seconds);
// Reads "1.35", "0:01.35", "00:01.350", "1:02:03.5" and "1,35"; empty where it is none.
std::optional<double> TimeOfText(const QString& text);

}  // namespace kinora::ui

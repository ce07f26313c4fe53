#pragma once

#include <QString>
#include <optional>

namespace kinora::ui {

// How long a step still takes, by how it went so far. A step that goes on where it was stopped begins above zero.
class StepClock {
 public:
  // `now_s` is any clock that only goes forward.
  void Report(const QString& what, double done, double total, double now_s);
  void Clear() { *this = StepClock(); }

  const QString& what() const { return what_; }
  double done() const { return done_; }
  double total() const { return total_; }  // 0: unknown
  // Units of this step a second, since it began; empty in its first moments.
  std::optional<double> UnitsPerSecond() const;
  std::optional<double> SecondsLeft() const;

 private:
  QString what_;
  double begun_at_ = 0, began_s_ = 0, now_s_ = 0;
  double done_ = 0, total_ = 0;
};

// The part of a whole run that is done, 0 to 1, when this step is so far: what comes after the networks takes little.
// `networks_ran`: the run had pictures to look at; else the later steps are all there is.
double PartOfRun(const QString& what, double done, double total, bool networks_ran);
// "Finding joints": the worker's name of a step as the window shows it.
QString StepText(const QString& what);

// Pictures a second of the networks on this machine, as measured in former runs and kept in the settings: what times
// are told by before a run. Of the pose network and the device's choice.
std::optional<double> RememberedRate(const QString& pose, const QString& device);
// Pictures a second on a usual processor of so many cores, one person a picture, for a first idea; nothing for networks
// that were never measured.
std::optional<double> GuessedRate(const QString& pose, int cores);
void RememberRate(const QString& pose, const QString& device, double pictures_per_second);

// "0:21", "3:10", "1:02:10"; "about 3 min" in the mouth of the caller. Rounded up to whole seconds.
QString DurationText(double seconds);

}  // namespace kinora::ui

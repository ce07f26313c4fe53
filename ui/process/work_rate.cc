#include "ui/process/work_rate.h"

#include <QCoreApplication>
#include <QSettings>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

// The first moments say nothing about the rest.
constexpr double kLeastSeconds = 1;

struct Step {
  const char* what;  // as the worker says it
  const char* text;
  double begin, end;  // of a run without networks; with them, the steps after them share the last tenth
  bool networks;
};
constexpr std::array kSteps = {
    Step{"index", QT_TRANSLATE_NOOP("process", "Reading the videos' indexes"), 0, 0.01, true},
    Step{"loading networks", QT_TRANSLATE_NOOP("process", "Loading the networks"), 0, 0.01, true},
    Step{"finding joints", QT_TRANSLATE_NOOP("process", "Finding joints"), 0.01, 1, true},
    Step{"matching people across cameras", QT_TRANSLATE_NOOP("process", "Matching people across cameras"), 0, 0.05,
         false},
    Step{"match people between cameras", QT_TRANSLATE_NOOP("process", "Matching people across cameras"), 0.05, 0.3,
         false},
    Step{"triangulate", QT_TRANSLATE_NOOP("process", "Triangulating"), 0.3, 0.8, false},
    Step{"cleaning and filtering", QT_TRANSLATE_NOOP("process", "Cleaning and filtering"), 0.8, 0.9, false},
    Step{"joint angles", QT_TRANSLATE_NOOP("process", "Computing joint angles"), 0.9, 1, false}};
constexpr double kNetworksPart = 0.9;

const Step* FindStep(const QString& what) {
  for (const Step& step : kSteps) {
    if (what == QLatin1String(step.what)) return &step;
  }
  return nullptr;
}

QString RateKey(const QString& pose, const QString& device) {
  return QStringLiteral("rates/%1/%2").arg(pose, device);
}

}  // namespace

void StepClock::Report(const QString& what, double done, double total, double now_s) {
  if (what != what_ || done < done_) {
    what_ = what;
    begun_at_ = done;
    began_s_ = now_s;
  }
  done_ = done;
  total_ = total;
  now_s_ = now_s;
}

std::optional<double> StepClock::UnitsPerSecond() const {
  const double seconds = now_s_ - began_s_;
  if (seconds < kLeastSeconds || done_ <= begun_at_) return std::nullopt;
  return (done_ - begun_at_) / seconds;
}

std::optional<double> StepClock::SecondsLeft() const {
  const std::optional<double> rate = UnitsPerSecond();
  if (!rate || total_ <= 0) return std::nullopt;
  return std::max(0.0, total_ - done_) / *rate;
}

double PartOfRun(const QString& what, double done, double total, bool networks_ran) {
  const Step* step = FindStep(what);
  if (!step) return 0;
  const double within = total > 0 ? std::clamp(done / total, 0.0, 1.0) : 0.0;
  const double part = step->begin + within * (step->end - step->begin);
  if (step->networks) return part * kNetworksPart;
  return networks_ran ? kNetworksPart + part * (1 - kNetworksPart) : part;
}

QString StepText(const QString& what) {
  const Step* step = FindStep(what);
  return step ? QCoreApplication::translate("process", step->text) : Shown(what);
}

std::optional<double> RememberedRate(const QString& pose, const QString& device) {
  const double rate = QSettings().value(RateKey(pose, device)).toDouble();
  return rate > 0 ? std::optional(rate) : std::nullopt;
}

std::optional<double> GuessedRate(const QString& pose, int cores) {
  // BENCHMARKS.md: from videos to files, times the cores that did it.
  static constexpr std::array<std::pair<const char*, double>, 2> kCoreSecondsPerPicture = {
      {{"tinypose", 0.021}, {"blazepose-heavy", 0.031}}};
  for (const auto& [name, seconds] : kCoreSecondsPerPicture)
    if (pose == QLatin1String(name)) return std::max(1, cores) / seconds;
  return std::nullopt;
}

void RememberRate(const QString& pose, const QString& device, double pictures_per_second) {
  if (pictures_per_second > 0) QSettings().setValue(RateKey(pose, device), pictures_per_second);
}

QString DurationText(double seconds) {
  const auto whole = static_cast<qint64>(std::ceil(std::max(0.0, seconds)));
  const QLatin1Char zero('0');
  if (whole >= 3600) {
    return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(whole / 60 % 60, 2, 10, zero).arg(whole % 60, 2, 10, zero);
  }
  return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, zero);
}

}  // namespace kinora::ui

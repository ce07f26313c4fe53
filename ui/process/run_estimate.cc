#include "ui/process/run_estimate.h"

#include <QLocale>
#include <thread>

#include "ui/process/work_rate.h"

namespace kinora::ui {
namespace {

// As measured on the sample with BlazePose heavy, one person: a picture's 2D points, and a sample's trajectories before
// and after the filter with its joint angles, as they lie in the project.
constexpr double kBytesPerPicture = 370;
constexpr double kBytesPerSample = 5200;
// What follows the networks, per sample of the timeline: as slow as measured with eight cameras.
constexpr double kSecondsPerSample = 0.002;
constexpr double kSecondsPerTrial = 1.5;  // start of the worker, reading the networks

QString DeviceName(DeviceChoice device) {
  for (const EnumName& name : NamesOf(device)) {
    if (name.value == static_cast<int>(device)) return QString::fromUtf8(name.name.data(), qsizetype(name.name.size()));
  }
  return {};
}

}  // namespace

bool NetworksDone(const TrialLine& line, const ProcessOptions& options) {
  if (!line.NeedsNetworks()) return true;
  if (!line.survey || !line.survey->networks_done) return false;
  if (line.survey->processed && line.survey->row.standing.mend == TrialMend::kProcess) return false;
  const QString pose = QString::fromStdString(options.networks.pose);
  const QString detector = QString::fromStdString(options.networks.detector);
  const QStringList used = line.survey->networks.split(" with ");
  return used.value(0) == pose && (detector.isEmpty() || used.value(1) == detector);
}

RunEstimate EstimateRun(const std::vector<const TrialLine*>& trials, const ProcessOptions& options,
                        const std::filesystem::path& project_folder) {
  RunEstimate estimate;
  double seconds = 0;
  for (const TrialLine* line : trials) {
    ++estimate.trials;
    const auto samples = static_cast<double>(line->samples);
    seconds += kSecondsPerTrial + kSecondsPerSample * samples;
    estimate.bytes += kBytesPerSample * samples;
    if (NetworksDone(*line, options)) {
      estimate.recalculated += line->survey && line->survey->processed ? 1 : 0;
      continue;
    }
    estimate.pictures += line->pictures;
    estimate.bytes += kBytesPerPicture * static_cast<double>(line->pictures);
  }
  const QString pose = QString::fromStdString(options.networks.pose);
  std::optional<double> rate = RememberedRate(pose, DeviceName(options.engine.device));
  estimate.guessed = !rate && estimate.pictures > 0;
  if (!rate) rate = GuessedRate(pose, static_cast<int>(std::thread::hardware_concurrency()));
  if (rate) seconds += static_cast<double>(estimate.pictures) / *rate;
  if (rate || estimate.pictures == 0) estimate.seconds = seconds;
  std::error_code unknown;
  const std::filesystem::space_info space = std::filesystem::space(project_folder, unknown);
  if (!unknown) estimate.free_bytes = static_cast<double>(space.available);
  return estimate;
}

QString BytesText(double bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace kinora::ui

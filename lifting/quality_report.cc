#include "lifting/quality_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <string_view>

#include "lifting/median.h"

namespace kinora {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kMedianOfRayleigh = 1.17741;
// Of longer trials every second sample, every third … is asked for a camera's bias.
constexpr std::size_t kMostForBias = std::size_t{1} << 22;

double MeanOf(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return values.empty() ? kNaN : sum / static_cast<double>(values.size());
}

ViewQuality QualityOfView(const ViewGeometry& view, std::size_t camera, const SeenSequence& seen, std::size_t joint,
                          const Trajectory3D& trajectory) {
  ViewQuality quality{.camera = view.camera.name, .joint = seen.joints[joint]};
  const std::size_t column = static_cast<std::size_t>(trajectory.IndexOf(seen.joints[joint]));
  std::vector<double> errors;
  std::int64_t judged = 0;
  for (std::int64_t frame = 0; frame < seen.timeline.count; ++frame) {
    const SeenPoint point = seen.At(joint, frame)[camera];
    const Sample3D& sample = trajectory.At(frame, column);
    if (!(point.score > 0)) continue;
    ++quality.seen;
    judged += sample.views != 0;
    if (!(sample.views >> camera & 1)) continue;
    ++quality.used;
    if (const auto px = view.PixelOf(sample.position_m)) errors.push_back((point.px - *px).norm());
  }
  quality.mean_px = MeanOf(errors);
  quality.median_px = MedianOf(errors);
  for (double& error : errors) error = std::abs(error - quality.median_px);
  quality.mad_px = MedianOf(errors);
  quality.excluded_percent =
      judged > 0 ? 100 * static_cast<double>(judged - quality.used) / static_cast<double>(judged) : kNaN;
  return quality;
}

// Residuals (seen - reprojected) of plain least-squares fits to everything that was seen, by camera.
std::vector<std::vector<Eigen::Vector2d>> UnselectedResiduals(std::span<const ViewGeometry> views,
                                                              const SeenSequence& seen) {
  std::vector<std::vector<Eigen::Vector2d>> residuals(views.size());
  const auto stride = static_cast<std::int64_t>(seen.points.size() / kMostForBias + 1);
  const std::size_t enough = std::min<std::size_t>(3, views.size());
  TriangulationOptions plain;
  plain.huber_sigmas = std::numeric_limits<double>::infinity();
  for (std::size_t joint = 0; joint < seen.joints.size(); ++joint) {
    for (std::int64_t frame = 0; frame < seen.timeline.count; frame += stride) {
      const std::vector<SeenPoint> points = seen.PointsAt(joint, frame);
      const auto count = std::ranges::count_if(points, [](const SeenPoint& p) { return p.score > 0; });
      if (static_cast<std::size_t>(count) < enough) continue;
      const auto fit = FitPoint(views, points, ~std::uint64_t{0}, plain);
      for (std::size_t c = 0; fit && c < views.size(); ++c) {
        const auto px = views[c].PixelOf(fit->position_m);
        if (points[c].score > 0 && px) residuals[c].push_back(points[c].px - *px);
      }
    }
  }
  return residuals;
}

CameraBias BiasOf(const std::string& camera, std::span<const Eigen::Vector2d> residuals) {
  CameraBias bias{.camera = camera, .samples = static_cast<std::int64_t>(residuals.size())};
  std::vector<double> x, y, distances;
  for (const Eigen::Vector2d& residual : residuals) x.push_back(residual.x()), y.push_back(residual.y());
  bias.bias_px = Eigen::Vector2d(MedianOf(x), MedianOf(y));
  for (const Eigen::Vector2d& residual : residuals) distances.push_back((residual - bias.bias_px).norm());
  bias.scatter_px = MedianOf(distances) / kMedianOfRayleigh;
  const double length = bias.bias_px.norm();
  bias.suspect = bias.samples >= kLeastSamplesToSuspect && length > kSuspectBiasPx &&
                 length > kSuspectBiasScatters * bias.scatter_px;
  return bias;
}

void AddTotals(const SeenSequence& seen, const Trajectory3D& trajectory, QualityReport& report) {
  double error = 0, excluded = 0, samples = 0;
  for (std::size_t joint = 0; joint < seen.joints.size(); ++joint) {
    const std::size_t column = static_cast<std::size_t>(trajectory.IndexOf(seen.joints[joint]));
    for (std::int64_t frame = 0; frame < seen.timeline.count; ++frame) {
      const Sample3D& sample = trajectory.At(frame, column);
      if (sample.views == 0) continue;
      const auto points = seen.At(joint, frame);
      const auto count = std::ranges::count_if(points, [](const Sight& p) { return p.score > 0; });
      samples += 1;
      error += static_cast<double>(sample.reprojection_error_px);
      excluded += static_cast<double>(count - std::popcount(sample.views));
    }
  }
  report.mean_error_px = samples > 0 ? error / samples : kNaN;
  report.mean_excluded_cameras = samples > 0 ? excluded / samples : kNaN;
}

std::string Direction(const Eigen::Vector2d& px) {
  const double x = std::abs(px.x()), y = std::abs(px.y());
  if (px.x() < 0)
    return px.y() < 0 ? fmt::format("{:.0f} px left and {:.0f} px up", x, y)
                      : fmt::format("{:.0f} px left and {:.0f} px down", x, y);
  return px.y() < 0 ? fmt::format("{:.0f} px right and {:.0f} px up", x, y)
                    : fmt::format("{:.0f} px right and {:.0f} px down", x, y);
}

}  // namespace

QualityReport QualityOf(const CameraRig& rig, const SeenSequence& seen, const Trajectory3D& trajectory) {
  const std::vector<ViewGeometry> views = ViewsOf(rig);
  QualityReport report;
  for (std::size_t c = 0; c < views.size(); ++c) {
    for (std::size_t joint = 0; joint < seen.joints.size(); ++joint) {
      report.views.push_back(QualityOfView(views[c], c, seen, joint, trajectory));
    }
  }
  const auto residuals = UnselectedResiduals(views, seen);
  for (std::size_t c = 0; c < views.size(); ++c) {
    report.cameras.push_back(BiasOf(rig.cameras[c].camera.name, residuals[c]));
  }
  AddTotals(seen, trajectory, report);
  return report;
}

std::vector<std::string> WarningsOf(const QualityReport& report) {
  std::vector<std::string> warnings;
  for (const CameraBias& bias : report.cameras) {
    if (!bias.suspect) continue;
    warnings.push_back(fmt::format(
        "camera {} sees the person {} of where the other cameras put them: it is mis-calibrated, "
        "mis-scaled (its pictures were resized or cropped after calibration) or was moved. On the Calibration page, "
        "check "
        "the size and fit of its pictures; else read a new calibration, or leave the camera out of this trial: "
        "its points are off by a constant amount",
        bias.camera, Direction(bias.bias_px)));
  }
  return warnings;
}

std::string TextOf(const QualityReport& report) {
  std::string text = fmt::format("mean reprojection error {:.1f} px, {:.2f} cameras excluded a point\n\n",
                                 report.mean_error_px, report.mean_excluded_cameras);
  text += fmt::format("{:<14}{:>9}{:>9}{:>9}{:>10}\n", "camera", "samples", "bias x", "bias y", "scatter");
  for (const CameraBias& bias : report.cameras) {
    text += fmt::format("{:<14}{:>9}{:>9.1f}{:>9.1f}{:>10.1f}{}\n", bias.camera, bias.samples, bias.bias_px.x(),
                        bias.bias_px.y(), bias.scatter_px, bias.suspect ? "  suspect" : "");
  }
  text += fmt::format("\n{:<14}{:<14}{:>7}{:>7}{:>9}{:>8}{:>8}{:>12}\n", "camera", "joint", "seen", "used", "median px",
                      "mean px", "MAD px", "excluded %");
  for (const ViewQuality& view : report.views) {
    text += fmt::format("{:<14}{:<14}{:>7}{:>7}{:>9.1f}{:>8.1f}{:>8.1f}{:>12.1f}\n", view.camera, NameOf(view.joint),
                        view.seen, view.used, view.median_px, view.mean_px, view.mad_px, view.excluded_percent);
  }
  for (const std::string& warning : WarningsOf(report)) text += "\n" + warning + "\n";
  return text;
}

}  // namespace kinora

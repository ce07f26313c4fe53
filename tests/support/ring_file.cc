#include "tests/support/ring_file.h"

#include <Eigen/Cholesky>
#include <Eigen/Geometry>
#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "tests/support/paths.h"

namespace kinora::test {
namespace {

// 95 % of the chi-square distribution with three degrees of freedom.
constexpr double kChiSquare3At95 = 7.814728;

RigCamera CameraOf(const nlohmann::json& json) {
  RigCamera result;
  Camera& camera = result.camera;
  camera.name = json.at("name").get<std::string>();
  camera.width_px = 1920;
  camera.height_px = 1080;
  camera.fx_px = camera.fy_px = json.at("f_px").get<double>();
  camera.cx_px = json.at("cx_px").get<double>();
  camera.cy_px = json.at("cy_px").get<double>();
  camera.model = DistortionModel::kBrownConrady5;
  for (std::size_t i = 0; i < 5; ++i) camera.distortion[i] = json.at("distortion")[i].get<double>();
  Eigen::Matrix3d rotation;
  for (int row = 0; row < 3; ++row) {
    const auto& values = json.at("rotation")[static_cast<std::size_t>(row)];
    for (int column = 0; column < 3; ++column)
      rotation(row, column) = values[static_cast<std::size_t>(column)].get<double>();
    result.cam_from_world.translation[row] = json.at("translation_m")[static_cast<std::size_t>(row)].get<double>();
  }
  result.cam_from_world.rotation = Eigen::Quaterniond(rotation).normalized();
  return result;
}

RingPoint PointOf(const nlohmann::json& row, std::size_t cameras, double sigma_px) {
  const auto number = [&](std::size_t column) { return row[column].get<double>(); };
  RingPoint point;
  point.truth_m = Eigen::Vector3d(number(0), number(1), number(2));
  for (std::size_t c = 0; c < cameras; ++c) {
    point.seen.push_back({Eigen::Vector2d(number(3 + 2 * c), number(4 + 2 * c)), 1, sigma_px});
  }
  for (const auto& camera : row[3 + 2 * cameras]) point.wrong |= std::uint64_t{1} << camera.get<int>();
  return point;
}

}  // namespace

Ring ReadRing(std::string_view name) {
  std::ifstream file(DataFile("rings/" + std::string(name) + ".json"));
  const auto json = nlohmann::json::parse(file);
  Ring ring;
  ring.points_per_frame = json.at("points_per_frame").get<int>();
  for (const auto& camera : json.at("cameras")) ring.rig.cameras.push_back(CameraOf(camera));
  const double sigma_px = json.at("sigma_px").get<double>();
  for (const auto& row : json.at("points")) {
    ring.points.push_back(PointOf(row, ring.rig.cameras.size(), sigma_px));
  }
  return ring;
}

double MedianLength(const Eigen::Matrix3d& covariance) {
  static const std::vector<Eigen::Vector3d> draws = [] {
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    std::vector<Eigen::Vector3d> made(4096);
    for (auto& draw : made) draw = {normal(random), normal(random), normal(random)};
    return made;
  }();
  const Eigen::Matrix3d root = covariance.llt().matrixL();
  std::vector<double> lengths;
  for (const auto& draw : draws) lengths.push_back((root * draw).norm());
  std::nth_element(lengths.begin(), lengths.begin() + 2048, lengths.end());
  return lengths[2048];
}

BoundRatio CompareWithBound(const Ring& ring, const TriangulationOptions& options) {
  const std::vector<ViewGeometry> views = ViewsOf(ring.rig);
  const std::uint64_t all = (std::uint64_t{1} << views.size()) - 1;
  BoundRatio result;
  std::vector<double> ratios, errors;
  double squared_error = 0, trace = 0, inside = 0;
  for (const RingPoint& point : ring.points) {
    const Eigen::Matrix3d bound = InformationOfViews(views, point.seen, all & ~point.wrong, point.truth_m).inverse();
    const auto found = Triangulate(views, point.seen, options);
    if (!found) {
      ++result.missing;
      continue;
    }
    const Eigen::Vector3d error = found->position_m - point.truth_m;
    result.wrong_choices += found->views != (all & ~point.wrong);
    ratios.push_back(error.norm() / MedianLength(bound));
    errors.push_back(error.norm());
    squared_error += error.squaredNorm();
    trace += bound.trace();
    inside += error.dot(found->covariance_m2.matrix().inverse() * error) <= kChiSquare3At95;
  }
  const auto median = [](std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
  };
  result.median = median(ratios);
  result.median_error_m = median(errors);
  result.rms = std::sqrt(squared_error / trace);
  result.inside_95 = inside / static_cast<double>(ratios.size());
  return result;
}

}  // namespace kinora::test

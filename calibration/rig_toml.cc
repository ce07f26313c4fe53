#include <fmt/format.h>
#include <toml++/toml.h>

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <optional>

#include "calibration/rig_formats.h"
#include "core/util/error.h"
#include "core/util/text.h"

namespace kinora {
namespace rig_formats {
namespace {

struct Entry {
  std::string key;
  const toml::table* table;
  std::size_t line;
};

constexpr std::size_t kMaxNumbers = 64;

// All numbers of a possibly nested array, row by row: [1, 2], [[1], [2]] and [[1, 2]] are the same to these files.
// False where something else than a number stands in it.
bool Flatten(const toml::node& node, std::vector<double>& numbers, int depth = 0) {
  if (const auto number = node.value<double>(); number && node.is_number()) {
    numbers.push_back(*number);
    return numbers.size() <= kMaxNumbers;
  }
  const toml::array* array = node.as_array();
  if (!array || depth > 2) return false;
  return std::all_of(array->begin(), array->end(),
                     [&](const toml::node& item) { return Flatten(item, numbers, depth + 1); });
}

// The numbers of a field; nullopt where the table has no such field.
std::optional<std::vector<double>> NumbersOf(const toml::table& table, std::string_view key, const std::string& where) {
  const toml::node* node = table.get(key);
  if (!node) return std::nullopt;
  std::vector<double> numbers;
  if (!Flatten(*node, numbers)) Fail(fmt::format("{} is not made of numbers alone", key), where);
  for (const double number : numbers)
    if (!std::isfinite(number)) Fail(fmt::format("{} holds a number that is not finite", key), where);
  return numbers;
}

std::vector<double> NumbersOf(const toml::table& table, std::string_view key, std::size_t count,
                              const std::string& where) {
  std::optional<std::vector<double>> numbers = NumbersOf(table, key, where);
  if (!numbers) Fail(fmt::format("{} is missing", key), where);
  if (numbers->size() != count)
    Fail(fmt::format("{} has {} numbers instead of {}", key, numbers->size(), count), where);
  return *std::move(numbers);
}

Eigen::Quaterniond RotationOf(const toml::table& table, const std::string& where) {
  const std::optional<std::vector<double>> numbers = NumbersOf(table, "rotation", where);
  if (numbers && numbers->size() == 3) {
    const Eigen::Vector3d rodrigues = Eigen::Map<const Eigen::Vector3d>(numbers->data());
    if (rodrigues.norm() > 1e3) Fail("rotation is not a plausible Rodrigues vector", where);
    return RotationFrom(rodrigues);
  }
  if (numbers && numbers->size() == 9)
    return RotationFrom(
        Eigen::Matrix3d(Eigen::Map<const Eigen::Matrix<double, 3, 3, Eigen::RowMajor>>(numbers->data())), where);
  Fail("rotation is neither a vector of 3 nor a matrix of 9 numbers", where);
}

void SetIntrinsics(Camera& camera, const toml::table& table, const std::string& where, RigReport& report) {
  const std::vector<double> size = NumbersOf(table, "size", 2, where);
  const std::vector<double> matrix = NumbersOf(table, "matrix", 9, where);
  const auto whole = [](double value) { return static_cast<int>(std::lround(std::clamp(value, -1e9, 1e9))); };
  camera.width_px = whole(size[0]);
  camera.height_px = whole(size[1]);
  camera.fx_px = matrix[0];
  camera.fy_px = matrix[4];
  camera.cx_px = matrix[2];
  camera.cy_px = matrix[5];
  if (matrix[1] != 0) report.warnings.push_back(fmt::format("the skew of camera {} was left out", camera.name));
  CheckIntrinsics(camera, where);
  const toml::node* fisheye = table.get("fisheye");
  const std::vector<double> distortion = NumbersOf(table, "distortions", where).value_or(std::vector<double>());
  SetDistortion(camera, distortion, fisheye && fisheye->value<bool>().value_or(false), where);
}

// Picture fit and clock: keys of our own.
void SetExtras(RigCamera& camera, const toml::table& table, const std::string& where) {
  if (table.contains("picture_scale")) {
    const std::vector<double> scale = NumbersOf(table, "picture_scale", 2, where);
    camera.fit.scale = Eigen::Map<const Eigen::Vector2d>(scale.data());
    if (!(camera.fit.scale.minCoeff() > 1e-6) || camera.fit.scale.maxCoeff() > 1e6)
      Fail("picture_scale is impossible", where);
  }
  if (table.contains("picture_offset_px"))
    camera.fit.offset_px = Eigen::Map<const Eigen::Vector2d>(NumbersOf(table, "picture_offset_px", 2, where).data());
  if (table.contains("clock_offset_s")) camera.clock_offset_s = NumbersOf(table, "clock_offset_s", 1, where)[0];
  if (table.contains("clock_drift")) camera.clock_drift = NumbersOf(table, "clock_drift", 1, where)[0];
}

std::string NameOf(const Entry& entry, RigReport& report) {
  const toml::node* node = entry.table->get("name");
  const std::optional<std::string> text = node ? node->value<std::string>() : std::nullopt;
  if (text && !TrimSpaces(*text).empty()) return *text;
  // Caliscope numbers its tables; its videos are cam_0.mp4 and so on.
  const bool number = ParseInteger(entry.key).has_value();
  std::string name = number ? "cam_" + entry.key : entry.key;
  report.assumptions.push_back(fmt::format("the table \"{}\" names no camera; it was taken as {}", entry.key, name));
  return name;
}

bool IsCamera(const toml::table& table) {
  return table.contains("matrix");
}

void CollectCameras(const toml::table& root, std::vector<Entry>& found, int depth = 0) {
  for (const auto& [key, node] : root) {
    const toml::table* table = node.as_table();
    if (!table) continue;
    if (IsCamera(*table))
      found.push_back({std::string(key.str()), table, table->source().begin.line});
    else if (depth == 0)
      CollectCameras(*table, found, 1);  // Caliscope: [cameras.0]
  }
}

std::optional<RigCamera> CameraFrom(const Entry& entry, const std::string& file, RigReport& report) {
  RigCamera camera;
  camera.camera.name = NameOf(entry, report);
  const std::string where = fmt::format("{}, camera {}", file, camera.camera.name);
  const toml::table& table = *entry.table;
  if (const toml::node* ignore = table.get("ignore"); ignore && ignore->value<bool>().value_or(false)) {
    report.warnings.push_back(fmt::format("camera {} is marked to be ignored; left out", camera.camera.name));
    return std::nullopt;
  }
  if (!table.contains("rotation") || !table.contains("translation")) {
    report.warnings.push_back(fmt::format("camera {} has no position in space; left out", camera.camera.name));
    return std::nullopt;
  }
  SetIntrinsics(camera.camera, table, where, report);
  camera.cam_from_world.rotation = RotationOf(table, where);
  camera.cam_from_world.translation =
      Eigen::Map<const Eigen::Vector3d>(NumbersOf(table, "translation", 3, where).data());
  SetExtras(camera, table, where);
  return camera;
}

// Files of our own name their unit; nobody else's do.
RigReadOptions WithNamedUnit(const toml::table& root, RigReadOptions options) {
  const auto unit = root["metadata"]["unit"].value<std::string>();
  if (options.unit == LengthUnit::kDetect && unit == "m") options.unit = LengthUnit::kMetres;
  return options;
}

}  // namespace

CameraRig ParseToml(std::string_view content, const std::string& where, const RigReadOptions& options,
                    RigReport& report) {
  report.format = "TOML (Pose2Sim, Anipose, FreeMoCap, Caliscope)";
  toml::table root;
  try {
    root = toml::parse(content, std::string_view());
  } catch (const toml::parse_error& error) {
    throw Error(ErrorKind::kFile,
                fmt::format("this is no calibration file that can be read (as TOML: line {}: {})",
                            error.source().begin.line, error.description()),
                where, "choose a calibration in TOML (Pose2Sim, Anipose, FreeMoCap, Caliscope) or a Qualisys .qca.txt");
  } catch (const std::exception& error) {
    Fail(fmt::format("the file is no valid TOML: {}", error.what()), where);
  }
  std::vector<Entry> entries;
  CollectCameras(root, entries);
  // The parser sorts by key, which puts cam_10 before cam_2: keep the file's order.
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.line < b.line; });
  CameraRig rig;
  for (const Entry& entry : entries)
    if (const std::optional<RigCamera> camera = CameraFrom(entry, where, report)) rig.cameras.push_back(*camera);
  if (rig.cameras.empty())
    Fail("the file holds no calibrated camera (a table with matrix, rotation, translation)", where);
  ScaleToMetres(rig, where, WithNamedUnit(root, options), report);
  return rig;
}

}  // namespace rig_formats

namespace {

// Always with a point or an exponent: older TOML readers refuse arrays that mix integers and decimals.
std::string Decimal(double value) {
  std::string text = FormatDouble(value);
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

std::string Array(std::span<const double> values) {
  std::string text = "[ ";
  for (std::size_t i = 0; i < values.size(); ++i) text += (i ? ", " : "") + Decimal(values[i]);
  return text + "]";
}

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      quoted += fmt::format("\\{}", c);
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    else
      quoted += c;
  }
  return quoted + '"';
}

std::string CameraToToml(const RigCamera& placed) {
  const Camera& camera = placed.camera;
  const Eigen::Vector3d rotation = rig_formats::RodriguesFrom(placed.cam_from_world.rotation);
  const Eigen::Vector3d& translation = placed.cam_from_world.translation;
  std::string text = fmt::format("[{}]\nname = {}\n", Quoted(camera.name), Quoted(camera.name));
  text += fmt::format("size = [ {}.0, {}.0]\n", camera.width_px, camera.height_px);
  text += fmt::format("matrix = [ [ {}, 0.0, {}], [ 0.0, {}, {}], [ 0.0, 0.0, 1.0]]\n", Decimal(camera.fx_px),
                      Decimal(camera.cx_px), Decimal(camera.fy_px), Decimal(camera.cy_px));
  // No lens model is written as four zeros: the other tools expect at least those.
  const std::size_t count = std::max<std::size_t>(4, static_cast<std::size_t>(CoefficientCount(camera.model)));
  text += fmt::format("distortions = {}\n", Array(std::span(camera.distortion).first(count)));
  text += fmt::format("rotation = {}\ntranslation = {}\n", Array({rotation.data(), 3}), Array({translation.data(), 3}));
  text += fmt::format("fisheye = {}\n", camera.model == DistortionModel::kFisheye);
  const ImageFit identity;
  if (placed.fit.scale != identity.scale)
    text += fmt::format("picture_scale = {}\n", Array({placed.fit.scale.data(), 2}));
  if (placed.fit.offset_px != identity.offset_px)
    text += fmt::format("picture_offset_px = {}\n", Array({placed.fit.offset_px.data(), 2}));
  if (placed.clock_offset_s != 0) text += fmt::format("clock_offset_s = {}\n", Decimal(placed.clock_offset_s));
  if (placed.clock_drift != 0) text += fmt::format("clock_drift = {}\n", Decimal(placed.clock_drift));
  return text + "\n";
}

}  // namespace

std::string RigToToml(const CameraRig& rig) {
  std::string text;
  for (const RigCamera& camera : rig.cameras) text += CameraToToml(camera);
  return text + "[metadata]\nadjusted = false\nerror = 0.0\nunit = \"m\"\n";
}

}  // namespace kinora

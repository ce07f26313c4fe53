#include "calibration/rig_files.h"

#include <fmt/format.h>

#include "calibration/rig_formats.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/text.h"

namespace kinora {
namespace {

constexpr std::uintmax_t kMaxFileBytes = 16 << 20;  // a hundred cameras take 50 kB
// Two cameras of one name are looked for pair by pair.
constexpr std::size_t kMaxCameras = 1000;

[[noreturn]] void RefusePickle(const std::string& where) {
  throw Error(
      ErrorKind::kFile,
      "this is a Python pickle (OpenCap writes its calibrations so): a pickle is a program that would be run on "
      "opening it, not data, so it is never opened",
      where, "export the calibration as TOML (Pose2Sim converts OpenCap's) and choose that file");
}

bool IsPickle(std::string_view content, const std::string& where) {
  const std::string name = AsciiLower(where);
  // Protocols 2 and later begin with 0x80; older ones are recognised by name only.
  return content.starts_with('\x80') || name.ends_with(".pickle") || name.ends_with(".pkl");
}

}  // namespace

CameraRig ParseRig(std::string_view content, const std::string& where, const RigReadOptions& options,
                   RigReport* report) {
  RigReport local;
  RigReport& told = report ? *report : local;
  told = {};
  if (IsPickle(content, where)) RefusePickle(where);
  const std::string_view start =
      TrimSpaces(content.substr(content.starts_with("\xEF\xBB\xBF") ? 3 : 0).substr(0, 4096));
  if (start.empty()) rig_formats::Fail("the calibration file is empty", where);
  if (start.starts_with("%YAML"))
    throw Error(ErrorKind::kFile, "calibrations in OpenCV's YAML are not read yet", where,
                "convert it to TOML (Pose2Sim does) or export a Qualisys .qca.txt");
  CameraRig rig = start.starts_with('<') ? rig_formats::ParseQualisys(content, where, options, told)
                                         : rig_formats::ParseToml(content, where, options, told);
  if (rig.cameras.size() > kMaxCameras)
    rig_formats::Fail(fmt::format("the file holds more than {} cameras", kMaxCameras), where);
  rig_formats::CheckNames(rig, where);
  for (const RigCamera& camera : rig.cameras)
    if (!camera.cam_from_world.translation.allFinite() || camera.cam_from_world.translation.norm() > 1e9)
      rig_formats::Fail(fmt::format("the position of camera {} is impossible", camera.camera.name), where);
  return rig;
}

CameraRig ReadRig(const std::filesystem::path& path, const RigReadOptions& options, RigReport* report) {
  const std::string where = path.string();
  if (IsPickle({}, where)) RefusePickle(where);
  return ParseRig(ReadWholeFile(path, kMaxFileBytes), where, options, report);
}

void WriteRig(const std::filesystem::path& path, const CameraRig& rig) {
  WriteWholeFile(path, RigToToml(rig));
}

}  // namespace kinora

#include "tests/ui/recording.h"

#include "calibration/rig_files.h"
#include "core/media/video_writer.h"
#include "core/synthetic/render.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/walker.h"

namespace kinora::test {

Recording MakeRecording(const std::filesystem::path& folder, const std::vector<std::string>& trials, int cameras,
                        int pictures, int width_px) {
  constexpr int kRate = 30;
  std::filesystem::create_directories(folder);
  const CameraRig rig = synthetic::RingRig({.cameras = cameras,
                                            .f_px = 0.75 * width_px,
                                            .width_px = width_px,
                                            .height_px = width_px * 9 / 16,
                                            .arc_rad = 2.0});
  Recording made{.folder = folder,
                 .calibration = folder / "Calib.toml",
                 .trials = {},
                 .rig = rig,
                 .walker = synthetic::Walker({.path = synthetic::PathBetween({-0.6, 0}, {0.6, 0})})};
  WriteRig(made.calibration, rig);
  for (const std::string& trial : trials) {
    made.trials.push_back(folder / trial);
    std::filesystem::create_directories(made.trials.back());
    for (const RigCamera& camera : rig.cameras) {
      VideoWriter::Options options;
      options.width_px = camera.camera.width_px;
      options.height_px = camera.camera.height_px;
      VideoWriter writer(made.trials.back() / (camera.camera.name + ".mp4"), options);
      for (int i = 0; i < pictures; ++i) {
        const synthetic::Pose3D pose = made.walker.PoseAt(static_cast<double>(i) / kRate);
        writer.Write(synthetic::RenderPeople({&pose, 1}, camera), static_cast<std::int64_t>(i) * 1'000'000'000 / kRate);
      }
      writer.Finish();
    }
  }
  return made;
}

}  // namespace kinora::test

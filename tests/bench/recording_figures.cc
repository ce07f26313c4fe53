// Prints what a processed project's first trial is worth, and how two of them (two networks) differ.
//
//   recording_figures PROJECT [OTHER_PROJECT]

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <vector>

#include "core/kinematics/segment_lengths.h"
#include "core/motion/limb_figures.h"
#include "core/util/error.h"
#include "projects/trial_view.h"

namespace kinora {
namespace {

double Median(std::vector<double> values) {
  if (values.empty()) return std::nan("");
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

TrialView Read(const char* folder) {
  CaptureProject project = CaptureProject::Open(folder, {.write = false, .journal = {}, .owner_token = {}});
  return ReadTrial(project, ListTrials(project).front());
}

// Mean over the limb samples.
double CamerasNotUsed(const Trajectory3D& raw, std::size_t cameras) {
  double not_used = 0, samples = 0;
  for (const Joint joint : kLimbJoints)
    for (std::int64_t f = 0; f < raw.timeline.count; ++f) {
      const Sample3D& sample = raw.At(f, static_cast<std::size_t>(raw.IndexOf(joint)));
      if (sample.missing()) continue;
      samples += 1;
      not_used += static_cast<double>(cameras) - std::popcount(sample.views);
    }
  return not_used / samples;
}

void PrintLengths(const Trajectory3D& filtered) {
  constexpr std::array kBones = {
      JointBone{Joint::kHipL, Joint::kKneeL},       JointBone{Joint::kHipR, Joint::kKneeR},
      JointBone{Joint::kKneeL, Joint::kAnkleL},     JointBone{Joint::kKneeR, Joint::kAnkleR},
      JointBone{Joint::kShoulderL, Joint::kElbowL}, JointBone{Joint::kShoulderR, Joint::kElbowR},
      JointBone{Joint::kElbowL, Joint::kWristL},    JointBone{Joint::kElbowR, Joint::kWristR}};
  for (const SegmentLength& length : SegmentLengths(filtered, kBones))
    fmt::print("  {:<10} to {:<8}  {:.3f} m, SD/mean {:.1f} %\n", NameOf(length.bone.from), NameOf(length.bone.to),
               length.mean_m, 100 * length.variation());
}

void PrintDifference(const Trajectory3D& a, const Trajectory3D& b) {
  fmt::print("median 3D difference\n");
  for (std::size_t k = 0; k < kLimbJoints.size(); k += 2) {
    std::vector<double> distances;
    for (const Joint joint : {kLimbJoints[k], kLimbJoints[k + 1]}) {
      const auto i = static_cast<std::size_t>(a.IndexOf(joint)), j = static_cast<std::size_t>(b.IndexOf(joint));
      for (std::int64_t f = 0; f < std::min(a.timeline.count, b.timeline.count); ++f)
        if (!a.At(f, i).missing() && !b.At(f, j).missing())
          distances.push_back((a.At(f, i).position_m - b.At(f, j).position_m).norm());
    }
    fmt::print("  {:<9} {:.1f} mm\n", NameOf(kLimbJoints[k]).substr(2), 1000 * Median(distances));
  }
}

int Main(int argc, char** argv) {
  std::vector<TrialView> views;
  for (int i = 1; i < argc; ++i) {
    views.push_back(Read(argv[i]));
    const AthleteView& athlete = views.back().athletes.front();
    fmt::print("{}: {}\n", argv[i], views.back().networks);
    const LimbFigures limbs = LimbFiguresOf(athlete.raw);  // before outliers, gaps and filter
    fmt::print("limb samples {:.1f} %, mean reprojection error {:.2f} px, cameras not used a point {:.2f}\n",
               limbs.percent, limbs.mean_error_px, CamerasNotUsed(athlete.raw, views.back().rig.cameras.size()));
    PrintLengths(athlete.filtered);
    for (const CameraBias& camera : athlete.quality.cameras)
      fmt::print("  {} bias ({:+.1f}, {:+.1f}) px, scatter {:.1f}{}\n", camera.camera, camera.bias_px.x(),
                 camera.bias_px.y(), camera.scatter_px, camera.suspect ? ", named" : "");
  }
  if (views.size() == 2) PrintDifference(views[0].athletes.front().raw, views[1].athletes.front().raw);
  return views.empty() ? 2 : 0;
}

}  // namespace
}  // namespace kinora

int main(int argc, char** argv) {
  try {
    return kinora::Main(argc, argv);
  } catch (const kinora::Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return kinora::ExitCode(error.kind());
  }
}

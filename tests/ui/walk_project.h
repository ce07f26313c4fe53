#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/synthetic/scene.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora::test {

// 2D points as an import would have left them: the trial's, from now on, whatever networks there are.
// `name` tells one import of a trial from another.
void ImportPoints(CaptureProject& project, const Trial& trial, const std::vector<CameraTracks2D>& tracks,
                  const std::string& name = "imported");

// Processes a trial of a project that nobody has open, here and now, as the worker would.
void ProcessNow(const std::filesystem::path& folder, const std::string& trial);

// A project that needs no network: a person of known motion walks past four cameras, and the 2D points are there as an
// import would have left them. Each trial is of 90 samples at 60 Hz.
class WalkProject {
 public:
  explicit WalkProject(const std::filesystem::path& folder);

  // Points with these faults; `missing_person_rate` 1 makes a trial that cannot be processed: nobody is in it.
  std::string AddTrial(const std::string& label, const synthetic::NoiseOptions& noise);
  // Gives the trial videos of the points' times, without a picture of anybody; one without points where there is none.
  void AddVideos(const std::string& label);
  void Process(const std::string& label) const { ProcessNow(folder_, label); }
  const std::filesystem::path& folder() const { return folder_; }
  const CameraRig& rig() const { return rig_; }

 private:
  std::filesystem::path folder_;
  CameraRig rig_;
  std::string session_;
};

}  // namespace kinora::test

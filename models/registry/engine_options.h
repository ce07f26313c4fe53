#pragma once

#include <vector>

#include "core/util/options.h"

namespace kinora {

// What can be chosen for the 2D stage, as plain values: whoever shows or stores them needs none of its code.

enum class DeviceChoice { kAuto, kCpu, kCuda };
inline std::vector<EnumName> NamesOf(DeviceChoice) {
  return {{static_cast<int>(DeviceChoice::kAuto), "auto"},
          {static_cast<int>(DeviceChoice::kCpu), "cpu"},
          {static_cast<int>(DeviceChoice::kCuda), "cuda"}};
}

// What is gained by taking less care. Fast leaves out BlazePose's heat map (points move by about a pixel), takes a
// quarter of a cell instead of DARK, and runs in half precision on a GPU.
enum class Effort { kFast, kAccurate };
inline std::vector<EnumName> NamesOf(Effort) {
  return {{static_cast<int>(Effort::kFast), "fast"}, {static_cast<int>(Effort::kAccurate), "accurate"}};
}

struct EngineOptions {
  DeviceChoice device = DeviceChoice::kAuto;
  int threads = 0;        // on the processor; 0 = all cores this process may use
  int batch = 0;          // people a run of a network; 0 = 4 a thread of the processor, 8 on a GPU
  int detect_every = 10;  // pictures
  int max_people = 0;     // in a picture; 0 = 1 with BlazePose's own detector, else 20
  double detector_score = 0.4;
  double unsure_score = 0.3;
  double detector_overlap = 0.6;
  double presence = 0.5;
  double pose_score = 0.3;
  Effort effort = Effort::kAccurate;
};

template <class Visitor>
void Describe(Visitor& visit, EngineOptions& options) {
  visit("device", options.device, {.help = "Where the networks run: auto takes a GPU if one can be used"});
  visit("threads", options.threads,
        {.min = 0, .max = 1024, .help = "Processor threads for the networks; 0 = all cores"});
  visit("batch", options.batch,
        {.min = 0,
         .max = 256,
         .help = "People who go through a network together; 0 = what suits the device",
         .advanced = true});
  visit(
      "detect_every", options.detect_every,
      {.unit = "frames",
       .min = 0,
       .max = 1000,
       .help =
           "The detector looks at every so many pictures; between, people are followed. 0 = only when nobody is left"});
  visit("max_people", options.max_people,
        {.min = 0, .max = 100, .help = "People to follow in each camera; 0 = what suits the networks"});
  visit("detector_score", options.detector_score,
        {.min = 0.01, .max = 0.99, .help = "Confidence from which on the detector is believed"});
  visit("unsure_score", options.unsure_score,
        {.min = 0.01,
         .max = 0.99,
         .help = "Confidence from which on the detector is believed about somebody who is already known",
         .advanced = true});
  visit("detector_overlap", options.detector_overlap,
        {.min = 0.1, .max = 1, .help = "Boxes that overlap by more than this share are one person", .advanced = true});
  visit("presence", options.presence,
        {.min = 0, .max = 1, .help = "BlazePose: probability from which on a person is there", .advanced = true});
  visit("pose_score", options.pose_score,
        {.min = 0, .max = 1, .help = "Other networks: mean score from which on a person is there", .advanced = true});
  visit("effort", options.effort,
        {.help = "fast: points about a pixel less exact; accurate: everything the network offers"});
}

}  // namespace kinora

#pragma once

#include <filesystem>
#include <vector>

#include "core/util/job.h"
#include "projects/project.h"
#include "projects/videos.h"

namespace kinora {

// Where a file went if its folder went the way of another one's, which was at `was` and is at `is`: what both paths end
// with is taken to be unchanged. /disk/study/day1/cam01.mp4 at /new/day1/cam01.mp4: /disk/study/day2/cam02.mp4 is
// looked for at /new/day2/cam02.mp4. Empty where it did not lie below the folder that moved.
std::filesystem::path AlikeMoved(const std::filesystem::path& file, const std::filesystem::path& was,
                                 const std::filesystem::path& is);

// One video was found again. Those of the project that are missing too and lie beside it as they did before, by their
// content: for SetVideoPath. Reads the index of each, so it takes a while; `project` is only read. Throws Cancelled.
struct MovedVideo {
  Video video;
  std::filesystem::path file;
};
std::vector<MovedVideo> MovedAlike(CaptureProject& project, const std::filesystem::path& was,
                                   const std::filesystem::path& is, const Job& job = {});
}  // namespace kinora

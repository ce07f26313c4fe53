#include "projects/moved_videos.h"

#include "core/media/video_reader.h"
#include "core/util/error.h"
#include "projects/records.h"
#include "projects/video_fingerprint.h"

namespace kinora {
namespace fs = std::filesystem;

fs::path AlikeMoved(const fs::path& file, const fs::path& was, const fs::path& is) {
  fs::path from = was.parent_path(), to = is.parent_path();
  while (!from.filename().empty() && from.filename() == to.filename()) {
    from = from.parent_path();
    to = to.parent_path();
  }
  const fs::path below = file.lexically_relative(from);
  if (below.empty() || *below.begin() == "..") return {};
  return to / below;
}

std::vector<MovedVideo> MovedAlike(CaptureProject& project, const fs::path& was, const fs::path& is, const Job& job) {
  std::vector<MovedVideo> moved;
  for (const Trial& trial : ListTrials(project)) {
    for (const Video& video : ListVideos(project, trial.id)) {
      job.CheckStop();
      const VideoLocation location = LocateVideo(project, video);
      if (location.state != VideoState::kMissing) continue;
      const fs::path file = AlikeMoved(location.path, was, is);
      std::error_code none;
      if (file.empty() || !fs::is_regular_file(file, none)) continue;
      try {
        const VideoReader reader(file, {}, job);
        if (VideoFingerprint(file, reader.index()) == video.fingerprint) moved.push_back({video, file});
      } catch (const Error&) {
        continue;  // another file of that name, or a damaged one: not this video
      }
    }
  }
  return moved;
}

}  // namespace kinora

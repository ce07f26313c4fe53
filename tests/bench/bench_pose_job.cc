// The whole 2D job: videos in, people's points out. Beside it stand python_loop.py and mediapipe_loop.py.
//
//   KINORA_MODELS=… bench_pose_job VIDEOS DETECTOR POSE [threads [detect_every [fast|accurate]]]
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "core/media/frame_feed.h"
#include "core/util/error.h"
#include "models/pose/pose_engine.h"
#include "models/registry/install.h"

namespace kinora {
namespace {

double Seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void Run(int count, char** words) {
  std::vector<FrameFeed::Source> sources;
  for (const auto& entry : std::filesystem::directory_iterator(words[1]))
    if (entry.path().extension() == ".mp4") sources.push_back({entry.path()});
  std::sort(sources.begin(), sources.end(), [](const auto& a, const auto& b) { return a.file < b.file; });
  EngineOptions options;
  if (count > 4) options.threads = std::atoi(words[4]);
  if (count > 5) options.detect_every = std::atoi(words[5]);
  if (count > 6 && std::string(words[6]) == "fast") options.effort = Effort::kFast;
  const double begun = Seconds();
  const auto engine =
      MakePoseEngine(InstalledNetwork(ModelsFolder(), words[2]), InstalledNetwork(ModelsFolder(), words[3]), options);
  const double loaded = Seconds();
  FrameFeed feed(sources, {});
  std::vector<CameraState> states(sources.size());
  std::size_t pictures = 0, people = 0;
  double waiting = 0;
  for (;;) {
    const double before = Seconds();
    std::vector<CameraState> stepped;
    std::vector<YuvImage> images;
    std::vector<std::size_t> cameras;
    for (std::size_t c = 0; c < sources.size(); ++c) {
      const auto frame = feed.Next(c);
      if (!frame || frame->picture.empty()) continue;
      images.push_back(frame->picture);
      stepped.push_back(states[c]);
      cameras.push_back(c);
    }
    waiting += Seconds() - before;
    if (images.empty()) break;
    for (const auto& found : engine->Step(stepped, std::span<const YuvImage>(images))) people += found.size();
    for (std::size_t i = 0; i < cameras.size(); ++i) states[cameras[i]] = stepped[i];
    pictures += images.size();
  }
  const double total = Seconds() - begun;
  fmt::print(
      "{}: {} pictures, {} people, {:.2f} s, {:.1f} ms a picture (loading {:.2f} s, waiting for pictures {:.2f} s)\n",
      engine->device().name, pictures, people, total, 1000 * total / static_cast<double>(pictures), loaded - begun,
      waiting);
}

}  // namespace
}  // namespace kinora

int main(int count, char** words) {
  if (count < 4) {
    std::fputs("bench_pose_job VIDEOS DETECTOR POSE [threads [detect_every [fast|accurate]]]\n", stderr);
    return 2;
  }
  try {
    kinora::Run(count, words);
  } catch (const kinora::Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return kinora::ExitCode(error.kind());
  }
}

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/media/image.h"

namespace kinora {

// Writes an MP4 (H.264 where the libav build has an encoder for it, MPEG-4 otherwise) with the times it is given.
// The file appears under its name only when Finish() was called: an abandoned writer leaves nothing behind.
class VideoWriter {
 public:
  struct Options {
    int width_px = 0;              // even
    int height_px = 0;             // even
    int quality = 20;              // constant rate factor: 0 lossless, 18 visually lossless, 28 small
    bool key_frames_only = false;  // every picture a key frame: for review proxies
    int threads = 1;
  };

  VideoWriter(const std::filesystem::path& file, const Options& options);
  ~VideoWriter();
  // Times ascend. Throws Error (file) with what the disk said.
  void Write(const Image& image, std::int64_t time_ns);
  void Finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kinora

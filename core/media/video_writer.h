#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/media/image.h"
#include "core/media/yuv_image.h"

namespace kinora {

// Writes an MP4 (H.264 where the libav build has an encoder for it, MPEG-4 otherwise; 8-bit 4:2:0) with the
// times it is given. Until Finish() the file is called NAME.part; an abandoned writer removes that and leaves a former
// file of the name untouched. A writer belongs to one thread.
class VideoWriter {
 public:
  struct Options {
    int width_px = 0;   // even
    int height_px = 0;  // even
    int quality = 20;   // constant rate factor: 0 lossless, 18 visually lossless, 28 small, 51 worst
    // Every picture a key frame, coded for the quickest seeking rather than the smallest file: for review proxies.
    bool key_frames_only = false;
    bool mpeg4 = false;  // MPEG-4 part 2 even where H.264 could be written, for programs that read no H.264
    int pictures_per_key_frame = 48;  // the most that seeking decodes; players like it small
    int threads = 1;
    // How the planes that are written are coded (Write from RGB codes as it says here).
    YuvMatrix matrix = YuvMatrix::kBt709;
    bool full_range = false;
    // Times are rounded to this unit, in seconds. For the exact times of another video give its index's time base; two
    // pictures may then be apart by up to 2^31 units.
    std::int64_t time_base_numerator = 1;
    std::int64_t time_base_denominator = 1'000'000;
  };

  // Throws Error (user) for an odd or empty size or a bad time base, Error (file) where the file cannot be made.
  VideoWriter(const std::filesystem::path& file, const Options& options);
  ~VideoWriter();
  VideoWriter(const VideoWriter&) = delete;
  VideoWriter& operator=(const VideoWriter&) = delete;

  // Times are not negative and ascend by at least a unit. Throws Error (user) for times or a size that do not fit,
  // Error (file) with what the disk said.
  void Write(const Image& image, std::int64_t time_ns);
  // The same from decoded planes, whatever their size: they are scaled to the video's.
  void Write(const YuvImage& picture, std::int64_t time_ns);
  // Completes the file and gives it its name. Throws as Write does; the file then does not appear.
  void Finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kinora

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/media/image.h"
#include "core/util/job.h"

namespace kinora {

// What one demuxing pass over a file tells: every picture that a player would show, with its exact time.
struct VideoIndex {
  std::int64_t time_base_numerator = 1;  // seconds per unit of pts
  std::int64_t time_base_denominator = 1;
  std::vector<std::int64_t> pts;  // presentation times in the time base, ascending, pictures cut by edit lists left out
  std::vector<std::uint32_t> key_frames;  // indices into pts from which decoding can start
  int width_px = 0;                       // stored size, before rotation
  int height_px = 0;
  int rotation_deg = 0;        // clockwise turn a player applies: 0, 90, 180, 270
  std::string codec;           // "h264", "vp9", …
  std::string packets_sha256;  // of all packets' times and sizes: the identity of the video's content

  // Nanoseconds, rounded to the nearest.
  std::int64_t TimeNs(std::size_t frame) const;
  // Mean rate from the first to the last picture, 0 for fewer than two.
  double MeanRateHz() const;
  // The smallest rational p/q that explains all times within half a unit of the time base, if there is one (constant
  // rate).
  bool ConstantRate(std::int64_t& numerator, std::int64_t& denominator) const;
};

// Reads pictures of one video file with exact presentation times: variable frame rates, open groups of pictures, edit
// lists, H.264, H.265, VP9, MJPEG and what else libav decodes. A reader belongs to one thread.
//
// Throws Error (file) that says what is wrong and what to do for: no such file, not a video, audio only, truncated or
// without an index (an MP4 whose recording was cut off), pictures that do not decode (with the number and time).
class VideoReader {
 public:
  struct Options {
    int decoder_threads = 1;
    // Turn pictures as the rotation flag says. 2D results are kept in stored pixels: analysis leaves this off.
    bool apply_rotation = false;
  };

  explicit VideoReader(const std::filesystem::path& file) : VideoReader(file, Options()) {}
  VideoReader(const std::filesystem::path& file, const Options& options, const Job& job = {});
  ~VideoReader();
  VideoReader(VideoReader&&) noexcept;
  VideoReader& operator=(VideoReader&&) noexcept;

  const VideoIndex& index() const;
  std::size_t frame_count() const { return index().pts.size(); }

  // The picture of this number. Decodes on from the last one where that is shorter than seeking to a key frame.
  // A frame that cannot be decoded throws Error (file); the reader stays usable.
  Image ReadFrame(std::size_t frame);
  // The same into an existing picture, whose memory is used again when the size fits.
  void ReadFrame(std::size_t frame, Image& into);

  // The picture on screen at a time: the last one whose presentation time is not after it. Empty before the first.
  std::optional<std::size_t> FrameAt(std::int64_t time_ns) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kinora

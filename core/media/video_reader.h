#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "core/media/image.h"
#include "core/media/video_index.h"
#include "core/media/yuv_image.h"
#include "core/util/job.h"

namespace kinora {

// Reads pictures of one video file with exact presentation times: variable frame rates, open groups of pictures, edit
// lists, H.264, H.265, VP9, MJPEG and what else libav decodes. A reader belongs to one thread. Opening reads the file's
// packets once (no decoding, except where a container keeps no times or half pictures) and reports progress to the job.
//
// Throws Error (file) that says what is wrong and what to do for: no such file, a folder, an empty file, not a video,
// audio only, without an index (an MP4 whose recording was cut off), no pictures, a bare stream without times. A file
// that ends early is read as far as it goes: index().missing_pictures and index().warnings say what is not there.
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
  // A second reader of the same file that stands wherever it likes, without going over the packets again.
  VideoReader Another() const;

  const std::filesystem::path& file() const;
  const VideoIndex& index() const;
  std::size_t frame_count() const { return index().pts.size(); }

  // The picture of this number, as stored or turned. Decodes on from the last one where that is shorter than seeking to
  // a key frame. A picture that does not decode, or only with damage that the decoder reports, throws Error (file) with
  // its number and time; the reader stays usable. Pictures that build on a damaged one may carry traces of it, up to
  // the next key frame.
  Image ReadFrame(std::size_t frame);
  // The same into an existing picture, whose memory is used again when the size fits.
  void ReadFrame(std::size_t frame, Image& into);
  // The same without conversion to RGB and, for 8-bit 4:2:0 video, without a copy; always as stored, never turned.
  // `into` stays valid after the next read, and after the reader is gone.
  void ReadFrameYuv(std::size_t frame, YuvImage& into);

  // The same in small steps: asked before each packet that is decoded, `give_up` may say that it is not wanted any
  // more, and false is returned; reading a picture on the same way then goes on where this one stopped. Decoding a
  // picture takes WayTo(frame).packets; those from number `first` on could be read on the way there.
  using GiveUp = std::function<bool(std::size_t packets_left)>;
  bool ReadFrameYuv(std::size_t frame, YuvImage& into, const GiveUp& give_up);
  struct Way {
    std::size_t first = 0;
    std::size_t packets = 0;
  };
  Way WayTo(std::size_t frame) const;

  // The picture on screen at a time: the last one whose presentation time is not after it. Empty before the first.
  std::optional<std::size_t> FrameAt(std::int64_t time_ns) const { return index().FrameAt(time_ns); }

 private:
  struct State;
  explicit VideoReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kinora

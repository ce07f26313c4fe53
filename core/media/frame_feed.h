#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/media/yuv_image.h"
#include "core/util/job.h"

namespace kinora {

// One picture on its way from a decoder to whoever consumes pictures.
struct FeedFrame {
  std::size_t frame = 0;    // number in the video
  std::int64_t pts_ns = 0;  // its presentation time in the video's clock
  YuvImage picture;         // empty where the picture could not be decoded
  std::string problem;      // why not, in a sentence
};

// Decodes several videos at once, each in a thread of its own, a few pictures ahead of the consumer and never more
// (bounded queues): decoding overlaps with the network that consumes. One consumer.
class FrameFeed {
 public:
  struct Source {
    std::filesystem::path file;
    std::size_t first = 0;                // number of the first picture wanted
    std::optional<std::size_t> end = {};  // one past the last; empty = to the end
  };
  struct Options {
    std::size_t ahead = 4;    // pictures decoded ahead, per video
    int decoder_threads = 1;  // inside each decoder
  };

  // Opens all videos before it returns. Throws Error (file) for the first that cannot be opened.
  FrameFeed(const std::vector<Source>& sources, const Options& options, const Job& job = {});
  // Stops the decoders and waits for them (at most the time of one picture).
  ~FrameFeed();
  FrameFeed(const FrameFeed&) = delete;
  FrameFeed& operator=(const FrameFeed&) = delete;

  // The next picture of a video, in order; empty at its end. A picture that does not decode comes without pixels and
  // with its problem; the next one follows. Throws Cancelled when the job is stopped.
  std::optional<FeedFrame> Next(std::size_t source);

 private:
  struct Lane;
  Job job_;
  std::vector<std::unique_ptr<Lane>> lanes_;
};

}  // namespace kinora

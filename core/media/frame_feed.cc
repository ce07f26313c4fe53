#include "core/media/frame_feed.h"

#include <algorithm>
#include <exception>
#include <stop_token>
#include <thread>
#include <utility>

#include "core/media/video_reader.h"
#include "core/util/bounded_queue.h"
#include "core/util/error.h"

namespace kinora {

// A video's decoder, its thread, and the queue between the thread and the consumer.
struct FrameFeed::Lane {
  Lane(const Source& source, const Options& options, const Job& job)
      : reader(source.file, {.decoder_threads = options.decoder_threads}, job),
        first(source.first),
        end(std::min(source.end.value_or(reader.frame_count()), reader.frame_count())),
        queue(options.ahead) {}

  ~Lane() { queue.Close(); }

  void Decode() {
    for (std::size_t frame = first; frame < end; ++frame) {
      FeedFrame out{frame, reader.index().TimeNs(frame), {}, {}};
      try {
        reader.ReadFrameYuv(frame, out.picture);
      } catch (const std::exception& error) {  // Error, or no memory: said with the picture it happened to
        out.picture = {};
        out.problem = error.what();
      }
      if (!queue.Push(std::move(out))) return;
    }
    queue.Close();
  }

  VideoReader reader;
  std::size_t first;
  std::size_t end;
  BoundedQueue<FeedFrame> queue;
  std::jthread thread;  // last: joined first
};

FrameFeed::FrameFeed(const std::vector<Source>& sources, const Options& options, const Job& job) : job_(job) {
  for (const Source& source : sources) lanes_.push_back(std::make_unique<Lane>(source, options, job));
  for (const auto& lane : lanes_) lane->thread = std::jthread([lane = lane.get()] { lane->Decode(); });
}

FrameFeed::~FrameFeed() {
  // All at once first, so that the waits overlap.
  for (const auto& lane : lanes_) lane->queue.Close();
}

std::optional<FeedFrame> FrameFeed::Next(std::size_t source) {
  Lane& lane = *lanes_[source];
  // A stop closes the queue, so that a consumer that waits for a slow decoder wakes at once.
  const std::stop_callback wake(job_.stop_token(), [&lane] { lane.queue.Close(); });
  std::optional<FeedFrame> frame = lane.queue.Pop();
  job_.CheckStop();
  return frame;
}

}  // namespace kinora

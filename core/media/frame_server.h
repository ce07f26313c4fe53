#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/media/screen_picture.h"
#include "core/media/video_index.h"

namespace kinora {

class FrameLane;
struct FrameLanes;

// Serves pictures of several cameras to a window: a decoder thread per camera, the newest request wins (a drag over the
// timeline leaves no queue behind), pictures around the last one served are decoded ahead in the direction of motion
// (frame_plan.h), and decoded ones are kept in one cache of bounded size, of which each camera has an equal share.
// Where there are more cameras than cores, the one that is looked at is served first, then the one that waits longest.
//
// A camera may have a proxy (proxy.h): a small copy in which every picture is a key frame. Quick requests are served
// from it, exact ones from the video itself. A quick request whose exact picture is kept already gets that one.
//
// All functions are called from one thread, return at once (Close and the destructor wait for at most a few pictures'
// decoding) and never throw for what is wrong with a video: that comes with the answer, in a sentence.
class FrameServer {
 public:
  using Camera = std::uint32_t;

  struct Options {
    std::size_t cache_bytes = 1'000'000'000;  // of decoded pictures, over all cameras
    int decoder_threads = 1;                  // inside each decoder
    std::size_t ahead = 8;                    // pictures decoded ahead in the direction of motion, at least
    int decoders_at_once = 0;                 // 0: as many as there are cores
  };

  struct Wanted {
    // In the video's own clock: the picture nearest to it. Where the video had not begun or has ended, there is none …
    std::int64_t time_ns = 0;
    std::optional<std::size_t> frame = {};  // … or the one of this number
    ScreenView view = {};
    bool exact = false;      // false: the proxy will do
    bool looked_at = false;  // of several cameras' pictures that are waited for, this one first
  };

  struct Picture {
    Camera camera = 0;
    std::uint64_t request = 0;  // the number that Request returned
    std::size_t frame = 0;
    std::int64_t pts_ns = 0;
    bool from_proxy = false;
    ScreenPicture pixels;  // upright; empty where there is none
    std::string problem;   // why not, in a sentence
  };

  // A video was opened, got or lost its proxy, or could not be opened.
  struct Opened {
    Camera camera = 0;
    std::shared_ptr<const VideoIndex> index;  // empty where the video cannot be opened
    bool has_proxy = false;
    std::string problem;  // of the video, or, where there is an index, of its proxy
  };

  // Called from the cameras' threads, for one camera never at the same time. They must not call the server.
  struct Receiver {
    std::function<void(const Picture&)> picture;
    std::function<void(const Opened&)> opened;
  };

  explicit FrameServer(Receiver receiver) : FrameServer(std::move(receiver), Options()) {}
  FrameServer(Receiver receiver, const Options& options);
  ~FrameServer();
  FrameServer(const FrameServer&) = delete;
  FrameServer& operator=(const FrameServer&) = delete;

  // Opens a video in a thread of its own; requests may follow at once. An empty proxy: none.
  Camera Open(const std::filesystem::path& video, const std::filesystem::path& proxy = {});
  // A proxy that has been written since, or none again.
  void SetProxy(Camera camera, const std::filesystem::path& proxy);
  void Close(Camera camera);

  // Takes the place of the camera's waiting request, and stops what is decoded for an earlier one unless that is about
  // to be ready. Requests that were overtaken are not answered. Numbers ascend.
  std::uint64_t Request(Camera camera, const Wanted& wanted);

  std::size_t cached_bytes() const;
  // Instead of Options::cache_bytes; what does not fit any more goes at once.
  void SetCacheBytes(std::size_t bytes);

 private:
  std::unique_ptr<FrameLanes> common_;
  std::uint64_t last_request_ = 0;
  Camera next_camera_ = 0;
  std::map<Camera, std::unique_ptr<FrameLane>> lanes_;  // last: joined first
};

}  // namespace kinora

#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "core/media/decode_turns.h"
#include "core/media/frame_plan.h"
#include "core/media/frame_server.h"
#include "core/media/frame_track.h"
#include "core/media/picture_cache.h"
#include "core/media/screen_picture.h"

namespace kinora {

// What the cameras of a FrameServer share.
struct FrameLanes {
  FrameLanes(FrameServer::Receiver to, const FrameServer::Options& how);

  const FrameServer::Receiver receiver;
  const FrameServer::Options options;
  const int decoders_at_once;
  PictureCache cache;
  DecodeTurns turns;
  std::atomic<std::size_t> cameras = 0;
};

// One camera of a FrameServer: its thread, its video and proxy, the one waiting request. Made and asked by the server's
// thread; everything below the line runs in the lane's own.
class FrameLane {
 public:
  FrameLane(FrameServer::Camera camera, const std::filesystem::path& video, const std::filesystem::path& proxy,
            FrameLanes& common);

  void Request(const FrameServer::Wanted& wanted, std::uint64_t number);
  void SetProxy(const std::filesystem::path& proxy);
  void Stop() { thread_.request_stop(); }

 private:
  struct Asked {
    FrameServer::Wanted wanted;
    std::uint64_t number = 0;
  };
  // What to decode ahead: pictures around the one served last, from the track that served it.
  struct Around {
    FrameMotion motion;
    bool proxy = false;
    bool done = true;
    std::chrono::steady_clock::time_point since;
  };
  using Overtaken = std::function<bool(std::size_t pictures_left)>;

  void Run(const std::stop_token& stop);
  void OpenVideo(const std::stop_token& stop);
  void OpenProxy(const std::filesystem::path& file, const std::stop_token& stop);
  std::string WhyNotThisProxy(const VideoIndex& proxy) const;
  void TellOpened(const std::string& problem) const;

  void Serve(const Asked& asked, const std::stop_token& stop);
  void MoveTo(std::size_t frame);
  // Empty where it was given up for a newer request.
  PictureCache::Entry Find(FrameTrack& track, std::size_t frame, bool looked_at, const std::stop_token& stop);
  PictureCache::Entry Decode(FrameTrack& track, const FrameStretch& stretch, const DecodeTurns::Rank& rank,
                             const std::stop_token& stop, const Overtaken& overtaken);
  FrameTrack& NearestTo(std::size_t frame);
  FrameTrack& BackTrack(std::size_t frame);
  FrameWindow WindowOf(const FrameTrack& track) const;
  bool IsOvertaken(const FrameTrack& track, std::size_t frame, std::size_t pictures_left) const;
  bool IsFilmedAt(std::int64_t time_ns) const;
  std::size_t FrameOf(const FrameServer::Wanted& wanted) const;
  void Deliver(const Asked& asked, std::size_t frame, const FrameTrack& track, const YuvImage& picture);
  void DeliverProblem(const Asked& asked, std::size_t frame, const std::string& problem);
  void DecodeAhead(const std::stop_token& stop);
  bool HasNews() const;

  const FrameServer::Camera camera_;
  const std::filesystem::path video_file_;
  FrameLanes& common_;

  mutable std::mutex mutex_;
  std::condition_variable_any news_;
  std::optional<Asked> asked_;                      // guarded
  std::optional<std::filesystem::path> new_proxy_;  // guarded

  // Two decoders of the video, the second only where groups of pictures are long: one stands where the cursor is and
  // goes on from there, the other one comes from a key frame for the pictures before it.
  std::unique_ptr<FrameTrack> video_, back_;
  std::unique_ptr<FrameTrack> proxy_;
  std::shared_ptr<const VideoIndex> index_;
  std::string video_problem_;
  ScreenConverter video_converter_, proxy_converter_;
  Around around_;
  std::optional<std::chrono::steady_clock::time_point> unanswered_since_;

  std::jthread thread_;  // last: joined first
};

}  // namespace kinora

#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "core/media/frame_server.h"
#include "core/media/frame_track.h"
#include "core/media/picture_cache.h"
#include "core/media/screen_picture.h"

namespace kinora {

// One camera of a FrameServer: its thread, its video and proxy, the one waiting request. Made and asked by the server's
// thread; everything below the line runs in the lane's own.
class FrameLane {
 public:
  FrameLane(FrameServer::Camera camera, const std::filesystem::path& video, const std::filesystem::path& proxy,
            const FrameServer::Options& options, const FrameServer::Receiver& receiver, PictureCache& cache);

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
    std::size_t frame = 0;
    int direction = 0;  // of motion: −1, 0 (a jump), 1
    bool proxy = false;
    bool done = true;
  };

  void Run(const std::stop_token& stop);
  void OpenVideo(const std::stop_token& stop);
  void OpenProxy(const std::filesystem::path& file, const std::stop_token& stop);
  std::string WhyNotThisProxy(const VideoIndex& proxy) const;
  void TellOpened(const std::string& problem) const;

  void Serve(const Asked& asked, const std::stop_token& stop);
  // Empty where it was given up for a newer request.
  PictureCache::Entry Find(FrameTrack& track, std::size_t frame, const std::stop_token& stop);
  bool IsOvertaken(const FrameTrack& track, std::size_t frame, std::size_t pictures_left) const;
  bool IsFilmedAt(std::int64_t time_ns) const;
  std::size_t FrameOf(const FrameServer::Wanted& wanted) const;
  void Deliver(const Asked& asked, std::size_t frame, const FrameTrack& track, const YuvImage& picture);
  void DeliverProblem(const Asked& asked, std::size_t frame, const std::string& problem);
  void DecodeAhead(const std::stop_token& stop);
  std::optional<std::size_t> NextAhead(const FrameTrack& track) const;
  std::size_t KeptBefore(const FrameTrack& track) const;
  bool HasNews() const;

  const FrameServer::Camera camera_;
  const std::filesystem::path video_file_;
  const FrameServer::Options options_;
  const FrameServer::Receiver& receiver_;
  PictureCache& cache_;

  mutable std::mutex mutex_;
  std::condition_variable_any news_;
  std::optional<Asked> asked_;                      // guarded
  std::optional<std::filesystem::path> new_proxy_;  // guarded

  std::optional<FrameTrack> video_;
  std::optional<FrameTrack> proxy_;
  std::shared_ptr<const VideoIndex> index_;
  std::string video_problem_;
  ScreenConverter video_converter_, proxy_converter_;
  Around around_;
  std::optional<std::chrono::steady_clock::time_point> unanswered_since_;

  std::jthread thread_;  // last: joined first
};

}  // namespace kinora

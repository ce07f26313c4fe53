#include "core/media/frame_server.h"

#include <utility>

#include "core/media/frame_lane.h"

namespace kinora {

FrameServer::FrameServer(Receiver receiver, const Options& options)
    : receiver_(std::move(receiver)), options_(options), cache_(options.cache_bytes) {}

FrameServer::~FrameServer() {
  for (const auto& [camera, lane] : lanes_) lane->Stop();  // all at once first, so that the waits overlap
}

FrameServer::Camera FrameServer::Open(const std::filesystem::path& video, const std::filesystem::path& proxy) {
  const Camera camera = next_camera_++;
  lanes_[camera] = std::make_unique<FrameLane>(camera, video, proxy, options_, receiver_, cache_);
  return camera;
}

void FrameServer::SetProxy(Camera camera, const std::filesystem::path& proxy) {
  if (const auto lane = lanes_.find(camera); lane != lanes_.end()) lane->second->SetProxy(proxy);
}

void FrameServer::Close(Camera camera) {
  lanes_.erase(camera);
  cache_.Forget(camera);
}

std::uint64_t FrameServer::Request(Camera camera, const Wanted& wanted) {
  ++last_request_;
  if (const auto lane = lanes_.find(camera); lane != lanes_.end()) lane->second->Request(wanted, last_request_);
  return last_request_;
}

}  // namespace kinora

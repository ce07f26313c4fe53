#include "core/media/frame_server.h"

#include <utility>

#include "core/media/frame_lane.h"

namespace kinora {

FrameServer::FrameServer(Receiver receiver, const Options& options)
    : common_(std::make_unique<FrameLanes>(std::move(receiver), options)) {}

FrameServer::~FrameServer() {
  for (const auto& [camera, lane] : lanes_) lane->Stop();  // all at once first, so that the waits overlap
}

FrameServer::Camera FrameServer::Open(const std::filesystem::path& video, const std::filesystem::path& proxy) {
  const Camera camera = next_camera_++;
  ++common_->cameras;
  lanes_[camera] = std::make_unique<FrameLane>(camera, video, proxy, *common_);
  return camera;
}

void FrameServer::SetProxy(Camera camera, const std::filesystem::path& proxy) {
  if (const auto lane = lanes_.find(camera); lane != lanes_.end()) lane->second->SetProxy(proxy);
}

void FrameServer::Close(Camera camera) {
  common_->cameras -= lanes_.erase(camera);
  common_->cache.Forget(camera);
}

std::size_t FrameServer::cached_bytes() const {
  return common_->cache.bytes();
}

void FrameServer::SetCacheBytes(std::size_t bytes) {
  common_->cache.SetMostBytes(bytes);
}

std::uint64_t FrameServer::Request(Camera camera, const Wanted& wanted) {
  ++last_request_;
  if (const auto lane = lanes_.find(camera); lane != lanes_.end()) lane->second->Request(wanted, last_request_);
  return last_request_;
}

}  // namespace kinora

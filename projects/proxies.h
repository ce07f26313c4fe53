#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/util/job.h"
#include "projects/project.h"
#include "projects/videos.h"

namespace kinora {

// Where a video's review proxy lies in the project, written or not: proxies/<fingerprint>.mp4. A video of the same
// content has the same proxy, whatever it is called and wherever it lies.
std::filesystem::path ProxyPath(const CaptureProject& project, const Video& video);
// The same where the proxy is there, else empty.
std::filesystem::path ExistingProxy(const CaptureProject& project, const Video& video);

// A proxy to be written. A plain value, so that a thread can write it without the project.
struct ProxyTask {
  std::string video_id;
  std::string camera_name;
  std::filesystem::path video;
  std::filesystem::path proxy;
  std::uint64_t bytes = 0;  // about what it takes on disk
};

// For those of the videos that have no proxy and are where they should be; nothing in a project that may not be
// changed. One task a proxy, also where two videos share it.
std::vector<ProxyTask> MissingProxies(CaptureProject& project, std::span<const Video> videos);
std::uint64_t BytesOf(std::span<const ProxyTask> tasks);

// Throws Error (file) where the disk has no room for all of them, with both numbers.
void CheckRoomFor(std::span<const ProxyTask> tasks);

// Removes proxies, whole or in part, that belong to none of the project's videos; how many bytes that freed.
std::uint64_t RemoveStrayProxies(CaptureProject& project);

}  // namespace kinora

#pragma once

#include <cstdint>
#include <filesystem>

#include "core/media/video_index.h"
#include "core/util/job.h"

namespace kinora {

// A review proxy: a small copy of a video in which every picture is a key frame, so that any of them is shown within
// milliseconds where the video itself would have to be decoded from a key frame hundreds of pictures away. It holds
// as many pictures as the video's index, at the same presentation times and in the same stored, unturned position.
//
// H.264 with key frames only at a rate factor of 28: of Motion JPEG, MPEG-2, MPEG-4 and H.264 it was the smallest, the
// quickest to decode and as quick to write (BENCHMARKS.md).
struct ProxyPlan {
  int width_px = 0;  // stored size: that of the video, scaled down to a longer side of at most kProxyLongestSide_px
  int height_px = 0;
  std::uint64_t bytes = 0;  // about what it takes on disk; pictures full of noise or leaves take twice as much
  bool operator==(const ProxyPlan&) const = default;
};
inline constexpr int kProxyLongestSide_px = 960;
ProxyPlan PlanProxy(int width_px, int height_px, std::uint64_t pictures);
ProxyPlan PlanProxy(const VideoIndex& index);

// Writes the proxy, making its folder. The file appears under its name only when it is complete; whatever stops the
// program before leaves at most NAME.part, which the next try overwrites. In place of a picture that does not decode
// stands a dark grey one. Reports pictures as the step "proxy".
// Throws Error (file) where the video cannot be read, the disk has no room or cannot be written to; Cancelled.
void WriteProxy(const std::filesystem::path& video, const std::filesystem::path& proxy, const Job& job = {});

// What a proxy's times are later than its video's: 0 but for videos that begin before their own zero.
std::int64_t ProxyDelayNs(const VideoIndex& video);

}  // namespace kinora

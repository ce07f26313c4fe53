#include "projects/proxies.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>

#include "core/media/proxy.h"
#include "core/util/error.h"

namespace kinora {
namespace fs = std::filesystem;
namespace {

// As much of the fingerprint as tells videos apart for certain, and file systems with short names like.
constexpr std::size_t kNameLength = 32;

}  // namespace

fs::path ProxyPath(const CaptureProject& project, const Video& video) {
  return project.ProxiesFolder() / (video.fingerprint.substr(0, kNameLength) + ".mp4");
}

fs::path ExistingProxy(const CaptureProject& project, const Video& video) {
  const fs::path proxy = ProxyPath(project, video);
  std::error_code unknown;
  return fs::is_regular_file(proxy, unknown) ? proxy : fs::path();
}

std::vector<ProxyTask> MissingProxies(CaptureProject& project, std::span<const Video> videos) {
  std::vector<ProxyTask> tasks;
  if (project.read_only()) return tasks;
  for (const Video& video : videos) {
    const fs::path proxy = ProxyPath(project, video);
    const bool is_known = std::ranges::any_of(tasks, [&](const ProxyTask& task) { return task.proxy == proxy; });
    if (is_known || !ExistingProxy(project, video).empty()) continue;
    const VideoLocation location = LocateVideo(project, video);
    if (location.state != VideoState::kFound) continue;
    const ProxyPlan plan = PlanProxy(video.width_px, video.height_px, static_cast<std::uint64_t>(video.frame_count));
    tasks.push_back({video.id, video.camera_name, location.path, proxy, plan.bytes});
  }
  return tasks;
}

std::uint64_t BytesOf(std::span<const ProxyTask> tasks) {
  std::uint64_t bytes = 0;
  for (const ProxyTask& task : tasks) bytes += task.bytes;
  return bytes;
}

void CheckRoomFor(std::span<const ProxyTask> tasks) {
  if (tasks.empty()) return;
  const fs::path folder = tasks.front().proxy.parent_path();
  std::error_code unknown;
  const fs::space_info space = fs::space(fs::exists(folder, unknown) ? folder : folder.parent_path(), unknown);
  const std::uint64_t bytes = BytesOf(tasks);
  if (unknown || space.available >= bytes) return;
  constexpr double kMega = 1e6;
  throw Error(ErrorKind::kFile,
              fmt::format("review proxies of {} videos need about {:.0f} MB, but only {:.0f} MB are free", tasks.size(),
                          static_cast<double>(bytes) / kMega, static_cast<double>(space.available) / kMega),
              folder.string(), "make room on that disk, or review without proxies");
}

std::uint64_t RemoveStrayProxies(CaptureProject& project) {
  project.RequireWritable();
  std::set<std::string> wanted;
  Statement rows = project.database().Query("SELECT fingerprint FROM video");
  while (rows.Next()) {
    const std::string name = rows.Text(0).substr(0, kNameLength) + ".mp4";
    wanted.insert(name);
    wanted.insert(name + ".part");  // may be under way
  }
  std::uint64_t freed = 0;
  std::error_code failure;
  for (fs::directory_iterator at(project.ProxiesFolder(), failure), end; !failure && at != end; at.increment(failure)) {
    const std::string name = at->path().filename().string();
    const bool is_ours = name.ends_with(".mp4") || name.ends_with(".mp4.part");
    if (!is_ours || wanted.contains(name) || !at->is_regular_file(failure)) continue;
    const std::uint64_t bytes = at->file_size(failure);
    if (!failure && fs::remove(at->path(), failure)) freed += bytes;
  }
  return freed;
}

}  // namespace kinora

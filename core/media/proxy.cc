#include "core/media/proxy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <system_error>
#include <vector>

#include "core/media/libav.h"
#include "core/media/video_reader.h"
#include "core/media/video_writer.h"

namespace kinora {
namespace fs = std::filesystem;
namespace {

constexpr int kQuality = 28;
// Measured on recordings of people in rooms and streets: 0.03 to 0.05.
constexpr double kBytesPerPixel = 0.05;
constexpr std::uint8_t kDarkGrey = 60, kNoColour = 128;

int EvenNear(double length) {
  return std::max(2, 2 * static_cast<int>(std::lround(length / 2)));
}

void CheckRoom(const fs::path& proxy, std::uint64_t bytes) {
  std::error_code unknown;
  const fs::space_info space = fs::space(proxy.parent_path(), unknown);
  if (unknown || space.available >= bytes) return;
  constexpr double kMega = 1e6;
  throw Error(ErrorKind::kFile,
              fmt::format("the review proxy {} needs about {:.0f} MB, but only {:.0f} MB are free",
                          libav::Utf8(proxy.filename()), static_cast<double>(bytes) / kMega,
                          static_cast<double>(space.available) / kMega),
              libav::Utf8(proxy), "make room on that disk, or review without proxies");
}

// For what cannot be decoded: the places of the pictures after it stay right.
YuvImage GreyPicture(const ProxyPlan& plan) {
  YuvImage grey;
  grey.width = plan.width_px;
  grey.height = plan.height_px;
  const auto luma = static_cast<std::size_t>(plan.width_px) * static_cast<std::size_t>(plan.height_px);
  const auto memory = std::make_shared<std::vector<std::uint8_t>>(luma + luma / 4, kDarkGrey);
  std::fill(memory->begin() + static_cast<std::ptrdiff_t>(luma), memory->end(), kNoColour);
  grey.planes = {memory->data(), memory->data() + luma, memory->data() + luma};
  grey.strides = {plan.width_px, plan.width_px / 2, plan.width_px / 2};
  grey.owner = memory;
  return grey;
}

// Decodes in order; a picture that does not decode comes as grey.
class ProxySource {
 public:
  ProxySource(const fs::path& video, const Job& job) : reader_(video, {}, job), plan_(PlanProxy(reader_.index())) {}

  const VideoIndex& index() const { return reader_.index(); }
  const ProxyPlan& plan() const { return plan_; }
  const YuvImage& Read(std::size_t frame) {
    try {
      reader_.ReadFrameYuv(frame, picture_);
    } catch (const Error&) {
      picture_ = GreyPicture(plan_);
    }
    return picture_;
  }

 private:
  VideoReader reader_;
  ProxyPlan plan_;
  YuvImage picture_;
};

VideoWriter::Options OptionsFor(const ProxySource& source, const YuvImage& first) {
  VideoWriter::Options options;
  options.width_px = source.plan().width_px;
  options.height_px = source.plan().height_px;
  options.quality = kQuality;
  options.key_frames_only = true;
  options.matrix = first.matrix;
  options.full_range = first.full_range;
  options.time_base_numerator = source.index().time_base_numerator;
  options.time_base_denominator = source.index().time_base_denominator;
  return options;
}

}  // namespace

ProxyPlan PlanProxy(int width_px, int height_px, std::uint64_t pictures) {
  const int longer = std::max({width_px, height_px, 1});
  const double scale = std::min(1.0, kProxyLongestSide_px / static_cast<double>(longer));
  ProxyPlan plan{EvenNear(width_px * scale), EvenNear(height_px * scale), 0};
  const double pixels = static_cast<double>(plan.width_px) * plan.height_px * static_cast<double>(pictures);
  plan.bytes = static_cast<std::uint64_t>(pixels * kBytesPerPixel);
  return plan;
}

ProxyPlan PlanProxy(const VideoIndex& index) {
  return PlanProxy(index.width_px, index.height_px, index.pts.size());
}

std::int64_t ProxyDelayNs(const VideoIndex& video) {
  return video.pts.empty() ? 0 : std::max<std::int64_t>(0, -video.TimeNs(0));
}

void WriteProxy(const fs::path& video, const fs::path& proxy, const Job& job) {
  ProxySource source(video, job);
  std::error_code exists_or_shows_when_writing;
  fs::create_directories(proxy.parent_path(), exists_or_shows_when_writing);
  CheckRoom(proxy, source.plan().bytes);
  const std::size_t count = source.index().pts.size();
  const std::int64_t delay_ns = ProxyDelayNs(source.index());
  VideoWriter writer(proxy, OptionsFor(source, source.Read(0)));
  for (std::size_t frame = 0; frame < count; ++frame) {
    job.CheckStop();
    writer.Write(source.Read(frame), source.index().TimeNs(frame) + delay_ns);
    job.Report("proxy", static_cast<double>(frame + 1), static_cast<double>(count));  // text
  }
  writer.Finish();
}

}  // namespace kinora

#include "projects/export/overlay_video.h"

#include <algorithm>

#include "core/media/video_reader.h"
#include "core/media/video_writer.h"
#include "projects/reports/overlay.h"

namespace kinora {
namespace {

// Means of n x n blocks; what is left over at the right and lower edge is cut, and the size made even for the encoder.
Image Shrink(const Image& picture, int n) {
  Image small(picture.width() / n / 2 * 2, picture.height() / n / 2 * 2);
  for (int y = 0; y < small.height(); ++y) {
    for (int x = 0; x < small.width() * Image::kChannels; ++x) {
      const int column = x / Image::kChannels * n * Image::kChannels + x % Image::kChannels;
      int sum = 0;
      for (int dy = 0; dy < n; ++dy)
        for (int dx = 0; dx < n; ++dx) sum += picture.Row(y * n + dy)[column + dx * Image::kChannels];
      small.Row(y)[x] = static_cast<std::uint8_t>((sum + n * n / 2) / (n * n));
    }
  }
  return small;
}

// The block (n x n) that pixel (0, 0) of the small picture is the mean of has its centre at ((n - 1) / 2, (n - 1) / 2).
Keypoints2D Shrink(Keypoints2D person, int n) {
  const float half = static_cast<float>(n - 1) / 2, scale = 1 / static_cast<float>(n);
  for (Keypoint2D& point : person.points) {
    point.x_px = (point.x_px - half) * scale;
    point.y_px = (point.y_px - half) * scale;
  }
  return person;
}

void DrawPeople(Image& picture, const CameraTracks2D& tracks, const Frame2D& frame,
                const std::vector<std::int32_t>& identities, int shrink) {
  const double scale = std::max(1.0, picture.height() / 540.0);
  for (const TrackedPerson& person : frame.people) {
    if (!identities.empty() && std::find(identities.begin(), identities.end(), person.track) == identities.end())
      continue;
    reports::DrawSkeleton(picture, *tracks.set, Shrink(person.keypoints, shrink),
                          {.line_px = 2 * scale, .point_px = 5 * scale});
  }
}

}  // namespace

void WriteOverlayVideo(const std::filesystem::path& video, const CameraTracks2D& tracks,
                       const std::vector<std::int32_t>& identities, const std::filesystem::path& out,
                       const OverlayVideoOptions& options, const Job& job) {
  VideoReader reader(video, VideoReader::Options(), job);
  const int height = reader.index().height_px, width = reader.index().width_px;
  const int shrink = std::max(1, (height + options.max_height_px - 1) / options.max_height_px);
  VideoWriter writer(
      out, {.width_px = width / shrink / 2 * 2, .height_px = height / shrink / 2 * 2, .quality = options.quality});
  Image picture;
  auto next = tracks.frames.begin();
  for (std::size_t frame = 0; frame < reader.frame_count(); ++frame) {
    job.CheckStop();
    reader.ReadFrame(frame, picture);
    const std::int64_t time = reader.index().TimeNs(frame);
    Image small = Shrink(picture, shrink);
    while (next != tracks.frames.end() && next->pts_ns < time) ++next;
    if (next != tracks.frames.end() && next->pts_ns == time) DrawPeople(small, tracks, *next, identities, shrink);
    writer.Write(small, time);
    job.Report("overlay " + tracks.camera, static_cast<double>(frame + 1), static_cast<double>(reader.frame_count()));
  }
  writer.Finish();
}

}  // namespace kinora

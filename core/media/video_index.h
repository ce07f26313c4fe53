#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kinora {

// What one demuxing pass over a file tells: every picture that a player would show, with its exact time.
struct VideoIndex {
  std::int64_t time_base_numerator = 1;  // seconds per unit of pts
  std::int64_t time_base_denominator = 1;
  // Presentation times in the time base, ascending. Left out: pictures that an edit list cuts, invisible reference
  // pictures (VP8, VP9), and pictures at the head of the file whose references are not in it.
  std::vector<std::int64_t> pts;
  std::vector<std::uint32_t> key_frames;  // indices into pts from which decoding can start
  int width_px = 0;                       // stored size, before rotation
  int height_px = 0;
  int rotation_deg = 0;        // clockwise turn a player applies: 0, 90, 180, 270
  std::string codec;           // "h264", "vp9", …
  std::string container;       // libav's name: "mov,mp4,m4a,3gp,3g2,mj2", "mpegts", …
  std::string packets_sha256;  // of all packets' times and sizes: the identity of the video's content

  // What the file announces or begins but does not hold. None of these pictures is in `pts`.
  std::size_t missing_pictures = 0;      // announced by the container, cut off at the end (an estimate for Matroska)
  std::size_t undecodable_pictures = 0;  // at the head, before or leading the first key frame
  std::vector<std::string> warnings;     // the same in plain sentences, and whatever else a user should know

  // Nanoseconds, rounded to the nearest.
  std::int64_t TimeNs(std::size_t frame) const;
  // The picture on screen at a time: the last one whose presentation time is not after it. Empty before the first.
  std::optional<std::size_t> FrameAt(std::int64_t time_ns) const;
  // The picture whose presentation time is nearest, the earlier of two as near: what stands for a time that was
  // computed from another camera's clock. The index must have pictures.
  std::size_t FrameNearest(std::int64_t time_ns) const;
  // Mean rate from the first to the last picture, 0 for fewer than two.
  double MeanRateHz() const;
  // The rate p/q that explains all times within half a unit of the time base, if there is one (constant rate): a whole
  // number, else one of television's (whole · 1000/1001), else the fraction with the smallest terms.
  bool ConstantRate(std::int64_t& numerator, std::int64_t& denominator) const;
};

}  // namespace kinora

#pragma once

// Pieces that the codecs of results on a timeline share.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/motion/provenance.h"
#include "core/motion/timeline.h"
#include "projects/store/blob.h"
#include "projects/store/codecs.h"

namespace kinora {

inline void PutTimeline(BlobWriter& out, const Timeline& timeline) {
  for (const std::int64_t value : {timeline.t0_ns, timeline.rate_numerator, timeline.rate_denominator, timeline.count})
    out.Put(value);
}

inline Timeline GetTimeline(BlobReader& in) {
  Timeline timeline;
  for (std::int64_t* value : {&timeline.t0_ns, &timeline.rate_numerator, &timeline.rate_denominator, &timeline.count})
    *value = in.Get<std::int64_t>();
  if (timeline.count < 0 || timeline.rate_numerator <= 0 || timeline.rate_denominator <= 0)
    in.FailDamaged("its timeline is not plausible");
  return timeline;
}

inline Provenance GetProvenance(BlobReader& in) {
  const auto value = in.Get<std::uint8_t>();
  if (value > static_cast<std::uint8_t>(Provenance::kLifted)) in.FailDamaged("it holds an unknown provenance");
  return static_cast<Provenance>(value);
}

// Cuts [first, first + count) so that each part stays within a blob, `frame_bytes` a frame.
template <class EncodeFn>
std::vector<EncodedPart> EncodeInParts(std::int64_t first, std::int64_t count, std::size_t frame_bytes,
                                       EncodeFn encode) {
  constexpr std::size_t kRoomForHeader = 64 << 10;
  const auto most = static_cast<std::int64_t>((kMaxBlobBytes - kRoomForHeader) / std::max<std::size_t>(frame_bytes, 1));
  std::vector<EncodedPart> parts;
  for (std::int64_t done = 0; done < count;) {
    const std::int64_t size = std::min(std::max<std::int64_t>(most, 1), count - done);
    parts.push_back({first + done, size, encode(first + done, size)});
    done += size;
  }
  return parts;
}

}  // namespace kinora

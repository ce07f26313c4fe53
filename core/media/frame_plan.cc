#include "core/media/frame_plan.h"

#include <algorithm>

namespace kinora {
namespace {

// Unless the cursor goes backwards, decoding ahead goes no longer way than this for one picture.
constexpr double kLongestWay_s = 1.5;
// Against the motion so many are kept at hand: people turn round by a step or two.
constexpr std::size_t kAgainstMotion = 4;
// Going backwards, this share of the room is for the pictures that the cursor has passed.
constexpr std::size_t kPassedShare = 5;
// A way from a key frame keeps one picture in so many, and no more than that.
constexpr std::size_t kKeptOfWay = 5, kMostKeptOfWay = 40;
// How much earlier than just in time a way begins: other programs want the cores too.
constexpr double kMargin = 1.3;

// The picture nearest to the cursor that is not there; empty where all are, up to `reach` of them.
std::optional<std::size_t> FirstMissing(std::size_t from, int direction, std::size_t reach, const FrameWindow& window,
                                        const FramesKnown& known) {
  for (std::size_t step = 1; step <= reach; ++step) {
    if (direction < 0 && step > from) return std::nullopt;
    const std::size_t frame = direction < 0 ? from - step : from + step;
    if (!window.Contains(frame)) return std::nullopt;
    if (!known.has(frame)) return frame;
  }
  return std::nullopt;
}

std::optional<FrameStretch> NextBackwards(const FrameMotion& motion, const FrameWindow& window,
                                          const FramesKnown& known) {
  const std::size_t before = motion.frame - window.first;
  if (const auto missing = FirstMissing(motion.frame, -1, before, window, known)) {
    const std::size_t left = motion.frame - 1 - *missing;
    const double passed = motion.steps_per_s * kMargin * known.seconds_to(*missing);  // until it is there
    if (left <= before / 2 || static_cast<double>(left) <= passed) return FrameStretch{window.first, *missing};
    return std::nullopt;
  }
  const auto after = FirstMissing(motion.frame, 1, kAgainstMotion, window, known);
  return after && known.seconds_to(*after) <= kLongestWay_s ? std::optional(FrameStretch{*after, *after})
                                                            : std::nullopt;
}

}  // namespace

FrameWindow WindowAround(const FrameMotion& motion, std::size_t pictures, std::size_t room, std::size_t ahead) {
  const std::size_t others = std::max<std::size_t>(room, 1) - 1;
  const std::size_t after = motion.direction < 0 ? others / kPassedShare : std::min(ahead, others / 2);
  const std::size_t before = others - after;
  return {motion.frame > before ? motion.frame - before : 0, std::min(motion.frame + after, pictures - 1)};
}

FrameStretch StretchTo(const FrameMotion& motion, const FrameWindow& window, std::size_t frame, std::size_t packets) {
  if (motion.direction < 0) return {std::min(window.first, frame), frame};
  const std::size_t kept = std::min({packets / kKeptOfWay, kMostKeptOfWay, frame - std::min(window.first, frame)});
  return {frame - kept, frame};
}

std::optional<FrameStretch> NextStretch(const FrameMotion& motion, const FrameWindow& window, std::size_t ahead,
                                        const FramesKnown& known) {
  if (motion.direction < 0) return NextBackwards(motion, window, known);
  const auto is_near = [&](std::size_t frame) { return known.seconds_to(frame) <= kLongestWay_s; };
  if (const auto next = FirstMissing(motion.frame, 1, ahead, window, known); next && is_near(*next))
    return FrameStretch{*next, *next};
  const std::size_t half = (motion.frame - window.first) / 2;
  const std::size_t reach = motion.direction > 0 ? std::min(kAgainstMotion, half) : half;
  const auto before = FirstMissing(motion.frame, -1, reach, window, known);
  if (before && is_near(*before)) return FrameStretch{motion.frame - reach, *before};
  return std::nullopt;
}

}  // namespace kinora

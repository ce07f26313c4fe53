#pragma once

#include <cstddef>
#include <functional>
#include <optional>

namespace kinora {

// What a camera of a FrameServer keeps around the picture shown last, and what it decodes before it is asked for.
// Numbers of pictures only; nothing here decodes.

// How the cursor moves.
struct FrameMotion {
  std::size_t frame = 0;  // shown last
  int direction = 0;      // −1, 0 (came by a jump), 1
  double steps_per_s = 0;
};

// Pictures of consecutive numbers, both ends included.
struct FrameWindow {
  std::size_t first = 0;
  std::size_t last = 0;
  bool Contains(std::size_t frame) const { return first <= frame && frame <= last; }
};

// What one decoder's run is for: the picture `frame`; on the way there, those from `keep_from` on are kept.
struct FrameStretch {
  std::size_t keep_from = 0;
  std::size_t frame = 0;
};

// The pictures to be kept around the cursor when there is room for so many. Going backwards most of them lie before the
// cursor, because those are the ones that a decoder cannot give one by one.
FrameWindow WindowAround(const FrameMotion& motion, std::size_t pictures, std::size_t room, std::size_t ahead);

// What decoding to a picture that is waited for keeps on the way: little where the cursor jumped, since keeping takes
// time (pictures that nothing refers to would be left out otherwise); everything in the window where it goes backwards.
FrameStretch StretchTo(const FrameMotion& motion, const FrameWindow& window, std::size_t frame, std::size_t packets);

// What to decode while nobody waits; empty: nothing more.
//
// Forwards: the next pictures one by one. Backwards: a decoder has to come from the key frame to give the pictures of
// the former stretch, so that this begins while the cursor is still inside of the present one: as soon as half of it is
// left, or earlier where the way is long and the cursor quick. The longer it waits the more room there is, and the more
// pictures one way gives. After a jump half a stretch backwards is decoded too, for the cursor may go either way.
struct FramesKnown {
  std::function<bool(std::size_t frame)> has;
  std::function<double(std::size_t frame)> seconds_to;  // until decoding comes to this picture
};
std::optional<FrameStretch> NextStretch(const FrameMotion& motion, const FrameWindow& window, std::size_t ahead,
                                        const FramesKnown& known);

}  // namespace kinora

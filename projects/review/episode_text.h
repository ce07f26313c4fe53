#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/motion/joint.h"
#include "projects/edits/layer.h"

namespace kinora {

// Words for people. "right knee", "neck"
std::string WordsOf(Joint joint);
// "right knee", "right knee and right ankle", "right wrist and 3 more"
std::string WordsOf(std::span<const Joint> joints);
std::string WordsOf(BodyPart part);  // "legs", "arms", "body"
// "1 frame", "12 frames"
std::string Frames(std::int64_t count);

}  // namespace kinora

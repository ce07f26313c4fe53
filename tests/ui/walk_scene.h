#pragma once

#include "ui/scene/scene_content.h"

namespace kinora::test {

// A person who walks through the middle of a ring of cameras, with known uncertainty, and every kind of provenance:
// joint j of sample s is interpolated where (s / 10 + j) % 7 is 1, edited where it is 2, missing where it is 3.
ui::SceneContent WalkScene(qint64 samples = 120, int cameras = 4);

// Joint j of sample s there is measured and seen (used to choose what to click).
bool MeasuredInWalk(qint64 sample, std::size_t joint);

}  // namespace kinora::test

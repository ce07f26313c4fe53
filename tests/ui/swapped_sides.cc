#include "tests/ui/swapped_sides.h"

#include <utility>

namespace kinora::test {

void SwapLeftAndRight(CameraTracks2D& camera, const KeypointSet& set, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i <= last; ++i) {
    for (TrackedPerson& person : camera.frames[i].people) {
      for (const auto& [left, right] : set.left_right)
        std::swap(person.keypoints.points[static_cast<std::size_t>(left)],
                  person.keypoints.points[static_cast<std::size_t>(right)]);
    }
  }
}

}  // namespace kinora::test

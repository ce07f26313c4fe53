#include "lifting/view_fit.h"

namespace kinora {

int ViewFit::IndexOf(Joint joint) const {
  for (std::size_t j = 0; j < joints.size(); ++j)
    if (joints[j] == joint) return static_cast<int>(j);
  return -1;
}

}  // namespace kinora

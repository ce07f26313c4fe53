#include "lifting/view_fit.h"

#include <cmath>

namespace kinora {

int ViewFit::IndexOf(Joint joint) const {
  for (std::size_t j = 0; j < joints.size(); ++j)
    if (joints[j] == joint) return static_cast<int>(j);
  return -1;
}

SeenPoint ViewFit::Weighted(std::size_t row, std::size_t camera, const SeenPoint& seen, bool edited) const {
  if (!(seen.score > 0)) return seen;
  const std::size_t entry = row * cameras + camera;
  const double weight = edited ? 1 : score_noise.WeightOf(seen.score);
  const double own = weight_px[entry], shared = shared_px.empty() ? 0 : shared_px[entry];
  return {
      .px = seen.px + offset_px[entry], .score = weight, .sigma_px = std::sqrt(own * own + shared * shared * weight)};
}

}  // namespace kinora

#include "models/pose/pose_estimator.h"

#include "core/util/error.h"
#include "models/pose/blazepose_estimator.h"
#include "models/pose/top_down_estimator.h"

namespace kinora {

std::unique_ptr<PoseEstimator> MakePoseEstimator(const Card& card, std::unique_ptr<CropNetwork> network,
                                                 const PoseEstimatorOptions& options) {
  if (card.task != NetworkTask::kPose)
    throw Error(ErrorKind::kUser, card.name + " finds people, not their points", {},
                "choose a pose network, see kinora-cli models list");
  if (card.decoder == DecoderKind::kBlazePose) return MakeBlazePoseEstimator(card, std::move(network), options);
  return MakeTopDownEstimator(card, std::move(network), options);
}

}  // namespace kinora

#include "models/pose/pose_engine.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <utility>

#include "core/media/yuv_image.h"
#include "core/util/parallel.h"
#include "models/import/import.h"
#include "models/pose/graph_crop_network.h"

namespace kinora {
namespace {

constexpr int kGpuBatch = 8;
// On a processor, a thread: enough that threads which are interrupted by a decoder leave work to the others.
constexpr int kBatchOfThread = 4;
constexpr int kManyPeople = 20;

InputFormat FormatOf(const Card& card) {
  InputFormat format;
  format.width_px = card.width_px;
  format.height_px = card.height_px;
  format.channels_last = card.layout == TensorLayout::kNhwc;
  format.bgr = card.colour == ColourOrder::kBgr;
  for (std::size_t i = 0; i < 3; ++i) {
    format.mean[i] = static_cast<float>(card.mean[i]);
    format.deviation[i] = static_cast<float>(card.deviation[i]);
  }
  return format;
}

// The card as it is run: fast takes the cheaper decoder.
Card ForEffort(Card card, Effort effort) {
  if (effort == Effort::kAccurate) return card;
  if (card.decoder == DecoderKind::kHeatmapDark) card.decoder = DecoderKind::kHeatmap;
  // BlazePose's outputs are landmarks, presence, heat map.
  if (card.decoder == DecoderKind::kBlazePose && card.outputs.size() > 2) card.outputs.resize(2);
  return card;
}

int BatchOf(const EngineOptions& options, const DeviceReport& device) {
  if (options.batch > 0) return options.batch;
  const int threads = at::get_num_threads();
  return device.cuda ? kGpuBatch : threads > 1 ? kBatchOfThread * threads : 1;
}

std::unique_ptr<CropNetwork> Load(const Card& card, const EngineOptions& options, const DeviceReport& device) {
  CropNetworkOptions network;
  network.format = FormatOf(card);
  network.outputs = card.outputs;
  network.cuda = device.cuda;
  network.half_precision = options.effort == Effort::kFast;
  network.batch = BatchOf(options, device);
  try {
    return MakeGraphCropNetwork(nn::ImportNetwork(card.path()), network);
  } catch (const Error& error) {
    // The graph does not know its file's name.
    throw Error(error.kind(), error.message(), error.where().empty() ? card.name : error.where(), error.remedy());
  }
}

FollowOptions FollowOptionsOf(const Card& detector, const EngineOptions& options) {
  const bool own = detector.decoder == DecoderKind::kBlazePoseDetector;
  FollowOptions follow;
  follow.max_people = options.max_people > 0 ? options.max_people : (own ? 1 : kManyPeople);
  // BlazePose says itself whether its one person is still there: looking again would only cost time.
  follow.sure_score = static_cast<float>(options.detector_score);
  follow.detect_every = own && follow.max_people == 1 ? 0 : options.detect_every;
  return follow;
}

template <class Picture>
std::vector<std::vector<Person2D>> StepOver(Tracker2D& tracker, std::span<CameraState> states,
                                            std::span<const Picture> pictures, const Job& job) {
  const std::vector<PictureView> views(pictures.begin(), pictures.end());
  return tracker.Step(states, views, job);
}

}  // namespace

PoseEngine::PoseEngine(std::unique_ptr<Tracker2D> tracker, DeviceReport device)
    : tracker_(std::move(tracker)), device_(std::move(device)) {}

std::vector<std::vector<Person2D>> PoseEngine::Step(std::span<CameraState> states, std::span<const Image> pictures,
                                                    const Job& job) {
  return StepOver(*tracker_, states, pictures, job);
}

std::vector<std::vector<Person2D>> PoseEngine::Step(std::span<CameraState> states, std::span<const YuvImage> pictures,
                                                    const Job& job) {
  return StepOver(*tracker_, states, pictures, job);
}

std::unique_ptr<PoseEngine> MakePoseEngine(const Card& detector, const Card& pose, const EngineOptions& options) {
  Check(options, "networks");
  const int threads = options.threads > 0 ? options.threads : AvailableCores();
  const DeviceReport device = ChooseDevice(options.device, threads);
  at::set_num_threads(threads);
  if (detector.decoder == DecoderKind::kBlazePoseDetector && pose.decoder != DecoderKind::kBlazePose)
    throw Error(ErrorKind::kUser, detector.name + " finds where BlazePose should look, not whole people", pose.name,
                "choose another detector, for instance rtmdet-nano");
  const Card pose_card = ForEffort(pose, options.effort);
  DetectorOptions detector_options;
  // BlazePose's own detector looks where the person is lost, and nobody else is known.
  const bool own = detector.decoder == DecoderKind::kBlazePoseDetector;
  detector_options.min_score = own ? options.detector_score : std::min(options.detector_score, options.unsure_score);
  detector_options.max_overlap = options.detector_overlap;
  PoseEstimatorOptions pose_options;
  pose_options.min_presence = options.presence;
  pose_options.min_score = options.pose_score;
  pose_options.refine = options.effort == Effort::kAccurate;
  auto tracker = std::make_unique<Tracker2D>(
      MakeDetector(detector, Load(detector, options, device), detector_options),
      MakePoseEstimator(pose_card, Load(pose_card, options, device), pose_options), FollowOptionsOf(detector, options));
  return std::make_unique<PoseEngine>(std::move(tracker), device);
}

}  // namespace kinora

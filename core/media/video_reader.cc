#include "core/media/video_reader.h"

#include <fmt/format.h>

#include <cassert>
#include <utility>

#include "core/media/packet_table.h"
#include "core/media/picture_convert.h"
#include "core/media/picture_decoder.h"

namespace kinora {

struct VideoReader::State {
  std::filesystem::path file;
  Options options;
  std::shared_ptr<const IndexedVideo> video;
  std::optional<PictureDecoder> decoder;
  PictureConverter converter;
  Image stored;  // before it is turned

  const AVFrame& Decode(std::size_t frame);
  const AVFrame* Decode(std::size_t frame, const GiveUp& give_up);  // nullptr: given up
  Error PictureError(std::size_t frame, const std::string& what) const;
};

Error VideoReader::State::PictureError(std::size_t frame, const std::string& what) const {
  const double seconds = static_cast<double>(video->index.TimeNs(frame)) * 1e-9;
  return libav::FileError(file, fmt::format("has a picture that {}: number {} at {:.3f} s", what, frame, seconds),
                          "copy the video from the camera again, or go on without this picture");
}

const AVFrame& VideoReader::State::Decode(std::size_t frame) {
  return *Decode(frame, {});
}

const AVFrame* VideoReader::State::Decode(std::size_t frame, const GiveUp& give_up) {
  assert(frame < video->index.pts.size());
  const AVFrame* picture = decoder->Decode(frame, give_up);
  if (!picture && decoder->gave_up()) return nullptr;
  if (!picture) throw PictureError(frame, "cannot be decoded");
  if (picture->width != video->index.width_px || picture->height != video->index.height_px) {
    throw PictureError(frame, fmt::format("is {} × {} pixels where the video says {} × {}", picture->width,
                                          picture->height, video->index.width_px, video->index.height_px));
  }
  return picture;
}

VideoReader::VideoReader(const std::filesystem::path& file, const Options& options, const Job& job)
    : state_(std::make_unique<State>()) {
  state_->file = file;
  state_->options = options;
  Container container = OpenContainer(file, job);
  state_->video = std::make_shared<const IndexedVideo>(IndexPackets(container, job));
  state_->decoder.emplace(std::move(container), state_->video->table, options.decoder_threads);
}

VideoReader::VideoReader(std::unique_ptr<State> state) : state_(std::move(state)) {}

VideoReader VideoReader::Another() const {
  auto state = std::make_unique<State>();
  state->file = state_->file;
  state->options = state_->options;
  state->video = state_->video;
  state->decoder.emplace(OpenContainer(state->file, Job()), state->video->table, state->options.decoder_threads);
  return VideoReader(std::move(state));
}

VideoReader::~VideoReader() = default;
VideoReader::VideoReader(VideoReader&&) noexcept = default;
VideoReader& VideoReader::operator=(VideoReader&&) noexcept = default;

const std::filesystem::path& VideoReader::file() const {
  return state_->file;
}
const VideoIndex& VideoReader::index() const {
  return state_->video->index;
}

Image VideoReader::ReadFrame(std::size_t frame) {
  Image image;
  ReadFrame(frame, image);
  return image;
}

void VideoReader::ReadFrame(std::size_t frame, Image& into) {
  const AVFrame& picture = state_->Decode(frame);
  const int turn = state_->options.apply_rotation ? index().rotation_deg : 0;
  state_->converter.ToRgb(picture, turn == 0 ? into : state_->stored);
  if (turn != 0) into = Turned(state_->stored, turn);
}

void VideoReader::ReadFrameYuv(std::size_t frame, YuvImage& into) {
  state_->converter.ToYuv(state_->Decode(frame), into);
}

bool VideoReader::ReadFrameYuv(std::size_t frame, YuvImage& into, const GiveUp& give_up) {
  const AVFrame* picture = state_->Decode(frame, give_up);
  if (picture) state_->converter.ToYuv(*picture, into);
  return picture != nullptr;
}

VideoReader::Way VideoReader::WayTo(std::size_t frame) const {
  const auto [first, packets] = state_->decoder->WayTo(frame);
  return {first, packets};
}

}  // namespace kinora

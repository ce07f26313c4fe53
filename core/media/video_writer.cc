#include "core/media/video_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <system_error>
#include <utility>

#include "core/media/libav.h"

namespace kinora {
namespace fs = std::filesystem;
namespace {

constexpr std::int64_t kNsPerSecond = 1'000'000'000;

void Check(const fs::path& file, const VideoWriter::Options& options) {
  const std::string where = libav::Utf8(file);
  if (options.width_px <= 0 || options.height_px <= 0 || options.width_px % 2 != 0 || options.height_px % 2 != 0) {
    throw Error(ErrorKind::kUser,
                fmt::format("a video of {} × {} pixels cannot be written", options.width_px, options.height_px), where,
                "width and height must be even and above 0");
  }
  if (options.quality < 0 || options.quality > 51) {
    throw Error(ErrorKind::kUser, fmt::format("{} is no video quality", options.quality), where,
                "choose from 0 (lossless) to 51 (worst)");
  }
  constexpr std::int64_t kMost = 1'000'000'000;
  const auto in_range = [](std::int64_t value) { return value >= 1 && value <= kMost; };
  if (!in_range(options.time_base_numerator) || !in_range(options.time_base_denominator)) {
    throw Error(ErrorKind::kUser,
                fmt::format("{}/{} s is no unit of time that an MP4 can hold", options.time_base_numerator,
                            options.time_base_denominator),
                where, "both terms must lie between 1 and 1000000000");
  }
}

const AVCodec* FindEncoder(const fs::path& file, bool mpeg4) {
  if (!mpeg4) {
    if (const AVCodec* codec = avcodec_find_encoder_by_name("libx264")) return codec;
  }
  if (const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_MPEG4)) return codec;
  throw Error(ErrorKind::kInternal, "this libav build can write neither H.264 nor MPEG-4", libav::Utf8(file),
              "install a complete FFmpeg");
}

AVColorSpace TagOf(YuvMatrix matrix) {
  switch (matrix) {
    case YuvMatrix::kBt601:
      return AVCOL_SPC_SMPTE170M;
    case YuvMatrix::kBt709:
      return AVCOL_SPC_BT709;
    case YuvMatrix::kBt2020:
      return AVCOL_SPC_BT2020_NCL;
  }
  return AVCOL_SPC_BT709;
}

void SetQuality(AVCodecContext& encoder, const AVCodec& codec, int quality, bool key_frames_only) {
  if (codec.id == AV_CODEC_ID_H264) {
    av_opt_set_int(encoder.priv_data, "crf", quality, 0);
    av_opt_set(encoder.priv_data, "preset", key_frames_only ? "ultrafast" : "veryfast", 0);
    if (key_frames_only) av_opt_set(encoder.priv_data, "tune", "fastdecode", 0);
    return;
  }
  // MPEG-4's quantiser, 1 to 31; about as good at 4 as H.264 is at a rate factor of 20.
  encoder.flags |= AV_CODEC_FLAG_QSCALE;
  encoder.global_quality = FF_QP2LAMBDA * std::clamp(quality / 5, 1, 31);
}

}  // namespace

struct VideoWriter::State {
  fs::path file;
  fs::path part;
  Options options;
  libav::Owned<AVCodecContext> encoder;
  AVFormatContext* format = nullptr;
  AVStream* stream = nullptr;
  libav::Owned<SwsContext> scaler;        // from RGB
  libav::Owned<SwsContext> plane_scaler;  // from planes of another size
  int planes_width = 0, planes_height = 0;
  libav::Owned<AVFrame> frame;
  libav::Owned<AVPacket> packet;
  // MPEG-4's own clock is too coarse for us: it counts pictures, and the times (one in, one out) wait here.
  bool counts = false;
  std::int64_t count = 0;
  std::deque<std::int64_t> waiting_pts;
  std::int64_t last_pts = -1;
  std::int64_t interval = 1;  // between the last two pictures: what the last one lasts

  bool finished = false;

  ~State();
  void CheckWritten(int code) const;
  void OpenEncoder();
  void OpenFile();
  void Encode(const AVFrame* picture);
  SwsContext* PlaneScaler(const YuvImage& picture);
  AVFrame* NextFrame(std::int64_t time_ns);
  std::int64_t PtsOf(std::int64_t time_ns) const;
  AVRational time_base() const {
    return {static_cast<int>(options.time_base_numerator), static_cast<int>(options.time_base_denominator)};
  }
};

VideoWriter::State::~State() {
  if (!format) return;
  if (format->pb) avio_closep(&format->pb);
  avformat_free_context(format);
  if (finished) return;
  std::error_code ignored;
  fs::remove(part, ignored);
}

void VideoWriter::State::CheckWritten(int code) const {
  const int error = code < 0 ? code : format->pb ? format->pb->error : 0;
  if (error >= 0) return;
  throw libav::FileError(file, "cannot be written: " + libav::TextOf(error),
                         "make room on that disk, or choose a folder that may be written to");
}

void VideoWriter::State::OpenEncoder() {
  const AVCodec* codec = FindEncoder(file, options.mpeg4);
  encoder.reset(avcodec_alloc_context3(codec));
  if (!encoder) throw Error(ErrorKind::kInternal, "not enough memory to write a video", libav::Utf8(file), {});
  encoder->width = options.width_px;
  encoder->height = options.height_px;
  counts = codec->id == AV_CODEC_ID_MPEG4;
  encoder->time_base = counts ? AVRational{1, 60} : time_base();
  encoder->framerate = {60, 1};  // a hint for choosing the level; the times count
  encoder->pix_fmt = AV_PIX_FMT_YUV420P;
  encoder->colorspace = TagOf(options.matrix);
  encoder->color_primaries = AVCOL_PRI_BT709;
  encoder->color_trc = AVCOL_TRC_BT709;
  encoder->color_range = options.full_range ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
  encoder->gop_size = options.key_frames_only ? 1 : std::max(1, options.pictures_per_key_frame);
  if (options.key_frames_only) encoder->max_b_frames = 0;
  encoder->thread_count = std::max(1, options.threads);
  encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  SetQuality(*encoder, *codec, options.quality, options.key_frames_only);
  if (const int code = avcodec_open2(encoder.get(), codec, nullptr); code < 0) {
    throw Error(ErrorKind::kInternal, fmt::format("the video encoder does not start: {}", libav::TextOf(code)),
                libav::Utf8(file), "try a smaller size");
  }
}

void VideoWriter::State::OpenFile() {
  if (avformat_alloc_output_context2(&format, nullptr, "mp4", nullptr) < 0) {
    throw Error(ErrorKind::kInternal, "this libav build cannot write MP4", libav::Utf8(file),
                "install a complete FFmpeg");
  }
  stream = avformat_new_stream(format, nullptr);
  if (!stream || avcodec_parameters_from_context(stream->codecpar, encoder.get()) < 0) CheckWritten(AVERROR(ENOMEM));
  stream->time_base = {1, static_cast<int>(options.time_base_denominator)};
  CheckWritten(avio_open(&format->pb, libav::Url(part).c_str(), AVIO_FLAG_WRITE));
  AVDictionary* settings = nullptr;
  // The time of the first picture is kept as an edit, which counts in the movie's own unit.
  av_dict_set_int(&settings, "movie_timescale", options.time_base_denominator, 0);
  av_dict_set_int(&settings, "video_track_timescale", options.time_base_denominator, 0);
  const int code = avformat_write_header(format, &settings);
  av_dict_free(&settings);
  CheckWritten(code);
}

std::int64_t VideoWriter::State::PtsOf(std::int64_t time_ns) const {
  return av_rescale_q_rnd(time_ns, {1, static_cast<int>(kNsPerSecond)}, time_base(), AV_ROUND_NEAR_INF);
}

void VideoWriter::State::Encode(const AVFrame* picture) {
  if (const int code = avcodec_send_frame(encoder.get(), picture); code < 0) CheckWritten(code);
  for (;;) {
    const int code = avcodec_receive_packet(encoder.get(), packet.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return;
    CheckWritten(code);
    if (counts) {
      packet->pts = packet->dts = waiting_pts.front();
      packet->duration = 0;
      waiting_pts.pop_front();
    }
    if (packet->pts == last_pts || packet->duration == 0) packet->duration = interval;
    av_packet_rescale_ts(packet.get(), time_base(), stream->time_base);
    packet->stream_index = stream->index;
    CheckWritten(av_interleaved_write_frame(format, packet.get()));
  }
}

SwsContext* VideoWriter::State::PlaneScaler(const YuvImage& picture) {
  if (plane_scaler && picture.width == planes_width && picture.height == planes_height) return plane_scaler.get();
  plane_scaler.reset(sws_getContext(picture.width, picture.height, AV_PIX_FMT_YUV420P, options.width_px,
                                    options.height_px, AV_PIX_FMT_YUV420P, SWS_BILINEAR, nullptr, nullptr, nullptr));
  if (!plane_scaler) CheckWritten(AVERROR(ENOMEM));
  planes_width = picture.width;
  planes_height = picture.height;
  return plane_scaler.get();
}

// An empty picture for this time, to be filled and encoded.
AVFrame* VideoWriter::State::NextFrame(std::int64_t time_ns) {
  const std::int64_t pts = PtsOf(time_ns);
  if (time_ns < 0 || pts <= last_pts) {
    throw Error(ErrorKind::kUser, fmt::format("the time {} ns is negative or not after the picture before it", time_ns),
                libav::Utf8(file), "write pictures in the order of their times");
  }
  av_frame_unref(frame.get());  // the encoder may still hold the last one
  frame->width = options.width_px;
  frame->height = options.height_px;
  frame->format = AV_PIX_FMT_YUV420P;
  if (av_frame_get_buffer(frame.get(), 0) < 0) CheckWritten(AVERROR(ENOMEM));
  frame->pts = counts ? count++ : pts;
  if (counts) waiting_pts.push_back(pts);
  if (last_pts >= 0) interval = pts - last_pts;
  last_pts = pts;
  return frame.get();
}

VideoWriter::VideoWriter(const fs::path& file, const Options& options) : state_(std::make_unique<State>()) {
  libav::SilenceMessages();
  Check(file, options);
  state_->file = file;
  state_->part = file;
  state_->part += ".part";
  state_->options = options;
  state_->frame = libav::NewFrame();
  state_->packet = libav::NewPacket();
  state_->OpenEncoder();
  state_->OpenFile();
  const int width = options.width_px;
  const int height = options.height_px;
  state_->scaler.reset(sws_getContext(width, height, AV_PIX_FMT_RGB24, width, height, AV_PIX_FMT_YUV420P, SWS_BILINEAR,
                                      nullptr, nullptr, nullptr));
  if (!state_->scaler) throw Error(ErrorKind::kInternal, "not enough memory to write a video", libav::Utf8(file), {});
  const int* coefficients = sws_getCoefficients(TagOf(options.matrix));
  sws_setColorspaceDetails(state_->scaler.get(), coefficients, 1, coefficients, options.full_range ? 1 : 0, 0, 1 << 16,
                           1 << 16);
}

VideoWriter::~VideoWriter() = default;

void VideoWriter::Write(const Image& image, std::int64_t time_ns) {
  State& state = *state_;
  if (image.width() != state.options.width_px || image.height() != state.options.height_px) {
    throw Error(ErrorKind::kUser,
                fmt::format("a picture of {} × {} pixels does not fit a video of {} × {}", image.width(),
                            image.height(), state.options.width_px, state.options.height_px),
                libav::Utf8(state.file), "write pictures of one size");
  }
  AVFrame* frame = state.NextFrame(time_ns);
  const std::uint8_t* const rows[] = {image.data()};
  const int strides[] = {static_cast<int>(image.stride())};
  sws_scale(state.scaler.get(), rows, strides, 0, image.height(), frame->data, frame->linesize);
  state.Encode(frame);
}

void VideoWriter::Write(const YuvImage& picture, std::int64_t time_ns) {
  State& state = *state_;
  AVFrame* frame = state.NextFrame(time_ns);
  const int strides[] = {static_cast<int>(picture.strides[0]), static_cast<int>(picture.strides[1]),
                         static_cast<int>(picture.strides[2])};
  sws_scale(state.PlaneScaler(picture), picture.planes.data(), strides, 0, picture.height, frame->data,
            frame->linesize);
  state.Encode(frame);
}

void VideoWriter::Finish() {
  State& state = *state_;
  if (state.last_pts < 0) {
    throw Error(ErrorKind::kUser, "a video without pictures cannot be written", libav::Utf8(state.file), {});
  }
  state.Encode(nullptr);
  state.CheckWritten(av_write_trailer(state.format));
  avio_flush(state.format->pb);
  state.CheckWritten(0);
  state.CheckWritten(avio_closep(&state.format->pb));
  std::error_code error;
  fs::rename(state.part, state.file, error);
  if (error) {
    throw libav::FileError(state.file, "cannot be named so: " + error.message(), "choose another name or folder");
  }
  state.finished = true;
}

}  // namespace kinora

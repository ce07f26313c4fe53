#include "tests/core/media/test_clip.h"

#include <cmath>
#include <cstring>
#include <memory>
#include <numbers>
#include <stdexcept>

#include "core/media/libav.h"

namespace kinora::test {
namespace {

constexpr int kColumns = 4;
constexpr int kRows = 4;  // 16 blocks: 12 bits of the number, 4 of its check
constexpr int kNumberBits = 12;

struct FreeMuxer {
  void operator()(AVFormatContext* format) const {
    avio_closep(&format->pb);
    avformat_free_context(format);
  }
};
using Muxer = std::unique_ptr<AVFormatContext, FreeMuxer>;

int Must(int code, const char* what) {
  if (code < 0) throw std::runtime_error(std::string(what) + ": " + libav::TextOf(code));
  return code;
}

unsigned WithCheck(unsigned number) {
  const unsigned check = (number ^ number >> 4U ^ number >> 8U ^ 5U) & 15U;
  return (number & 0xFFFU) | check << 12U;
}

AVDictionary* Dictionary(const ClipOptions::Settings& settings) {
  AVDictionary* dictionary = nullptr;
  for (const auto& [key, value] : settings) av_dict_set(&dictionary, key.c_str(), value.c_str(), 0);
  return dictionary;
}

// Luma carries the blocks, chroma a hue that changes slowly from picture to picture.
void Paint(AVFrame& frame, unsigned number) {
  const AVPixFmtDescriptor& format = *av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
  const int depth = format.comp[0].depth;
  const bool full_range = frame.color_range == AVCOL_RANGE_JPEG;
  const auto put = [&](int plane, int x, int y, int value) {
    std::uint8_t* row = frame.data[plane] + std::ptrdiff_t{y} * frame.linesize[plane];
    if (depth == 8) {
      row[x] = static_cast<std::uint8_t>(value);
    } else {
      const auto wide = static_cast<std::uint16_t>(value << (depth - 8));
      std::memcpy(row + std::ptrdiff_t{2} * x, &wide, 2);
    }
  };
  const unsigned bits = WithCheck(number);
  for (int y = 0; y < frame.height; ++y) {
    for (int x = 0; x < frame.width; ++x) {
      const int block = y * kRows / frame.height * kColumns + x * kColumns / frame.width;
      const bool white = (bits >> block & 1U) != 0;
      put(0, x, y, white ? (full_range ? 250 : 230) : (full_range ? 5 : 21));
    }
  }
  const int chroma_width = AV_CEIL_RSHIFT(frame.width, format.log2_chroma_w);
  const int chroma_height = AV_CEIL_RSHIFT(frame.height, format.log2_chroma_h);
  for (int plane = 1; plane < 3 && frame.data[plane]; ++plane) {
    for (int y = 0; y < chroma_height; ++y) {
      for (int x = 0; x < chroma_width; ++x)
        put(plane, x, y, 128 + (plane == 1 ? 12 : -12) + static_cast<int>(number % 8));
    }
  }
}

libav::Owned<AVCodecContext> OpenEncoder(const ClipOptions& options, bool global_header) {
  const AVCodec* codec = avcodec_find_encoder_by_name(options.encoder.c_str());
  libav::Owned<AVCodecContext> encoder(avcodec_alloc_context3(codec));
  encoder->width = options.width;
  encoder->height = options.height;
  encoder->pix_fmt = av_get_pix_fmt(options.pixel_format.c_str());
  encoder->time_base = {options.time_base_numerator, options.time_base_denominator};
  encoder->framerate = {30, 1};
  encoder->gop_size = options.key_frame_distance;
  encoder->max_b_frames = options.b_frames;
  encoder->bit_rate = 400'000;
  encoder->thread_count = 1;
  encoder->strict_std_compliance = FF_COMPLIANCE_UNOFFICIAL;
  if (options.bt709) encoder->colorspace = AVCOL_SPC_BT709;
  if (options.pixel_format.starts_with("yuvj")) encoder->color_range = AVCOL_RANGE_JPEG;
  if (global_header) encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  AVDictionary* settings = Dictionary(options.encoder_settings);
  const int code = avcodec_open2(encoder.get(), codec, &settings);
  av_dict_free(&settings);
  Must(code, "encoder");
  return encoder;
}

Muxer OpenMuxer(const std::filesystem::path& file, const std::string& container) {
  AVFormatContext* format = nullptr;
  Must(avformat_alloc_output_context2(&format, nullptr, container.c_str(), nullptr), "container");
  Muxer muxer(format);
  format->url = av_strdup(libav::Url(file).c_str());  // read again where the index is put first
  Must(avio_open(&format->pb, libav::Url(file).c_str(), AVIO_FLAG_WRITE), "file");
  return muxer;
}

void SetRotation(AVStream& stream, int clockwise_deg) {
  auto* matrix = reinterpret_cast<std::int32_t*>(
      av_stream_new_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, 9 * sizeof(std::int32_t)));
  av_display_rotation_set(matrix, clockwise_deg);
}

// Encodes one picture or, for nullptr, what is left. Counts packets and leaves out those before the first wanted one.
void Encode(AVCodecContext& encoder, AVFormatContext& format, const AVFrame* frame, int first_packet, int& count) {
  const auto packet = libav::NewPacket();
  Must(avcodec_send_frame(&encoder, frame), "encode");
  while (avcodec_receive_packet(&encoder, packet.get()) >= 0) {
    if (packet->duration == 0) packet->duration = 1;  // a picture that lasts no time would be cut from an MP4's end
    av_packet_rescale_ts(packet.get(), encoder.time_base, format.streams[0]->time_base);
    packet->stream_index = 0;
    if (count++ < first_packet)
      av_packet_unref(packet.get());
    else
      Must(av_interleaved_write_frame(&format, packet.get()), "write");
  }
}

}  // namespace

bool HasEncoder(const std::string& name) {
  return avcodec_find_encoder_by_name(name.c_str()) != nullptr;
}

std::vector<std::int64_t> EvenTimes(std::size_t count, std::int64_t step) {
  std::vector<std::int64_t> times(count);
  for (std::size_t i = 0; i < count; ++i) times[i] = static_cast<std::int64_t>(i) * step;
  return times;
}

void MakeClip(const std::filesystem::path& file, const ClipOptions& options) {
  libav::SilenceMessages();
  const Muxer muxer = OpenMuxer(file, options.container);
  const auto encoder = OpenEncoder(options, (muxer->oformat->flags & AVFMT_GLOBALHEADER) != 0);
  AVStream* stream = avformat_new_stream(muxer.get(), nullptr);
  Must(avcodec_parameters_from_context(stream->codecpar, encoder.get()), "parameters");
  stream->time_base = encoder->time_base;
  if (options.rotation_deg != 0) SetRotation(*stream, options.rotation_deg);
  AVDictionary* settings = Dictionary(options.container_settings);
  const int code = avformat_write_header(muxer.get(), &settings);
  av_dict_free(&settings);
  Must(code, "header");
  int packets = 0;
  for (std::size_t i = 0; i < options.times.size(); ++i) {
    const auto frame = libav::NewFrame();
    frame->width = options.width;
    frame->height = options.height;
    frame->format = encoder->pix_fmt;
    frame->color_range = encoder->color_range;
    Must(av_frame_get_buffer(frame.get(), 0), "memory");
    Paint(*frame, static_cast<unsigned>(i));
    frame->pts = options.times[i];
    Encode(*encoder, *muxer, frame.get(), options.first_packet, packets);
  }
  Encode(*encoder, *muxer, nullptr, options.first_packet, packets);
  Must(av_write_trailer(muxer.get()), "trailer");
}

void MakeSound(const std::filesystem::path& file, const std::string& name) {
  libav::SilenceMessages();
  const Muxer muxer = OpenMuxer(file, file.extension().string().substr(1));
  const AVCodec* codec = avcodec_find_encoder_by_name(name.c_str());
  const libav::Owned<AVCodecContext> encoder(avcodec_alloc_context3(codec));
  encoder->sample_fmt = codec->sample_fmts[0];
  encoder->sample_rate = 48000;
  encoder->time_base = {1, 48000};
  av_channel_layout_default(&encoder->ch_layout, 1);
  encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  Must(avcodec_open2(encoder.get(), codec, nullptr), "encoder");
  AVStream* stream = avformat_new_stream(muxer.get(), nullptr);
  Must(avcodec_parameters_from_context(stream->codecpar, encoder.get()), "parameters");
  stream->time_base = encoder->time_base;
  Must(avformat_write_header(muxer.get(), nullptr), "header");
  const int samples = encoder->frame_size > 0 ? encoder->frame_size : 1024;
  int packets = 0;
  for (int at = 0; at < 48000; at += samples) {
    const auto frame = libav::NewFrame();
    frame->nb_samples = samples;
    frame->format = encoder->sample_fmt;
    frame->sample_rate = encoder->sample_rate;
    av_channel_layout_default(&frame->ch_layout, 1);
    Must(av_frame_get_buffer(frame.get(), 0), "memory");
    std::memset(frame->data[0], 0, static_cast<std::size_t>(frame->linesize[0]));
    frame->pts = at;
    Encode(*encoder, *muxer, frame.get(), 0, packets);
  }
  Encode(*encoder, *muxer, nullptr, 0, packets);
  Must(av_write_trailer(muxer.get()), "trailer");
}

int NumberOf(const Image& image) {
  unsigned bits = 0;
  for (int block = 0; block < kColumns * kRows; ++block) {
    const int x = (2 * (block % kColumns) + 1) * image.width() / (2 * kColumns);
    const int y = (2 * (block / kColumns) + 1) * image.height() / (2 * kRows);
    const int green = image.Row(y)[x * Image::kChannels + 1];
    bits |= static_cast<unsigned>(green > 127) << block;
  }
  const unsigned number = bits & ((1U << kNumberBits) - 1U);
  return WithCheck(number) == bits ? static_cast<int>(number) : -1;
}

PacketPlace PlaceOfPacket(const std::filesystem::path& file, int number) {
  AVFormatContext* opened = nullptr;
  Must(avformat_open_input(&opened, libav::Url(file).c_str(), nullptr, nullptr), "open");
  const libav::Owned<AVFormatContext> format(opened);
  const auto packet = libav::NewPacket();
  for (int i = 0; av_read_frame(format.get(), packet.get()) >= 0; ++i) {
    const PacketPlace place{packet->pos, packet->size};
    av_packet_unref(packet.get());
    if (i == number) return place;
  }
  throw std::runtime_error("no such packet");
}

}  // namespace kinora::test

#ifdef __SANITIZE_ADDRESS__
// x265 keeps a few tables of each encoder that is closed; the leak checker asks for exceptions by this name.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libx265";
}
#endif

#include "core/media/picture_convert.h"

#include <cstring>
#include <utility>

namespace kinora {
namespace {

[[noreturn]] void ThrowNoMemory() {
  throw Error(ErrorKind::kInternal, "not enough memory to convert a picture", {}, "close other programs");
}

// libav's old "full range" formats are the ordinary ones with a flag.
struct Layout {
  AVPixelFormat format;
  bool full_range;
};

Layout LayoutOf(const AVFrame& frame) {
  const bool full = frame.color_range == AVCOL_RANGE_JPEG;
  switch (static_cast<AVPixelFormat>(frame.format)) {
    case AV_PIX_FMT_YUVJ420P:
      return {AV_PIX_FMT_YUV420P, true};
    case AV_PIX_FMT_YUVJ422P:
      return {AV_PIX_FMT_YUV422P, true};
    case AV_PIX_FMT_YUVJ444P:
      return {AV_PIX_FMT_YUV444P, true};
    case AV_PIX_FMT_YUVJ440P:
      return {AV_PIX_FMT_YUV440P, true};
    default:
      break;
  }
  const auto format = static_cast<AVPixelFormat>(frame.format);
  const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(format);
  const bool is_grey = description && description->nb_components == 1;  // cameras use all of its values
  return {format, full || (is_grey && frame.color_range != AVCOL_RANGE_MPEG)};
}

YuvMatrix MatrixOf(const AVFrame& frame) {
  switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
      return YuvMatrix::kBt709;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
      return YuvMatrix::kBt2020;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
      return YuvMatrix::kBt601;
    default:
      break;
  }
  const bool is_jpeg = frame.format == AV_PIX_FMT_YUVJ420P || frame.format == AV_PIX_FMT_YUVJ422P ||
                       frame.format == AV_PIX_FMT_YUVJ444P;  // JFIF prescribes BT.601
  const bool is_high_definition = frame.width >= 1280 || frame.height > 576;
  return is_high_definition && !is_jpeg ? YuvMatrix::kBt709 : YuvMatrix::kBt601;
}

const int* CoefficientsOf(YuvMatrix matrix) {
  switch (matrix) {
    case YuvMatrix::kBt601:
      return sws_getCoefficients(SWS_CS_ITU601);
    case YuvMatrix::kBt709:
      return sws_getCoefficients(SWS_CS_ITU709);
    case YuvMatrix::kBt2020:
      return sws_getCoefficients(SWS_CS_BT2020);
  }
  return sws_getCoefficients(SWS_CS_DEFAULT);
}

void Share(const AVFrame& frame, YuvImage& into) {
  std::shared_ptr<AVFrame> reference(av_frame_clone(&frame), libav::Free());
  if (!reference) ThrowNoMemory();
  for (std::size_t i = 0; i < 3; ++i) {
    into.planes[i] = reference->data[i];
    into.strides[i] = reference->linesize[i];
  }
  into.owner = std::move(reference);
}

}  // namespace

SwsContext* PictureConverter::Scaler(const AVFrame& frame, AVPixelFormat to) {
  const auto [from, full_range] = LayoutOf(frame);
  const YuvMatrix matrix = MatrixOf(frame);
  const Key key{frame.width, frame.height, from, to, static_cast<int>(matrix), full_range};
  if (scaler_ && key == key_) return scaler_.get();
  // The size stays the same: libswscale then takes its direct conversions where it has one, whatever the flag.
  scaler_.reset(sws_getContext(frame.width, frame.height, from, frame.width, frame.height, to, SWS_BILINEAR, nullptr,
                               nullptr, nullptr));
  if (!scaler_) ThrowNoMemory();
  const int to_range = to == AV_PIX_FMT_RGB24 ? 1 : full_range;
  sws_setColorspaceDetails(scaler_.get(), CoefficientsOf(matrix), full_range, CoefficientsOf(matrix), to_range, 0,
                           1 << 16, 1 << 16);
  key_ = key;
  return scaler_.get();
}

// libswscale's direct conversion works on 16 pixels at a time. Where the rows have no room for the last ones it writes
// past the end of the picture or leaves pixels at the ends of rows unwritten, so that such pictures are converted into
// wider rows first.
void PictureConverter::ToRgb(const AVFrame& frame, Image& into) {
  constexpr int kAtATime = 16;
  if (into.width() != frame.width || into.height() != frame.height) into = Image(frame.width, frame.height);
  SwsContext* scaler = Scaler(frame, AV_PIX_FMT_RGB24);
  const bool needs_room = frame.width % kAtATime != 0;
  const std::size_t stride =
      needs_room ? static_cast<std::size_t>(FFALIGN(frame.width, kAtATime)) * Image::kChannels : into.stride();
  if (needs_room) wide_rows_.resize(stride * static_cast<std::size_t>(frame.height));
  std::uint8_t* const rows[] = {needs_room ? wide_rows_.data() : into.data()};
  const int strides[] = {static_cast<int>(stride)};
  sws_scale(scaler, frame.data, frame.linesize, 0, frame.height, rows, strides);
  if (!needs_room) return;
  for (int y = 0; y < frame.height; ++y) {
    std::memcpy(into.Row(y), rows[0] + static_cast<std::size_t>(y) * stride, into.stride());
  }
}

void PictureConverter::ToYuv(const AVFrame& frame, YuvImage& into) {
  const auto [format, full_range] = LayoutOf(frame);
  into.width = frame.width;
  into.height = frame.height;
  into.matrix = MatrixOf(frame);
  into.full_range = full_range;
  if (format == AV_PIX_FMT_YUV420P) return Share(frame, into);
  const auto converted = libav::NewFrame();
  converted->width = frame.width;
  converted->height = frame.height;
  converted->format = AV_PIX_FMT_YUV420P;
  if (av_frame_get_buffer(converted.get(), 0) < 0) ThrowNoMemory();
  sws_scale(Scaler(frame, AV_PIX_FMT_YUV420P), frame.data, frame.linesize, 0, frame.height, converted->data,
            converted->linesize);
  Share(*converted, into);
}

Image Turned(const Image& image, int clockwise_deg) {
  if (clockwise_deg == 0) return image;
  const int width = image.width();
  const int height = image.height();
  const bool swaps = clockwise_deg != 180;
  Image turned(swaps ? height : width, swaps ? width : height);
  for (int y = 0; y < turned.height(); ++y) {
    std::uint8_t* to = turned.Row(y);
    for (int x = 0; x < turned.width(); ++x, to += Image::kChannels) {
      const int from_x = clockwise_deg == 90 ? y : clockwise_deg == 180 ? width - 1 - x : width - 1 - y;
      const int from_y = clockwise_deg == 90 ? height - 1 - x : clockwise_deg == 180 ? height - 1 - y : x;
      std::memcpy(to, image.Row(from_y) + static_cast<std::ptrdiff_t>(from_x) * Image::kChannels, Image::kChannels);
    }
  }
  return turned;
}

}  // namespace kinora

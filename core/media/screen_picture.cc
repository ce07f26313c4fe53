#include "core/media/screen_picture.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/media/libav.h"

namespace kinora {
namespace {

constexpr int kBytesPerPixel = 4;
// libswscale writes 16 pixels at a time and two rows at a time.
constexpr int kPixelsAtATime = 16;

ScreenPicture Empty(int width, int height) {
  ScreenPicture picture;
  picture.width = width;
  picture.height = height;
  picture.stride = std::ptrdiff_t{FFALIGN(width, kPixelsAtATime)} * kBytesPerPixel;
  picture.pixels.reset(
      new std::uint8_t[static_cast<std::size_t>(picture.stride) * static_cast<std::size_t>(height + 1)]);
  return picture;
}

struct Size {
  int width, height;
};

// The stored picture's size after scaling, before turning.
Size ScaledSize(const YuvImage& picture, const ScreenView& view, int turn_deg) {
  Size box{view.width_px, view.height_px};
  if (turn_deg == 90 || turn_deg == 270) std::swap(box.width, box.height);
  if (box.width <= 0 || box.height <= 0) return {picture.width, picture.height};
  const double scale =
      std::min({1.0, box.width / static_cast<double>(picture.width), box.height / static_cast<double>(picture.height)});
  const auto scaled = [&](int length) { return std::max(2, static_cast<int>(std::lround(length * scale))); };
  return {scaled(picture.width), scaled(picture.height)};
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

int Fixed16(float value) {
  return static_cast<int>(std::lround(value * 65536.0F));
}

// Writes row by row, in tiles, so that the columns that are read stay in the nearest cache.
ScreenPicture Turned(const ScreenPicture& from, int turn_deg) {
  constexpr int kTile = 32;
  const bool swaps = turn_deg != 180;
  ScreenPicture to = Empty(swaps ? from.height : from.width, swaps ? from.width : from.height);
  // The pixel that comes to the top left, and the ways to those that come right of it and below.
  const std::ptrdiff_t row = from.stride, pixel = kBytesPerPixel;
  const std::ptrdiff_t last_row = (from.height - 1) * row, last_pixel = (from.width - 1) * pixel;
  const std::ptrdiff_t first = turn_deg == 90 ? last_row : turn_deg == 180 ? last_row + last_pixel : last_pixel;
  const std::ptrdiff_t right = turn_deg == 90 ? -row : turn_deg == 180 ? -pixel : row;
  const std::ptrdiff_t below = turn_deg == 90 ? pixel : turn_deg == 180 ? -row : -pixel;
  for (int y0 = 0; y0 < to.height; y0 += kTile) {
    for (int x0 = 0; x0 < to.width; x0 += kTile) {
      const int x1 = std::min(x0 + kTile, to.width), y1 = std::min(y0 + kTile, to.height);
      for (int y = y0; y < y1; ++y) {
        const std::uint8_t* read = from.pixels.get() + first + y * below + x0 * right;
        std::uint8_t* write = to.pixels.get() + y * to.stride + x0 * kBytesPerPixel;
        for (int x = x0; x < x1; ++x, read += right, write += kBytesPerPixel) std::memcpy(write, read, kBytesPerPixel);
      }
    }
  }
  return to;
}

}  // namespace

struct ScreenConverter::State {
  struct Key {
    int width = 0, height = 0, to_width = 0, to_height = 0;
    YuvMatrix matrix = YuvMatrix::kBt601;
    bool full_range = false;
    float brightness = 0, contrast = 1;
    bool operator==(const Key&) const = default;
  };
  libav::Owned<SwsContext> scaler;
  Key key;

  SwsContext* ScalerFor(const Key& wanted);
};

SwsContext* ScreenConverter::State::ScalerFor(const Key& wanted) {
  if (scaler && wanted == key) return scaler.get();
  scaler.reset(sws_getContext(wanted.width, wanted.height, AV_PIX_FMT_YUV420P, wanted.to_width, wanted.to_height,
                              AV_PIX_FMT_BGR0, SWS_BILINEAR, nullptr, nullptr, nullptr));
  if (!scaler) throw Error(ErrorKind::kInternal, "not enough memory to show a picture", {}, "close other programs");
  const int* coefficients = CoefficientsOf(wanted.matrix);
  sws_setColorspaceDetails(scaler.get(), coefficients, wanted.full_range, coefficients, 1, Fixed16(wanted.brightness),
                           Fixed16(wanted.contrast), 1 << 16);
  key = wanted;
  return scaler.get();
}

ScreenConverter::ScreenConverter() : state_(std::make_unique<State>()) {}
ScreenConverter::~ScreenConverter() = default;
ScreenConverter::ScreenConverter(ScreenConverter&&) noexcept = default;
ScreenConverter& ScreenConverter::operator=(ScreenConverter&&) noexcept = default;

ScreenPicture ScreenConverter::Convert(const YuvImage& picture, const ScreenView& view, int turn_deg) {
  const Size size = ScaledSize(picture, view, turn_deg);
  SwsContext* scaler =
      state_->ScalerFor({picture.width, picture.height, size.width, size.height, picture.matrix, picture.full_range,
                         std::clamp(view.brightness, -1.0F, 1.0F), std::clamp(view.contrast, 0.0F, 4.0F)});
  ScreenPicture shown = Empty(size.width, size.height);
  const int strides[] = {static_cast<int>(picture.strides[0]), static_cast<int>(picture.strides[1]),
                         static_cast<int>(picture.strides[2])};
  std::uint8_t* const rows[] = {shown.pixels.get()};
  const int row_bytes[] = {static_cast<int>(shown.stride)};
  sws_scale(scaler, picture.planes.data(), strides, 0, picture.height, rows, row_bytes);
  return turn_deg == 0 ? shown : Turned(shown, turn_deg);
}

}  // namespace kinora

#include "calibration/image_fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/util/error.h"

namespace kinora {
namespace {

constexpr std::array kKinds = {FitKind::kIdentity, FitKind::kCrop, FitKind::kScale, FitKind::kLetterbox};

// Scaling about the picture's edges, which lie half a pixel outside the outermost centres:
// calibrated + 0.5 = scale * (stored + 0.5 - bar).
double OffsetOf(double scale, double bar_px) {
  return 0.5 * scale - 0.5 - scale * bar_px;
}

double LetterboxFactor(PictureSize stored, PictureSize calibrated) {
  return std::min(static_cast<double>(stored.width_px) / calibrated.width_px,
                  static_cast<double>(stored.height_px) / calibrated.height_px);
}

// Half of what an evenly scaled picture leaves free, or half of what is cut off (negative).
double BarOf(int stored_px, int calibrated_px, double factor) {
  return 0.5 * (stored_px - factor * calibrated_px);
}

std::string Changed(int stored_px, int calibrated_px, const char* where) {
  const int less = calibrated_px - stored_px;
  if (less > 0) return fmt::format("{:g} pixels cut off {}", 0.5 * less, where);
  return fmt::format("{:g} pixels of border added {}", -0.5 * less, where);
}

std::string ExplainCrop(PictureSize stored, PictureSize calibrated) {
  const std::string sides = Changed(stored.width_px, calibrated.width_px, "left and right");
  const std::string ends = Changed(stored.height_px, calibrated.height_px, "at the top and the bottom");
  const bool both = stored.width_px != calibrated.width_px && stored.height_px != calibrated.height_px;
  const std::string what = both ? sides + ", " + ends : stored.width_px != calibrated.width_px ? sides : ends;
  return "crop: not scaled, " + what;
}

std::string Explain(FitKind kind, PictureSize stored, PictureSize calibrated) {
  const double x = static_cast<double>(stored.width_px) / calibrated.width_px;
  const double y = static_cast<double>(stored.height_px) / calibrated.height_px;
  switch (kind) {
    case FitKind::kIdentity:
      return "identity: the video shows the calibrated picture as it is";
    case FitKind::kCrop:
      return ExplainCrop(stored, calibrated);
    case FitKind::kScale:
      return std::abs(x - y) < 1e-9 ? fmt::format("scale: the whole picture at {:.4f} of its size", x)
                                    : fmt::format(
                                          "scale: the whole picture stretched to {:.4f} of its width and "
                                          "{:.4f} of its height",
                                          x, y);
    case FitKind::kLetterbox:
      break;
  }
  const double factor = std::min(x, y);
  const double side = BarOf(stored.width_px, calibrated.width_px, factor);
  const double end = BarOf(stored.height_px, calibrated.height_px, factor);
  return fmt::format("letterbox: the whole picture at {:.4f} of its size, with bars of {:.1f} pixels {}", factor,
                     std::max(side, end), side > end ? "left and right" : "at the top and the bottom");
}

void CheckSizes(PictureSize stored, PictureSize calibrated) {
  for (const PictureSize size : {stored, calibrated})
    if (size.width_px < 1 || size.height_px < 1)
      throw Error(ErrorKind::kUser, fmt::format("a picture of {} x {} pixels is none", size.width_px, size.height_px),
                  {}, "check the sizes in the calibration and of the video");
}

bool SameFit(const ImageFit& a, const ImageFit& b) {
  return (a.scale - b.scale).cwiseAbs().maxCoeff() < 1e-9 && (a.offset_px - b.offset_px).cwiseAbs().maxCoeff() < 1e-6;
}

}  // namespace

std::string_view NameOf(FitKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"identity", "crop", "scale", "letterbox"};  // text
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<FitKind> FitKindNamed(std::string_view name) {
  for (const FitKind kind : kKinds)
    if (NameOf(kind) == name) return kind;
  return std::nullopt;
}

ImageFit FitOf(FitKind kind, PictureSize stored, PictureSize calibrated) {
  CheckSizes(stored, calibrated);
  ImageFit fit;
  switch (kind) {
    case FitKind::kIdentity:
      break;
    case FitKind::kCrop:
      fit.offset_px = {0.5 * (calibrated.width_px - stored.width_px), 0.5 * (calibrated.height_px - stored.height_px)};
      break;
    case FitKind::kScale:
      fit.scale = {static_cast<double>(calibrated.width_px) / stored.width_px,
                   static_cast<double>(calibrated.height_px) / stored.height_px};
      fit.offset_px = {OffsetOf(fit.scale.x(), 0), OffsetOf(fit.scale.y(), 0)};
      break;
    case FitKind::kLetterbox: {
      const double factor = LetterboxFactor(stored, calibrated);
      fit.scale.setConstant(1 / factor);
      fit.offset_px = {OffsetOf(1 / factor, BarOf(stored.width_px, calibrated.width_px, factor)),
                       OffsetOf(1 / factor, BarOf(stored.height_px, calibrated.height_px, factor))};
      break;
    }
  }
  return fit;
}

std::vector<FitCandidate> FitCandidates(PictureSize stored, PictureSize calibrated) {
  CheckSizes(stored, calibrated);
  std::vector<FitCandidate> candidates;
  for (const FitKind kind : kKinds) {
    if ((kind == FitKind::kIdentity) != (stored == calibrated)) continue;
    const ImageFit fit = FitOf(kind, stored, calibrated);
    const bool known = std::any_of(candidates.begin(), candidates.end(),
                                   [&](const FitCandidate& other) { return SameFit(other.fit, fit); });
    if (!known) candidates.push_back({kind, fit, Explain(kind, stored, calibrated)});
  }
  return candidates;
}

FitSuggestion SuggestFit(PictureSize stored, PictureSize calibrated) {
  FitSuggestion suggestion;
  suggestion.candidates = FitCandidates(stored, calibrated);
  const int wider = stored.width_px - calibrated.width_px, higher = stored.height_px - calibrated.height_px;
  const double skew_px =
      std::abs(static_cast<double>(stored.width_px) * calibrated.height_px / calibrated.width_px - stored.height_px);
  if (stored == calibrated) {
    suggestion.suggested = FitKind::kIdentity;
    suggestion.certain = true;
    suggestion.reason = "the video's pictures have the calibrated size";
  } else if (stored.width_px == calibrated.height_px && stored.height_px == calibrated.width_px) {
    suggestion.reason =
        "width and height are exchanged: the video was turned after the calibration or is stored turned";
  } else if (wider >= 0 && higher >= 0 && (wider == 0 || higher == 0)) {
    suggestion.suggested = FitKind::kCrop;
    suggestion.reason = "the video is larger in one direction alone: a border was added";
  } else if (skew_px <= 1) {
    suggestion.suggested = FitKind::kScale;
    suggestion.reason = "the video has the calibrated shape in another size: it was scaled";
  } else {
    suggestion.reason = fmt::format(
        "{} x {} instead of {} x {} pixels can be a crop, a stretched picture or a scaled one with bars: compare a "
        "picture of the video with one of the calibration",
        stored.width_px, stored.height_px, calibrated.width_px, calibrated.height_px);
  }
  return suggestion;
}

}  // namespace kinora

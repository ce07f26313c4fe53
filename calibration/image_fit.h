#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/rig.h"

namespace kinora {

// When the video's pictures have another size than the calibrated ones, something was done to them, and the numbers
// alone rarely say what. Nothing is assumed silently: the candidates are offered, and one of them is chosen per camera.
//
//   identity   same size, same picture
//   crop       cut to size (or given a border) around the middle, not scaled
//   scale      stretched to size, each axis by itself
//   letterbox  scaled evenly to fit, centred, the rest filled with bars
//
// All come as ImageFit, calibrated_px = scale * stored_px + offset_px, with the centre of the top-left pixel at (0, 0).
enum class FitKind : std::uint8_t { kIdentity, kCrop, kScale, kLetterbox };
std::string_view NameOf(FitKind kind);
std::optional<FitKind> FitKindNamed(std::string_view name);

struct PictureSize {
  int width_px = 0, height_px = 0;
  bool operator==(const PictureSize&) const = default;
};

struct FitCandidate {
  FitKind kind = FitKind::kIdentity;
  ImageFit fit;
  std::string explanation;  // one sentence for a person: "scaled to 0.9926 of its size, with bars of 7.1 pixels …"
};

// Identity alone for equal sizes, else crop, scale and letterbox, less those that would be the same as one before.
// Throws Error (user) for sizes below one pixel.
std::vector<FitCandidate> FitCandidates(PictureSize stored, PictureSize calibrated);
ImageFit FitOf(FitKind kind, PictureSize stored, PictureSize calibrated);

struct FitSuggestion {
  std::vector<FitCandidate> candidates;
  std::optional<FitKind> suggested;  // empty where the sizes leave more than one open
  bool certain = false;              // only for equal sizes: everything else wants a person's word
  std::string reason;                // why, or why not, in one sentence
};

// What can be said from the sizes alone:
// - equal sizes: identity;
// - the same shape: scaled (a crop to the same shape is possible, but rare);
// - height and width exchanged: the video was turned, which no fit mends: nothing is suggested;
// - larger in one direction and equal in the other: a border was added, as crop describes;
// - anything else, and above all a few pixels less in one direction (1088 against 1080): crop and letterbox are as
//   plausible, and one of them is wrong by several pixels: nothing is suggested. See image_match.h for a measurement.
FitSuggestion SuggestFit(PictureSize stored, PictureSize calibrated);

}  // namespace kinora

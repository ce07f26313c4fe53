#include "calibration/image_fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/util/error.h"

namespace kinora {
namespace {

using ::testing::HasSubstr;

const FitCandidate& Of(const std::vector<FitCandidate>& candidates, FitKind kind) {
  for (const FitCandidate& candidate : candidates)
    if (candidate.kind == kind) return candidate;
  throw std::out_of_range("no such candidate");
}

TEST(ImageFit, PicturesOf1080Against1088PixelsAreEitherCutOrScaledAndNobodyGuesses) {
  const FitSuggestion suggestion = SuggestFit({1080, 1920}, {1088, 1920});
  EXPECT_FALSE(suggestion.suggested.has_value());
  EXPECT_FALSE(suggestion.certain);
  ASSERT_EQ(suggestion.candidates.size(), 3U);
  const FitCandidate& crop = Of(suggestion.candidates, FitKind::kCrop);
  EXPECT_EQ(crop.fit.scale, Eigen::Vector2d(1, 1));
  EXPECT_EQ(crop.fit.offset_px, Eigen::Vector2d(4, 0));
  EXPECT_THAT(crop.explanation, HasSubstr("4 pixels cut off left and right"));
  // What matching features of such a recording gives: u = 1.0074 u', v = 1.0074 v' - 7.1.
  const FitCandidate& letterbox = Of(suggestion.candidates, FitKind::kLetterbox);
  EXPECT_NEAR(letterbox.fit.scale.x(), 1.0074, 5e-5);
  EXPECT_NEAR(letterbox.fit.scale.y(), 1.0074, 5e-5);
  EXPECT_NEAR(letterbox.fit.offset_px.x(), 0, 0.05);
  EXPECT_NEAR(letterbox.fit.offset_px.y(), -7.1, 0.05);
  EXPECT_THAT(letterbox.explanation, HasSubstr("7.1 pixels at the top and the bottom"));
  const FitCandidate& scale = Of(suggestion.candidates, FitKind::kScale);
  EXPECT_NEAR(scale.fit.scale.x(), 1.0074, 5e-5);
  EXPECT_EQ(scale.fit.scale.y(), 1);
}

TEST(ImageFit, EveryFitKeepsTheMiddleOfThePicture) {
  for (const PictureSize stored : {PictureSize{1080, 1920}, {640, 480}, {1920, 1088}, {3840, 2160}, {720, 1280}})
    for (const FitCandidate& candidate : FitCandidates(stored, {1920, 1080})) {
      const Eigen::Vector2d middle(0.5 * (stored.width_px - 1), 0.5 * (stored.height_px - 1));
      const Eigen::Vector2d calibrated = candidate.fit.CalibratedFromStored(middle);
      EXPECT_NEAR(calibrated.x(), 959.5, 1e-9) << candidate.explanation;
      EXPECT_NEAR(calibrated.y(), 539.5, 1e-9) << candidate.explanation;
    }
}

TEST(ImageFit, TheSameShapeInAnotherSizeWasScaled) {
  const FitSuggestion suggestion = SuggestFit({1280, 720}, {1920, 1080});
  EXPECT_EQ(suggestion.suggested, FitKind::kScale);
  EXPECT_FALSE(suggestion.certain);
  ASSERT_EQ(suggestion.candidates.size(), 2U);  // a letterbox of the same shape is the same
  EXPECT_NEAR(suggestion.candidates[1].fit.offset_px.x(), 0.25, 1e-12);
}

TEST(ImageFit, EqualSizesNeedNothingTurnedOnesCannotBeMendedAndBordersAreSeen) {
  const FitSuggestion same = SuggestFit({1920, 1080}, {1920, 1080});
  EXPECT_EQ(same.suggested, FitKind::kIdentity);
  EXPECT_TRUE(same.certain);
  EXPECT_EQ(same.candidates.size(), 1U);
  const FitSuggestion turned = SuggestFit({1080, 1920}, {1920, 1080});
  EXPECT_FALSE(turned.suggested);
  EXPECT_THAT(turned.reason, HasSubstr("turned"));
  EXPECT_EQ(SuggestFit({1920, 1088}, {1920, 1080}).suggested, FitKind::kCrop);
  EXPECT_THROW(SuggestFit({0, 1080}, {1920, 1080}), Error);
}

TEST(ImageFit, NamesAreThoseOfTheCommandLine) {
  for (const char* name : {"identity", "crop", "scale", "letterbox"})
    EXPECT_EQ(NameOf(FitKindNamed(name).value()), name);
  EXPECT_FALSE(FitKindNamed("guess"));
}

}  // namespace
}  // namespace kinora

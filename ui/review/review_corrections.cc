// What people correct on the Review page: points, sides, cameras, gaps.

#include <array>

#include "ui/review/review_page.h"

namespace kinora::ui {
namespace {

constexpr std::array kTabOrder = {Joint::kHipR,   Joint::kKneeR,     Joint::kAnkleR, Joint::kHeelR,  Joint::kBigToeR,
                                  Joint::kHipL,   Joint::kKneeL,     Joint::kAnkleL, Joint::kHeelL,  Joint::kBigToeL,
                                  Joint::kNeck,   Joint::kShoulderR, Joint::kElbowR, Joint::kWristR, Joint::kShoulderL,
                                  Joint::kElbowL, Joint::kWristL,    Joint::kNose};

}  // namespace

void ReviewPage::AddCorrections() {
  const QString correct = tr("Correct");
  struct Swap {
    const char* id;
    QString text, help;
    const char* key;
    std::optional<BodyPart> part;
    bool to_the_end;
  };
  const QString part_help = tr("In the chosen camera: in the range, else in this picture");
  const std::array<Swap, 4> swaps = {
      {{"review.swap_legs", tr("Swap left and right"),
        tr("In the chosen camera: what was found swapped at the cursor, else the legs in the range or in this picture"),
        "X", std::nullopt, false},
       {"review.swap_arms", tr("Swap left and right arms"), part_help, "Alt+X", BodyPart::kArms, false},
       {"review.swap_body", tr("Swap left and right of the whole body"), part_help, "Ctrl+Shift+X", BodyPart::kBody,
        false},
       {"review.swap_legs_to_end", tr("Swap left and right to the end"),
        tr("In the chosen camera from here on: what was found swapped at the cursor, else the legs"), "Shift+X",
        std::nullopt, true}}};
  for (const Swap& swap : swaps) {
    AddReviewCommand({.id = swap.id,
                      .group = correct,
                      .text = swap.text,
                      .help = swap.help,
                      .icon = "arrow-left-right",
                      .keys = {QKeySequence(swap.key)}},
                     [this, part = swap.part, end = swap.to_the_end] { SwapSides(part, end); });
  }
  AddReviewCommand({.id = "review.hide_point",
                    .group = correct,
                    .text = tr("Not visible"),
                    .help = tr("The chosen point cannot be seen here (in the range); once more brings it back"),
                    .icon = "eye-off",
                    .keys = {QKeySequence("V")}},
                   [this] { HidePoint(); });
  AddReviewCommand({.id = "review.ignore_camera",
                    .group = correct,
                    .text = tr("Ignore this camera for the joint"),
                    .help = tr("In the range, or in this picture; once more takes it back"),
                    .icon = "link-2-off",
                    .keys = {QKeySequence("B")}},
                   [this] { IgnoreCamera(); });
  AddReviewCommand({.id = "review.fill_gap",
                    .group = correct,
                    .text = tr("Fill the gap"),
                    .help = tr("Of the chosen joint at the cursor, by a spline"),
                    .icon = "activity",
                    .keys = {QKeySequence("G")}},
                   [this] { FillGap(); });
  AddReviewCommand({.id = "review.swap_identity",
                    .group = correct,
                    .text = tr("Swap identity"),
                    .help = tr("In the chosen camera from here on (the range): the athlete is the other person"),
                    .icon = "users",
                    .keys = {QKeySequence("I")}},
                   [this] { SwapIdentity(); });
  AddReviewCommand({.id = "review.next_athlete",
                    .group = tr("Review"),
                    .text = tr("Next athlete"),
                    .help = tr("Whose points are corrected and whose curves are shown, as a click on somebody does"),
                    .icon = "user",
                    .keys = {QKeySequence("P")}},
                   [this] {
                     model_.SetAthlete((model_.athlete() + 1) % model_.review().athletes());
                     session_.Say(Info(NameOfAthlete(model_.athlete())));
                   });
  AddReviewCommand({.id = "review.next_joint",
                    .group = correct,
                    .text = tr("Next point"),
                    .help = tr("Go through the points"),
                    .icon = {},
                    .keys = {QKeySequence("Tab")}},
                   [this] { NextJoint(); });
  AddReviewCommand({.id = "review.reset_point",
                    .group = correct,
                    .text = tr("Back to what the network said"),
                    .help = tr("Of the chosen point, in the range or in this picture"),
                    .icon = "rotate-ccw",
                    .keys = {QKeySequence("Backspace")}},
                   [this] { ResetPoint(); });
}

// Left and right that were found swapped in the chosen camera at the cursor; or that were, until they were just mended:
// the same key swaps them back.
std::optional<Episode> ReviewPage::SwapAtCursor() const {
  const auto is_it = [&](const Episode& episode) {
    const qint64 now = session_.cursor().sample();
    return episode.act == EpisodeAct::kSwapLeftRight && episode.camera == model_.camera() &&
           episode.athlete == model_.athlete() && episode.first_sample <= now && now <= episode.last_sample;
  };
  std::vector<Episode> found = model_.review().OpenEpisodes();
  if (const auto in_hand = EpisodeInHand()) found.insert(found.begin(), *in_hand);
  if (model_.episode()) found.push_back(*model_.episode());
  const auto swap = std::ranges::find_if(found, is_it);
  return swap == found.end() ? std::nullopt : std::optional(*swap);
}

// Without a part: of what was found there.
void ReviewPage::SwapSides(std::optional<BodyPart> part, bool to_the_end) {
  const std::size_t camera = model_.camera();
  const bool in_range = session_.cursor().range().has_value();
  const std::optional<Episode> found = part || (in_range && !to_the_end) ? std::nullopt : SwapAtCursor();
  if (found && !to_the_end) {
    model_.Act([&](TrialReview& review) { return review.Mend(*found); });
    return;
  }
  const BodyPart swapped = part.value_or(found ? found->part.value_or(BodyPart::kBody) : BodyPart::kLegs);
  const PictureRange range = to_the_end ? model_.ToTheEnd(camera) : model_.RangeInCamera(camera);
  model_.Act([&](TrialReview& review) { return review.SwapLeftRight(model_.athlete(), range, swapped); });
}

PointPlace ReviewPage::PlaceAtCursor(Joint joint) const {
  return {.athlete = model_.athlete(),
          .camera = model_.camera(),
          .pts_ns = model_.PtsAtCursor(model_.camera()),
          .joint = joint};
}

void ReviewPage::HidePoint() {
  if (!model_.joint()) return;
  const Joint joint = *model_.joint();
  const PictureRange range = model_.RangeInCamera(model_.camera());
  const ReviewPoint point = model_.review().PointAt(PlaceAtCursor(joint));
  const bool hidden = point.edited && point.provenance == Provenance::kMissing;
  model_.Act([&](TrialReview& review) {
    return hidden ? review.ResetPoints(model_.athlete(), range, {&joint, 1})
                  : review.HidePoints(model_.athlete(), range, {&joint, 1});
  });
}

void ReviewPage::IgnoreCamera() {
  if (!model_.joint()) return;
  const Joint joint = *model_.joint();
  const PictureRange range = model_.RangeInCamera(model_.camera());
  const bool ignored = model_.review().PointAt(PlaceAtCursor(joint)).ignored;
  model_.Act([&](TrialReview& review) { return review.IgnoreCamera(model_.athlete(), range, {&joint, 1}, !ignored); });
}

void ReviewPage::ResetPoint() {
  if (!model_.joint()) return;
  const Joint joint = *model_.joint();
  const PictureRange range = model_.RangeInCamera(model_.camera());
  model_.Act([&](TrialReview& review) { return review.ResetPoints(model_.athlete(), range, {&joint, 1}); });
}

void ReviewPage::FillGap() {
  if (!model_.joint()) return;
  const Joint joint = *model_.joint();
  const TimeCursor& cursor = session_.cursor();
  const qint64 first = cursor.range() ? cursor.range()->first : cursor.sample();
  const qint64 last = cursor.range() ? cursor.range()->second : cursor.sample();
  model_.Act([&](TrialReview& review) { return review.FillGaps(model_.athlete(), {&joint, 1}, first, last); });
}

void ReviewPage::NextJoint() {
  const auto now = model_.joint();
  std::size_t next = 0;
  for (std::size_t i = 0; i < kTabOrder.size(); ++i)
    if (now && kTabOrder[i] == *now) next = (i + 1) % kTabOrder.size();
  model_.SetJoint(kTabOrder[next]);
}

}  // namespace kinora::ui

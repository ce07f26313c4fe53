// Edits are a layer over results: they survive restarts and other networks, and undone they leave no trace.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/motion/keypoint_set.h"
#include "projects/edits/apply.h"
#include "projects/edits/log.h"
#include "projects/settings.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using testing::HasSubstr;

constexpr int kFrames = 30;

std::int64_t PtsOf(int frame) {
  return frame * std::int64_t{16'666'667};
}

// One "network": results of all cameras under a key, with its own keypoint set.
void Compute(test::SampleProject& sample, const KeypointSet& set, const std::string& key, std::uint32_t seed) {
  Database& database = sample.project.database();
  const ResultRow result = OpenResult(database, sample.trial.id, kStagePose2D, key, "{}");
  for (const CameraRow& camera : sample.cameras)
    CommitChunks(database, result.id, ChunksOfFrames2D(set, test::RandomFrames(set, kFrames, seed++), 0, camera.id));
  FinishResult(database, result.id, "{}");
}

// What triangulation reads: the result of a key with the layer laid over it.
std::vector<PersonView> Views(test::SampleProject& sample, const std::string& key) {
  const auto result = FindResult(sample.project.database(), sample.trial.id, kStagePose2D, key);
  const EditLayer layer = ReadLayer(sample.project, sample.trial.id);
  std::vector<PersonView> views;
  for (std::size_t c = 0; c < sample.cameras.size(); ++c) {
    const std::string& camera = sample.cameras[c].id;
    const CameraTracks2D tracks = ReadTracks2D(sample.project.database(), result.value().id, camera).value();
    const auto identities =
        ResolveIdentities(tracks, {{sample.athlete.id, std::vector<std::int32_t>(tracks.frames.size(), 0)}},
                          MatchAnchors(layer, camera, tracks));
    views.push_back(
        LayEdits(layer, camera, sample.athlete.id, ViewOfAthlete(tracks, identities.at(sample.athlete.id), c)));
  }
  return views;
}

bool SameBits(const std::vector<PersonView>& a, const std::vector<PersonView>& b) {
  const auto frames = [](const PersonView& view) {
    std::vector<Frame2D> list;
    for (const PersonFrame& frame : view.frames) list.push_back({frame.pts_ns, {{0, frame.keypoints}}});
    return list;
  };
  return std::ranges::equal(a, b, [&](const PersonView& x, const PersonView& y) {
    return x.camera == y.camera && x.set == y.set && test::SameBits(frames(x), frames(y));
  });
}

const Keypoint2D& PointOf(const PersonView& view, int frame, Joint joint) {
  const auto found = std::ranges::find(view.frames, PtsOf(frame), &PersonFrame::pts_ns);
  return found->keypoints.points[static_cast<std::size_t>(view.set->IndexOf(joint).value())];
}

class Edits : public testing::Test {
 protected:
  void SetUp() override { Compute(sample_, Body25B(), "first network", 1); }
  PointKey Point(int frame, Joint joint, int camera = 0) const {
    return {sample_.cameras[static_cast<std::size_t>(camera)].id, PtsOf(frame), sample_.athlete.id, joint};
  }
  void Commit(const std::string& label, const std::vector<EditChange>& changes) {
    CommitEdit(sample_.project, sample_.trial.id, label, changes);
  }
  void Restart() {
    { const CaptureProject closed = std::move(sample_.project); }
    sample_ = test::OpenSampleProject(folder_.path() / "p");
  }
  std::vector<PersonView> Before(const std::string& key) { return Views(sample_, key); }

  // One act of every kind.
  void EditEverything() {
    const std::string& camera = sample_.cameras[0].id;
    const std::string& athlete = sample_.athlete.id;
    Commit("move r_knee", {MovePoint(Point(3, Joint::kKneeR), 100.1F, 200.7F)});
    Commit("move r_knee again", {MovePoint(Point(3, Joint::kKneeR), 101.1F, 201.7F)});
    Commit("fill r_knee",
           {MovePoint(Point(8, Joint::kKneeR), 110, 210), InterpolatePoint(Point(5, Joint::kKneeR), 104, 204)});
    Commit("hide l_wrist", {HidePoint(Point(4, Joint::kWristL, 1))});
    Commit("move r_heel", {MovePoint(Point(6, Joint::kHeelR), 50, 60)});
    Commit("swap legs", {SetSwap({camera, athlete, BodyPart::kLegs, PtsOf(10), PtsOf(14)})});
    Commit("ignore cam02", {SetIgnored({sample_.cameras[1].id, athlete, Joint::kAnkleL, PtsOf(0), PtsOf(9)})});
    const auto result = FindResult(sample_.project.database(), sample_.trial.id, kStagePose2D, "first network");
    const auto tracks = ReadTracks2D(sample_.project.database(), result->id, camera).value();
    const auto two = std::ranges::find_if(tracks.frames, [](const Frame2D& f) { return f.people.size() == 2; });
    Commit("swap identity", {SetAnchor({camera, two->pts_ns, athlete}, two->people[1].keypoints.box)});
    Commit("cut-off 10 Hz", {ChangeSetting(sample_.trial.id, "filter.cutoff", "10")});
  }

  test::TemporaryFolder folder_;
  test::SampleProject sample_ = test::MakeSampleProject(folder_.path() / "p");
};

TEST_F(Edits, SurviveAnotherNetworkAndARestartAndUndoneLeaveNoTrace) {
  const std::vector<PersonView> first_before = Views(sample_, "first network");
  WriteSetting(sample_.project, sample_.trial.id, "filter.cutoff", "6");
  EditEverything();
  EXPECT_FALSE(SameBits(Views(sample_, "first network"), first_before));

  Compute(sample_, Coco17(), "second network", 100);
  Restart();
  const std::vector<PersonView> second_edited = Views(sample_, "second network");
  EXPECT_EQ(PointOf(second_edited[0], 3, Joint::kKneeR).x_px, 101.1F);
  EXPECT_EQ(PointOf(second_edited[0], 3, Joint::kKneeR).provenance, Provenance::kEdited);
  EXPECT_TRUE(PointOf(second_edited[1], 4, Joint::kWristL).missing());
  EXPECT_EQ(ReadSetting(sample_.project, sample_.trial.id, "filter.cutoff"), "10");

  int undone = 0;
  while (UndoEdit(sample_.project)) ++undone;
  EXPECT_EQ(undone, 9);
  Restart();
  EXPECT_TRUE(SameBits(Views(sample_, "first network"), first_before));
  EXPECT_EQ(ReadSetting(sample_.project, sample_.trial.id, "filter.cutoff"), "6");
  EXPECT_TRUE(ReadLayer(sample_.project, sample_.trial.id).empty());
  EXPECT_EQ(LayerDigest(ReadLayer(sample_.project, sample_.trial.id)), "");

  // What the second network said, read straight from its result.
  std::vector<PersonView> second_original;
  const auto result = FindResult(sample_.project.database(), sample_.trial.id, kStagePose2D, "second network");
  for (std::size_t c = 0; c < sample_.cameras.size(); ++c)
    second_original.push_back(
        ViewOfTrack(ReadTracks2D(sample_.project.database(), result->id, sample_.cameras[c].id).value(), 0, c));
  EXPECT_TRUE(SameBits(Views(sample_, "second network"), second_original));

  int redone = 0;
  while (RedoEdit(sample_.project)) ++redone;
  EXPECT_EQ(redone, 9);
  EXPECT_TRUE(SameBits(Views(sample_, "second network"), second_edited));
}

TEST_F(Edits, UndoGoesBackOneActAtATimeAndSaysWhich) {
  Commit("one", {MovePoint(Point(3, Joint::kKneeR), 1, 2)});
  Commit("two", {MovePoint(Point(3, Joint::kKneeR), 3, 4)});
  EXPECT_EQ(UndoEdit(sample_.project), "two");
  EXPECT_EQ(ReadLayer(sample_.project, sample_.trial.id).points.at(Point(3, Joint::kKneeR)).x_px, 1);
  EXPECT_EQ(RedoEdit(sample_.project), "two");
  EXPECT_EQ(RedoEdit(sample_.project), std::nullopt);
  EXPECT_EQ(UndoEdit(sample_.project), "two");
  Commit("three", {ResetPoint(Point(3, Joint::kKneeR))});  // "two" is gone for good
  EXPECT_EQ(RedoEdit(sample_.project), std::nullopt);
  EXPECT_TRUE(ReadLayer(sample_.project, sample_.trial.id).empty());
  const std::vector<EditStep> steps = ListEdits(sample_.project);
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[1].label, "three");
}

TEST_F(Edits, ManyActsAreAllUndone) {
  for (int i = 0; i < 300; ++i) Commit("act", {MovePoint(Point(i % 20, Joint::kElbowL), static_cast<float>(i), 1)});
  for (int i = 0; i < 300; ++i) ASSERT_TRUE(UndoEdit(sample_.project));
  EXPECT_FALSE(UndoEdit(sample_.project));
  EXPECT_TRUE(ReadLayer(sample_.project, sample_.trial.id).empty());
}

TEST_F(Edits, WhatAKeypointSetLacksIsListedAndKept) {
  Compute(sample_, Coco17(), "coco", 5);
  Commit("move r_heel", {MovePoint(Point(6, Joint::kHeelR), 50, 60)});
  const EditLayer layer = ReadLayer(sample_.project, sample_.trial.id);
  std::vector<Unmatched> unmatched;
  const PersonView view{0, &Coco17(), {}};
  LayEdits(layer, sample_.cameras[0].id, sample_.athlete.id, view, &unmatched);
  ASSERT_EQ(unmatched.size(), 1U);
  EXPECT_THAT(unmatched[0].sentence, HasSubstr("r_heel"));
  EXPECT_EQ(layer.points.size(), 1U);
}

TEST_F(Edits, SwapsExchangeOnlyTheirPartAndTwiceIsAsBefore) {
  const std::vector<PersonView> before = Views(sample_, "first network");
  const SwapKey legs{sample_.cameras[0].id, sample_.athlete.id, BodyPart::kLegs, PtsOf(2), PtsOf(6)};
  const SwapKey longer{sample_.cameras[0].id, sample_.athlete.id, BodyPart::kLegs, PtsOf(0), PtsOf(20)};
  Commit("swap", {SetSwap(legs)});
  const std::vector<PersonView> once = Views(sample_, "first network");
  EXPECT_EQ(PointOf(once[0], 4, Joint::kAnkleL).x_px, PointOf(before[0], 4, Joint::kAnkleR).x_px);
  EXPECT_EQ(PointOf(once[0], 4, Joint::kWristL).x_px, PointOf(before[0], 4, Joint::kWristL).x_px);
  EXPECT_EQ(PointOf(once[0], 7, Joint::kAnkleL).x_px, PointOf(before[0], 7, Joint::kAnkleL).x_px);
  Commit("swap", {SetSwap(longer)});
  const std::vector<PersonView> twice = Views(sample_, "first network");
  EXPECT_EQ(PointOf(twice[0], 4, Joint::kAnkleL).x_px, PointOf(before[0], 4, Joint::kAnkleL).x_px);
}

TEST_F(Edits, APointMovedWhereNobodyWasSeenMakesAFrame) {
  Commit("move", {MovePoint(Point(3, Joint::kKneeR), 10, 20)});
  const PersonView laid = LayEdits(ReadLayer(sample_.project, sample_.trial.id), sample_.cameras[0].id,
                                   sample_.athlete.id, {0, &Coco17(), {}});
  ASSERT_EQ(laid.frames.size(), 1U);
  EXPECT_EQ(PointOf(laid, 3, Joint::kKneeR).score, 1);
  EXPECT_TRUE(PointOf(laid, 3, Joint::kKneeL).missing());
}

TEST_F(Edits, TheLayerComesBackFromItsJsonBitForBit) {
  EditEverything();
  const EditLayer layer = ReadLayer(sample_.project, sample_.trial.id);
  const EditLayer back = LayerFromJson(LayerJson(layer), "here");
  EXPECT_EQ(back.points, layer.points);
  EXPECT_EQ(back.swaps, layer.swaps);
  EXPECT_EQ(back.ignored, layer.ignored);
  EXPECT_EQ(LayerDigest(back), LayerDigest(layer));
  EXPECT_TRUE(ChangedRanges(layer, back).empty());
}

TEST_F(Edits, ChangedRangesNameTheTouchedPictures) {
  EditLayer before, after;
  before.points[Point(3, Joint::kKneeR)] = {PointEdit::Action::kMoved, 1, 2};
  after = before;
  after.points[Point(3, Joint::kKneeR)].x_px = 5;
  after.swaps.insert({"cam", "athlete", BodyPart::kArms, 100, 200});
  const std::vector<ChangedRange> ranges = ChangedRanges(before, after);
  ASSERT_EQ(ranges.size(), 3U);  // the point as it was, as it is, and the swap
  EXPECT_EQ(ranges[0].first_pts_ns, PtsOf(3));
  EXPECT_EQ(ranges[2].last_pts_ns, 200);
}

TEST_F(Edits, ASettingIsAnActLikeAnyOther) {
  Commit("cut-off 12 Hz", {ChangeSetting(kProjectScope, "filter.cutoff", "12")});
  EXPECT_EQ(ReadSetting(sample_.project, kProjectScope, "filter.cutoff"), "12");
  UndoEdit(sample_.project);
  EXPECT_EQ(ReadSetting(sample_.project, kProjectScope, "filter.cutoff"), std::nullopt);
  RedoEdit(sample_.project);
  EXPECT_EQ(ReadSetting(sample_.project, kProjectScope, "filter.cutoff"), "12");
}

// Anchors.

TrackedPerson PersonAt(std::int32_t track, float x) {
  return {track, {{x, 0, x + 100, 200}, 1, std::vector<Keypoint2D>(Coco17().points.size())}};
}

CameraTracks2D TwoPeople(std::int32_t left_track, std::int32_t right_track) {
  CameraTracks2D tracks{"cam01", &Coco17(), {}};
  for (int i = 0; i < 10; ++i)
    tracks.frames.push_back({PtsOf(i), {PersonAt(left_track, 0), PersonAt(right_track, 300)}});
  return tracks;
}

TEST(Anchors, AreFoundAgainByOverlapUnderNewTrackNumbers) {
  EditLayer layer;
  layer.anchors[{"c", PtsOf(4), "ann"}] = {5, 0, 105, 200};
  layer.anchors[{"c", PtsOf(4), "ben"}] = {290, 0, 390, 200};
  layer.anchors[{"other camera", PtsOf(4), "ben"}] = {290, 0, 390, 200};
  const std::vector<MatchedAnchor> matched = MatchAnchors(layer, "c", TwoPeople(70, 81));
  ASSERT_EQ(matched.size(), 2U);
  EXPECT_EQ(matched[0].athlete, "ann");
  EXPECT_EQ(matched[0].track, 70);
  EXPECT_EQ(matched[1].track, 81);
}

TEST(Anchors, ThatFindNobodyAreListed) {
  EditLayer layer;
  layer.anchors[{"c", PtsOf(4), "ann"}] = {600, 0, 700, 200};      // nobody stands there
  layer.anchors[{"c", PtsOf(4) + 1, "ben"}] = {290, 0, 390, 200};  // no such picture
  layer.anchors[{"c", PtsOf(5), "ann"}] = {0, 0, 100, 200};
  layer.anchors[{"c", PtsOf(5), "ben"}] = {10, 0, 110, 200};  // the same person twice: the better one wins
  std::vector<Unmatched> unmatched;
  const auto matched = MatchAnchors(layer, "c", TwoPeople(0, 1), &unmatched);
  ASSERT_EQ(matched.size(), 1U);
  EXPECT_EQ(matched[0].athlete, "ann");
  EXPECT_EQ(unmatched.size(), 3U);
}

TEST(Anchors, ChangeWhoIsWhoFromTheirPictureOn) {
  const CameraTracks2D tracks = TwoPeople(0, 1);
  const std::map<std::string, std::vector<std::int32_t>> base = {{"ann", std::vector<std::int32_t>(10, 0)},
                                                                 {"ben", std::vector<std::int32_t>(10, 1)}};
  const auto resolved = ResolveIdentities(tracks, base, {{"ann", PtsOf(4), 1, 1.0F}, {"ben", PtsOf(4), 0, 1.0F}});
  EXPECT_EQ(resolved.at("ann"), (std::vector<std::int32_t>{0, 0, 0, 0, 1, 1, 1, 1, 1, 1}));
  EXPECT_EQ(resolved.at("ben"), (std::vector<std::int32_t>{1, 1, 1, 1, 0, 0, 0, 0, 0, 0}));
  // With one anchor alone, the other one is nowhere: never two athletes in one person.
  const auto alone = ResolveIdentities(tracks, base, {{"ann", PtsOf(4), 1, 1.0F}});
  EXPECT_EQ(alone.at("ben"), (std::vector<std::int32_t>{1, 1, 1, 1, -1, -1, -1, -1, -1, -1}));
}

// A tracker that takes one person for the other is seen through by association; nobody has to say it again.
TEST(Identities, FollowAssociationWhereTracksChangePersons) {
  const CameraTracks2D tracks = TwoPeople(0, 1);
  const std::map<std::string, std::vector<std::int32_t>> base = {{"ann", {0, 0, 0, 1, 1, 1, 0, 0, -1, 0}},
                                                                 {"ben", {1, 1, 1, 0, 0, 0, 1, 1, 1, 1}}};
  EXPECT_EQ(ResolveIdentities(tracks, base, {}), base);
}

}  // namespace
}  // namespace kinora

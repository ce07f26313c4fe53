#include "projects/review/episodes.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "projects/review/trial_review.h"
#include "tests/projects/review/faults.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/support/balancing.h"

namespace kinora {
namespace {

using test::Fault;

// Two people in sight of four cameras; the faults are those of the first one.
test::SyntheticOptions WithFaults(const std::vector<Fault>& faults, std::int64_t frames) {
  test::SyntheticOptions options;
  options.people = 2;
  options.frames = frames;
  options.change_scene = [faults](synthetic::SceneTracks& scene) {
    for (const Fault& fault : faults)
      test::PutInto(fault, scene.cameras,
                    [&](std::size_t c, std::size_t f, std::size_t i) { return scene.who[c][f][i] == 0; });
  };
  options.change_people = [faults](std::vector<PersonAcrossViews>& people, const synthetic::SceneTracks& scene) {
    // The first walker first, and his identity exchanged with the other's where it is to be wrong.
    for (const Fault& fault : faults) {
      if (fault.cause != EpisodeCause::kIdentity) continue;
      const auto& frames_of = scene.cameras[fault.camera].frames;
      const std::int64_t first = frames_of[static_cast<std::size_t>(fault.first)].pts_ns;
      const std::int64_t last = frames_of[static_cast<std::size_t>(fault.last)].pts_ns;
      test::ExchangeIdentities(people.at(0), people.at(1), fault.camera, first, last);
    }
  };
  return options;
}

std::vector<Episode> EpisodesOf(TrialReview& review) {
  review.FindEpisodesNow();
  std::vector<Episode> first;
  for (const Episode& episode : review.episodes())
    if (episode.athlete == 0) first.push_back(episode);
  return first;
}

TEST(Episodes, CleanWalksShowNone) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    test::SyntheticOptions options;
    options.noise = {.seed = seed, .pixel_sd_px = 2, .identities = true};
    options.frames = 400;
    auto made = test::MakeSyntheticReview(options);
    TrialReview review(*made->project, made->trial);
    const test::Tally tally = test::Count({}, EpisodesOf(review), true);
    EXPECT_EQ(tally.others, 0) << seed;
  }
}

TEST(Episodes, TwentySeededFaultsAreFoundWithCameraJointAndFrames) {
  int found = 0, others = 0;
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    const std::vector<Fault> faults = test::MakeFaults(seed, 20, 800, 4, true);
    auto made = test::MakeSyntheticReview(WithFaults(faults, 800));
    TrialReview review(*made->project, made->trial);
    const test::Tally tally = test::Count(faults, EpisodesOf(review), true);
    fmt::print("seed {}: {} of 20 faults found, {} other episodes\n", seed, tally.found, tally.others);
    found += tally.found;
    others += tally.others;
  }
  EXPECT_GE(found, 57);  // of 60
  EXPECT_LE(others, 6);
}

// The recorded points, and a second person beside the first: the same one, later and further away.
std::vector<CameraTracks2D> RecordedTracks(const test::Balancing& recording) {
  std::vector<CameraTracks2D> tracks;
  for (const PersonView& view : recording.views) {
    CameraTracks2D& camera = tracks.emplace_back();
    camera.camera = recording.rig.cameras[view.camera].camera.name;
    camera.set = view.set;
    for (const PersonFrame& frame : view.frames) camera.frames.push_back({frame.pts_ns, {{0, frame.keypoints}}});
  }
  return tracks;
}

TEST(EpisodesOfBalancing, NamesTheSeededFaultsAmongRecordedPoints) {
  const auto folder = test::SharedFile("data/balancing");
  KINORA_SKIP_WITHOUT(folder);
  const test::Balancing recording = test::ReadBalancing(folder);
  const std::vector<CameraTracks2D> clean = RecordedTracks(recording);
  const auto episodes_of = [&](const std::vector<CameraTracks2D>& tracks) {
    const test::TemporaryFolder place;
    auto made = test::MakeReviewProject(place.path() / "p", recording.rig, recording.timeline, tracks);
    TrialReview review(*made.project, made.trial);
    return EpisodesOf(review);
  };
  const std::vector<Episode> unfaulted = episodes_of(clean);
  for (const Episode& episode : unfaulted)
    fmt::print("unfaulted: {} (frames {} to {}, severity {:.2f})\n", episode.sentence, episode.first_sample,
               episode.last_sample, episode.severity);
  int found = 0, others = 0;
  for (const std::uint32_t seed : {1u, 2u, 3u, 4u}) {
    const std::vector<Fault> faults = test::MakeFaults(seed, 5, 100, 4, false);
    std::vector<CameraTracks2D> tracks = clean;
    for (const Fault& fault : faults)
      test::PutInto(fault, tracks, [](std::size_t, std::size_t, std::size_t) { return true; });
    const test::Tally tally = test::Count(faults, episodes_of(tracks), true);
    fmt::print("seed {}: {} of 5 faults found, {} other episodes\n", seed, tally.found, tally.others);
    found += tally.found;
    others += tally.others;
  }
  fmt::print("{} of 20 faults found, {} episodes without faults\n", found, unfaulted.size());
  EXPECT_GE(found, 17);
}

}  // namespace
}  // namespace kinora

// Whom episodes of residuals blame: cameras that disagree do not say which of them errs; a joint's own path does.

#include <gtest/gtest.h>

#include "projects/review/doubt_scene.h"
#include "projects/review/picture_view.h"
#include "projects/review/view_doubts.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

constexpr std::size_t kLiar = 2, kHonest = 0;
constexpr std::int64_t kFirst = 100;
constexpr float kDoubtfulSigmas = 8, kDoubtfulPx = 30;
const Eigen::Vector2f kJump_px(36, -27);

// A clean walk, as a solve shows it that believed the liar: for some samples the liar's knee lies 45 px beside its own
// path, and it is the honest camera's that is said to be off.
class Blame : public testing::Test {
 protected:
  void SetUp() override {
    made_ = test::MakeSyntheticReview({.frames = 200});
    review_ = std::make_unique<TrialReview>(*made_->project, made_->trial);
    const ReviewTrial& trial = review_->trial();
    views_ = ViewsInTrial(trial, review_->layer());
    scene_ = MakeDoubtScene(trial, SeeAthlete(trial.rig, views_[0], trial.trial.timeline, trial.options),
                            review_->Solved(0));
    knee_ = static_cast<std::size_t>(std::ranges::find(scene_.seen.joints, Joint::kKneeR) - scene_.seen.joints.begin());
  }
  void Doubt(std::size_t camera, std::int64_t count) {
    for (std::int64_t f = kFirst; f < kFirst + count; ++f) {
      scene_.own_sigmas[scene_.At(knee_, f, camera)] = kDoubtfulSigmas;
      scene_.own_px[scene_.At(knee_, f, camera)] = kDoubtfulPx;
    }
  }
  void Jump(std::size_t camera, std::int64_t count) {
    for (std::int64_t f = kFirst; f < kFirst + count; ++f)
      scene_.seen.points[scene_.At(knee_, f, camera)].px += kJump_px;
  }
  // The episode about these samples; there must be one alone.
  Episode Found(std::int64_t count) {
    std::vector<Episode> found;
    for (const Episode& episode : FindResiduals(scene_, {}))
      if (episode.first_sample < kFirst + count && episode.last_sample >= kFirst) found.push_back(episode);
    EXPECT_EQ(found.size(), 1U);
    return found.empty() ? Episode() : found.front();
  }

  std::unique_ptr<test::SyntheticReview> made_;
  std::unique_ptr<TrialReview> review_;
  std::vector<std::vector<PersonView>> views_;
  DoubtScene scene_;
  std::size_t knee_ = 0;
};

TEST_F(Blame, GoesToTheCameraWhosePointLeftItsOwnPath) {
  Jump(kLiar, 6);
  Doubt(kHonest, 6);
  const Episode episode = Found(6);
  ASSERT_TRUE(episode.camera);
  EXPECT_EQ(*episode.camera, kLiar);
  EXPECT_EQ(episode.joints, std::vector{Joint::kKneeR});
  EXPECT_EQ(episode.first_sample, kFirst);
  EXPECT_EQ(episode.last_sample, kFirst + 5);
  EXPECT_EQ(episode.first_pts_ns, review_->trial().pts_ns[kLiar][kFirst]);
  EXPECT_NE(episode.sentence.find(review_->trial().CameraName(kLiar)), std::string::npos) << episode.sentence;
  // How far it left it, not how far the other seemed to be off: 45 px, and what a knee's bent path adds.
  const auto number = episode.sentence.find("lies ");
  ASSERT_NE(number, std::string::npos) << episode.sentence;
  EXPECT_NEAR(std::stod(episode.sentence.substr(number + 5)), kJump_px.norm(), 8) << episode.sentence;
}

TEST_F(Blame, StaysWhereNobodyLeftItsPath) {
  Doubt(kHonest, 6);
  EXPECT_EQ(Found(6).camera, kHonest);
}

TEST_F(Blame, StaysWithTheOneThatJumpedItself) {
  Jump(kHonest, 6);
  Doubt(kHonest, 6);
  EXPECT_EQ(Found(6).camera, kHonest);
}

// Over a longer time the way between is not straight, and a path tells nothing.
TEST_F(Blame, StaysWhereItLastsLong) {
  const std::int64_t count = scene_.SamplesOf(0.4);
  Jump(kLiar, count);
  Doubt(kHonest, count);
  EXPECT_EQ(Found(count).camera, kHonest);
}

// A camera that does not see the joint all the way cannot be judged by its path.
TEST_F(Blame, StaysWhereTheOtherWasNotSeenBefore) {
  Jump(kLiar, 6);
  scene_.seen.points[scene_.At(knee_, kFirst - 1, kLiar)].score = 0;
  Doubt(kHonest, 6);
  EXPECT_EQ(Found(6).camera, kHonest);
}

}  // namespace
}  // namespace kinora

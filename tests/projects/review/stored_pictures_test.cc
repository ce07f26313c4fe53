#include "projects/review/stored_pictures.h"

#include <gtest/gtest.h>

#include "projects/store/results.h"
#include "projects/trial_view.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

void ExpectSame(const Frame2D& a, const Frame2D& b) {
  EXPECT_EQ(a.pts_ns, b.pts_ns);
  ASSERT_EQ(a.people.size(), b.people.size());
  for (std::size_t i = 0; i < a.people.size(); ++i) {
    EXPECT_EQ(a.people[i].track, b.people[i].track);
    const auto &points = a.people[i].keypoints.points, &others = b.people[i].keypoints.points;
    ASSERT_EQ(points.size(), others.size());
    for (std::size_t p = 0; p < points.size(); ++p) {
      EXPECT_EQ(points[p].x_px, others[p].x_px);
      EXPECT_EQ(points[p].score, others[p].score);
      EXPECT_EQ(points[p].provenance, others[p].provenance);
    }
  }
}

class StoredPicturesTest : public testing::Test {
 protected:
  void SetUp() override {
    made_ = test::MakeSyntheticReview({.frames = 300});
    for (const CameraRow& row : ListCameras(*made_->project, made_->trial.session)) ids_.push_back(row.id);
    result_ = LatestFinished(made_->project->database(), made_->trial.id, "pose2d")->id;
    // In several chunks, as a long recording has them.
    const CameraTracks2D whole = *ReadTracks2D(made_->project->database(), result_, ids_[1]);
    made_->project->database().Run("DELETE FROM chunk WHERE result = ? AND camera = ?", result_, ids_[1]);
    for (std::size_t first = 0; first < whole.frames.size(); first += 64) {
      const auto part = std::span(whole.frames).subspan(first, std::min<std::size_t>(64, whole.frames.size() - first));
      CommitChunks(made_->project->database(), result_,
                   ChunksOfFrames2D(*whole.set, part, static_cast<std::int64_t>(first), ids_[1]));
    }
    ids_.push_back("");  // a camera without pictures
  }
  std::unique_ptr<test::SyntheticReview> made_;
  std::string result_;
  std::vector<std::string> ids_;
};

TEST_F(StoredPicturesTest, AreThoseOfTheResultInAnyOrderHoweverLittleIsKept) {
  for (const std::size_t kept : {std::size_t{1}, StoredPictures::kKeptBytes}) {
    const StoredPictures pictures(*made_->project, result_, ids_, kept);
    for (std::size_t c = 0; c < 2; ++c) {
      const CameraTracks2D whole = *ReadTracks2D(made_->project->database(), result_, ids_[c]);
      for (const std::size_t i : {0, 299, 63, 64, 128, 1, 298, 127}) ExpectSame(pictures.At(c, i), whole.frames[i]);
      const CameraTracks2D all = pictures.All(c);
      ASSERT_EQ(all.frames.size(), whole.frames.size());
      for (std::size_t i = 0; i < whole.frames.size(); ++i) ExpectSame(all.frames[i], whole.frames[i]);
    }
    EXPECT_TRUE(pictures.All(ids_.size() - 1).frames.empty());
    EXPECT_TRUE(pictures.At(ids_.size() - 1, 0).people.empty());
  }
}

TEST_F(StoredPicturesTest, ShowNobodyWhereTheyCanNoLongerBeReadAndSayWhyWhenAllAreAskedFor) {
  const StoredPictures pictures(*made_->project, result_, ids_);
  EXPECT_FALSE(pictures.At(1, 10).people.empty());
  made_->project->database().Run("UPDATE chunk SET blob = x'00' WHERE result = ? AND camera = ?", result_, ids_[1]);
  EXPECT_FALSE(pictures.At(1, 10).people.empty());  // still kept
  EXPECT_FALSE(pictures.TakeProblem());
  EXPECT_TRUE(pictures.At(1, 200).people.empty());
  EXPECT_TRUE(pictures.At(1, 201).people.empty());
  const std::optional<Error> problem = pictures.TakeProblem();
  ASSERT_TRUE(problem);
  EXPECT_NE(problem->where().find("pose2d"), std::string::npos) << problem->what();
  EXPECT_FALSE(pictures.TakeProblem());
  EXPECT_THROW(pictures.All(1), Error);
  pictures.Forget();
  EXPECT_TRUE(pictures.At(1, 10).people.empty());
}

TEST_F(StoredPicturesTest, AReviewHoldsPeopleWithoutTheirPointsAndFindsThemByPicture) {
  const ReviewBasis basis = ReadReviewBasis(*made_->project, made_->trial);
  const ReviewTrial& trial = *basis.trial;
  ASSERT_EQ(trial.tracks[1].frames.size(), 300U);
  const TrackedPerson& person = trial.tracks[1].frames[100].people.at(0);
  EXPECT_TRUE(person.keypoints.points.empty());
  EXPECT_EQ(person.keypoints.points.capacity(), 0U);  // that is the point of it
  EXPECT_GT(person.keypoints.box.area(), 0);
  EXPECT_EQ(trial.Picture(1, 100).people.at(0).track, person.track);
  EXPECT_EQ(trial.Picture(1, 100).people.at(0).keypoints.points.size(), trial.tracks[1].set->points.size());
}

}  // namespace
}  // namespace kinora

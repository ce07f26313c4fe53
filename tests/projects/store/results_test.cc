#include "projects/store/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "projects/stages.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::RandomFrames;
using testing::HasSubstr;

class Results : public testing::Test {
 protected:
  test::TemporaryFolder folder_;
  test::SampleProject sample_ = test::MakeSampleProject(folder_.path() / "p");
  Database& database_ = sample_.project.database();
};

TEST_F(Results, AreFoundAgainByTheirKey) {
  const ResultRow made = OpenResult(database_, sample_.trial.id, kStagePose2D, "key1", "{}");
  EXPECT_EQ(OpenResult(database_, sample_.trial.id, kStagePose2D, "key1", "{}").id, made.id);
  EXPECT_NE(OpenResult(database_, sample_.trial.id, kStagePose2D, "key2", "{}").id, made.id);
  EXPECT_FALSE(FindResult(database_, sample_.trial.id, kStagePose2D, "key3"));
  EXPECT_FALSE(LatestFinished(database_, sample_.trial.id, kStagePose2D));
  FinishResult(database_, made.id, R"({"device":"cpu"})");
  EXPECT_EQ(LatestFinished(database_, sample_.trial.id, kStagePose2D)->id, made.id);
  EXPECT_EQ(LatestFinished(database_, sample_.trial.id, kStagePose2D)->provenance, R"({"device":"cpu"})");
}

TEST_F(Results, KeepEachCamerasFramesApart) {
  const ResultRow result = OpenResult(database_, sample_.trial.id, kStagePose2D, "key", "{}");
  const std::vector<Frame2D> frames = RandomFrames(Coco17(), 600, 5);
  for (const CameraRow& camera : sample_.cameras)
    for (std::int64_t first = 0; first < 600; first += kFramesPerChunk) {
      const auto count = static_cast<std::size_t>(std::min<std::int64_t>(kFramesPerChunk, 600 - first));
      if (&camera == &sample_.cameras[1] && first > 0) continue;
      CommitChunks(database_, result.id,
                   ChunksOfFrames2D(Coco17(), std::span(frames).subspan(static_cast<std::size_t>(first), count), first,
                                    camera.id, {std::byte{static_cast<unsigned char>(first / 256)}}));
    }
  const auto whole = ReadTracks2D(database_, result.id, sample_.cameras[0].id);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->camera, "cam01");
  EXPECT_TRUE(test::SameBits(whole->frames, frames));
  std::vector<std::byte> state;
  EXPECT_EQ(CommittedFrames(database_, result.id, "frames2d", sample_.cameras[0].id, "", &state), 600);
  EXPECT_EQ(state, std::vector{std::byte{2}});
  EXPECT_EQ(CommittedFrames(database_, result.id, "frames2d", sample_.cameras[1].id, "", &state), 256);
  EXPECT_EQ(state, std::vector{std::byte{0}});
  EXPECT_EQ(ListChunks(database_, result.id).size(), 4U);
}

TEST_F(Results, AGapEndsWhatCountsAsCommitted) {
  const ResultRow result = OpenResult(database_, sample_.trial.id, kStagePose2D, "key", "{}");
  const std::vector<Frame2D> frames = RandomFrames(Coco17(), 10, 6);
  for (const std::int64_t first : {0, 20})
    CommitChunks(database_, result.id, ChunksOfFrames2D(Coco17(), frames, first, sample_.cameras[0].id));
  EXPECT_EQ(CommittedFrames(database_, result.id, "frames2d", sample_.cameras[0].id), 10);
}

TEST_F(Results, ATruncatedBlobIsAnErrorThatNamesResultCameraAndFrames) {
  const ResultRow result = OpenResult(database_, sample_.trial.id, kStagePose2D, "0123456789abcdef", "{}");
  CommitChunks(database_, result.id,
               ChunksOfFrames2D(Coco17(), RandomFrames(Coco17(), 10, 7), 256, sample_.cameras[1].id));
  database_.Run("UPDATE chunk SET blob = substr(blob, 1, 40)");
  try {
    ReadTracks2D(database_, result.id, sample_.cameras[1].id);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFile);
    EXPECT_EQ(error.where(), "trial walk1, result pose2d 01234567, camera cam02, frames 256 to 265");
  }
}

TEST_F(Results, UntouchedChunksCanBeTakenOver) {
  const ResultRow old_result = OpenResult(database_, sample_.trial.id, kStagePose2D, "old", "{}");
  const ResultRow new_result = OpenResult(database_, sample_.trial.id, kStagePose2D, "new", "{}");
  const std::vector<Frame2D> frames = RandomFrames(Coco17(), 10, 8);
  CommitChunks(database_, old_result.id, ChunksOfFrames2D(Coco17(), frames, 0, sample_.cameras[0].id));
  CopyChunks(database_, old_result.id, new_result.id, ListChunks(database_, old_result.id));
  RemoveResult(database_, old_result.id);
  EXPECT_TRUE(test::SameBits(ReadTracks2D(database_, new_result.id, sample_.cameras[0].id)->frames, frames));
}

}  // namespace
}  // namespace kinora

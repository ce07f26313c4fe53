#include "projects/pipeline/pose_stage.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <stop_token>

#include "core/media/video_reader.h"
#include "core/media/video_writer.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

constexpr std::int64_t kPictures = 600;

// Sees one person in the middle of every picture.
class MiddleDetector : public Detector {
 public:
  std::vector<std::vector<FoundPerson>> Detect(std::span<const PictureView* const> pictures, const Job&) override {
    std::vector<std::vector<FoundPerson>> found;
    for (const PictureView* picture : pictures) {
      const auto w = static_cast<float>(picture->width), h = static_cast<float>(picture->height);
      found.push_back({{{{w / 4, h / 4, 3 * w / 4, 3 * h / 4}, 0.9F}, std::nullopt}});
    }
    return found;
  }
};

// Points that depend on the picture's brightness and on where the last picture's region was: a resumed run can only
// give the same numbers when its state is exactly that of the run that was stopped.
class DriftingEstimator : public PoseEstimator {
 public:
  const KeypointSet& keypoint_set() const override { return Coco17(); }
  PoseQuery QueryOf(const PictureView& picture, const FoundPerson& person) const override {
    PoseQuery query;
    query.picture = &picture;
    query.region = RegionOf(person.detection.box);
    return query;
  }
  std::vector<PoseResult> Estimate(std::span<const PoseQuery> queries, const Job&) override {
    std::vector<PoseResult> results;
    for (const PoseQuery& query : queries) {
      const double light = static_cast<double>(query.picture->planes[0][query.picture->strides[0] * 20 + 20]) / 255;
      PoseResult result;
      result.present = true;
      result.next = query.region;
      result.next.centre_x += 0.1 * std::sin(20 * light);
      result.keypoints.score = 0.9F;
      result.keypoints.box = {static_cast<float>(query.region.centre_x - 10), 10,
                              static_cast<float>(query.region.centre_x + 10), 40};
      for (std::size_t k = 0; k < Coco17().points.size(); ++k)
        result.keypoints.points.push_back({static_cast<float>(query.region.centre_x + light * static_cast<double>(k)),
                                           static_cast<float>(k) * 2 + 8, 0.9F, Provenance::kMeasured});
      results.push_back(std::move(result));
    }
    return results;
  }

 private:
  static Region RegionOf(const BoxPx& box) {
    return {static_cast<double>(box.x0 + box.x1) / 2, static_cast<double>(box.y0 + box.y1) / 2,
            static_cast<double>(box.width()), static_cast<double>(box.height()), 0};
  }
};

class PoseStage : public testing::Test {
 protected:
  void SetUp() override {
    project_ = std::make_unique<CaptureProject>(CaptureProject::Create(folder_.path() / "p", "test"));
    const Session session = EnsureSession(*project_, EnsureParticipant(*project_, "P01").id, "day1");
    trial_ = EnsureTrial(*project_, session.id, "walk");
    for (int c = 0; c < 2; ++c) {
      const std::string name = "cam" + std::to_string(c);
      // The second camera stops earlier.
      const std::int64_t count = kPictures - 90 * c;
      sources_.push_back({EnsureCamera(*project_, session.id, name).id, name, MakeVideo(name, count, c), count});
    }
  }

  std::filesystem::path MakeVideo(const std::string& name, std::int64_t count, int camera) {
    const auto file = folder_.path() / (name + ".mp4");
    VideoWriter::Options options;
    options.width_px = 64;
    options.height_px = 48;
    VideoWriter writer(file, options);
    Image image(64, 48);
    for (std::int64_t f = 0; f < count; ++f) {
      const auto grey = static_cast<std::uint8_t>(128 + 100 * std::sin(0.05 * static_cast<double>(f * (camera + 1))));
      std::fill(image.data(), image.data() + 64 * 48 * 3, grey);
      writer.Write(image, f * 16666667);
    }
    writer.Finish();
    return file;
  }

  std::unique_ptr<PoseEngine> Engine() {
    return std::make_unique<PoseEngine>(
        std::make_unique<Tracker2D>(std::make_unique<MiddleDetector>(), std::make_unique<DriftingEstimator>(),
                                    FollowOptions{.detect_every = 50, .max_people = 1}),
        DeviceReport{});
  }

  void ExpectSame(const std::string& whole, const std::string& parts) {
    for (const PoseSource& source : sources_) {
      const auto a = ReadTracks2D(project_->database(), whole, source.camera);
      const auto b = ReadTracks2D(project_->database(), parts, source.camera);
      ASSERT_TRUE(a && b);
      ASSERT_EQ(a->frames.size(), static_cast<std::size_t>(source.frames));
      ASSERT_EQ(b->frames.size(), a->frames.size());
      for (std::size_t f = 0; f < a->frames.size(); ++f) {
        ASSERT_EQ(a->frames[f].pts_ns, b->frames[f].pts_ns);
        ASSERT_EQ(a->frames[f].people.size(), 1u) << f;
        ASSERT_EQ(b->frames[f].people.size(), 1u) << f;
        EXPECT_EQ(a->frames[f].people[0].track, b->frames[f].people[0].track);
        for (std::size_t k = 0; k < 17; ++k)
          ASSERT_EQ(a->frames[f].people[0].keypoints.points[k].x_px, b->frames[f].people[0].keypoints.points[k].x_px)
              << f;
      }
    }
  }

  std::string Open(const std::string& key) {
    return OpenResult(project_->database(), trial_.id, kStagePose2D, key, "{}").id;
  }

  test::TemporaryFolder folder_;
  std::unique_ptr<CaptureProject> project_;
  Trial trial_;
  std::vector<PoseSource> sources_;
};

TEST_F(PoseStage, ARunThatWasStoppedGoesOnAndGivesTheNumbersOfOneThatWasNot) {
  const std::string whole = Open("whole"), parts = Open("parts");
  RunPoseStage(*project_, whole, sources_, *Engine(), {}, Job());
  for (const double stop_at : {300.0, 520.0, 590.0}) {
    std::stop_source stop;
    const Job job(stop.get_token(), [&](std::string_view what, double done, double) {
      if (what == "finding joints" && done >= stop_at) stop.request_stop();
    });
    EXPECT_THROW(RunPoseStage(*project_, parts, sources_, *Engine(), {}, job), Cancelled);
  }
  const PoseStageOutcome last = RunPoseStage(*project_, parts, sources_, *Engine(), {}, Job());
  EXPECT_EQ(last.steps, kPictures - 2 * kFramesPerChunk);
  ExpectSame(whole, parts);
}

TEST_F(PoseStage, GoesOnBeforeADamagedChunkAndGivesTheNumbersOfBefore) {
  const std::string whole = Open("whole"), damaged = Open("damaged");
  RunPoseStage(*project_, whole, sources_, *Engine(), {}, Job());
  RunPoseStage(*project_, damaged, sources_, *Engine(), {}, Job());
  EXPECT_TRUE(DamagedChunks(project_->database(), damaged).empty());
  project_->database().Run("UPDATE chunk SET blob = substr(blob, 1, 100) WHERE result = ? AND camera = ? AND first = ?",
                           damaged, sources_[1].camera, kFramesPerChunk);
  const std::vector<ChunkPlace> places = DamagedChunks(project_->database(), damaged);
  ASSERT_EQ(places.size(), 1u);
  EXPECT_EQ(places[0].camera, sources_[1].camera);
  Reopen(project_->database(), damaged, places);
  RunPoseStage(*project_, damaged, sources_, *Engine(), {}, Job());
  ExpectSame(whole, damaged);
}

TEST_F(PoseStage, BeginsACameraAnewWhoseStateCannotBeRead) {
  const std::string whole = Open("whole"), parts = Open("parts");
  RunPoseStage(*project_, whole, sources_, *Engine(), {}, Job());
  std::stop_source stop;
  const Job job(stop.get_token(), [&](std::string_view what, double done, double) {
    if (what == "finding joints" && done >= 520) stop.request_stop();
  });
  EXPECT_THROW(RunPoseStage(*project_, parts, sources_, *Engine(), {}, job), Cancelled);
  project_->database().Run("UPDATE chunk SET state = x'0001' WHERE result = ? AND camera = ?", parts,
                           sources_[0].camera);
  double first = kPictures;
  const Job watched({}, [&](std::string_view what, double done, double) {
    if (what == "finding joints") first = std::min(first, done);
  });
  const PoseStageOutcome outcome = RunPoseStage(*project_, parts, sources_, *Engine(), {}, watched);
  EXPECT_EQ(first, 0) << "progress is that of the camera that begins anew";
  EXPECT_EQ(outcome.steps, kPictures);
  ASSERT_EQ(outcome.warnings.size(), 1u);
  ExpectSame(whole, parts);
}

TEST_F(PoseStage, SaysProgressOverTheLongestVideo) {
  double most = 0, total = 0;
  const Job job({}, [&](std::string_view what, double done, double of) {
    if (what != "finding joints") return;
    most = std::max(most, done);
    total = of;
  });
  RunPoseStage(*project_, Open("whole"), sources_, *Engine(), {}, job);
  EXPECT_EQ(most, static_cast<double>(kPictures));
  EXPECT_EQ(total, static_cast<double>(kPictures));
}

}  // namespace
}  // namespace kinora

#include "projects/person_pictures.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "core/media/video_reader.h"
#include "core/media/video_writer.h"
#include "core/synthetic/render.h"
#include "projects/videos.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

// The mean colour of the middle of a picture, where the trunk is.
std::array<double, 3> Middle(const Image& picture) {
  std::array<double, 3> sum{};
  int count = 0;
  for (int y = picture.height() * 3 / 10; y < picture.height() * 4 / 10; ++y)
    for (int x = picture.width() * 4 / 10; x < picture.width() * 6 / 10; ++x, ++count)
      for (std::size_t k = 0; k < 3; ++k) sum[k] += picture.Row(y)[3 * x + static_cast<int>(k)];
  for (double& one : sum) one /= std::max(1, count);
  return sum;
}

double Apart(const std::array<double, 3>& a, const std::array<double, 3>& b) {
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

class PersonPictures : public testing::Test {
 protected:
  static constexpr int kFrames = 40;

  void SetUp() override {
    made_ = test::MakeSyntheticReview({.frames = kFrames, .people = 2, .change_rig = [](CameraRig& rig) {
                                         for (RigCamera& one : rig.cameras) {
                                           Camera& c = one.camera;
                                           const double part = 320.0 / c.width_px;
                                           c.width_px = 320, c.height_px = static_cast<int>(c.height_px * part);
                                           c.fx_px *= part, c.fy_px *= part, c.cx_px *= part, c.cy_px *= part;
                                         }
                                       }});
  }
  void AddRecording() {
    const RigCamera& camera = made_->rig.cameras[1];
    const auto file = made_->folder.path() / "cam.mp4";
    VideoWriter writer(file, {.width_px = camera.camera.width_px, .height_px = camera.camera.height_px});
    for (int i = 0; i < kFrames; ++i) writer.Write(PictureAt(i), std::llround(made_->timeline.TimeOf(i) * 1e9));
    writer.Finish();
    AddVideo(*made_->project, made_->trial, camera.camera.name, file, VideoReader(file));
  }
  Image PictureAt(int i) {
    std::vector<synthetic::Pose3D> poses;
    for (const synthetic::Walker& walker : made_->walkers) poses.push_back(walker.PoseAt(made_->timeline.TimeOf(i)));
    return synthetic::RenderPeople(poses, made_->rig.cameras[1]);
  }

  std::unique_ptr<test::SyntheticReview> made_;
};

TEST_F(PersonPictures, AreCutOutOfTheRecordingForEachPersonThatWasFound) {
  AddRecording();
  const auto people = PicturesOfPeople(*made_->project, made_->trial, 12, 100);
  ASSERT_EQ(people.size(), 2u);
  for (std::size_t i = 0; i < people.size(); ++i) {
    EXPECT_EQ(people[i].number, i);
    EXPECT_GT(people[i].pictures, 100u);
    EXPECT_EQ(people[i].picture.height(), 100);
    EXPECT_GT(people[i].picture.width(), 10);
    EXPECT_LT(people[i].picture.width(), 110);
  }
  // Shirts are of different colours, and neither is the floor.
  EXPECT_GT(Apart(Middle(people[0].picture), Middle(people[1].picture)), 40);
  EXPECT_EQ(PicturesOfPeople(*made_->project, made_->trial, 1, 100).size(), 1u);
}

TEST_F(PersonPictures, AreTurnedAsTheRecordingIs) {
  AddRecording();
  const Image upright = PicturesOfPeople(*made_->project, made_->trial, 1, 100)[0].picture;
  made_->project->database().Run("UPDATE video SET rotation_deg = 90");
  const Image turned = PicturesOfPeople(*made_->project, made_->trial, 1, 100)[0].picture;
  EXPECT_NEAR(turned.height(), 100, 2);
  EXPECT_GT(turned.width(), turned.height());
  EXPECT_LT(upright.width(), upright.height());
}

TEST_F(PersonPictures, AreMissingWhereNoVideoIs) {
  const auto people = PicturesOfPeople(*made_->project, made_->trial, 12, 100);
  ASSERT_EQ(people.size(), 2u);
  EXPECT_TRUE(people[0].picture.empty());
  EXPECT_GT(people[0].pictures, 100u);
}

}  // namespace
}  // namespace kinora

#include "projects/review/people_in_picture.h"

#include <gtest/gtest.h>

#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

TEST(PeopleInPicture, AreThereFromLeftToRightWithWhoTheyAre) {
  const auto made = test::MakeSyntheticReview({.people = 2});
  const TrialReview review(*made->project, made->trial);
  ASSERT_EQ(review.athletes(), 2U);
  int seen = 0;
  for (const Frame2D& frame : review.trial().tracks[1].frames) {
    const auto people = PeopleInPicture(review, 1, frame.pts_ns);
    ASSERT_EQ(people.size(), frame.people.size());
    for (std::size_t i = 0; i < people.size(); ++i) {
      ASSERT_TRUE(people[i].athlete);
      EXPECT_EQ(review.TrackAt(*people[i].athlete, 1, frame.pts_ns), people[i].track);
      EXPECT_GT(people[i].box.area(), 0);
      ++seen;
      if (i == 0) continue;
      EXPECT_LE(people[i - 1].box.x0 + people[i - 1].box.x1, people[i].box.x0 + people[i].box.x1);
    }
  }
  EXPECT_GT(seen, 0);
  EXPECT_TRUE(PeopleInPicture(review, 1, 1).empty());  // no picture of this time
}

TEST(PeopleInPicture, TheSmallestBoxAroundAPlaceIsMeant) {
  const std::vector<PersonInPicture> people = {{.track = 1, .athlete = 0, .box = {0, 0, 100, 200}},
                                               {.track = 2, .athlete = {}, .box = {60, 50, 90, 120}}};
  EXPECT_EQ(PersonUnder(people, {70, 60})->track, 2);
  EXPECT_EQ(PersonUnder(people, {10, 60})->track, 1);
  EXPECT_FALSE(PersonUnder(people, {170, 60}));
}

}  // namespace
}  // namespace kinora

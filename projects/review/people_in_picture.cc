#include "projects/review/people_in_picture.h"

#include <algorithm>

namespace kinora {
namespace {

BoxPx BoxOf(const Keypoints2D& person) {
  if (person.box.area() > 0) return person.box;
  std::optional<BoxPx> box;
  for (const Keypoint2D& point : person.points) {
    if (point.missing()) continue;
    if (!box) box = BoxPx{point.x_px, point.y_px, point.x_px, point.y_px};
    box->x0 = std::min(box->x0, point.x_px);
    box->y0 = std::min(box->y0, point.y_px);
    box->x1 = std::max(box->x1, point.x_px);
    box->y1 = std::max(box->y1, point.y_px);
  }
  return box.value_or(BoxPx{});
}

bool Holds(const BoxPx& box, const Eigen::Vector2d& px) {
  return px.x() >= static_cast<double>(box.x0) && px.x() <= static_cast<double>(box.x1) &&
         px.y() >= static_cast<double>(box.y0) && px.y() <= static_cast<double>(box.y1);
}

}  // namespace

std::vector<PersonInPicture> PeopleInPicture(const TrialReview& review, std::size_t camera, std::int64_t pts_ns) {
  std::vector<PersonInPicture> people;
  const auto picture = review.trial().PictureAt(camera, pts_ns);
  if (!picture) return people;
  const Frame2D frame = review.trial().Picture(camera, *picture);
  for (const TrackedPerson& seen : frame.people) {
    PersonInPicture person{.track = seen.track, .athlete = {}, .box = BoxOf(seen.keypoints)};
    for (std::size_t athlete = 0; athlete < review.athletes() && !person.athlete; ++athlete)
      if (review.TrackAt(athlete, camera, pts_ns) == seen.track) person.athlete = athlete;
    people.push_back(person);
  }
  std::ranges::stable_sort(people, {}, [](const PersonInPicture& person) { return person.box.x0 + person.box.x1; });
  return people;
}

std::optional<PersonInPicture> PersonUnder(std::span<const PersonInPicture> people, const Eigen::Vector2d& px) {
  std::optional<PersonInPicture> under;
  for (const PersonInPicture& person : people)
    if (Holds(person.box, px) && (!under || person.box.area() < under->box.area())) under = person;
  return under;
}

}  // namespace kinora

#include "lifting/choose_person.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kinora {
namespace {

// What a person in one picture counts, 0 to 1.
double ValueOf(const BoxPx& box, const Camera& camera, PersonChoice choice) {
  const double width = camera.width_px, height = camera.height_px;
  if (choice == PersonChoice::kLargest) return std::min(1.0, static_cast<double>(box.area()) / (width * height));
  const double x = 0.5 * static_cast<double>(box.x0 + box.x1) / width - 0.5;
  const double y = 0.5 * static_cast<double>(box.y0 + box.y1) / height - 0.5;
  return std::max(0.0, 1 - std::hypot(x, y) / std::hypot(0.5, 0.5));
}

double ValueOf(const PersonAcrossViews& person, std::span<const CameraTracks2D> tracks, const CameraRig& rig,
               PersonChoice choice) {
  double value = 0;
  for (std::size_t camera = 0; camera < tracks.size(); ++camera) {
    double sum = 0;
    for (const Frame2D& frame : tracks[camera].frames) {
      const TrackedPerson* seen = FindPerson(person, camera, frame);
      if (seen) sum += ValueOf(seen->keypoints.box, rig.cameras[camera].camera, choice);
    }
    if (!tracks[camera].frames.empty()) value += sum / static_cast<double>(tracks[camera].frames.size());
  }
  return value;
}

}  // namespace

std::vector<EnumName> NamesOf(PersonChoice) {
  return {{static_cast<int>(PersonChoice::kLargest), "largest"},
          {static_cast<int>(PersonChoice::kMostCentral), "most_central"},
          {static_cast<int>(PersonChoice::kIndex), "index"},
          {static_cast<int>(PersonChoice::kAll), "all"}};
}

std::vector<std::size_t> ChoosePeople(std::span<const PersonAcrossViews> people, std::span<const CameraTracks2D> tracks,
                                      const CameraRig& rig, const PersonChoiceOptions& options) {
  Check(options, "choice of the person");
  if (people.empty()) {
    throw Error(ErrorKind::kUser, "no person was found that two cameras see", "choice of the person",
                "look at the 2D results and the notes on the cameras");
  }
  if (options.choice == PersonChoice::kIndex) {
    const auto index = static_cast<std::size_t>(options.index);
    if (index < people.size()) return {index};
    throw Error(ErrorKind::kUser, fmt::format("there is no person number {}: {} found", options.index, people.size()),
                "choice of the person", fmt::format("choose a number from 0 to {}", people.size() - 1));
  }
  std::vector<std::size_t> order(people.size());
  std::iota(order.begin(), order.end(), 0);
  if (options.choice == PersonChoice::kAll) return order;
  std::vector<double> values;
  for (const PersonAcrossViews& person : people) values.push_back(ValueOf(person, tracks, rig, options.choice));
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return values[a] > values[b]; });
  order.resize(std::min(order.size(), static_cast<std::size_t>(options.people)));
  return order;
}

}  // namespace kinora

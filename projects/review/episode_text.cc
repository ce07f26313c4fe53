#include "projects/review/episode_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinora {

std::string WordsOf(Joint joint) {
  std::string name(NameOf(joint));
  std::ranges::replace(name, '_', ' ');
  if (SideOf(joint) == Side::kMiddle) return name;
  return (SideOf(joint) == Side::kLeft ? "left " : "right ") + name.substr(2);
}

std::string WordsOf(std::span<const Joint> joints) {
  if (joints.empty()) return "no joint";
  const std::string first = WordsOf(joints.front());
  if (joints.size() == 1) return first;
  if (joints.size() == 2) return first + " and " + WordsOf(joints[1]);
  return fmt::format("{} and {:d} more", first, joints.size() - 1);
}

std::string WordsOf(BodyPart part) {
  return part == BodyPart::kLegs ? "legs" : part == BodyPart::kArms ? "arms" : "body";  // text
}

std::string Frames(std::int64_t count) {
  return count == 1 ? "1 frame" : fmt::format("{:d} frames", count);
}

}  // namespace kinora

#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "core/motion/joint.h"

namespace kinora {

// What a 2D network's points are: names in the network's order, what they are in the common vocabulary, and how they
// are joined. All tables are static; hold a KeypointSet by reference.
struct KeypointSet {
  struct Point {
    std::string_view name;       // the set's own name, e.g. "RBigToe"
    std::optional<Joint> joint;  // empty where the common vocabulary has no such point (e.g. a mouth corner)
    double oks_sigma;            // COCO's per-keypoint constant k_i / 2, for OKS
  };
  std::string_view name;  // "coco17", "body25b", "halpe26", "blazepose33": stored in projects
  std::vector<Point> points;
  std::vector<std::pair<int, int>> bones;       // indices of points, for drawing
  std::vector<std::pair<int, int>> left_right;  // (left, right) indices, for swaps and flips
  // Joints the set has no point for but that are the middle of two it has (COCO's neck and mid hip).
  struct Derived {
    Joint joint;
    int first, second;
  };
  std::vector<Derived> derived;

  std::optional<int> IndexOf(Joint joint) const;  // the point that is this joint; empty for derived and absent ones
};

const KeypointSet& Coco17();
const KeypointSet& Body25();
const KeypointSet& Body25B();
const KeypointSet& Halpe26();
const KeypointSet& BlazePose33();
// Every joint of the common vocabulary, in its order: what edits and 3D results use.
const KeypointSet& CommonJoints();

// By stored name. Throws Error (user) that lists the known names.
const KeypointSet& KeypointSetNamed(std::string_view name);
std::span<const KeypointSet* const> AllKeypointSets();

// Bones between common joints, for 3D drawing and segment lengths.
struct JointBone {
  Joint from, to;
};
std::span<const JointBone> CommonBones();

}  // namespace kinora

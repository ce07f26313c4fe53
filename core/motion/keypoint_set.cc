#include "core/motion/keypoint_set.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/util/error.h"

namespace kinora {
namespace {

// COCO's published constants (halved k_i) for the 17 body points; COCO-WholeBody's for feet; the hands, which have no
// published figure as single points, take the wrist's, and the middle of a pair takes the pair's.
constexpr double kNoseSigma = 0.026, kEye = 0.025, kEar = 0.035, kShoulder = 0.079, kElbow = 0.072, kWrist = 0.062,
                 kHip = 0.107, kKnee = 0.087, kAnkle = 0.089, kBigToe = 0.068, kSmallToe = 0.066, kHeel = 0.066,
                 kHead = 0.035, kMouth = 0.026;

double SigmaOf(Joint joint) {
  switch (joint) {
    case Joint::kNose:
      return kNoseSigma;
    case Joint::kEyeL:
    case Joint::kEyeR:
      return kEye;
    case Joint::kEarL:
    case Joint::kEarR:
      return kEar;
    case Joint::kHeadTop:
      return kHead;
    case Joint::kNeck:
    case Joint::kShoulderL:
    case Joint::kShoulderR:
      return kShoulder;
    case Joint::kElbowL:
    case Joint::kElbowR:
      return kElbow;
    case Joint::kMidHip:
    case Joint::kHipL:
    case Joint::kHipR:
      return kHip;
    case Joint::kKneeL:
    case Joint::kKneeR:
      return kKnee;
    case Joint::kAnkleL:
    case Joint::kAnkleR:
      return kAnkle;
    case Joint::kHeelL:
    case Joint::kHeelR:
      return kHeel;
    case Joint::kBigToeL:
    case Joint::kBigToeR:
      return kBigToe;
    case Joint::kSmallToeL:
    case Joint::kSmallToeR:
      return kSmallToe;
    default:
      return kWrist;
  }
}

// Bones in the common vocabulary; every set's own bones are those whose ends it has.
constexpr std::array kBones = {
    JointBone{Joint::kNose, Joint::kEyeL},        JointBone{Joint::kNose, Joint::kEyeR},
    JointBone{Joint::kEyeL, Joint::kEarL},        JointBone{Joint::kEyeR, Joint::kEarR},
    JointBone{Joint::kNeck, Joint::kNose},        JointBone{Joint::kNeck, Joint::kHeadTop},
    JointBone{Joint::kNeck, Joint::kMidHip},      JointBone{Joint::kShoulderL, Joint::kShoulderR},
    JointBone{Joint::kHipL, Joint::kHipR},        JointBone{Joint::kShoulderL, Joint::kHipL},
    JointBone{Joint::kShoulderR, Joint::kHipR},   JointBone{Joint::kShoulderL, Joint::kElbowL},
    JointBone{Joint::kShoulderR, Joint::kElbowR}, JointBone{Joint::kElbowL, Joint::kWristL},
    JointBone{Joint::kElbowR, Joint::kWristR},    JointBone{Joint::kWristL, Joint::kThumbL},
    JointBone{Joint::kWristR, Joint::kThumbR},    JointBone{Joint::kWristL, Joint::kIndexL},
    JointBone{Joint::kWristR, Joint::kIndexR},    JointBone{Joint::kWristL, Joint::kPinkyL},
    JointBone{Joint::kWristR, Joint::kPinkyR},    JointBone{Joint::kHipL, Joint::kKneeL},
    JointBone{Joint::kHipR, Joint::kKneeR},       JointBone{Joint::kKneeL, Joint::kAnkleL},
    JointBone{Joint::kKneeR, Joint::kAnkleR},     JointBone{Joint::kAnkleL, Joint::kHeelL},
    JointBone{Joint::kAnkleR, Joint::kHeelR},     JointBone{Joint::kAnkleL, Joint::kBigToeL},
    JointBone{Joint::kAnkleR, Joint::kBigToeR},   JointBone{Joint::kHeelL, Joint::kBigToeL},
    JointBone{Joint::kHeelR, Joint::kBigToeR},    JointBone{Joint::kBigToeL, Joint::kSmallToeL},
    JointBone{Joint::kBigToeR, Joint::kSmallToeR}};

struct NamedPoint {
  std::string_view name;
  std::optional<Joint> joint;
};

// Bones, pairs and derived joints all follow from which joint each point is.
KeypointSet MakeSet(std::string_view name, std::span<const NamedPoint> points,
                    std::span<const std::pair<int, int>> pairs_without_joint = {}) {
  KeypointSet set;
  set.name = name;
  for (const auto& [point_name, joint] : points)
    set.points.push_back({point_name, joint, joint ? SigmaOf(*joint) : kMouth});
  for (const JointBone& bone : kBones) {
    const auto from = set.IndexOf(bone.from), to = set.IndexOf(bone.to);
    if (from && to) set.bones.emplace_back(*from, *to);
  }
  for (int i = 0; i < static_cast<int>(set.points.size()); ++i) {
    const auto joint = set.points[static_cast<std::size_t>(i)].joint;
    if (!joint || SideOf(*joint) != Side::kLeft) continue;
    if (const auto right = set.IndexOf(MirrorOf(*joint))) set.left_right.emplace_back(i, *right);
  }
  set.left_right.insert(set.left_right.end(), pairs_without_joint.begin(), pairs_without_joint.end());
  auto derive = [&set](Joint middle, Joint left, Joint right) {
    const auto l = set.IndexOf(left), r = set.IndexOf(right);
    if (!set.IndexOf(middle) && l && r) set.derived.push_back({middle, *l, *r});
  };
  derive(Joint::kNeck, Joint::kShoulderL, Joint::kShoulderR);
  derive(Joint::kMidHip, Joint::kHipL, Joint::kHipR);
  return set;
}

constexpr std::array<NamedPoint, 17> kCocoPoints = {{{"nose", Joint::kNose},
                                                     {"left_eye", Joint::kEyeL},
                                                     {"right_eye", Joint::kEyeR},
                                                     {"left_ear", Joint::kEarL},
                                                     {"right_ear", Joint::kEarR},
                                                     {"left_shoulder", Joint::kShoulderL},
                                                     {"right_shoulder", Joint::kShoulderR},
                                                     {"left_elbow", Joint::kElbowL},
                                                     {"right_elbow", Joint::kElbowR},
                                                     {"left_wrist", Joint::kWristL},
                                                     {"right_wrist", Joint::kWristR},
                                                     {"left_hip", Joint::kHipL},
                                                     {"right_hip", Joint::kHipR},
                                                     {"left_knee", Joint::kKneeL},
                                                     {"right_knee", Joint::kKneeR},
                                                     {"left_ankle", Joint::kAnkleL},
                                                     {"right_ankle", Joint::kAnkleR}}};

std::vector<NamedPoint> CocoAnd(std::initializer_list<NamedPoint> more) {
  std::vector<NamedPoint> points(kCocoPoints.begin(), kCocoPoints.end());
  points.insert(points.end(), more);
  return points;
}

}  // namespace

std::optional<int> KeypointSet::IndexOf(Joint joint) const {
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points[i].joint == joint) return static_cast<int>(i);
  return std::nullopt;
}

const KeypointSet& Coco17() {
  static const KeypointSet set = MakeSet("coco17", kCocoPoints);
  return set;
}

const KeypointSet& Body25() {
  static const KeypointSet set = [] {
    constexpr std::array<NamedPoint, 25> points = {
        {{"Nose", Joint::kNose},     {"Neck", Joint::kNeck},       {"RShoulder", Joint::kShoulderR},
         {"RElbow", Joint::kElbowR}, {"RWrist", Joint::kWristR},   {"LShoulder", Joint::kShoulderL},
         {"LElbow", Joint::kElbowL}, {"LWrist", Joint::kWristL},   {"MidHip", Joint::kMidHip},
         {"RHip", Joint::kHipR},     {"RKnee", Joint::kKneeR},     {"RAnkle", Joint::kAnkleR},
         {"LHip", Joint::kHipL},     {"LKnee", Joint::kKneeL},     {"LAnkle", Joint::kAnkleL},
         {"REye", Joint::kEyeR},     {"LEye", Joint::kEyeL},       {"REar", Joint::kEarR},
         {"LEar", Joint::kEarL},     {"LBigToe", Joint::kBigToeL}, {"LSmallToe", Joint::kSmallToeL},
         {"LHeel", Joint::kHeelL},   {"RBigToe", Joint::kBigToeR}, {"RSmallToe", Joint::kSmallToeR},
         {"RHeel", Joint::kHeelR}}};
    return MakeSet("body25", points);
  }();
  return set;
}

const KeypointSet& Body25B() {
  // Its neck is the upper neck, under the skull, not the middle of the shoulders: the common neck is derived.
  static const KeypointSet set = MakeSet("body25b", CocoAnd({{"UpperNeck", std::nullopt},
                                                             {"HeadTop", Joint::kHeadTop},
                                                             {"LBigToe", Joint::kBigToeL},
                                                             {"LSmallToe", Joint::kSmallToeL},
                                                             {"LHeel", Joint::kHeelL},
                                                             {"RBigToe", Joint::kBigToeR},
                                                             {"RSmallToe", Joint::kSmallToeR},
                                                             {"RHeel", Joint::kHeelR}}));
  return set;
}

const KeypointSet& Halpe26() {
  static const KeypointSet set = MakeSet("halpe26", CocoAnd({{"head", Joint::kHeadTop},
                                                             {"neck", Joint::kNeck},
                                                             {"hip", Joint::kMidHip},
                                                             {"left_big_toe", Joint::kBigToeL},
                                                             {"right_big_toe", Joint::kBigToeR},
                                                             {"left_small_toe", Joint::kSmallToeL},
                                                             {"right_small_toe", Joint::kSmallToeR},
                                                             {"left_heel", Joint::kHeelL},
                                                             {"right_heel", Joint::kHeelR}}));
  return set;
}

const KeypointSet& BlazePose33() {
  static const KeypointSet set = [] {
    constexpr std::array<NamedPoint, 33> points = {{{"nose", Joint::kNose},
                                                    {"left_eye_inner", std::nullopt},
                                                    {"left_eye", Joint::kEyeL},
                                                    {"left_eye_outer", std::nullopt},
                                                    {"right_eye_inner", std::nullopt},
                                                    {"right_eye", Joint::kEyeR},
                                                    {"right_eye_outer", std::nullopt},
                                                    {"left_ear", Joint::kEarL},
                                                    {"right_ear", Joint::kEarR},
                                                    {"mouth_left", std::nullopt},
                                                    {"mouth_right", std::nullopt},
                                                    {"left_shoulder", Joint::kShoulderL},
                                                    {"right_shoulder", Joint::kShoulderR},
                                                    {"left_elbow", Joint::kElbowL},
                                                    {"right_elbow", Joint::kElbowR},
                                                    {"left_wrist", Joint::kWristL},
                                                    {"right_wrist", Joint::kWristR},
                                                    {"left_pinky", Joint::kPinkyL},
                                                    {"right_pinky", Joint::kPinkyR},
                                                    {"left_index", Joint::kIndexL},
                                                    {"right_index", Joint::kIndexR},
                                                    {"left_thumb", Joint::kThumbL},
                                                    {"right_thumb", Joint::kThumbR},
                                                    {"left_hip", Joint::kHipL},
                                                    {"right_hip", Joint::kHipR},
                                                    {"left_knee", Joint::kKneeL},
                                                    {"right_knee", Joint::kKneeR},
                                                    {"left_ankle", Joint::kAnkleL},
                                                    {"right_ankle", Joint::kAnkleR},
                                                    {"left_heel", Joint::kHeelL},
                                                    {"right_heel", Joint::kHeelR},
                                                    {"left_foot_index", Joint::kBigToeL},
                                                    {"right_foot_index", Joint::kBigToeR}}};
    constexpr std::array<std::pair<int, int>, 3> face_pairs = {{{1, 4}, {3, 6}, {9, 10}}};
    return MakeSet("blazepose33", points, face_pairs);
  }();
  return set;
}

const KeypointSet& CommonJoints() {
  static const KeypointSet set = [] {
    std::vector<NamedPoint> points;
    for (int j = 0; j < kJointCount; ++j) points.push_back({NameOf(static_cast<Joint>(j)), static_cast<Joint>(j)});
    return MakeSet("common", points);
  }();
  return set;
}

std::span<const KeypointSet* const> AllKeypointSets() {
  static const std::array<const KeypointSet*, 6> sets = {&Coco17(),  &Body25(),      &Body25B(),
                                                         &Halpe26(), &BlazePose33(), &CommonJoints()};
  return sets;
}

const KeypointSet& KeypointSetNamed(std::string_view name) {
  std::string known;
  for (const KeypointSet* set : AllKeypointSets()) {
    if (set->name == name) return *set;
    known += (known.empty() ? "" : ", ") + std::string(set->name);
  }
  throw Error(ErrorKind::kUser, "there is no keypoint set named \"" + std::string(name) + "\"", {},
              "choose one of " + known);
}

std::span<const JointBone> CommonBones() {
  return kBones;
}

}  // namespace kinora

#include "core/kinematics/planar_table.h"

#include <numbers>
#include <utility>

namespace kinora {
namespace {

constexpr double kPi = std::numbers::pi;

class Table {
 public:
  explicit Table(const Trajectory2D& trajectory) : trajectory_(trajectory) {}

  // u = b - a, v = d - c; `positive` as people say it.
  void Angle(const char* name, Side side, const char* positive, double offset, double sign, Joint a, Joint b, Joint c,
             Joint d, const char* note = "") {
    PlanarRow row = Row(name, side, positive);
    row.note = note;
    row.u_from = Point(a, side), row.u_to = Point(b, side);
    row.v_from = Point(c, side), row.v_to = Point(d, side);
    row.offset_rad = offset;
    row.sign = sign;
    Add(std::move(row));
  }
  void Segment(const char* name, Side side, Joint end, Joint start, bool half_turn = false, bool as_it_is = false) {
    PlanarRow row = Row(name, side, "anticlockwise from the horizontal");
    row.u_from = Point(start, side), row.u_to = Point(end, side);
    row.segment = true;
    row.never_mirrored = half_turn || as_it_is;
    row.half_turn = half_turn;
    Add(std::move(row));
  }
  std::vector<PlanarRow> rows;

 private:
  static PlanarRow Row(const char* name, Side side, const char* positive) {
    PlanarRow row;
    row.name = name;
    row.side = side;
    row.positive = positive;
    return row;
  }
  bool Has(Joint joint) const { return trajectory_.IndexOf(joint) >= 0; }

  // A left joint stands for that of the row's side.
  PlanarPoint Point(Joint joint, Side row_side) const {
    if (row_side == Side::kRight && SideOf(joint) == Side::kLeft) joint = MirrorOf(joint);
    if (Has(joint)) return {{{joint, 1.0}}, SideOf(joint)};
    const Joint left = joint == Joint::kMidHip ? Joint::kHipL : Joint::kShoulderL;
    const bool derived = (joint == Joint::kMidHip || joint == Joint::kNeck) && Has(left) && Has(MirrorOf(left));
    if (!derived) return {};
    return {{{left, 0.5}, {MirrorOf(left), 0.5}}, Side::kMiddle};
  }
  void Add(PlanarRow row) {
    const bool complete = !row.u_from.parts.empty() && !row.u_to.parts.empty() &&
                          (row.segment || (!row.v_from.parts.empty() && !row.v_to.parts.empty()));
    if (complete) rows.push_back(std::move(row));
  }

  const Trajectory2D& trajectory_;
};

// Three points a, b, c of the convention (u = a - b, v = c - b) are written (b, a, b, c) here.
void AddSide(Table& table, Side side) {
  using enum Joint;
  table.Angle("ankle_dorsiflexion", side, "dorsiflexion", kPi / 2, 1, kKneeL, kAnkleL, kBigToeL, kHeelL);
  table.Angle("knee_flexion", side, "flexion", -kPi, 1, kKneeL, kAnkleL, kKneeL, kHipL);
  table.Angle("hip_flexion", side, "flexion", 0, -1, kKneeL, kHipL, kMidHip, kNeck, "thigh against the trunk");
  table.Angle("shoulder_flexion", side, "flexion", 0, -1, kElbowL, kShoulderL, kMidHip, kNeck);
  table.Angle("elbow_flexion", side, "flexion", kPi, -1, kElbowL, kWristL, kElbowL, kShoulderL);
  table.Angle("wrist_flexion", side, "flexion", -kPi, 1, kWristL, kElbowL, kWristL, kIndexL,
              "flexion only with the forearm supinated");
  table.Segment("foot_segment", side, kBigToeL, kHeelL);
  table.Segment("shank_segment", side, kAnkleL, kKneeL);
  table.Segment("thigh_segment", side, kKneeL, kHipL);
  table.Segment("arm_segment", side, kElbowL, kShoulderL);
  table.Segment("forearm_segment", side, kWristL, kElbowL);
  table.Segment("hand_segment", side, kIndexL, kWristL);
}

}  // namespace

std::vector<PlanarRow> PlanarRowsFor(const Trajectory2D& trajectory) {
  Table table(trajectory);
  AddSide(table, Side::kLeft);
  AddSide(table, Side::kRight);
  table.Segment("pelvis_segment", Side::kMiddle, Joint::kHipL, Joint::kHipR, true);
  table.Segment("shoulders_segment", Side::kMiddle, Joint::kShoulderL, Joint::kShoulderR, true);
  table.Segment("trunk_segment", Side::kMiddle, Joint::kNeck, Joint::kMidHip, false, true);
  table.Segment("head_segment", Side::kMiddle, Joint::kHeadTop, Joint::kNeck);
  return std::move(table.rows);
}

}  // namespace kinora

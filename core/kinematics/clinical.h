#pragma once

#include "core/kinematics/progression.h"
#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"
#include "core/util/options.h"

namespace kinora {

// The clinical 3D convention: segment frames after the ISB from joint centres and foot points, angles named and signed
// as people read them (flexion, dorsiflexion, abduction, internal rotation, inversion positive; left and right alike).
// What the points cannot determine is missing, never zero and never guessed. Series (side l/r unless "middle"):
//   pelvis_rotation, pelvis_obliquity (middle)           hip line in the laboratory (Baker 2001)
//   trunk_inclination_forward, _sideways (middle)        trunk line in the laboratory
//   trunk_lateral_bend, trunk_axial_rotation (middle)    trunk against pelvis
//   thigh_trunk_flexion, hip_abduction                   thigh in the pelvis-trunk frame (Grood & Suntay 1983)
//   hip_rotation                                         from the knee's hinge axis, only while the knee bends
//   knee_flexion, knee_frontal_projection                included angle; projection on the frontal plane
//   ankle_dorsiflexion, ankle_inversion, foot_progression
//   shoulder_elevation, shoulder_plane_of_elevation      upper arm in the trunk frame
//   shoulder_rotation                                    from the elbow's hinge axis, tilt and torsion (Chénier 2022)
//   elbow_flexion, wrist_flexion                         included angles
//   head_flexion, head_lateral_bend, head_rotation (middle)
// Series whose points the trial never has are left out.
struct ClinicalOptions {
  double min_hinge_flexion_deg = 20;  // hinge-axis rotations: the hinge must bend at least this much
  double max_hinge_sd_deg = 5;        // … and the rotation's standard deviation be no larger than this
  double singularity_deg = 10;        // angles within this of where they mean nothing are missing
  ProgressionChoice progression = ProgressionChoice::kAuto;
  double progression_deg = 0;     // from the world's X to its Y, where progression is "given"
  double assumed_point_sd_m = 0;  // for points without a covariance; 0: unknown, and no hinge-axis rotation is given
};

template <class Visitor>
void Describe(Visitor& visit, ClinicalOptions& options) {
  visit("min_hinge_flexion", options.min_hinge_flexion_deg,
        OptionInfo{.unit = "deg",
                   .min = 1,
                   .max = 90,
                   .help = "Knee or elbow bend from which hip and shoulder rotation are given"});
  visit("max_hinge_sd", options.max_hinge_sd_deg,
        OptionInfo{
            .unit = "deg", .min = 0.1, .max = 45, .help = "Largest standard deviation of hip and shoulder rotation"});
  visit("singularity", options.singularity_deg,
        OptionInfo{.unit = "deg",
                   .min = 0.1,
                   .max = 45,
                   .help = "Angles this near a singularity are missing",
                   .advanced = true});
  visit("progression", options.progression,
        OptionInfo{.help = "Direction that pelvis, trunk and foot are compared with"});
  visit("progression_angle", options.progression_deg,
        OptionInfo{.unit = "deg", .min = -360, .max = 360, .help = "The given direction, from the world's X to its Y"});
  visit("assumed_point_sd", options.assumed_point_sd_m,
        OptionInfo{
            .unit = "m", .min = 0, .max = 1, .help = "Uncertainty of points that come without one", .advanced = true});
}

// Angles of a trial, each with its standard deviation propagated from the points' covariances and the weakest
// provenance of its points (missing, interpolated, lifted, edited, measured), unwrapped in time. Throws Error (user)
// for a bad option.
JointAngles ClinicalAngles(const Trajectory3D& trajectory, const ClinicalOptions& options = {});

// The joints that each of these angles is made of, in the order of the series.
std::vector<std::vector<Joint>> PointsOfClinicalAngles(const Trajectory3D& trajectory,
                                                       const ClinicalOptions& options = {});

}  // namespace kinora

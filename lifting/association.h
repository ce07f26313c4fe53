#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/keypoints2d.h"
#include "core/util/job.h"
#include "core/util/options.h"
#include "lifting/person_across_views.h"

namespace kinora {

struct AssociationOptions {
  double ray_scale_m = 0.10;    // distance from a joint to a camera's ray at which they fit half
  double largest_misfit = 0.5;  // a camera's person who fits worse is somebody else
  double minimum_score = 0.3;   // points scored below are not compared
  double window_s = 0.2;        // people are told apart over so long a time at once
  double forget_s = 10;         // somebody gone for longer comes back as a new person
};

template <class Visitor>
void Describe(Visitor& visit, AssociationOptions& options) {
  visit("ray_scale", options.ray_scale_m,
        {.unit = "m",
         .min = 0.005,
         .max = 2,
         .help = "How far cameras may disagree about a joint and still see the same person"});
  visit("largest_misfit", options.largest_misfit,
        {.min = 0.05, .max = 0.95, .help = "Above this misfit (0 to 1) it is somebody else", .advanced = true});
  visit("minimum_score", options.minimum_score,
        {.min = 0, .max = 1, .help = "Points with a lower score are not compared"});
  visit("window", options.window_s,
        {.unit = "s", .min = 0.05, .max = 10, .help = "People are matched over this long a time", .advanced = true});
  visit("forget", options.forget_s,
        {.unit = "s", .min = 0, .max = 3600, .help = "Gone for longer, a person comes back as a new one"});
}

// What a camera had to do with the result. `note` says in words why a camera gave nothing; empty where all is well.
struct CameraPart {
  std::string camera;
  std::size_t pictures_with_people = 0;
  std::size_t people_seen = 0;    // over all pictures
  std::size_t people_placed = 0;  // of these, given to a person
  double misfit = 0;              // median of its placed people's misfits to the other cameras, 0 to 1
  std::string note;
};

struct Association {
  std::vector<PersonAcrossViews> people;  // those in most pictures first
  std::vector<CameraPart> cameras;        // one per camera of the rig
};

// Finds out which tracks of which cameras are the same person. `tracks` has an entry per camera of the rig, in its
// order; times are the videos' own (the rig's clocks apply), pixels are stored pixels (the rig's fits apply).
//
// Time is cut into windows. In each window every pair of tracks of two cameras proposes a person: the joints where
// their rays meet, at some instants. Every track of every camera is compared with every proposal by the distance in
// metres of its (undistorted) rays to those joints, robustly and weighted by score, and the proposal that the most
// cameras support is taken with the best track of each; then the best of what is left, and so on. A camera gives a
// person at most one track. People are then fitted to all of their cameras and the tracks assigned anew (cannot-link
// within a camera), until that changes nothing. People of consecutive windows are the same by place and by shared
// tracks. Last, picture by picture, every camera's people are assigned to the fitted people, so that a camera whose
// tracks change persons within a window is followed. With C cameras, P people and W windows the cost is of order W (C
// P)^3.
//
// With one camera each track is a person. A camera is never dropped in silence: see CameraPart.
// Throws Error (user) when tracks and cameras do not go together.
Association AssociatePeople(const CameraRig& rig, std::span<const CameraTracks2D> tracks,
                            const AssociationOptions& options = {}, const Job& job = {});

}  // namespace kinora

#pragma once

#include <cstdint>
#include <span>

#include "core/geometry/view_geometry.h"
#include "core/motion/trajectory3d.h"
#include "lifting/seen_sequence.h"
#include "lifting/triangulate_sequence.h"
#include "lifting/view_fit.h"
#include "lifting/view_noise.h"

namespace kinora {

// One joint at one sample, fitted again after some of its 2D points changed: with the offsets, weights and noise that
// the fit of the whole sequence found, so that the point moves only by what changed. What TriangulateSequence will say
// of the changed points differs by as much as they change those: what is shown while a person drags, at a hundred
// thousand a second.
//
// `former` is the sample before: its views stay in use, but for those in `changed` (bit c: camera c's point is another
// now) and those that see nothing any more. Then a view that is not in use is taken where it lies within
// outlier_sigmas of where the others put the point, and a changed one is left out where it does not; edited ones are
// always used. Where views contradict that choice, and the edited ones agree with others plainly better, these take its
// place: a point that is put right finds the cameras that were right all along.
// Missing where too few views are left. `joint` counts the joints of `seen`.
Sample3D RefitSample(std::span<const ViewGeometry> views, const SeenSequence& seen, std::size_t joint,
                     std::int64_t frame, const Sample3D& former, std::uint64_t changed, const ViewFit& fit,
                     const ViewNoise& noise, const SequenceOptions& options);

// `measured`, but `edited` where a used view was moved by a person, and `interpolated` where the edited ones among the
// used views lie all between points that a person moved. Bit c: camera c; see SeenSequence.
Provenance ProvenanceOfFit(std::uint64_t used, std::uint64_t edited, std::uint64_t interpolated);

// By how much Huber's weights raise the variance of a fit to normal errors in the plane (k in SDs along one axis):
// E[psi^2] / E[psi']^2 with r Rayleigh, E[psi^2] = 1 - exp(-k^2 / 2),
// E[psi'] = P(r < k) + E[k / (2 r); r > k] = 1 - exp(-k^2 / 2) + k / 2 sqrt(2 pi) Q(k).
double HuberInflation(double k);

// The middle of two joints' samples, such as the neck of the shoulders; missing where one of them is.
Sample3D MiddleOf(const Sample3D& a, const Sample3D& b);

}  // namespace kinora

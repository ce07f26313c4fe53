#pragma once

#include <QStringList>
#include <span>
#include <vector>

#include "core/motion/events.h"
#include "projects/review/trial_review.h"
#include "ui/plots/curve_content.h"
#include "ui/review/quantity_list.h"

namespace kinora::ui {

// What of an athlete can be looked at as a curve: joint angles, coordinates of joints, and how far the cameras' points
// lie from the triangulated ones.
std::vector<Quantity> QuantitiesOf(const SolvedAthlete& solved);

// The curves of one quantity (an angle or a coordinate; none for another), left and right.
std::vector<PlotCurve> CurvesOfQuantity(const JointAngles& angles, const Trajectory3D& filtered, const QString& id);

// Curves of the chosen quantities (ids of QuantitiesOf), left and right in one panel.
CurveContent CurvesOf(const TrialReview& review, std::size_t athlete, const QStringList& chosen,
                      const std::vector<GaitEvent>& events);

// Marks the samples of an athlete's curves that these episodes make doubtful: those of a joint that a curve is made of.
void MarkDoubtful(CurveContent& content, const TrialReview& review, std::size_t athlete,
                  std::span<const Episode> episodes);

// Puts what a drag would change into curves made by CurvesOf.
void PreviewIn(CurveContent& content, const SolvedAthlete& solved, const LocalChange& change);

// The joints that the chosen quantities are made of; empty: all.
std::vector<Joint> JointsOf(const SolvedAthlete& solved, const QStringList& chosen);

// Hip, knee and ankle flexion: what curves start with.
QStringList FirstQuantities(const std::vector<Quantity>& quantities);

// "knee_flexion" -> "Knee flexion"
QString TitleOf(const std::string& name);

}  // namespace kinora::ui

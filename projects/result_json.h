#pragma once

#include <string>
#include <string_view>

#include "lifting/association.h"
#include "lifting/quality_report.h"
#include "lifting/view_fit.h"
#include "lifting/view_noise.h"

namespace kinora {

// Results of stages that are kept as text. Numbers read back bit for bit; NaN is null.

std::string AssociationJson(const Association& association);
// Throws Error (file) for text that AssociationJson did not write; `where` names it. The same for the others.
Association AssociationFromJson(std::string_view json, const std::string& where);

// What a triangulation leaves behind beside the trajectory.
struct TriangulationNotes {
  ViewNoise noise;
  QualityReport quality;
  PersonAcrossViews person;  // whose tracks were triangulated
  ViewFit fit;               // empty in results of older versions
};
std::string TriangulationNotesJson(const TriangulationNotes& notes);
TriangulationNotes TriangulationNotesFromJson(std::string_view json, const std::string& where);

// What cleaning did to an athlete's trajectory.
struct CleaningNotes {
  std::int64_t rejected = 0;
  std::int64_t filled = 0;
};
std::string CleaningNotesJson(const CleaningNotes& notes);
CleaningNotes CleaningNotesFromJson(std::string_view json, const std::string& where);

}  // namespace kinora

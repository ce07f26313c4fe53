#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/metadata.h"
#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"

// The JSON beside a CSV file. Not for use outside core/io/csv*.cc.
namespace kinora::csv {

struct SeriesNote {
  std::string name;
  Side side = Side::kMiddle;
  std::string positive, note;
};

struct ProvenanceFile {
  std::optional<Timeline> timeline;
  std::optional<AngleConvention> convention;
  std::vector<SeriesNote> series;
};

std::string ProvenanceOf(const Trajectory3D& trajectory, const FileMetadata& metadata);
std::string ProvenanceOf(const JointAngles& angles, const FileMetadata& metadata);

// Empty fields where the text does not say; never throws.
ProvenanceFile ParseProvenance(std::string_view text);

std::string_view WordOf(Side side);  // "left", "right", ""
std::optional<Side> SideFromWord(std::string_view word);
std::string_view SuffixOf(Side side);  // "_l", "_r", ""

}  // namespace kinora::csv

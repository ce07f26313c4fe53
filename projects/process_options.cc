#include "projects/process_options.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace kinora {

PartNames NamesOfPart(std::string_view part) {
  static constexpr std::array kParts = {PartNames{"networks", "", "Networks"},  // text
                                        PartNames{"engine", "", "2D points"},
                                        PartNames{"tracking", "track", "Identities in one camera"},
                                        PartNames{"association", "match", "People across cameras"},
                                        PartNames{"person", "person", "Who is analysed"},
                                        PartNames{"triangulation", "3d", "Triangulation"},  // text
                                        PartNames{"cleaning", "clean", "Outliers, gaps and filter"},
                                        PartNames{"angles", "angle", "Joint angles"},
                                        PartNames{"events", "", "Events"}};  // text
  const auto* found = std::ranges::find(kParts, part, &PartNames::part);
  assert(found != kParts.end());
  return *found;
}

}  // namespace kinora

#pragma once

#include <QString>

#include "core/motion/joint.h"
#include "core/motion/provenance.h"

namespace kinora::ui {

// "right big toe", "nose": as people say it, translated.
QString JointText(Joint joint);
// "measured", "interpolated", …
QString ProvenanceText(Provenance provenance);

}  // namespace kinora::ui

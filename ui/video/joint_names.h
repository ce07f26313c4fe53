#pragma once

#include <QString>

#include "core/motion/joint.h"

namespace kinora::ui {

// "left knee", "neck": a joint as people call it, translated.
QString JointTitle(Joint joint);

}  // namespace kinora::ui

#pragma once

#include <QColor>
#include <QFont>

#include "core/motion/joint.h"
#include "core/motion/provenance.h"

namespace kinora::reports {

// Colours, marks and type of every figure; the same in video, 3D, curves and tables. Safe for colour-blind people.
inline constexpr QColor kLeft{0xD5, 0x5E, 0x00};
inline constexpr QColor kRight{0x00, 0x72, 0xB2};
inline constexpr QColor kMiddle{0x80, 0x80, 0x80};
inline constexpr QColor kInk{0x22, 0x22, 0x22};
inline constexpr QColor kFaint{0xD8, 0xD8, 0xD8};
inline constexpr QColor kPaper{0xFF, 0xFF, 0xFF};

QColor ColourOf(Side side);
// A bone takes the side of its ends where they agree, else the middle's.
QColor ColourOf(Joint from, Joint to);
// 0.35 for a score of 0 to 1 for a score of 1.
double OpacityOf(double score);
QFont TextFont(double pixels, bool bold = false);

}  // namespace kinora::reports

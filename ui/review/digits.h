#pragma once

#include <QFont>

namespace kinora::ui {

// The font with digits of one width where it has them, so that changing numbers stand still; else the system's font of
// fixed width in its size.
QFont TabularFont(const QFont& font);

}  // namespace kinora::ui

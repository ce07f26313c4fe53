#pragma once

#include <QString>

namespace kinora::ui {

// The version of the library that draws the 3D view.
QString SceneLibraryVersion();

}  // namespace kinora::ui

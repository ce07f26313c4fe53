#include "ui/scene/scene_library.h"

#include <vtkVersion.h>

namespace kinora::ui {

QString SceneLibraryVersion() {
  return QString::fromLatin1(vtkVersion::GetVTKVersion());
}

}  // namespace kinora::ui

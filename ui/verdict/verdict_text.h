#pragma once

#include <QString>

#include "projects/verdicts.h"

namespace kinora::ui {

// "Usable", "Usable, note", "Excluded", translated: as short as tables need it.
QString VerdictText(VerdictKind kind);

}  // namespace kinora::ui

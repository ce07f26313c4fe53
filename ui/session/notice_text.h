#pragma once

#include <QString>

#include "ui/session/notice.h"

namespace kinora::ui {

// What happened, and what to do next where that is known, as one line.
inline QString InALine(const Notice& notice) {
  return notice.remedy.isEmpty() ? notice.text : notice.text + ' ' + notice.remedy;
}

}  // namespace kinora::ui

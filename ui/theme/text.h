#pragma once

#include <QString>

namespace kinora::ui {

// "1 video", "3 videos".
inline QString Counted(qint64 count, const QString& one, const QString& many) {
  return QString::number(count) + QChar(0x00A0) + (count == 1 ? one : many);
}

}  // namespace kinora::ui

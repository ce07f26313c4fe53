#pragma once

#include <QLocale>
#include <QString>

namespace kinora::ui {

// "1 video", "3 videos".
inline QString Counted(qint64 count, const QString& one, const QString& many) {
  return QString::number(count) + QChar(0x00A0) + (count == 1 ? one : many);
}

// A measured number as the window's language writes it, "0.467" or "0,467", without marks between thousands.
inline QString NumberText(double value, int decimals, char form = 'f') {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(value, form, decimals);
}

}  // namespace kinora::ui

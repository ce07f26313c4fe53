#include "ui/theme/shown.h"

#include <QCoreApplication>

namespace kinora::ui {
namespace {

QString Wide(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString Translated(const char* context, const QString& text) {
  return text.isEmpty() ? text : QCoreApplication::translate(context, text.toUtf8().constData());
}

}  // namespace

QString Shown(const QString& english) {
  return Translated("Texts", english);
}
QString Shown(std::string_view english) {
  return Shown(Wide(english));
}

QString ShownName(const QString& identifier) {
  QString name = identifier;
  name.replace('_', ' ');
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return Translated("Names", name);
}
QString ShownName(std::string_view identifier) {
  return ShownName(Wide(identifier));
}

QString ShownChoice(const QString& identifier) {
  return Translated("Choices", QString(identifier).replace('_', ' '));
}

QString ShownUnit(const QString& unit) {
  return Translated("Units", unit);
}

}  // namespace kinora::ui

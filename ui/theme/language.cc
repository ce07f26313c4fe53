#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace kinora::ui {
namespace {

constexpr auto kSetting = "language";

}  // namespace

QList<Language> Languages() {
  return {{QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString ChosenLanguage() {
  return QSettings().value(kSetting).toString();
}

void ChooseLanguage(const QString& code) {
  QSettings().setValue(kSetting, code);
}

bool LoadLanguage(QCoreApplication& app, const QString& code) {
  const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
  auto* own = new QTranslator(&app);
  if (!own->load(locale, QStringLiteral("kinora"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
    delete own;
    return false;
  }
  auto* qt = new QTranslator(&app);
  if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
               QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(qt);
  return QCoreApplication::installTranslator(own);
}

}  // namespace kinora::ui

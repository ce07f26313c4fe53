#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include "ui/theme/sentences.h"

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
  QLocale locale = QLocale::system();
  if (!code.isEmpty() && QLocale(code).language() != locale.language()) locale = QLocale(code);
  auto* own = new QTranslator(&app);
  if (!own->load(locale, QStringLiteral("kinora"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
    delete own;
    if (locale.language() == QLocale::English) QLocale::setDefault(locale);
    return false;
  }
  QLocale::setDefault(locale);  // numbers and dates as that language writes them
  auto* qt = new QTranslator(&app);
  if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QStringLiteral(":/i18n")))
    QCoreApplication::installTranslator(qt);
  // What code below ui says stands in the same file, with the patterns by which it is recognised.
  auto* below = new Sentences(&app);
  if (below->Read(QStringLiteral(":/i18n/%1.ts").arg(QFileInfo(own->filePath()).completeBaseName())))
    QCoreApplication::installTranslator(below);
  return QCoreApplication::installTranslator(own);
}

}  // namespace kinora::ui

#pragma once

#include <QString>

class QCoreApplication;

namespace kinora::ui {

// The languages that the window can speak besides English, by their codes ("de"), each named in itself.
struct Language {
  QString code, name;
};
QList<Language> Languages();

// The person's choice, kept between starts: a code, "en", or empty for the system's language. Counts from the next
// start.
QString ChosenLanguage();
void ChooseLanguage(const QString& code);

// Loads the translation into this language (empty: the system's), and Qt's own where it was built in; numbers and
// dates follow. Before windows are made. False where the window stays English.
bool LoadLanguage(QCoreApplication& app, const QString& code);

}  // namespace kinora::ui

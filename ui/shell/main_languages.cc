// The window's language, as commands.

#include "ui/shell/main_window.h"
#include "ui/theme/language.h"

namespace kinora::ui {

void MainWindow::AddLanguages() {
  const auto add = [this](const QString& code, const QString& name) {
    QAction* action = commands_.Add({.id = "language." + (code.isEmpty() ? QString("system") : code),
                                     .group = tr("View"),
                                     .text = tr("Language: %1").arg(name),
                                     .help = tr("Counts from the next start"),
                                     .icon = {},
                                     .checkable = true},
                                    [this, code] {
                                      ChooseLanguage(code);
                                      ShowLanguage();
                                      session_.Say(Info(tr("Kinora speaks it from the next start.")));
                                    });
    action->setData(code);
    languages_.append(action);
  };
  add({}, tr("that of the system"));
  add("en", "English");
  for (const Language& language : Languages()) add(language.code, language.name);
  ShowLanguage();
}

void MainWindow::ShowLanguage() {
  for (QAction* action : languages_) action->setChecked(action->data().toString() == ChosenLanguage());
}

}  // namespace kinora::ui

#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace kinora::ui {

class Commands;

// Ctrl K: type a few letters of what you want, Enter does it. Finds words in any order; disabled acts are shown with
// their reason. `Choices` is the search itself.
class CommandPalette : public QDialog {
  Q_OBJECT
 public:
  CommandPalette(Commands& commands, QWidget* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void Fill();
  void RunCurrent();

  Commands& commands_;
  QLineEdit* field_ = nullptr;
  QListWidget* list_ = nullptr;
};

// How well a text fits what was typed: every word must be in it; 0 does not fit, more fits better (word beginnings
// before middles).
int Fit(const QString& typed, const QString& text);

}  // namespace kinora::ui

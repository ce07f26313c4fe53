#include "ui/shell/enter_presses.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QPushButton>

namespace kinora::ui {
namespace {

class EnterPresses : public QObject {
 public:
  explicit EnterPresses(QMainWindow& window) : QObject(&window), window_(window) { qApp->installEventFilter(this); }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() != QEvent::KeyPress) return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!enter || key.isAutoRepeat() || (key.modifiers() & ~Qt::KeypadModifier) != 0) return false;
    auto* button = qobject_cast<QPushButton*>(watched);
    if (button == nullptr || button->window() != &window_) return false;
    event->accept();
    button->click();
    return true;
  }

 private:
  QMainWindow& window_;
};

}  // namespace

void LetEnterPressButtons(QMainWindow& window) {
  new EnterPresses(window);
}

}  // namespace kinora::ui

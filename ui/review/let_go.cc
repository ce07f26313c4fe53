#include "ui/review/let_go.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace kinora::ui {
namespace {

class LetGo : public QObject {
 public:
  LetGo(QLineEdit* field, QWidget* views) : QObject(field), field_(field), views_(views) {
    field->installEventFilter(this);
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::FocusIn) before_ = field_->text();
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) return QObject::eventFilter(watched, event);
    event->accept();  // no act's key while one types
    if (event->type() == QEvent::ShortcutOverride) return true;
    field_->setText(before_);
    field_->setModified(false);
    views_->setFocus();
    return true;
  }

 private:
  QLineEdit* field_;
  QWidget* views_;
  QString before_;
};

}  // namespace

void GiveKeysBack(QLineEdit* field, QWidget* views) {
  new LetGo(field, views);
  // Queued: first the field takes what was typed.
  QObject::connect(
      field, &QLineEdit::returnPressed, views, [views] { views->setFocus(); }, Qt::QueuedConnection);
}

}  // namespace kinora::ui

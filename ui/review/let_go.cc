#include "ui/review/let_go.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace kinora::ui {
namespace {

class LetGo : public QObject {
 public:
  LetGo(QLineEdit* field, QWidget* views) : QObject(field), field_(field), views_(views) {
    field->installEventFilter(this);
    // What the program writes into it, such as the time while it plays, is what it goes back to.
    connect(field, &QLineEdit::textChanged, this, [this](const QString& text) {
      if (!field_->isModified()) before_ = text;
    });
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::FocusIn && IsEntered(*static_cast<QFocusEvent*>(event))) before_ = field_->text();
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
  // Not where another window or a menu gives the keys back while one types.
  static bool IsEntered(const QFocusEvent& event) {
    return event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::PopupFocusReason;
  }

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

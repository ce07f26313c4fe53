#include "ui/theme/elided_label.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace kinora::ui {
namespace {

constexpr int kLeastLetters = 6;

}  // namespace

ElidedLabel::ElidedLabel(QWidget* parent, Qt::TextElideMode where) : QLabel(parent), where_(where) {
  setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const {
  const QSize whole = QLabel::minimumSizeHint();
  const QMargins around = contentsMargins();
  const int least = fontMetrics().averageCharWidth() * kLeastLetters + around.left() + around.right();
  return {std::min(whole.width(), least), whole.height()};
}

bool ElidedLabel::Fits() const {
  return fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
}

bool ElidedLabel::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), Fits() ? QString() : text(), this);
    return true;
  }
  return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
  if (Fits()) return QLabel::paintEvent(event);
  QPainter painter(this);
  const QString shown = fontMetrics().elidedText(text(), where_, contentsRect().width());
  style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                        foregroundRole());
}

namespace {

QString WholeTip(const QString& text, const QString& tip) {
  return text.isEmpty() || tip.isEmpty() ? text + tip : text + '\n' + tip;
}

}  // namespace

void TellWhole(QLineEdit* field, const QString& tip) {
  const auto tell = [field, tip] {
    field->setToolTip(WholeTip(field->text().isEmpty() ? field->placeholderText() : field->text(), tip));
  };
  QObject::connect(field, &QLineEdit::textChanged, field, tell);
  tell();
}

void TellWhole(QComboBox* list, const QString& tip) {
  const auto tell = [list, tip] { list->setToolTip(WholeTip(list->currentText(), tip)); };
  QObject::connect(list, &QComboBox::currentTextChanged, list, tell);
  tell();
}

}  // namespace kinora::ui

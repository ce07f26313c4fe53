#include "tests/ui/cut_off.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QToolButton>

#include "ui/theme/elided_label.h"

namespace kinora::test {
namespace {

constexpr int kLeastHit = 24;
constexpr int kLineEditMargin = 2;  // of QLineEdit itself, left and right of its text

class Eye {
 public:
  explicit Eye(const QWidget& window) : window_(window) {}

  QStringList Look() {
    LookInto(window_);
    return wrong_;
  }

 private:
  void Say(const QWidget& widget, const QString& what) {
    QString path;
    for (const QWidget* up = &widget; up != nullptr && up != &window_; up = up->parentWidget()) {
      if (up->objectName().isEmpty() && up != &widget) continue;
      path.prepend('/' + QString(up->metaObject()->className()).section("::", -1) +
                   (up->objectName().isEmpty() ? QString() : '#' + up->objectName()));
    }
    wrong_ << path + ": " + what;
  }

  void LookInto(const QWidget& parent) {
    std::vector<const QWidget*> texts;
    for (QObject* child : parent.children()) {
      const auto* widget = qobject_cast<QWidget*>(child);
      if (widget == nullptr || widget->isWindow() || !widget->isVisibleTo(&window_)) continue;
      const bool inside = parent.rect().contains(widget->geometry());
      if (!inside && qobject_cast<const QSplitter*>(&parent)) continue;  // folded away
      if (!inside && !Scrolls(parent) && !OfAnArea(*widget)) {
        const QRect g = widget->geometry();
        Say(*widget, QString("reaches out of its parent: %1,%2 %3×%4 in %5×%6")
                         .arg(g.x())
                         .arg(g.y())
                         .arg(g.width())
                         .arg(g.height())
                         .arg(parent.width())
                         .arg(parent.height()));
      }
      if (BearsText(*widget)) texts.push_back(widget);
      LookAt(*widget);
      if (!qobject_cast<const QComboBox*>(widget) && !qobject_cast<const QLineEdit*>(widget)) LookInto(*widget);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (std::size_t j = i + 1; j < texts.size(); ++j) {
        if (texts[i]->geometry().intersects(texts[j]->geometry()))
          Say(*texts[i], "lies over “" + TextOf(*texts[j]) + "”");
      }
    }
  }

  static bool Scrolls(const QWidget& parent) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent.parentWidget());
    return area != nullptr && area->viewport() == &parent;
  }
  // Headers, scroll bars and corners are placed by their area.
  static bool OfAnArea(const QWidget& widget) {
    return qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
  }

  static bool BearsText(const QWidget& widget) {
    return (qobject_cast<const QLabel*>(&widget) && !TextOf(widget).isEmpty()) ||
           qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget);
  }
  static QString TextOf(const QWidget& widget) {
    return widget.property("text").isValid() ? widget.property("text").toString() : widget.objectName();
  }

  void LookAt(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) LookAtLabel(*label);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) LookAtButton(*button);
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) LookAtField(*field);
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) LookAtBox(*box);
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) {
      LookAtHeader(*header);
    } else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
      LookAtView(*view);
    }
  }

  void LookAtLabel(const QLabel& label) {
    if (label.text().isEmpty() || dynamic_cast<const ui::ElidedLabel*>(&label)) return;
    const QString quoted = " “" + label.text().left(60) + "”";
    if (label.wordWrap()) {
      if (label.heightForWidth(label.width()) > label.height()) Say(label, "lines cut off" + quoted);
      const QRect room = label.contentsRect();
      const QRect needed = label.fontMetrics().boundingRect(room, Qt::TextWordWrap, label.text());
      if (label.textFormat() != Qt::RichText && needed.width() > room.width()) Say(label, "a word is cut off" + quoted);
    } else if (label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height()) {
      Say(label, QString("cut off, %1×%2 of %3×%4")
                         .arg(label.width())
                         .arg(label.height())
                         .arg(label.sizeHint().width())
                         .arg(label.sizeHint().height()) +
                     quoted);
    }
  }

  static bool IsNamedByALabel(const QAbstractButton& button) {
    if (button.inherits("QTableCornerButton")) return true;
    const QList<QLabel*> labels = button.parentWidget()->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->buddy() == &button; });
  }

  void LookAtButton(const QAbstractButton& button) {
    const QString quoted = " “" + button.text() + "”";
    const QSize hint = button.sizeHint();
    if (!button.text().isEmpty() &&
        (hint.width() > button.width() || button.fontMetrics().height() > button.height()) &&
        button.toolTip().isEmpty()) {
      Say(button, QString("cut off, %1×%2 of %3×%4")
                          .arg(button.width())
                          .arg(button.height())
                          .arg(hint.width())
                          .arg(hint.height()) +
                      quoted);
    }
    if (button.width() < kLeastHit || button.height() < kLeastHit)
      Say(button, QString("too small to hit, %1×%2").arg(button.width()).arg(button.height()) + quoted);
    if (button.text().isEmpty() && button.toolTip().isEmpty() && !IsNamedByALabel(button)) Say(button, "has no word");
    const bool pressed = qobject_cast<const QPushButton*>(&button) || qobject_cast<const QToolButton*>(&button);
    if (pressed && !button.isEnabled() && button.toolTip().isEmpty())
      Say(button, "does not say why it is disabled" + quoted);
  }

  void LookAtField(const QLineEdit& field) {
    const QString text = field.text().isEmpty() ? field.placeholderText() : field.displayText();
    QStyleOptionFrame option;
    option.initFrom(&field);
    option.lineWidth = field.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &field);
    const QRect room = field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field);
    const int needed = field.fontMetrics().horizontalAdvance(text) + 2 * kLineEditMargin;
    const bool told = !field.toolTip().isEmpty() || !field.parentWidget()->toolTip().isEmpty();
    if (needed > room.width() && !told)
      Say(field, QString("text cut off, %1 of %2: “%3”").arg(room.width()).arg(needed).arg(text));
  }

  void LookAtBox(const QComboBox& box) {
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    if (box.fontMetrics().horizontalAdvance(box.currentText()) > room.width() && box.toolTip().isEmpty())
      Say(box, "choice cut off: “" + box.currentText() + "”");
    if (box.height() < kLeastHit) Say(box, "too small to hit");
  }

  void LookAtHeader(const QHeaderView& header) {
    for (int i = 0; header.orientation() == Qt::Horizontal && i < header.count(); ++i) {
      if (header.model()->headerData(i, Qt::Horizontal).toString().isEmpty()) continue;
      if (header.isSectionHidden(i) || header.sectionSizeHint(i) <= header.sectionSize(i)) continue;
      if (header.model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty())
        Say(header, "heading cut off: “" + header.model()->headerData(i, Qt::Horizontal).toString() + "”");
    }
  }

  void LookAtView(const QAbstractItemView& view) { LookAtItems(view, view.rootIndex()); }
  void LookAtItems(const QAbstractItemView& view, const QModelIndex& parent) {
    const QAbstractItemModel* model = view.model();
    if (model == nullptr) return;
    for (int row = 0; row < model->rowCount(parent); ++row) {
      for (int column = 0; column < model->columnCount(parent); ++column) {
        const QModelIndex index = model->index(row, column, parent);
        LookAtItem(view, index);
        if (column == 0) LookAtItems(view, index);
      }
    }
  }
  void LookAtItem(const QAbstractItemView& view, const QModelIndex& index) {
    const QRect room = view.visualRect(index);
    const QString text = index.data().toString();
    if (!room.isValid() || !room.intersects(view.viewport()->rect()) || text.isEmpty() || view.indexWidget(index))
      return;
    const QSize needed = view.sizeHintForIndex(index);
    if (needed.height() > room.height() + 1)
      Say(view, QString("row too low, %1 of %2: “%3”").arg(room.height()).arg(needed.height()).arg(text));
    if (needed.width() > room.width() && index.data(Qt::ToolTipRole).toString().isEmpty())
      Say(view, QString("entry cut off, %1 of %2: “%3”").arg(room.width()).arg(needed.width()).arg(text));
  }

  const QWidget& window_;
  QStringList wrong_;
};

}  // namespace

QStringList WhatIsWrongIn(const QWidget& window) {
  return Eye(window).Look();
}

}  // namespace kinora::test

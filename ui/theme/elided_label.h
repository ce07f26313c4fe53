#pragma once

#include <QLabel>

class QComboBox;
class QLineEdit;

namespace kinora::ui {

// One line of text that gives way: what does not fit is left out in the middle ("…/a_long…name.mp4"), or at the end,
// and stands whole in the tooltip. For names and paths, which may be of any length.
class ElidedLabel : public QLabel {
  Q_OBJECT
 public:
  explicit ElidedLabel(QWidget* parent, Qt::TextElideMode where = Qt::ElideMiddle);

  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  bool Fits() const;

  Qt::TextElideMode where_;
};

// A field, or the choice of a list, that is too long for its width is told whole by the tooltip, before `tip`.
void TellWhole(QLineEdit* field, const QString& tip = {});
void TellWhole(QComboBox* list, const QString& tip = {});

}  // namespace kinora::ui

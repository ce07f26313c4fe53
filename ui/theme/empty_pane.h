#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace kinora::ui {

// What a pane shows while it has nothing to show: what would be there, and the button that gets it.
class EmptyPane : public QWidget {
  Q_OBJECT
 public:
  explicit EmptyPane(QWidget* parent);

  // `icon`: a Lucide name. Without a `run` there is no button: only where nothing can be done here.
  void Say(const QString& text, const QString& button = {}, const QString& icon = {}, std::function<void()> run = {});
  QPushButton* button() const { return button_; }

 private:
  QLabel* text_;
  QPushButton* button_;
  std::function<void()> run_;
};

}  // namespace kinora::ui

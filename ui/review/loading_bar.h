#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kinora::ui {

class ReviewModel;

// The line over the Review page while a long trial is read: what is read, how far, after two seconds how long it still
// takes, and Stop; once stopped,
// Read again. What takes less than a third of a second shows nothing.
class LoadingBar : public QWidget {
  Q_OBJECT
 public:
  LoadingBar(ReviewModel& model, QWidget* parent);

 private:
  void Follow();
  void Show(const QString& what, double share);

  ReviewModel& model_;
  bool stopped_ = false;
  QTimer soon_;
  QElapsedTimer since_;
  QLabel* text_ = nullptr;
  QProgressBar* bar_ = nullptr;
  QPushButton* act_ = nullptr;
};

}  // namespace kinora::ui

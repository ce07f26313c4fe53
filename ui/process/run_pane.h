#pragma once

#include <QFrame>

#include "ui/process/process_queue.h"
#include "ui/process/run_estimate.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace kinora::ui {

// What a run will take and the button that begins it; while it runs, how far all of it is, pause and stop.
class RunPane : public QFrame {
  Q_OBJECT
 public:
  RunPane(ProcessQueue& queue, QWidget* parent);

  // `why_not`: what keeps the run from beginning; empty when nothing does.
  void SetEstimate(const RunEstimate& estimate, const QString& why_not);
  // "processor, 2 threads", and why not a GPU.
  void SetDevice(const QString& name, const QString& why_not_gpu);

 Q_SIGNALS:
  void startAsked();
  void focusGivenUp();  // the run ended, and its buttons vanish

 private:
  void QueueChanged();
  void ShowEstimate();

  ProcessQueue& queue_;
  RunEstimate estimate_;
  QString why_not_;
  QLabel* takes_ = nullptr;
  QLabel* space_ = nullptr;
  QLabel* device_ = nullptr;
  QProgressBar* bar_ = nullptr;
  QPushButton* start_ = nullptr;
  QPushButton* pause_ = nullptr;
  QPushButton* stop_ = nullptr;
};

}  // namespace kinora::ui

#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "projects/trial_cameras.h"
#include "ui/session/background.h"
#include "ui/session/session.h"

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace kinora::ui {

// The cameras of the trial in hand: which take part in its 3D, when each started (seconds of the trial) and how its
// clock drifts (milliseconds a minute), each changed in place as one undo step; and the search for the clocks in the
// motion of the people, with its certainty. What is changed puts the trial out of date.
class TrialCameras : public QWidget {
  Q_OBJECT
 public:
  TrialCameras(Session& session, QWidget* parent);

  // Of the trial in hand; hidden where it has no videos.
  void Fill(const std::vector<Video>& videos);
  bool finding() const { return work_.running(); }

 private:
  struct Row {
    QLabel* use = nullptr;
    QPushButton* act = nullptr;
    QDoubleSpinBox *starts_at = nullptr, *drift = nullptr;
    QLabel* certainty = nullptr;
  };

  QWidget* MakeHead();
  QWidget* MakeReason();
  void MakeRows();
  Row MakeRow(int row, const Video& video);
  void FillRow(std::size_t row);
  void FitColumns();
  void ShowFind();
  void SetClock(std::size_t row);
  void AskReason(std::size_t row);
  void LeaveOut();
  void UseAgain(std::size_t row);
  void Find();
  void Found(const std::vector<FoundClock>& found);
  void Changed();

  Session& session_;
  Background work_;
  std::vector<Video> videos_;
  std::map<std::string, std::string> left_out_;
  std::map<std::string, double> certainties_;
  std::vector<Row> rows_;
  std::string asked_;  // the camera that a reason is asked for
  QTableWidget* table_ = nullptr;
  QPushButton* find_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QWidget* reason_row_ = nullptr;
  QLabel* why_ = nullptr;
  QLineEdit* reason_ = nullptr;
  QPushButton* leave_out_ = nullptr;
};

}  // namespace kinora::ui

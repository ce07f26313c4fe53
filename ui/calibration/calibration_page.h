#pragma once

#include <filesystem>
#include <optional>

#include "projects/calibrations.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/page.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace kinora::ui {

class EmptyPane;
class TrialCameras;

// The cameras of the trial in hand: their calibration, what its file left open, and how each camera's pictures differ
// from the calibrated ones; which cameras take part in the trial, and their clocks (trial_cameras.h). Reads
// calibrations of other tools; a former one stays in the project.
class CalibrationPage : public Page {
  Q_OBJECT
 public:
  CalibrationPage(Session& session, QWidget* parent);

  State state() const override;
  QString StateText() const override;
  // As if chosen in the file dialog: for the trial's session, or for the trial alone.
  void Read(const std::filesystem::path& file, bool for_trial_alone = false);

 Q_SIGNALS:
  void addVideosWanted();

 private:
  void Fill();
  void ShowButtons();
  void FillTable(const std::vector<Video>& videos);
  void FillRow(int row, const RigCamera* camera, const Video* video);
  void FillNotes();
  void ChooseFile(bool for_trial_alone);
  void ChangeFit(const std::string& camera, const std::string& fit);

  Session& session_;
  Background work_;
  std::optional<StoredCalibration> calibration_;
  QString problem_;  // why it cannot be used for this trial
  QStackedWidget* stack_ = nullptr;
  EmptyPane* empty_ = nullptr;
  QLabel* source_ = nullptr;
  QLabel* problem_label_ = nullptr;
  QTableWidget* table_ = nullptr;
  TrialCameras* in_trial_ = nullptr;
  QVBoxLayout* notes_ = nullptr;
  QProgressBar* progress_ = nullptr;
  std::vector<QPushButton*> read_buttons_;
};

}  // namespace kinora::ui

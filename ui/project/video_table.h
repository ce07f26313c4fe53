#pragma once

#include <QWidget>
#include <filesystem>
#include <vector>

#include "projects/video_intake.h"

class QLabel;
class QTableWidget;

namespace kinora::ui {

// Videos dropped or chosen, with the trial and camera that their names suggest; both can be typed over. An empty table
// says what to do. Emits changed() whenever problem() may differ.
class VideoTable : public QWidget {
  Q_OBJECT
 public:
  explicit VideoTable(QWidget* parent);

  void SetKnownCameras(std::vector<std::string> cameras) { known_cameras_ = std::move(cameras); }
  void SetTrialIfUnsaid(const QString& trial) { trial_if_unsaid_ = trial; }
  // Adds files, and what is in folders; what is there already is not added again.
  void Add(const std::vector<std::filesystem::path>& files_and_folders);
  std::vector<VideoToTake> videos() const;
  // Why these cannot be taken; empty where they can.
  QString problem() const;

 Q_SIGNALS:
  void changed();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void Choose();
  void RemoveSelected();
  void UpdateHint();

  QTableWidget* table_ = nullptr;
  QLabel* hint_ = nullptr;
  std::vector<std::string> known_cameras_;
  QString trial_if_unsaid_ = "trial1";
};

}  // namespace kinora::ui

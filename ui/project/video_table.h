#pragma once

#include <QWidget>
#include <filesystem>
#include <vector>

#include "core/util/error.h"
#include "projects/video_intake.h"

class QDoubleSpinBox;
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
  // Of what was added last, what is no video; empty where all was taken.
  const QString& left_aside() const { return left_aside_; }
  // Marks the rows of files that could not be opened, with the reason of each, and chooses them, so that they can be
  // taken off the list together. Returns what to say about them.
  Error MarkUnreadable(const std::vector<std::pair<std::filesystem::path, Error>>& failed);

 Q_SIGNALS:
  void changed();

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void Choose();
  void RemoveSelected();
  void UpdateHint();
  void AddRow(const VideoToTake& video);
  void ShowAsGood(int row);
  QWidget* MakeRate();
  void TellLeftAside(const std::vector<std::filesystem::path>& files_and_folders);

  QTableWidget* table_ = nullptr;
  QLabel* hint_ = nullptr;
  QDoubleSpinBox* rate_ = nullptr;  // at which all of them were filmed; 0: as the files say
  std::vector<std::string> known_cameras_;
  QString trial_if_unsaid_ = "trial1";
  QString left_aside_;
};

}  // namespace kinora::ui

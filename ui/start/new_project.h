#pragma once

#include <QDialog>
#include <filesystem>
#include <vector>

#include "core/media/video_reader.h"

#include "ui/session/background.h"
#include "ui/session/session.h"

class QDoubleSpinBox;
class QLineEdit;

namespace kinora::ui {

class VideoTable;
class WorkFoot;

// One sheet from nothing to a project with its first videos and calibration: study, folder, participant, session,
// videos matched to cameras by their names. Videos and calibration may also come later.
class NewProject : public QDialog {
  Q_OBJECT
 public:
  NewProject(Session& session, QWidget* parent);
  // As if dropped onto the sheet.
  void AddFiles(const std::vector<std::filesystem::path>& files_and_folders);
  // Names the study and the folder, and makes the project at once: of a recording that needs no questions.
  void MakeAt(const QString& study, const std::filesystem::path& folder);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void done(int result) override;

 private:
  QWidget* MakeFields();
  void Validate();
  void Make();
  void Fill(const std::vector<VideoReader>& readers);
  void ReadCalibration();
  bool MadeHere() const;  // the session's project is the one of this sheet

  Session& session_;
  Background work_;
  QLineEdit *study_ = nullptr, *folder_ = nullptr, *participant_ = nullptr, *session_label_ = nullptr,
            *calibration_ = nullptr;
  QDoubleSpinBox *height_ = nullptr, *mass_ = nullptr;
  VideoTable* videos_ = nullptr;
  WorkFoot* foot_ = nullptr;
  bool folder_typed_ = false;
  bool made_ = false;         // the folder stands, though a later step may have failed
  bool calibrating_ = false;  // the second of the two steps
};

}  // namespace kinora::ui

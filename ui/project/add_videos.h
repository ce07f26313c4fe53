#pragma once

#include <QDialog>
#include <filesystem>
#include <vector>

#include "projects/video_intake.h"
#include "ui/session/background.h"
#include "ui/session/session.h"

class QComboBox;

namespace kinora::ui {

class VideoTable;
class WorkFoot;

// The sheet that adds videos to a session of the open project: participant and session (a new one can be typed), and
// the table of videos.
class AddVideosSheet : public QDialog {
  Q_OBJECT
 public:
  // `session_id`: the session to begin with; empty: the first.
  AddVideosSheet(Session& session, const std::string& session_id, QWidget* parent);
  void AddFiles(const std::vector<std::filesystem::path>& files_and_folders);

 protected:
  void done(int result) override;

 private:
  void Validate();
  void Add();
  void Take(const std::vector<VideoToTake>& videos, const std::vector<VideoReader>& readers, const std::string& person,
            const std::string& day);

  Session& session_;
  Background work_;
  QComboBox *participant_ = nullptr, *day_ = nullptr;
  VideoTable* videos_ = nullptr;
  WorkFoot* foot_ = nullptr;
};

}  // namespace kinora::ui

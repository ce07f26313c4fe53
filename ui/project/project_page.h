#pragma once

#include <map>

#include "projects/records.h"
#include "projects/videos.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/page.h"

class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace kinora::ui {

class Details;
struct RecordRef;

// What the project holds: participants, sessions, trials and their videos in a tree; on the right what is chosen, with
// what can be changed about it. A video that is missing or was changed is one red row with "Locate…", and blocks
// nothing.
class ProjectPage : public Page {
  Q_OBJECT
 public:
  ProjectPage(Session& session, Commands& commands, QWidget* parent);

  State state() const override;
  QString StateText() const override;
  void Entered() override;
  void Left() override;
  // Opens the sheet that adds videos to the chosen session (or the first one).
  void AddVideos(const std::vector<std::filesystem::path>& files_and_folders = {});

 protected:
  void changeEvent(QEvent* event) override;

 Q_SIGNALS:
  void reviewWanted();  // of the trial in hand
  void calibrationWanted();
  void processWanted();

 private:
  void Fill();
  void AddTrialRow(QTreeWidgetItem* session_row, const Trial& trial);
  void Select(QTreeWidgetItem* item);
  void Locate(const Video& video);
  void Describe(QTreeWidgetItem* row, const std::string& id) const;
  // project_acts.cc
  void AddCommands(Commands& commands);
  void UpdateCommands();
  void ShowMenu(const QPoint& at);
  void Renamed(QTreeWidgetItem* item, int column);
  void Delete();
  void TakeBackDeletion(const RecordRef& ref, std::int64_t step);
  void BringBack(const QTreeWidgetItem* item);
  void AddRemovedRows();
  void AskToEmpty();
  void Empty();

  Session& session_;
  Background work_;
  QTreeWidget* tree_ = nullptr;
  QWidget* empty_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  Details* details_ = nullptr;
  int trials_ = 0, missing_ = 0;
  std::int64_t removed_bytes_ = -1;  // of what was deleted; below 0: nothing was
  bool filling_ = false;
  bool in_front_ = false;
  QAction *rename_ = nullptr, *delete_ = nullptr, *empty_bin_ = nullptr;
};

}  // namespace kinora::ui

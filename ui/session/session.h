#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <optional>

#include "projects/project.h"
#include "projects/records.h"
#include "ui/session/notice.h"
#include "ui/session/time_cursor.h"

namespace kinora::ui {

// What the window is about: the open project, the trial in hand, its cursor. Pages read and change the project through
// it and hear from it what changed. Lives in the interface thread. The store is the autosave: nothing waits in memory.
class Session : public QObject {
  Q_OBJECT
 public:
  explicit Session(QObject* parent = nullptr);
  ~Session() override;

  // Each closes what is open first and says by a notice what went wrong; false then.
  bool Create(const std::filesystem::path& folder, const QString& study);
  bool Open(const std::filesystem::path& folder);
  void Close();

  bool is_open() const { return project_.has_value(); }
  CaptureProject& project() { return *project_; }  // only while open
  const QString& study() const { return study_; }  // its name; empty where no project is open
  bool read_only() const { return project_ && project_->read_only(); }
  // "saved", "read only", "read only until the other program lets go": what status lines begin with.
  QString SavedText() const;

  // The trial in hand; empty where the project has none yet.
  const std::optional<Trial>& trial() const { return trial_; }
  void SelectTrial(const std::string& id);
  // "P03 ▸ day1 ▸ squat2"
  QString TrialPath() const;

  TimeCursor& cursor() { return cursor_; }

  // Runs something that may throw; what it throws becomes a notice. False where it threw.
  bool Guard(const std::function<void()>& act);
  void Say(Notice notice) { Q_EMIT said(notice); }
  // Takes back what was said by this id, where it is no longer so.
  void Withdraw(const QString& id) { Q_EMIT withdrawn(id); }

  // To be called by whoever changed the project's records (participants, trials, videos, calibrations) …
  void RecordsChanged();
  // … or a trial's results (a run ended) …
  void ResultsChanged(const std::string& trial);
  // … or its edits and events.
  void EditsChanged(const std::string& trial);
  // … or what decides whether results are up to date: the chosen options, or results that were stored while their trial
  // is shown.
  void StandingChanged() { Q_EMIT standingChanged(); }

  // Folders of projects opened lately, newest first, those that are still there.
  static QStringList RecentProjects();
  static void ForgetRecent(const QString& folder);
  // The project that was open when a former run ended without closing it (power cut, kill); empty otherwise.
  static QString LeftOpen();

 Q_SIGNALS:
  void projectChanged();  // another project, or none
  void trialChanged();    // another trial in hand, or none
  void recordsChanged();
  void resultsChanged(const std::string& trial);
  void editsChanged(const std::string& trial);
  void standingChanged();
  void said(const kinora::ui::Notice& notice);
  void withdrawn(const QString& id);

 private:
  void Opened();
  void AskAgain();  // for the project that another program still holds
  void TakeTrial(std::optional<Trial> trial);

  std::optional<CaptureProject> project_;
  QString study_;
  std::optional<Trial> trial_;
  TimeCursor cursor_;
  QTimer ask_again_;
};

}  // namespace kinora::ui

#pragma once

#include <map>

#include "projects/trial_standing.h"
#include "ui/export/export_run.h"
#include "ui/export/preview_loader.h"
#include "ui/session/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/page.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;
class QTimer;

namespace kinora::ui {

class CsvModel;
class EmptyPane;
class FormatList;
class TickList;

// Files for other programs: of which trials, which quantities, which formats, where to; the first rows as they will
// stand in the file, and what would be replaced, before anything is written.
class ExportPage : public Page {
  Q_OBJECT
 public:
  ExportPage(Session& session, Commands& commands, QWidget* parent);

  State state() const override;
  QString StateText() const override;
  void Entered() override;
  void Left() override;
  QString Busy() const override;
  void Stop() override { run_.Cancel(); }
  bool is_writing() const { return run_.running(); }

  ExportOptions options() const;

 Q_SIGNALS:
  void processWanted();
  // What follows the 2D points of these trials shall be worked out anew.
  void recalculateWanted(const std::vector<std::string>& trials);
  void began();      // files are being written
  void previewed();  // the preview and what would be replaced are shown

 private:
  QWidget* MakeChoices();
  QWidget* MakePreview();
  QWidget* MakeFoot();
  void ProjectChanged();
  void FillTrials();
  void ChoicesChanged();
  void AskPreview();
  void ShowPreview(const PreviewAnswer& answer);
  void ShowTable();
  void ShowFoot();
  QStringList TickedOutOfDate() const;  // ids
  void MakeStaleRow(QWidget* foot);
  void ShowOutOfDate();
  void ShowStartOrStop(bool running);                   // whoever had the keyboard keeps it
  QStringList InWords(const QStringList& notes) const;  // each once, the shortest first, curves by their names
  static QString InShort(const QStringList& notes);     // as many as can be read in a line; its tooltip has all
  void Start();
  void Ended(const ExportReport& report);
  std::filesystem::path Folder() const;
  QString WhyNot() const;

  Session& session_;
  ExportRun run_;
  PreviewLoader loader_;
  PreviewAnswer answer_;
  TickList* trials_ = nullptr;
  TickList* quantities_ = nullptr;
  FormatList* formats_ = nullptr;
  QComboBox* which_ = nullptr;  // trajectories or angles
  QLabel* shown_ = nullptr;
  QTableView* table_ = nullptr;
  CsvModel* rows_ = nullptr;
  EmptyPane* no_rows_ = nullptr;
  QLineEdit* folder_ = nullptr;
  QLabel* replaces_ = nullptr;
  QWidget* stale_row_ = nullptr;
  QLabel* stale_ = nullptr;
  QPushButton* recalculate_ = nullptr;
  struct OutOfDate {
    QString name, why;
    TrialMend mend;
  };
  std::map<QString, OutOfDate> out_of_date_;  // by trial's id
  QProgressBar* bar_ = nullptr;
  QPushButton* start_ = nullptr;
  QPushButton* stop_ = nullptr;
  QPushButton* open_ = nullptr;
  QTimer* soon_ = nullptr;
  bool in_front_ = false;
  QAction* command_ = nullptr;
};

}  // namespace kinora::ui

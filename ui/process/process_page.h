#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "ui/process/device_query.h"
#include "ui/process/network_install.h"
#include "ui/process/process_queue.h"
#include "ui/process/trials_model.h"
#include "ui/session/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/page.h"

class QAction;
class QLabel;
class QPushButton;

namespace kinora::ui {

class ChoiceCard;
class EmptyPane;
struct NetworkChoice;
class OptionsForm;
class RunPane;
class TrialPanel;
class TrialsView;

// From videos to joint angles: how (Fast, Accurate, every option under Advanced), who in each trial, what it will take,
// how far it is, and afterwards which trials are the worst.
class ProcessPage : public Page {
  Q_OBJECT
 public:
  ProcessPage(Session& session, Commands& commands, QWidget* parent);
  ~ProcessPage() override;

  State state() const override;
  QString StateText() const override;
  void Entered() override;
  QString Busy() const override;
  void Stop() override;

  ProcessQueue& queue() { return queue_; }
  ProcessOptions options() const;
  // Works out anew what follows the 2D points of these trials, in the queue; no network runs.
  void Recalculate(const std::vector<std::string>& trials);

 Q_SIGNALS:
  // The trial shall be looked at where it is worst: at this sample; -1 where nothing is doubtful, or that is not known.
  void openTrial(const std::string& trial, qint64 sample);
  void surveyed();  // the table's figures are read

 private:
  QLayout* MakeTop();
  QWidget* MakeMiddle();
  void AddCommands(Commands& commands);
  void ReadOptions();
  void RecordsChanged();
  void Pick(const NetworkChoice& choice);
  void OptionsEdited();
  void StoreOptions();
  bool KeepsPoints(const std::string& trial);
  void ShowChoices();
  void ShowEstimate();
  void Install(ChoiceCard* card);
  void StartRun();
  void Start(const std::vector<const TrialLine*>& lines);
  std::vector<std::string> OutOfDate() const;  // trials that a recalculation mends
  void ShowOutOfDate();
  void Survey();
  void SurveySoon();  // at once while it is in front, else when it comes there
  void SurveyAll(const std::filesystem::path& folder, const std::stop_token& stop);  // in its thread
  // Reads how the trial in hand stands, and says it in the table and beside the page's name at once.
  void ShowStanding();
  void Open(const std::string& trial);
  void QueueEmptied(int done, int failed, int stopped);
  std::vector<const TrialLine*> Chosen() const;
  QString WhyNot() const;

  Session& session_;
  ProcessQueue queue_;
  TrialsModel model_;
  DeviceQuery device_;
  NetworkInstall install_;
  ChoiceCard* installing_ = nullptr;
  ChoiceCard* fast_ = nullptr;
  ChoiceCard* accurate_ = nullptr;
  RunPane* run_ = nullptr;
  TrialsView* view_ = nullptr;
  EmptyPane* nothing_ = nullptr;
  TrialPanel* panel_ = nullptr;
  QPushButton* advanced_ = nullptr;
  QPushButton* recalculate_ = nullptr;
  QAction* recalculate_command_ = nullptr;
  std::vector<Card> installed_;
  std::optional<TrialRow> in_hand_;  // the row of the trial in hand, as both say it
  OptionsForm* form_ = nullptr;
  QWidget* drawer_ = nullptr;
  QAction* start_ = nullptr;
  std::jthread surveyor_;
  bool surveying_ = false;
  bool survey_again_ = false;
  bool survey_when_shown_ = false;
};

}  // namespace kinora::ui

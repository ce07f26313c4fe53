#pragma once

#include <QFrame>
#include <string>

#include "ui/process/process_queue.h"
#include "ui/process/trials_model.h"
#include "ui/session/session.h"

class QLabel;
class QPushButton;

namespace kinora::ui {

class VerdictForm;

// Below the table: what there is to say of the trial in hand (what went wrong and what to do, or what to know), and
// its verdict with reason and name.
class TrialPanel : public QFrame {
  Q_OBJECT
 public:
  TrialPanel(Session& session, ProcessQueue& queue, TrialsModel& model, QWidget* parent);

  void SetTrial(const std::string& trial);
  void Refresh();  // the trial's state changed; what is being typed stays

 Q_SIGNALS:
  void openAsked(const std::string& trial);
  void retryAsked(const std::string& trial);
  void verdictSaved(const std::string& trial);

 private:
  QLayout* MakeStory();
  QLayout* MakeVerdict();
  void ShowStory(const TrialLine& line);
  QStringList StoryOfState(const TrialLine& line, const QueueItem* item) const;

  Session& session_;
  ProcessQueue& queue_;
  TrialsModel& model_;
  std::string trial_;
  QLabel* name_ = nullptr;
  QLabel* story_ = nullptr;
  QPushButton* open_ = nullptr;
  QPushButton* retry_ = nullptr;
  QPushButton* details_ = nullptr;
  VerdictForm* verdict_ = nullptr;
};

}  // namespace kinora::ui

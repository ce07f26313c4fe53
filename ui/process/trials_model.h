#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <string>
#include <vector>

#include "lifting/choose_person.h"
#include "projects/verdicts.h"
#include "ui/process/process_queue.h"
#include "ui/process/trial_survey.h"
#include "ui/session/session.h"

namespace kinora::ui {

// A row of the Process page: a trial, what is to be done with it, what was done, and how good it is.
struct TrialLine {
  std::string trial;    // id
  QString name;         // "P03/day1/squat2"
  int cameras = 0;      // with a video
  qint64 pictures = 0;  // of all of them
  qint64 samples = 0;   // of the timeline, or of the longest video
  double seconds = 0;
  bool chosen = true;  // to be processed
  bool said = false;   // a person ticked or unticked it; else it is ticked while there is something to do
  PersonChoiceOptions who;
  std::optional<Verdict> verdict;
  std::optional<TrialSurvey> survey;  // empty until it was read

  // Its 2D points are to be found in its videos; not where they were imported.
  bool NeedsNetworks() const { return cameras > 0 && !(survey && survey->imported); }
};

// "Largest", "Person 2": who is analysed.
QString WhoText(const PersonChoiceOptions& who);
// What can be chosen, in the order of the list.
std::vector<PersonChoiceOptions> WhoChoices();

class TrialsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { kName, kWho, kState, kCancel, kVerdict, kSync, kBias, kMissing, kDoubts, kSwaps, kCycles, kColumns };
  enum Role { kPartRole = Qt::UserRole, kWhoRole, kSortRole, kTrialRole };

  TrialsModel(Session& session, ProcessQueue& queue, QObject* parent);

  Session& session() { return session_; }
  // Reads the project's trials anew; what was chosen stays.
  void Reload();
  void TakeSurvey(const TrialSurvey& survey);
  // What is known of a trial by now; nothing where its survey was not read yet.
  void TakeRow(const TrialRow& row);
  const std::vector<TrialLine>& lines() const { return lines_; }
  const TrialLine* LineAt(int row) const;
  int RowOf(const std::string& trial) const;  // -1: none
  void ChooseAll(bool chosen);
  // Worst first: excluded by nobody but failing, not processed, then by figures.
  double Badness(const TrialLine& line) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  void chosenChanged();

 private:
  void QueueChanged();
  QVariant Text(const TrialLine& line, int column) const;
  static QVariant Figure(const TrialRow& row, int column);  // of a row with a summary
  QVariant Tip(const TrialLine& line, int column) const;
  QVariant Colour(const TrialLine& line, int column) const;
  QVariant SortKey(const TrialLine& line, int column) const;
  QString StateText(const TrialLine& line) const;
  double PartOf(const TrialLine& line) const;  // of a bar; below 0: none
  bool Active(const TrialLine& line) const;

  Session& session_;
  ProcessQueue& queue_;
  std::vector<TrialLine> lines_;
};

}  // namespace kinora::ui

#pragma once

#include <QString>
#include <optional>
#include <string>
#include <utility>

#include "projects/project.h"
#include "projects/records.h"
#include "projects/review/trial_table.h"

namespace kinora::ui {

// What the table says of one trial beside its name: what keeps it from being processed, and what its last run left.
struct TrialSurvey {
  std::string trial;  // id
  QString obstacle;   // why it cannot be processed, a sentence; empty: it can be
  QString obstacle_remedy;
  bool networks_done = false;  // the 2D points are there, by `networks`, or imported
  bool imported = false;       // they were imported: no network runs
  QString networks;            // "blazepose-heavy with blazepose-detector"
  bool processed = false;
  TrialRow row;

  // Of hip, knee and ankle flexion the one with the most missing samples, in percent; empty where there is none.
  std::optional<std::pair<QString, double>> WorstMissing() const;
};

// Of hip, knee and ankle flexion, which the table's column is about; gaps of the other angles are said below it.
bool IsLegFlexion(const TrialSummary::Missing& missing);
// "knee flexion L"
QString QuantityText(const TrialSummary::Missing& missing);

// Opens nothing, and may be called in any thread with a project of its own. `row` is the trial's of ReadTrialTable.
TrialSurvey SurveyOf(CaptureProject& project, const TrialRow& row);

}  // namespace kinora::ui

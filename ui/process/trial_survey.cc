#include "ui/process/trial_survey.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "projects/imported_pose2d.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "projects/trial_obstacle.h"
#include "projects/trial_results.h"
#include "ui/session/notice.h"
#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

// The angles that most studies are about: their gaps are said in the table, those of all in the tooltip.
constexpr const char* kHeadlines[] = {"thigh_trunk_flexion", "knee_flexion", "ankle_dorsiflexion"};

void ReadNetworks(CaptureProject& project, const Trial& trial, TrialSurvey& survey) {
  if (ImportedPose2DKey(project, trial.id)) {
    survey.networks_done = survey.imported = true;
    return;
  }
  const std::optional<ResultRow> pose = LatestFinished(project.database(), trial.id, kStagePose2D);
  if (!pose) return;
  const QJsonObject made = QJsonDocument::fromJson(QByteArray::fromStdString(pose->provenance)).object();
  survey.networks_done = true;
  survey.networks = made["networks"].toString();
}

}  // namespace

QString QuantityText(const TrialSummary::Missing& missing) {
  QString name = ShownName(missing.quantity);
  if (missing.side == Side::kLeft) name += " L";
  if (missing.side == Side::kRight) name += " R";
  return name;
}

bool IsLegFlexion(const TrialSummary::Missing& missing) {
  return std::ranges::any_of(kHeadlines, [&](const char* name) { return missing.quantity == name; });
}

std::optional<std::pair<QString, double>> TrialSurvey::WorstMissing() const {
  std::optional<std::pair<QString, double>> worst;
  if (!row.summary) return worst;
  for (const TrialSummary::Missing& missing : row.summary->missing) {
    if (!IsLegFlexion(missing)) continue;
    if (!worst || missing.percent > worst->second) worst = {QuantityText(missing), missing.percent};
  }
  return worst;
}

TrialSurvey SurveyOf(CaptureProject& project, const TrialRow& row) {
  TrialSurvey survey;
  survey.trial = row.trial.id;
  survey.row = row;
  if (const std::optional<Error> obstacle = ObstacleOf(project, row.trial)) {
    const Notice notice = NoticeOf(*obstacle);
    survey.obstacle = notice.text;
    survey.obstacle_remedy = notice.remedy;
  }
  ReadNetworks(project, row.trial, survey);
  survey.processed = !CurrentResults(project, row.trial).angles.empty();
  return survey;
}

}  // namespace kinora::ui

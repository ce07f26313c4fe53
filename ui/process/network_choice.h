#pragma once

#include <QString>
#include <string>
#include <vector>

#include "models/registry/card.h"
#include "projects/process_options.h"

namespace kinora::ui {

// Fast or Accurate: what each means for the networks that there are.
struct NetworkChoice {
  QString title;  // "Fast"
  QString text;   // the network, its points, and what they are not enough for
  std::string pose;
  std::string detector;
  Effort effort = Effort::kAccurate;
  std::vector<std::string> missing;  // networks to install first

  bool IsChosen(const ProcessOptions& options) const;
  void Choose(ProcessOptions& options) const;
};

// RTMDet-nano with TinyPose where both are installed, else BlazePose lite, which can be installed.
NetworkChoice FastChoice(const std::vector<Card>& installed);
NetworkChoice AccurateChoice(const std::vector<Card>& installed);

}  // namespace kinora::ui

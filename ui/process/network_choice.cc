#include "ui/process/network_choice.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace kinora::ui {
namespace {

constexpr auto kOwnDetector = "blazepose-detector";

bool Has(const std::vector<Card>& installed, std::string_view name) {
  return std::ranges::any_of(installed, [&](const Card& card) { return card.name == name; });
}

void NoteMissing(NetworkChoice& choice, const std::vector<Card>& installed) {
  for (const std::string& name : {choice.detector, choice.pose}) {
    if (!Has(installed, name)) choice.missing.push_back(name);
  }
}

}  // namespace

bool NetworkChoice::IsChosen(const ProcessOptions& options) const {
  return options.networks.pose == pose && (options.networks.detector.empty() || options.networks.detector == detector);
}

void NetworkChoice::Choose(ProcessOptions& options) const {
  options.networks.pose = pose;
  // BlazePose finds its own.
  options.networks.detector = detector == kOwnDetector ? std::string() : detector;
  options.engine.effort = effort;
}

NetworkChoice FastChoice(const std::vector<Card>& installed) {
  NetworkChoice choice{QCoreApplication::translate("process", "Fast"), {}, {}, {}, Effort::kFast, {}};
  static constexpr std::array kDetectors = {"rtmdet-nano-maps", "rtmdet-nano"};
  const auto* detector = std::ranges::find_if(kDetectors, [&](const char* name) { return Has(installed, name); });
  if (Has(installed, "tinypose") && detector != kDetectors.end()) {
    choice.text = QCoreApplication::translate(
        "process", "TinyPose, 17 points. To look a session through: no heels and toes, so no ankle and foot angles.");
    choice.pose = "tinypose";
    choice.detector = *detector;
  } else {
    choice.text = QCoreApplication::translate(
        "process", "BlazePose lite, 33 points with heels and toes. To look a session through.");
    choice.pose = "blazepose-lite";
    choice.detector = kOwnDetector;
  }
  NoteMissing(choice, installed);
  return choice;
}

NetworkChoice AccurateChoice(const std::vector<Card>& installed) {
  NetworkChoice choice{QCoreApplication::translate("process", "Accurate"),
                       QCoreApplication::translate(
                           "process", "BlazePose heavy, 33 points with heels and toes. For numbers that you publish."),
                       "blazepose-heavy",
                       kOwnDetector,
                       Effort::kAccurate,
                       {}};
  NoteMissing(choice, installed);
  return choice;
}

}  // namespace kinora::ui

#include "projects/trial_standing.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/util/error.h"
#include "models/registry/importer_version.h"
#include "projects/calibrations.h"
#include "projects/canonical_json.h"
#include "projects/edits/log.h"
#include "projects/imported_pose2d.h"
#include "projects/options_json.h"
#include "projects/run_settings.h"
#include "projects/settings.h"
#include "projects/stage_inputs.h"
#include "projects/stages.h"
#include "projects/trial_cameras.h"
#include "projects/trial_results.h"
#include "projects/trial_summary.h"
#include "projects/trial_view.h"

namespace kinora {
namespace {

using nlohmann::json;

constexpr const char* kOlderProgram = "an older version of Kinora made it";

// A current result with the inputs that its key is the hash of.
struct Made {
  ResultRow row;
  json inputs;

  json At(const char* field) const { return inputs.is_object() && inputs.contains(field) ? inputs.at(field) : json(); }
  std::string Text(const char* field) const {
    const json value = At(field);
    return value.is_string() ? value.get<std::string>() : std::string();
  }
};

// "cutoff 10 instead of 6"
std::vector<std::string> Differences(const json& now, const json& then) {
  std::vector<std::string> all;
  for (const auto& [name, value] : now.items()) {
    if (value.is_object()) {
      for (std::string& one : Differences(value, then.is_object() && then.contains(name) ? then.at(name) : json()))
        all.push_back(std::move(one));
    } else if (then.is_object() && then.contains(name) && then.at(name) != value) {
      std::string words = name;
      std::ranges::replace(words, '_', ' ');
      const auto text = [](const json& v) { return v.is_string() ? v.get<std::string>() : v.dump(); };
      all.push_back(fmt::format("{} {} instead of {}", words, text(value), text(then.at(name))));
    }
  }
  return all;
}

class Comparison {
 public:
  Comparison(CaptureProject& project, const Trial& trial, std::span<const Card> installed)
      : project_(project), trial_(trial), installed_(installed) {}

  TrialStanding Run() {
    const TrialResults results = CurrentResults(project_, trial_);
    const std::string* ids[] = {&results.pose2d, &results.association, &results.triangulation, &results.filter,
                                &results.angles};
    Made* made[] = {&pose_, &association_, &triangulation_, &filter_, &angles_};
    for (std::size_t i = 0; i < std::size(ids); ++i) {
      const auto row = ResultById(project_.database(), *ids[i]);
      if (!row) return standing_;
      *made[i] = {*row, json::parse(row->inputs, nullptr, false)};
    }
    standing_.processed = true;
    standing_.mend = TrialMend::kNothing;
    wanted_ = WantedOptions(project_, trial_.id);
    ComparePose();
    CompareRig();
    CompareEdits();
    CompareLaterOptions();
    CompareChain();
    CompareSummary();
    return std::move(standing_);
  }

 private:
  void Say(TrialMend mend, const std::string& reason) {
    if (mend == TrialMend::kProcess || standing_.mend == TrialMend::kNothing) standing_.mend = mend;
    if (std::ranges::find(standing_.reasons, reason) == standing_.reasons.end()) standing_.reasons.push_back(reason);
  }

  void SayDifferences(TrialMend mend, const json& now, const json& then) {
    for (const std::string& one : Differences(now, then)) Say(mend, one);
  }

  // Options that a person chose, against those that a result was made with. Fields that a result does not name had
  // their defaults.
  template <class Options>
  void CompareOptions(const Options& now, const json& then) {
    const std::string wanted = OptionsJson(now);
    try {
      const std::string stored = then.is_object() ? OptionsJson(OptionsFromJson<Options>(then.dump(), "options")) : "";
      if (stored == wanted) return;
      const auto before = standing_.reasons.size();
      SayDifferences(TrialMend::kRecalculate, json::parse(wanted), json::parse(stored, nullptr, false));
      if (standing_.reasons.size() > before) return;
    } catch (const Error&) {  // of an option that is gone
    }
    Say(TrialMend::kRecalculate, kOlderProgram);
  }

  void ComparePose() {
    if (const auto imported = ImportedPose2DKey(project_, trial_.id)) {
      if (*imported != pose_.row.key) Say(TrialMend::kRecalculate, "other 2D points were imported");
      return;
    }
    const json made_of = pose_.At("videos");
    if (!made_of.is_array() ||
        !CanServe(made_of.get<std::vector<std::string>>(), FingerprintsOf(UsedVideos(project_, trial_)),
                  FingerprintsOf(ListVideos(project_, trial_.id))))
      Say(TrialMend::kProcess, "its videos are others than those it was made from");
    if (!wanted_) return;
    const json models = pose_.At("models");
    if (!models.is_array() || models.size() != 2)
      return Say(TrialMend::kProcess, "its 2D points were imported, and shall be a network's");
    if (pose_.At("version") != kPoseStageVersion || models.at(1).value("importer", 0) != nn::kImporterVersion)
      Say(TrialMend::kProcess, kOlderProgram);
    CompareNetworks(models);
    const json options = json::parse(PoseOptionsJson(wanted_->engine, wanted_->tracking));
    if (options != pose_.At("options")) SayDifferences(TrialMend::kProcess, options, pose_.At("options"));
  }

  void CompareNetworks(const json& models) {
    const std::string names = NetworksOf(pose_.row);
    const std::size_t with = names.find(" with ");
    const std::string pose = names.substr(0, with);
    const std::string detector = with == std::string::npos ? std::string() : names.substr(with + 6);
    const NetworkOptions& wanted = wanted_->networks;
    if (wanted.pose != pose || (!wanted.detector.empty() && wanted.detector != detector))
      return Say(TrialMend::kProcess,
                 fmt::format("its network was {}, and {} is chosen now", wanted.pose != pose ? pose : detector,
                             wanted.pose != pose ? wanted.pose : wanted.detector));
    for (const auto& [name, model] : {std::pair(detector, models.at(0)), std::pair(pose, models.at(1))}) {
      const auto card = std::ranges::find(installed_, name, &Card::name);
      if (card != installed_.end() && card->sha256 && *card->sha256 != model.value("file_sha256", std::string()))
        Say(TrialMend::kProcess, fmt::format("the file of the network {} is another now", name));
    }
  }

  void CompareRig() {
    std::string now;
    try {
      now = RigDigest(RigOf(project_, trial_));
    } catch (const Error&) {
      return;  // there is no rig: it cannot be processed, which is said elsewhere
    }
    if (association_.Text("calibration") == now && triangulation_.Text("calibration") == now) return;
    if (!CompareClocks()) Say(TrialMend::kRecalculate, "the calibration changed since it was processed");
  }

  // Whether clocks are all that changed of the rig.
  bool CompareClocks() {
    const json made = json::parse(association_.row.provenance, nullptr, false);
    const json clocks = made.is_object() ? made.value("clocks", json::object()) : json::object();
    CameraRig rig = RigOf(project_, trial_);
    for (RigCamera& camera : rig.cameras) {
      const auto then = clocks.find(camera.camera.name);
      if (then == clocks.end() || *then == json{camera.clock_offset_s, camera.clock_drift}) continue;
      Say(TrialMend::kRecalculate, fmt::format("the clock of {} was set since it was processed", camera.camera.name));
      camera.clock_offset_s = then->at(0);
      camera.clock_drift = then->at(1);
    }
    return association_.Text("calibration") == RigDigest(rig);
  }

  // Says which cameras are left out, or used again, since the people were matched; returns those that were left out
  // then.
  std::map<std::string, std::string> CompareLeftOut(const EditLayer& layer) {
    if (association_.Text("edits") == LeftOutDigest(layer)) return layer.left_out;
    const json made = json::parse(association_.row.provenance, nullptr, false);
    std::map<std::string, std::string> then;
    if (made.is_object())
      for (const json& camera : made.value("left_out", json::array())) then[camera.get<std::string>()] = "";
    for (const CameraRow& camera : ListCameras(project_, trial_.session)) {
      const bool was = then.contains(camera.id), is = layer.left_out.contains(camera.id);
      if (was != is)
        Say(TrialMend::kRecalculate, is ? camera.name + " is left out since it was processed"
                                        : camera.name + " is used again since it was processed");
    }
    return then;
  }

  void CompareEdits() {
    const EditLayer layer = ReadLayer(project_, trial_.id);
    EditLayer then = layer;
    then.left_out = CompareLeftOut(layer);
    if (triangulation_.Text("edits") != LayerDigest(then) || filter_.Text("edits") != GapsDigest(layer))
      Say(TrialMend::kRecalculate, "edited since it was processed");
  }

  void CompareLaterOptions() {
    if (!wanted_) {
      if (const auto who = WantedPeople(project_, trial_.id)) ComparePeople(*who);
      return;
    }
    CompareOptions(wanted_->association, association_.At("options"));
    const json both = triangulation_.At("options");
    if (both.is_array() && both.size() == 2) {
      CompareOptions(wanted_->triangulation, both.at(0));
      ComparePeople(wanted_->person);
    }
    CompareOptions(wanted_->cleaning, filter_.At("options"));
    CompareOptions(wanted_->angles, angles_.At("options"));
    const EventTemplate events = wanted_->events.events;
    if (events != EventTemplate::kAsBefore && events != TemplateOf(project_, trial_.id))
      Say(TrialMend::kRecalculate, "events of another motion are to be found");
  }

  void ComparePeople(const PersonChoiceOptions& who) {
    const json both = triangulation_.At("options");
    if (!both.is_array() || both.size() != 2) return;
    if (OptionsJson(who) != OptionsJson(OptionsFromJson<PersonChoiceOptions>(both.at(1).dump(), "who")))
      Say(TrialMend::kRecalculate, "other people are to be analysed");
  }

  // Each stage of this program's version, and made from the result before it.
  void CompareChain() {
    const bool old = association_.At("version") != kAssociationVersion ||
                     triangulation_.At("version") != kTriangulationVersion || filter_.At("version") != kFilterVersion ||
                     angles_.At("version") != kAnglesVersion;
    if (old) Say(TrialMend::kRecalculate, kOlderProgram);
    const bool linked = association_.At("inputs") == json{pose_.row.key} &&
                        triangulation_.At("inputs") == json{pose_.row.key, association_.row.key} &&
                        filter_.At("inputs") == json{triangulation_.row.key} &&
                        angles_.At("inputs") == json{filter_.row.key};
    if (!linked && standing_.reasons.empty()) Say(TrialMend::kRecalculate, "its results are of different runs");
  }

  void CompareSummary() {
    if (!standing_.reasons.empty()) return;
    const auto summary = ReadSummary(project_, trial_.id);
    const auto current = ReadSetting(project_, trial_.id, kSettingCurrentResults);
    if (!summary || summary->results != current) Say(TrialMend::kRecalculate, "its figures were never worked out");
  }

  CaptureProject& project_;
  const Trial& trial_;
  std::span<const Card> installed_;
  TrialStanding standing_;
  std::optional<ProcessOptions> wanted_;
  Made pose_, association_, triangulation_, filter_, angles_;
};

}  // namespace

std::string TrialStanding::Sentence() const {
  return fmt::format("{}", fmt::join(reasons, "; "));
}

TrialStanding StandingOf(CaptureProject& project, const Trial& trial, std::span<const Card> installed) {
  return Comparison(project, trial, installed).Run();
}

}  // namespace kinora

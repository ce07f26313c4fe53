#include "projects/trial_summary.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/util/error.h"
#include "projects/canonical_json.h"
#include "projects/settings.h"
#include "projects/store/uuid.h"

namespace kinora {
namespace {

using nlohmann::json;

json Finite(double value) {
  return std::isfinite(value) ? json(value) : json(nullptr);
}
double Number(const json& value) {
  return value.is_null() ? std::nan("") : value.get<double>();
}

json JsonOf(const TrialSummary::Doubt& doubt) {
  json joints = json::array();
  for (const Joint joint : doubt.joints) joints.push_back(NameOf(joint));
  return {{"act", doubt.act},
          {"part", doubt.part},
          {"first_sample", doubt.first_sample},
          {"last_sample", doubt.last_sample},
          {"first_pts_ns", doubt.first_pts_ns},
          {"last_pts_ns", doubt.last_pts_ns},
          {"track", doubt.track},
          {"cause", doubt.cause},
          {"first_ns", doubt.first_ns},
          {"last_ns", doubt.last_ns},
          {"athlete", doubt.athlete},
          {"camera", doubt.camera},
          {"joints", joints},
          {"severity", doubt.severity},
          {"harmless", doubt.harmless},
          {"sentence", doubt.sentence}};
}

TrialSummary::Doubt DoubtFrom(const json& value) {
  TrialSummary::Doubt doubt;
  doubt.cause = value.at("cause");
  doubt.act = value.at("act");
  doubt.part = value.at("part");
  doubt.first_sample = value.at("first_sample");
  doubt.last_sample = value.at("last_sample");
  doubt.first_pts_ns = value.at("first_pts_ns");
  doubt.last_pts_ns = value.at("last_pts_ns");
  doubt.track = value.at("track");
  doubt.first_ns = value.at("first_ns");
  doubt.last_ns = value.at("last_ns");
  doubt.athlete = value.at("athlete");
  doubt.camera = value.at("camera");
  doubt.severity = value.at("severity");
  doubt.harmless = value.value("harmless", false);  // summaries of former versions do not say
  doubt.sentence = value.at("sentence");
  for (const json& name : value.at("joints"))
    if (const auto joint = JointNamed(name.get<std::string>())) doubt.joints.push_back(*joint);
  return doubt;
}

}  // namespace

std::string SummaryJson(const TrialSummary& s) {
  json missing = json::array(), doubts = json::array();
  for (const TrialSummary::Missing& one : s.missing)
    missing.push_back({one.quantity, static_cast<int>(one.side), one.percent});
  for (const TrialSummary::Doubt& one : s.doubts) doubts.push_back(JsonOf(one));
  json left_out = json::array();
  for (const TrialSummary::LeftOut& one : s.left_out) left_out.push_back({one.camera, one.reason});
  return CanonicalJson({{"failure", s.failure},
                        {"finished_utc", s.finished_utc},
                        {"edits", s.edits},
                        {"gaps", s.gaps},
                        {"rig", s.rig},
                        {"results", s.results},
                        {"cameras", s.cameras},
                        {"left_out", left_out},
                        {"largest_offset_s", s.largest_offset_s},
                        {"largest_drift", s.largest_drift},
                        {"biased_camera", s.biased_camera},
                        {"bias_px", Finite(s.bias_px)},
                        {"bias_suspect", s.bias_suspect},
                        {"mean_error_px", Finite(s.mean_error_px)},
                        {"limb_percent", s.limb_percent},
                        {"missing", missing},
                        {"doubts", doubts},
                        {"swaps", s.swaps},
                        {"cycles", {s.cycles_left, s.cycles_right, s.cycles}}});
}

TrialSummary SummaryFromJson(const std::string& text, const std::string& where) {
  try {
    const json value = ParseJson(text, where);
    TrialSummary s;
    s.failure = value.at("failure");
    s.finished_utc = value.at("finished_utc");
    s.edits = value.at("edits");
    s.gaps = value.at("gaps");
    s.rig = value.at("rig");
    s.results = value.at("results");
    s.cameras = value.at("cameras");
    // Summaries of former versions do not say.
    for (const json& one : value.value("left_out", json::array())) s.left_out.push_back({one.at(0), one.at(1)});
    s.largest_offset_s = value.at("largest_offset_s");
    s.largest_drift = value.at("largest_drift");
    s.biased_camera = value.at("biased_camera");
    s.bias_px = Number(value.at("bias_px"));
    s.bias_suspect = value.at("bias_suspect");
    s.mean_error_px = Number(value.at("mean_error_px"));
    s.limb_percent = value.at("limb_percent");
    for (const json& one : value.at("missing"))
      s.missing.push_back({one.at(0), static_cast<Side>(one.at(1).get<int>()), one.at(2)});
    for (const json& one : value.at("doubts")) s.doubts.push_back(DoubtFrom(one));
    s.swaps = value.at("swaps");
    s.cycles_left = value.at("cycles").at(0);
    s.cycles_right = value.at("cycles").at(1);
    s.cycles = value.at("cycles").at(2);
    return s;
  } catch (const json::exception& error) {
    throw Error(ErrorKind::kFile, std::string("a trial's summary is damaged: ") + error.what(), where,
                "process the trial again");
  }
}

void StoreSummary(CaptureProject& project, const std::string& trial, const TrialSummary& summary) {
  WriteSetting(project, trial, kSettingSummary, SummaryJson(summary));
}

void StoreFailure(CaptureProject& project, const std::string& trial, const std::string& sentence) {
  TrialSummary summary = ReadSummary(project, trial).value_or(TrialSummary());
  summary.failure = sentence;
  summary.finished_utc = UtcNow();
  StoreSummary(project, trial, summary);
}

std::optional<TrialSummary> ReadSummary(CaptureProject& project, const std::string& trial) {
  const auto setting = ReadSetting(project, trial, kSettingSummary);
  return setting ? std::optional(SummaryFromJson(*setting, "summary")) : std::nullopt;
}

std::string FailureOf(CaptureProject& project, const std::string& trial) {
  const std::optional<TrialSummary> summary = ReadSummary(project, trial);
  return summary ? summary->failure : std::string();
}

}  // namespace kinora

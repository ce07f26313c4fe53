#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/motion/events.h"
#include "projects/edits/layer.h"
#include "projects/project.h"

namespace kinora {

// The project's acts, in order, each undone and redone as a whole; without limit, and across restarts. Every edit
// stores what it sets and what was there before.

// One thing that an act sets. Made by the functions below.
struct EditChange {
  std::string key;                   // canonical JSON
  std::optional<std::string> value;  // canonical JSON; empty takes it away
};
EditChange MovePoint(const PointKey& key, float x_px, float y_px);
EditChange HidePoint(const PointKey& key);
EditChange InterpolatePoint(const PointKey& key, float x_px, float y_px);  // between two moved ones
EditChange ResetPoint(const PointKey& key);                                // back to what the network said
EditChange SetAnchor(const AnchorKey& key, const BoxPx& box);
EditChange RemoveAnchor(const AnchorKey& key);
EditChange SetSwap(const SwapKey& key, bool swapped = true);
EditChange SetIgnored(const IgnoreKey& key, bool ignored = true);
EditChange SetGap(const GapKey& key, GapEdit edit);
EditChange ResetGap(const GapKey& key);  // back to what the limit says
// A camera (row's id) that takes no part in the trial's 3D, and why; without a reason it is used again.
EditChange SetLeftOut(const std::string& camera, const std::optional<std::string>& reason);
// A setting (settings.h) of the project or of a trial; empty: back to the default.
EditChange ChangeSetting(std::string_view scope, std::string_view name, const std::optional<std::string>& json);
// An event of a trial (events.h), by its id; empty takes it away.
EditChange ChangeEvent(const std::string& trial, const std::string& athlete, const std::string& id,
                       const std::optional<GaitEvent>& event);

struct EditStep {
  std::int64_t seq = 0;
  std::string trial;  // empty where it is the project's
  std::string label;  // "move r_knee in cam02"
  bool applied = true;
  std::string made_utc;
};

// Does an act: all of its changes or none. What had been undone before can no longer be redone.
void CommitEdit(CaptureProject& project, const std::string& trial, const std::string& label,
                const std::vector<EditChange>& changes);
// What an undo or a redo did.
struct SteppedEdit {
  std::string label;
  std::string trial;      // empty where it is the project's
  bool events = false;    // it changed events
  bool settings = false;  // … or settings
  bool records = false;   // … or participants, sessions, trials, videos (record_edits.h), verdicts (verdicts.h)
};
// Whether the step that an undo (or a redo) would take is one of records.
bool NextStepIsOfRecords(CaptureProject& project, bool undo);
// Takes back the newest act, or does again the one that was taken back last. Empty when there is none.
std::optional<SteppedEdit> UndoStep(CaptureProject& project);
std::optional<SteppedEdit> RedoStep(CaptureProject& project);
// Takes back the newest act, or does again the one that was taken back last. Returns its label; empty when there is
// none.
std::optional<std::string> UndoEdit(CaptureProject& project);
std::optional<std::string> RedoEdit(CaptureProject& project);
// Oldest first; steps that are not applied stand at the end and can be redone.
std::vector<EditStep> ListEdits(CaptureProject& project);

// All that is in force for a trial.
EditLayer ReadLayer(CaptureProject& project, const std::string& trial);

}  // namespace kinora

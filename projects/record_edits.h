#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/videos.h"

namespace kinora {

// What people do to the project's records: each act is one labelled step of the edit log (edits/log.h), undone and
// redone like any other. What is removed lies in the project, hidden, until EmptyRemoved takes it away; the files of
// videos are never touched.

enum class RecordKind : std::uint8_t { kParticipant, kSession, kTrial, kVideo };

// A participant's code, the label of a session or a trial, or the name of the camera that a video is of, which all
// trials of the session share. Throws Error (user) for an empty name, one with a slash, or one that is taken.
void RenameRecord(CaptureProject& project, RecordKind kind, const std::string& id, const std::string& name);
// Name, height, mass and birth of a participant; condition and note of a trial. Steps name what differs; nothing is
// done where nothing does.
void ChangeParticipant(CaptureProject& project, const Participant& participant);
void ChangeTrial(CaptureProject& project, const Trial& trial);

// What would go with a record.
struct RemovalFacts {
  RecordKind kind{};
  std::string name;  // "Squat 2"
  std::int64_t trials = 0, videos = 0, corrections = 0, verdicts = 0;
  bool results_2d = false;
  std::int64_t bytes = 0;  // of results in the project's file

  std::string Title() const;     // "trial Squat 2"
  std::string Sentence() const;  // "its 4 videos stay on disk; 2D results, 14 corrections and its verdict go"
};
RemovalFacts FactsOf(CaptureProject& project, RecordKind kind, const std::string& id);
void RemoveRecord(CaptureProject& project, RecordKind kind, const std::string& id);

// What was removed and not yet emptied: participants, sessions and trials, each under the name that it had. What lies
// within a removed one is not listed by itself, but where it was removed before.
struct RemovedRecord {
  RecordKind kind{};
  std::string id;
  RemovalFacts facts;
};
std::vector<RemovedRecord> ListRemoved(CaptureProject& project);
// Brings it back, by a step of its own; under another name where its own is taken by now ("walk (2)").
void RestoreRecord(CaptureProject& project, RecordKind kind, const std::string& id);

// Takes away for good what was removed, with the steps of the log that tell of it, and gives the space back to the
// disk. Returns about how many bytes. May take seconds; may run in a thread of its own (OpenOptions::same_program).
std::int64_t EmptyRemoved(CaptureProject& project, const Job& job);

}  // namespace kinora

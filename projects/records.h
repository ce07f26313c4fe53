#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/motion/timeline.h"
#include "projects/project.h"

namespace kinora {

// The people, days, cameras and recordings of a project, one struct a table. Ids are UUIDs. What was removed
// (record_edits.h) is not among them. The functions here write at once; what people change goes through record_edits.h,
// so that it can be undone.

struct Participant {
  std::string id;
  std::string code;  // "P03": what exports show
  std::optional<std::string> name;
  std::optional<double> height_m;
  std::optional<double> mass_kg;
  std::optional<std::string> birth = {};  // a day or a year, as people type it: "1998", "1998-04-17"
};

struct Session {
  std::string id;
  std::string participant;
  std::string label;
};

// A camera's place in a session: the same for all its trials.
struct CameraRow {
  std::string id;
  std::string session;
  std::string name;
};

struct Trial {
  std::string id;
  std::string session;
  std::string label;
  std::string condition;
  std::optional<std::string> calibration;  // its own; where empty, the session's newest counts
  Timeline timeline;                       // count 0: not set yet
  std::string note = {};
};

struct Athlete {
  std::string id;
  std::string trial;
  std::int64_t number = 0;  // from 0
  std::string label;
};

// The study's name, as it was given when the project was made.
std::string StudyName(CaptureProject& project);

// Each finds the row or makes it. Names are as people type them; cameras match without case, separators and leading
// zeros (see CanonicalCameraName).
Participant EnsureParticipant(CaptureProject& project, const std::string& code);
Session EnsureSession(CaptureProject& project, const std::string& participant, const std::string& label);
Trial EnsureTrial(CaptureProject& project, const std::string& session, const std::string& label);
CameraRow EnsureCamera(CaptureProject& project, const std::string& session, const std::string& name);
Athlete EnsureAthlete(CaptureProject& project, const std::string& trial, std::int64_t number);

void UpdateParticipant(CaptureProject& project, const Participant& participant);
void SetCondition(CaptureProject& project, const std::string& trial, const std::string& condition);
void SetTimeline(CaptureProject& project, const std::string& trial, const Timeline& timeline);

std::vector<Participant> ListParticipants(CaptureProject& project);
std::vector<Session> ListSessions(CaptureProject& project);
// In the order they were made; of all sessions where `session` is empty.
std::vector<Trial> ListTrials(CaptureProject& project, const std::string& session = {});
std::vector<CameraRow> ListCameras(CaptureProject& project, const std::string& session);  // by name
std::vector<Athlete> ListAthletes(CaptureProject& project, const std::string& trial);     // by number
std::optional<Trial> TrialById(CaptureProject& project, const std::string& id);

// The trial that a person means: by "participant/session/trial", by its label, or the only one where the text is empty.
// Throws Error (user) that lists the choices when none or several match.
Trial FindTrial(CaptureProject& project, const std::string& text);
// The session in the same way: "participant/session", a session's label, or the only one.
Session FindSession(CaptureProject& project, const std::string& text);
// "P03/day1/squat2"
std::string FullName(CaptureProject& project, const Trial& trial);

}  // namespace kinora

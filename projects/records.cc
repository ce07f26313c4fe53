#include "projects/records.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/geometry/rig.h"
#include "core/util/error.h"
#include "projects/store/uuid.h"

namespace kinora {
namespace {

constexpr const char* kTrialColumns =
    "SELECT id, session, label, condition, calibration, t0_ns, rate_numerator, rate_denominator, count, note FROM "
    "trial ";
// Removed neither by itself nor with what it lies in.
constexpr const char* kPresent =
    "removed_as IS NULL AND session IN (SELECT s.id FROM session s JOIN participant p ON p.id = s.participant "
    "WHERE s.removed_as IS NULL AND p.removed_as IS NULL) ";

Trial ReadTrial(Statement& rows) {
  return {.id = rows.Text(0),
          .session = rows.Text(1),
          .label = rows.Text(2),
          .condition = rows.Text(3),
          .calibration = rows.OptionalText(4),
          .timeline = {rows.Int(5), rows.Int(6), rows.Int(7), rows.Int(8)},
          .note = rows.Text(9)};
}

std::string Joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

// The one name among `names` that `text` is, whole or by its last parts ("squat2" for "P03/day1/squat2").
std::size_t Choose(const std::vector<std::string>& names, const std::string& text, const char* what,
                   const std::string& where) {
  std::vector<std::size_t> matches;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (text.empty() || names[i] == text || names[i].ends_with("/" + text)) matches.push_back(i);
  if (matches.size() == 1) return matches.front();
  if (names.empty())
    throw Error(ErrorKind::kUser, fmt::format("the project holds no {} yet", what), where,
                "add videos with `kinora-cli add-videos`");
  if (matches.empty())
    throw Error(ErrorKind::kUser, fmt::format("there is no {} named {}", what, text), where,
                "choose one of: " + Joined(names));
  throw Error(ErrorKind::kUser,
              text.empty() ? fmt::format("the project holds more than one {}", what)
                           : fmt::format("{} could be more than one {}", text, what),
              where, "choose one of: " + Joined(names));
}

}  // namespace

std::string StudyName(CaptureProject& project) {
  Statement rows = project.database().Query("SELECT name FROM study WHERE id = ?", project.study());
  return rows.Next() ? rows.Text(0) : std::string();
}

Participant EnsureParticipant(CaptureProject& project, const std::string& code) {
  for (const Participant& participant : ListParticipants(project))
    if (participant.code == code) return participant;
  Participant made{.id = NewUuid(), .code = code, .name = {}, .height_m = {}, .mass_kg = {}};
  project.database().Run("INSERT INTO participant (id, study, code) VALUES (?, ?, ?)", made.id, project.study(), code);
  return made;
}

Session EnsureSession(CaptureProject& project, const std::string& participant, const std::string& label) {
  for (const Session& session : ListSessions(project))
    if (session.participant == participant && session.label == label) return session;
  Session made{NewUuid(), participant, label};
  project.database().Run("INSERT INTO session (id, participant, label, created_utc) VALUES (?, ?, ?, ?)", made.id,
                         participant, label, UtcNow());
  return made;
}

Trial EnsureTrial(CaptureProject& project, const std::string& session, const std::string& label) {
  for (const Trial& trial : ListTrials(project, session))
    if (trial.label == label) return trial;
  Trial made{.id = NewUuid(), .session = session, .label = label, .condition = {}, .calibration = {}, .timeline = {}};
  project.database().Run("INSERT INTO trial (id, session, label, created_utc) VALUES (?, ?, ?, ?)", made.id, session,
                         label, UtcNow());
  return made;
}

CameraRow EnsureCamera(CaptureProject& project, const std::string& session, const std::string& name) {
  for (const CameraRow& camera : ListCameras(project, session))
    if (CanonicalCameraName(camera.name) == CanonicalCameraName(name)) return camera;
  CameraRow made{NewUuid(), session, name};
  project.database().Run("INSERT INTO camera (id, session, name) VALUES (?, ?, ?)", made.id, session, name);
  return made;
}

Athlete EnsureAthlete(CaptureProject& project, const std::string& trial, std::int64_t number) {
  for (const Athlete& athlete : ListAthletes(project, trial))
    if (athlete.number == number) return athlete;
  Athlete made{NewUuid(), trial, number, {}};
  project.database().Run("INSERT INTO athlete (id, trial, number) VALUES (?, ?, ?)", made.id, trial, number);
  return made;
}

void UpdateParticipant(CaptureProject& project, const Participant& participant) {
  project.database().Run("UPDATE participant SET code = ?, name = ?, height_m = ?, mass_kg = ?, birth = ? WHERE id = ?",
                         participant.code, participant.name, participant.height_m, participant.mass_kg,
                         participant.birth, participant.id);
}

void SetCondition(CaptureProject& project, const std::string& trial, const std::string& condition) {
  project.database().Run("UPDATE trial SET condition = ? WHERE id = ?", condition, trial);
}

void SetTimeline(CaptureProject& project, const std::string& trial, const Timeline& timeline) {
  project.database().Run("UPDATE trial SET t0_ns = ?, rate_numerator = ?, rate_denominator = ?, count = ? WHERE id = ?",
                         timeline.t0_ns, timeline.rate_numerator, timeline.rate_denominator, timeline.count, trial);
}

std::vector<Participant> ListParticipants(CaptureProject& project) {
  Statement rows = project.database().Query(
      "SELECT id, code, name, height_m, mass_kg, birth FROM participant WHERE study = ? AND removed_as IS NULL "
      "ORDER BY code",
      project.study());
  std::vector<Participant> all;
  while (rows.Next())
    all.push_back({rows.Text(0), rows.Text(1), rows.OptionalText(2), rows.OptionalReal(3), rows.OptionalReal(4),
                   rows.OptionalText(5)});
  return all;
}

std::vector<Session> ListSessions(CaptureProject& project) {
  Statement rows = project.database().Query(
      "SELECT s.id, s.participant, s.label FROM session s JOIN participant p ON p.id = s.participant "
      "WHERE s.removed_as IS NULL AND p.removed_as IS NULL ORDER BY s.rowid");
  std::vector<Session> all;
  while (rows.Next()) all.push_back({rows.Text(0), rows.Text(1), rows.Text(2)});
  return all;
}

std::vector<Trial> ListTrials(CaptureProject& project, const std::string& session) {
  Statement rows = project.database().Query(
      std::string(kTrialColumns) + "WHERE (?1 = '' OR session = ?1) AND " + kPresent + "ORDER BY rowid", session);
  std::vector<Trial> all;
  while (rows.Next()) all.push_back(ReadTrial(rows));
  return all;
}

std::vector<CameraRow> ListCameras(CaptureProject& project, const std::string& session) {
  Statement rows =
      project.database().Query("SELECT id, session, name FROM camera WHERE session = ? ORDER BY name", session);
  std::vector<CameraRow> all;
  while (rows.Next()) all.push_back({rows.Text(0), rows.Text(1), rows.Text(2)});
  return all;
}

std::vector<Athlete> ListAthletes(CaptureProject& project, const std::string& trial) {
  Statement rows =
      project.database().Query("SELECT id, trial, number, label FROM athlete WHERE trial = ? ORDER BY number", trial);
  std::vector<Athlete> all;
  while (rows.Next()) all.push_back({rows.Text(0), rows.Text(1), rows.Int(2), rows.Text(3)});
  return all;
}

std::optional<Trial> TrialById(CaptureProject& project, const std::string& id) {
  Statement rows = project.database().Query(std::string(kTrialColumns) + "WHERE id = ? AND " + kPresent, id);
  return rows.Next() ? std::optional(ReadTrial(rows)) : std::nullopt;
}

std::string FullName(CaptureProject& project, const Trial& trial) {
  Statement rows = project.database().Query(
      "SELECT p.code, s.label FROM session s JOIN participant p ON p.id = s.participant WHERE s.id = ?", trial.session);
  return rows.Next() ? fmt::format("{}/{}/{}", rows.Text(0), rows.Text(1), trial.label) : trial.label;
}

Trial FindTrial(CaptureProject& project, const std::string& text) {
  const std::vector<Trial> trials = ListTrials(project);
  std::vector<std::string> names;
  for (const Trial& trial : trials) names.push_back(FullName(project, trial));
  return trials[Choose(names, text, "trial", project.folder().string())];  // text
}

Session FindSession(CaptureProject& project, const std::string& text) {
  const std::vector<Session> sessions = ListSessions(project);
  const std::vector<Participant> participants = ListParticipants(project);
  std::vector<std::string> names;
  for (const Session& session : sessions) {
    const auto owner = std::ranges::find(participants, session.participant, &Participant::id);
    names.push_back((owner == participants.end() ? std::string() : owner->code) + "/" + session.label);
  }
  return sessions[Choose(names, text, "session", project.folder().string())];  // text
}

}  // namespace kinora

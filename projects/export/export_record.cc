#include "projects/export/export_record.h"

#include <nlohmann/json.hpp>

#include "core/util/hash.h"
#include "projects/canonical_json.h"
#include "projects/events.h"
#include "projects/settings.h"
#include "projects/stages.h"

namespace kinora {
namespace {

constexpr std::string_view kSettingWritten = "export.written";

// Of what files are made from.
std::string DigestOf(CaptureProject& project, const Trial& trial) {
  nlohmann::json content = {ReadSetting(project, trial.id, kSettingCurrentResults).value_or("")};
  for (const Athlete& athlete : ListAthletes(project, trial.id))
    for (const GaitEvent& event : ListEvents(project, trial.id, athlete.id))
      content.push_back({static_cast<int>(event.side), static_cast<int>(event.kind), event.label, event.time_s});
  return Sha256Of(CanonicalJson(content));
}

}  // namespace

ExportStanding ExportStandingOf(CaptureProject& project, const Trial& trial) {
  const auto written = ReadSetting(project, trial.id, kSettingWritten);
  if (!written) return ExportStanding::kNever;
  return *written == CanonicalJson(DigestOf(project, trial)) ? ExportStanding::kCurrent : ExportStanding::kFormer;
}

void NoteExported(CaptureProject& project, const Trial& trial) {
  WriteSetting(project, trial.id, kSettingWritten, CanonicalJson(DigestOf(project, trial)));
}

}  // namespace kinora

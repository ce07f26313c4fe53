#pragma once

#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// Whether a trial's files were written, and of which results: a setting of the trial.
enum class ExportStanding {
  kNever,
  kFormer,  // its results or events are others since
  kCurrent
};
ExportStanding ExportStandingOf(CaptureProject& project, const Trial& trial);
// To be called when its files were written.
void NoteExported(CaptureProject& project, const Trial& trial);

}  // namespace kinora

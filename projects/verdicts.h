#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "projects/project.h"

namespace kinora {

// What was decided about a trial, by which rule, why, by whom and when: a study has to say it of every trial.
enum class VerdictKind : std::uint8_t { kUsable, kUsableWithNote, kExcluded };
std::string_view NameOf(VerdictKind kind);  // "usable", "usable with note", "excluded"

struct Verdict {
  VerdictKind kind = VerdictKind::kUsable;
  std::string rule;  // of the study's protocol, such as "three clean strides"; may be empty
  std::string reason;
  std::string who;
  std::string when_utc;  // set when it is stored
};

// Takes the place of a former one, as one step of the edit log (edits/log.h): an undo brings that one back, with who
// and when. Throws Error (user) where a note or an exclusion has no reason, or there is no such trial.
void SetVerdict(CaptureProject& project, const std::string& trial, const Verdict& verdict);
std::optional<Verdict> VerdictOf(CaptureProject& project, const std::string& trial);

}  // namespace kinora

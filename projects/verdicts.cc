#include "projects/verdicts.h"

#include <fmt/format.h>

#include <array>

#include "core/util/error.h"
#include "projects/edits/record_items_internal.h"
#include "projects/records.h"
#include "projects/store/uuid.h"

namespace kinora {
namespace {

constexpr std::array<std::string_view, 3> kNames = {"usable", "usable with note", "excluded"};  // text

}  // namespace

std::string_view NameOf(VerdictKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

void SetVerdict(CaptureProject& project, const std::string& trial, const Verdict& verdict) {
  if (verdict.kind != VerdictKind::kUsable && verdict.reason.empty())
    throw Error(ErrorKind::kUser,
                std::string("a trial is to be ") + std::string(NameOf(verdict.kind)) + " without a reason", trial,
                "say why");
  const std::optional<Trial> judged = TrialById(project, trial);
  if (!judged)
    throw Error(ErrorKind::kUser, "there is no such trial", trial, "it may have been deleted: undo brings it back");
  CommitEdit(project, {}, fmt::format("verdict \"{}\" on trial {}", NameOf(verdict.kind), judged->label),
             {ChangeVerdict(trial, {NameOf(verdict.kind), verdict.rule, verdict.reason, verdict.who, UtcNow()})});
}

std::optional<Verdict> VerdictOf(CaptureProject& project, const std::string& trial) {
  Statement rows =
      project.database().Query("SELECT verdict, rule, reason, who, when_utc FROM verdict WHERE trial = ?", trial);
  if (!rows.Next()) return std::nullopt;
  Verdict verdict{
      .kind = {}, .rule = rows.Text(1), .reason = rows.Text(2), .who = rows.Text(3), .when_utc = rows.Text(4)};
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (rows.Text(0) == kNames[i]) verdict.kind = static_cast<VerdictKind>(i);
  return verdict;
}

}  // namespace kinora

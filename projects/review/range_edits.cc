#include "projects/review/range_edits.h"

#include <cmath>
#include <limits>

namespace kinora {

void SetIgnoredRange(const IgnoreKey& range, bool ignored, EditLayer& layer, std::vector<EditChange>& changes) {
  std::vector<IgnoreKey> remove, add;
  IgnoreKey wanted = range;
  for (const IgnoreKey& key : layer.ignored) {
    if (key.camera != range.camera || key.athlete != range.athlete || key.joint != range.joint) continue;
    if (key.last_pts_ns < range.first_pts_ns || key.first_pts_ns > range.last_pts_ns) continue;
    remove.push_back(key);
    if (ignored) {  // one range, as long as both
      wanted.first_pts_ns = std::min(wanted.first_pts_ns, key.first_pts_ns);
      wanted.last_pts_ns = std::max(wanted.last_pts_ns, key.last_pts_ns);
      continue;
    }
    IgnoreKey rest = key;
    rest.last_pts_ns = range.first_pts_ns - 1;
    if (key.first_pts_ns < range.first_pts_ns) add.push_back(rest);
    rest = key;
    if (key.last_pts_ns > range.last_pts_ns) {
      rest.first_pts_ns = range.last_pts_ns + 1;
      add.push_back(rest);
    }
  }
  if (ignored) add.push_back(wanted);
  if (remove == add) return;
  for (const IgnoreKey& key : remove) {
    layer.ignored.erase(key);
    changes.push_back(SetIgnored(key, false));
  }
  for (const IgnoreKey& key : add) {
    layer.ignored.insert(key);
    changes.push_back(SetIgnored(key, true));
  }
}

void SetGapRange(const GapKey& range, std::optional<GapEdit> edit, EditLayer& layer, std::vector<EditChange>& changes) {
  std::vector<GapKey> remove;
  for (const auto& [key, former] : layer.gaps) {
    const bool touches = key.athlete == range.athlete && key.joint == range.joint && key.last_ns >= range.first_ns &&
                         key.first_ns <= range.last_ns;
    if (touches && key == range && former == edit) return;
    if (touches && !(edit && key == range)) remove.push_back(key);
  }
  for (const GapKey& key : remove) {
    layer.gaps.erase(key);
    changes.push_back(ResetGap(key));
  }
  if (!edit) return;
  layer.gaps.insert_or_assign(range, *edit);
  changes.push_back(SetGap(range, *edit));
}

std::int64_t NanosecondsOf(const Timeline& timeline, std::int64_t sample) {
  return std::llround(timeline.TimeOf(sample) * 1e9);
}

}  // namespace kinora

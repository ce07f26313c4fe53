#include "projects/review/follow.h"

#include <algorithm>
#include <cmath>

namespace kinora {
namespace {

// A slope outside of the moved points is a jump where it leads further away from the chord, over the whole stretch,
// than this many times its length and so many pixels.
constexpr double kJumpShare = 1.5;
constexpr double kJumpPx = 10;

struct Knot {
  std::int64_t pts_ns = 0;
  Eigen::Vector2d px;
};

double Seconds(std::int64_t from_ns, std::int64_t to_ns) {
  return static_cast<double>(to_ns - from_ns) * 1e-9;
}

// The moved points of one joint in one camera, and the curves between them.
class Follower {
 public:
  Follower(const EditLayer& layer, const PointKey& key, const FollowPictures& pictures)
      : layer_(layer), key_(key), pictures_(pictures) {}

  std::vector<PointSetting> Set(const std::optional<PointEdit>& edit) {
    ReadKnots(edit);
    const auto [first, last] = Reach();
    Clear(first, last);
    for (std::size_t i = 0; i + 1 < knots_.size(); ++i)
      if (knots_[i + 1].pts_ns > first && knots_[i].pts_ns < last && Linked(i)) Fill(i);
    Put(key_.pts_ns, edit);
    std::erase_if(settings_, [&](const PointSetting& setting) {
      const auto found = layer_.points.find(setting.first);
      return found == layer_.points.end() ? !setting.second : setting.second == found->second;
    });
    return std::move(settings_);
  }

 private:
  PointKey KeyAt(std::int64_t pts_ns) const { return {key_.camera, pts_ns, key_.athlete, key_.joint}; }

  // All moved points near enough to matter, with the new one among them.
  void ReadKnots(const std::optional<PointEdit>& edit) {
    const auto reach = static_cast<std::int64_t>(3 * pictures_.longest_s * 1e9);
    auto point = layer_.points.lower_bound({key_.camera, key_.pts_ns - reach, {}, {}});
    for (; point != layer_.points.end(); ++point) {
      const PointKey& at = point->first;
      if (at.camera != key_.camera || at.pts_ns > key_.pts_ns + reach) break;
      if (at.athlete != key_.athlete || at.joint != key_.joint || at.pts_ns == key_.pts_ns) continue;
      if (point->second.action == PointEdit::Action::kMoved)
        knots_.push_back({at.pts_ns, {point->second.x_px, point->second.y_px}});
    }
    if (edit && edit->action == PointEdit::Action::kMoved) knots_.push_back({key_.pts_ns, {edit->x_px, edit->y_px}});
    std::ranges::sort(knots_, {}, &Knot::pts_ns);
  }

  bool Linked(std::size_t i) const {
    return Seconds(knots_[i].pts_ns, knots_[i + 1].pts_ns) <= pictures_.longest_s * (1 + 1e-9);
  }

  // Slopes depend on the next moved point but one: as far as that on both sides.
  std::pair<std::int64_t, std::int64_t> Reach() const {
    std::int64_t first = key_.pts_ns, last = key_.pts_ns;
    const auto longest = static_cast<std::int64_t>(pictures_.longest_s * 1e9 * (1 + 1e-9));
    for (int step = 0; step < 2; ++step) {
      std::int64_t before = first, after = last;
      for (const Knot& knot : knots_) {
        if (knot.pts_ns < first && first - knot.pts_ns <= longest) before = knot.pts_ns;
        if (knot.pts_ns > last && knot.pts_ns - last <= longest && after == last) after = knot.pts_ns;
      }
      first = before;
      last = after;
    }
    return {first, last};
  }

  // Points that followed formerly, also those towards a moved point that is none any more.
  void Clear(std::int64_t first, std::int64_t last) {
    const auto is_follower = [&](std::int64_t pts_ns) {
      const auto found = layer_.points.find(KeyAt(pts_ns));
      return found != layer_.points.end() && found->second.action == PointEdit::Action::kInterpolated;
    };
    const auto pts = pictures_.pts_ns;
    auto begin = std::ranges::lower_bound(pts, first), end = std::ranges::upper_bound(pts, last);
    if (first == key_.pts_ns)
      while (begin != pts.begin() && is_follower(*std::prev(begin))) --begin;
    if (last == key_.pts_ns)
      while (end != pts.end() && is_follower(*end)) ++end;
    for (auto at = begin; at != end; ++at)
      if (*at != key_.pts_ns && is_follower(*at)) Put(*at, std::nullopt);
  }

  void Fill(std::size_t i) {
    const Knot &a = knots_[i], &b = knots_[i + 1];
    const double length_s = Seconds(a.pts_ns, b.pts_ns);
    const Eigen::Vector2d from = SlopeAt(i, i, -1) * length_s, to = SlopeAt(i + 1, i, +1) * length_s;
    const auto pts = pictures_.pts_ns;
    for (auto at = std::ranges::upper_bound(pts, a.pts_ns); at != pts.end() && *at < b.pts_ns; ++at) {
      const auto former = layer_.points.find(KeyAt(*at));
      const bool hidden = former != layer_.points.end() && former->second.action == PointEdit::Action::kHidden;
      if (hidden || *at == key_.pts_ns) continue;  // what is said of this very point now is put last
      const double s = Seconds(a.pts_ns, *at) / length_s, r = 1 - s;
      const Eigen::Vector2d px =
          (1 + 2 * s) * r * r * a.px + s * r * r * from + s * s * (3 - 2 * s) * b.px - s * s * r * to;
      Put(*at, PointEdit{PointEdit::Action::kInterpolated, static_cast<float>(px.x()), static_cast<float>(px.y())});
    }
  }

  // px per second at knot k, an end of the stretch [i, i + 1]; `side` is where the outside lies.
  Eigen::Vector2d SlopeAt(std::size_t k, std::size_t i, int side) const {
    const Eigen::Vector2d chord = knots_[i + 1].px - knots_[i].px;
    const double length_s = Seconds(knots_[i].pts_ns, knots_[i + 1].pts_ns);
    const bool outer_knot = side < 0 ? k > 0 && Linked(k - 1) : k + 1 < knots_.size() && Linked(k);
    if (outer_knot) {
      return (knots_[k + 1].px - knots_[k - 1].px) / Seconds(knots_[k - 1].pts_ns, knots_[k + 1].pts_ns);
    }
    const auto pts = pictures_.pts_ns;
    const auto here = std::ranges::lower_bound(pts, knots_[k].pts_ns);
    const bool there = side < 0 ? here != pts.begin() : here != pts.end() && std::next(here) != pts.end();
    if (there) {
      const std::int64_t outside = side < 0 ? *std::prev(here) : *std::next(here);
      const auto px = pictures_.seen(outside);
      const double apart_s = Seconds(knots_[k].pts_ns, outside);
      if (px && apart_s != 0) {
        const Eigen::Vector2d slope = (*px - knots_[k].px) / apart_s;
        if ((slope * length_s - chord).norm() <= kJumpShare * chord.norm() + kJumpPx) return slope;
      }
    }
    return chord / length_s;
  }

  void Put(std::int64_t pts_ns, const std::optional<PointEdit>& edit) {
    const PointKey key = KeyAt(pts_ns);
    const auto found = std::ranges::find(settings_, key, &PointSetting::first);
    found == settings_.end() ? settings_.emplace_back(key, edit) : (*found = {key, edit});
  }

  const EditLayer& layer_;
  const PointKey& key_;
  const FollowPictures& pictures_;
  std::vector<Knot> knots_;
  std::vector<PointSetting> settings_;
};

}  // namespace

std::vector<PointSetting> SetWithFollowers(const EditLayer& layer, const PointKey& key,
                                           const std::optional<PointEdit>& edit, const FollowPictures& pictures) {
  return Follower(layer, key, pictures).Set(edit);
}

void Apply(std::span<const PointSetting> settings, EditLayer& layer) {
  for (const auto& [key, edit] : settings)
    edit ? static_cast<void>(layer.points.insert_or_assign(key, *edit)) : static_cast<void>(layer.points.erase(key));
}

}  // namespace kinora

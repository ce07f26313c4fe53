#include "lifting/person_links.h"

#include <Eigen/Core>
#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "core/util/assignment.h"

namespace kinora {
namespace {

constexpr double kNearby_m = 0.4;     // two ends of one person's course may lie this far apart
constexpr double kFastest_mps = 1.5;  // plus this times the gap, beyond the predicted way
constexpr double kUnlike = 3;
constexpr double kLongestDoubt_s = 0.5;  // how long somebody may exist twice

// Where a window's person is when first or last known: the median of up to three instants there.
struct End {
  double time_s;
  Eigen::Vector3d at_m;
};
std::optional<End> EndOf(const Sightings& all, const WindowPerson& person, std::size_t first, bool last) {
  std::vector<End> ends;
  const std::size_t count = person.poses.size();
  for (std::size_t i = 0; i < count && ends.size() < 3; ++i) {
    const std::size_t at = last ? count - 1 - i : i;
    const std::optional<Eigen::Vector3d> centroid = CentroidOf(person.poses[at]);
    if (centroid) ends.push_back({all.start_s + static_cast<double>(first + at) * all.step_s, *centroid});
  }
  if (ends.empty()) return std::nullopt;
  if (ends.size() < 3) return ends.front();
  End middle = ends[1];
  for (Eigen::Index k = 0; k < 3; ++k) {
    const double a = ends[0].at_m[k], b = ends[1].at_m[k], c = ends[2].at_m[k];
    middle.at_m[k] = std::max(std::min(a, b), std::min(std::max(a, b), c));
  }
  return middle;
}

std::set<std::pair<std::size_t, std::int32_t>> TracksOf(const WindowPerson& person) {
  std::set<std::pair<std::size_t, std::int32_t>> tracks;
  for (std::size_t view = 0; view < person.tracks.size(); ++view) {
    for (const std::int32_t track : person.tracks[view]) tracks.emplace(view, track);
  }
  return tracks;
}

// Where a person was last, and who they were then.
struct Course {
  double seen_s = 0;
  Eigen::Vector3d at_m = Eigen::Vector3d::Zero(), velocity_mps = Eigen::Vector3d::Zero();
};

class Linker {
 public:
  Linker(const Sightings& all, std::vector<PeopleOfWindow>& windows, const AssociationOptions& options)
      : all_(all), windows_(windows), options_(options) {}

  std::vector<LinkedPerson> Run() {
    for (std::size_t w = 0; w < windows_.size(); ++w) Link(w, std::move(windows_[w].people));
    while (JoinFragments()) continue;
    KeepLoneTracks();
    std::vector<LinkedPerson> people;
    for (Known& known : people_) people.push_back({std::move(known.windows)});
    return people;
  }

 private:
  struct Known : LinkedPerson, Course {
    std::set<std::pair<std::size_t, std::int32_t>> last_tracks;  // (view, track) in the last window
  };

  // Velocity is believed for half a second.
  static Eigen::Vector3d Predicted(const Course& known, double time_s) {
    return known.at_m + std::clamp(time_s - known.seen_s, 0.0, 0.5) * known.velocity_mps;
  }

  // How far beside the predicted way, in units of what is plausible.
  static double Astray(const Course& known, const End& found) {
    const double gap = std::max(0.0, found.time_s - known.seen_s);
    return (found.at_m - Predicted(known, found.time_s)).norm() / (kNearby_m + kFastest_mps * std::max(0.0, gap - 0.1));
  }

  double LinkCost(const Known& known, const WindowPerson& found, const End& begin) const {
    if (begin.time_s - known.seen_s > options_.forget_s) return kForbidden;
    const auto tracks = TracksOf(found);
    const auto shared = std::count_if(tracks.begin(), tracks.end(),
                                      [&](const auto& track) { return known.last_tracks.contains(track); });
    return Astray(known, begin) -
           static_cast<double>(shared) / static_cast<double>(std::max<std::size_t>(tracks.size(), 1));
  }

  void Link(std::size_t window, std::vector<WindowPerson> found) {
    std::vector<std::optional<End>> begins;
    for (const WindowPerson& person : found) begins.push_back(EndOf(all_, person, windows_[window].first, false));
    Eigen::MatrixXd cost(static_cast<Eigen::Index>(people_.size()), static_cast<Eigen::Index>(found.size()));
    for (std::size_t k = 0; k < people_.size(); ++k) {
      for (std::size_t f = 0; f < found.size(); ++f) {
        cost(static_cast<Eigen::Index>(k), static_cast<Eigen::Index>(f)) =
            begins[f] ? LinkCost(people_[k], found[f], *begins[f]) : kForbidden;
      }
    }
    const std::vector<int> found_of = AssignRows(cost, kUnlike);
    std::vector<char> linked(found.size(), 0);
    for (std::size_t k = 0; k < found_of.size(); ++k) {
      if (found_of[k] < 0) continue;
      const auto f = static_cast<std::size_t>(found_of[k]);
      linked[f] = 1;
      Extend(people_[k], window, std::move(found[f]), *begins[f]);
    }
    for (std::size_t f = 0; f < found.size(); ++f) {
      if (linked[f] || !begins[f]) continue;
      people_.emplace_back();
      Extend(people_.back(), window, std::move(found[f]), *begins[f]);
    }
  }

  void Extend(Known& person, std::size_t window, WindowPerson found, const End& begin) {
    const End end = *EndOf(all_, found, windows_[window].first, true);
    const double time = end.time_s - begin.time_s;
    // A window in which the cameras' tracks are at odds may end in a place where nobody is: not believed.
    const bool plausible =
        person.windows.empty() || Astray(person, end) < kUnlike / 2 || end.time_s - person.seen_s > 1;
    if (plausible) {
      if (time > 0.1) person.velocity_mps = (end.at_m - begin.at_m) / time;
      person.at_m = end.at_m;
      person.seen_s = end.time_s;
    }
    person.last_tracks = TracksOf(found);
    person.windows.emplace(window, std::move(found));
  }

  // Joins the two people of whom one ends where and when the other begins, if there are any. Where tracks are at odds,
  // a window may hold somebody twice, and the wrong one of the two may have been taken for the known person.
  bool JoinFragments() {
    double least = 1;
    std::size_t before = 0, after = 0;
    for (std::size_t a = 0; a < people_.size(); ++a) {
      for (std::size_t b = 0; b < people_.size(); ++b) {
        if (a == b) continue;
        const double cost = JoinCost(people_[a], people_[b]);
        if (cost >= least) continue;
        least = cost;
        before = a;
        after = b;
      }
    }
    if (least >= 1) return false;
    // What the later one knows of the common windows is what goes on.
    for (auto& [window, person] : people_[after].windows) people_[before].windows[window] = std::move(person);
    people_.erase(people_.begin() + static_cast<std::ptrdiff_t>(after));
    return true;
  }

  // How far from where one person was before the other appeared that other appeared, in units of what is plausible.
  double JoinCost(const Known& early, const Known& late) const {
    const std::size_t first = late.windows.begin()->first;
    const std::size_t last = early.windows.rbegin()->first;
    const double common_s =
        all_.step_s * (static_cast<double>(windows_[last].last) - static_cast<double>(windows_[first].first));
    auto at = early.windows.lower_bound(first);
    if (common_s > kLongestDoubt_s || at == early.windows.begin() || late.windows.rbegin()->first <= last) return 1;
    at = std::prev(at);
    const auto end = EndOf(all_, at->second, windows_[at->first].first, true);
    if (!end) return 1;
    Course known = early;
    known.at_m = end->at_m;
    known.seen_s = end->time_s;
    // The window in doubt may begin with a fit to the wrong tracks: its end and the next one's begin count as well.
    double least = 1;
    const auto next = std::next(late.windows.begin());
    for (const bool at_end : {false, true}) {
      const auto found = EndOf(all_, late.windows.begin()->second, windows_[first].first, at_end);
      if (found && found->time_s - end->time_s <= options_.forget_s) least = std::min(least, Astray(known, *found));
    }
    if (next == late.windows.end()) return least;
    const auto found = EndOf(all_, next->second, windows_[next->first].first, false);
    if (found && found->time_s - end->time_s <= options_.forget_s) least = std::min(least, Astray(known, *found));
    return least;
  }

  // A track that was a person's in the window before or is in the one after, and is nobody's in this window, stays the
  // person's: others cannot see that person just now, but that is no reason to lose the sight of this camera.
  void KeepLoneTracks() {
    for (std::size_t w = 0; w < windows_.size(); ++w) {
      for (std::size_t view = 0; view < all_.views.size(); ++view) {
        KeepLoneTracks(w, view);
      }
    }
  }

  void KeepLoneTracks(std::size_t window, std::size_t view) {
    std::set<std::int32_t> taken;
    for (const Known& person : people_) {
      for (const std::int32_t track : TracksIn(person, window, view)) taken.insert(track);
    }
    for (Known& person : people_) {
      if (!TracksIn(person, window, view).empty()) continue;
      std::vector<std::int32_t> near = TracksIn(person, window - 1, view);
      for (const std::int32_t track : TracksIn(person, window + 1, view)) near.push_back(track);
      std::erase_if(near, [&](std::int32_t track) { return !taken.insert(track).second; });
      if (near.empty()) continue;
      WindowPerson& here = person.windows[window];
      if (here.tracks.empty()) {
        here.tracks.resize(all_.views.size());
        here.poses.assign(windows_[window].last - windows_[window].first, UnknownPose());
      }
      here.tracks[view] = std::move(near);
    }
  }

  static std::vector<std::int32_t> TracksIn(const Known& person, std::size_t window, std::size_t view) {
    const auto at = person.windows.find(window);
    return at == person.windows.end() ? std::vector<std::int32_t>() : at->second.tracks[view];
  }

  const Sightings& all_;
  std::vector<PeopleOfWindow>& windows_;
  const AssociationOptions& options_;
  std::vector<Known> people_;
};

}  // namespace

std::vector<LinkedPerson> LinkPeople(const Sightings& all, std::vector<PeopleOfWindow>& windows,
                                     const AssociationOptions& options) {
  return Linker(all, windows, options).Run();
}

}  // namespace kinora

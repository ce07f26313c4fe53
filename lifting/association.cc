#include "lifting/association.h"

#include <fmt/format.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "core/util/assignment.h"
#include "lifting/sightings.h"
#include "lifting/window_clusters.h"

namespace kinora {
namespace {

constexpr double kOwnTrackBonus = 0.1;  // misfit forgiven to the track a person had in the whole window
constexpr double kNearby_m = 0.4;       // two ends of one person's course may lie this far apart
constexpr double kFastest_mps = 1.5;    // plus this times the gap, beyond the predicted way
constexpr double kUnlike = 3;
constexpr double kLongestDoubt_s = 0.5;      // how long somebody may exist twice
constexpr std::size_t kLeastPictures = 5;    // of somebody who is nobody's accident
constexpr double kMisfitsEverywhere = 0.25;  // median misfit from which on a camera is named

// A person over the windows so far.
struct LinkedPerson {
  std::map<std::size_t, WindowPerson> windows;
  double seen_s = 0;
  Eigen::Vector3d at_m = Eigen::Vector3d::Zero(), velocity_mps = Eigen::Vector3d::Zero();
  std::set<std::pair<std::size_t, std::int32_t>> last_tracks;  // (view, track) in the last window
};

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

class Associator {
 public:
  Associator(const CameraRig& rig, std::span<const CameraTracks2D> tracks, const AssociationOptions& options)
      : tracks_(tracks), options_(options), all_(SightingsOf(rig, tracks, options.minimum_score)) {}

  Association Run(const Job& job) {
    const double wanted = std::max(1.0, std::round(options_.window_s / all_.step_s));
    const auto length = static_cast<std::size_t>(std::min(wanted, static_cast<double>(all_.instants)));
    for (std::size_t first = 0; first < all_.instants; first += length) {
      job.CheckStop();
      job.Report("match people between cameras", static_cast<double>(first), static_cast<double>(all_.instants));
      FindPeople(all_, first, std::min(all_.instants, first + length), options_, windows_);
    }
    for (std::size_t w = 0; w < windows_.size(); ++w) {
      window_of_.resize(windows_[w].last, w);
      Link(w, std::move(windows_[w].people));
    }
    while (JoinFragments()) continue;
    KeepLoneTracks();
    AssignPictures();
    return Result();
  }

 private:
  // Velocity is believed for half a second.
  static Eigen::Vector3d Predicted(const LinkedPerson& known, double time_s) {
    return known.at_m + std::clamp(time_s - known.seen_s, 0.0, 0.5) * known.velocity_mps;
  }

  // How far beside the predicted way, in units of what is plausible.
  static double Astray(const LinkedPerson& known, const End& found) {
    const double gap = std::max(0.0, found.time_s - known.seen_s);
    return (found.at_m - Predicted(known, found.time_s)).norm() / (kNearby_m + kFastest_mps * std::max(0.0, gap - 0.1));
  }

  double LinkCost(const LinkedPerson& known, const WindowPerson& found, const End& begin) const {
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

  void Extend(LinkedPerson& person, std::size_t window, WindowPerson found, const End& begin) {
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
  double JoinCost(const LinkedPerson& early, const LinkedPerson& late) const {
    const std::size_t first = late.windows.begin()->first;
    const std::size_t last = early.windows.rbegin()->first;
    const double common_s =
        all_.step_s * (static_cast<double>(windows_[last].last) - static_cast<double>(windows_[first].first));
    auto at = early.windows.lower_bound(first);
    if (common_s > kLongestDoubt_s || at == early.windows.begin() || late.windows.rbegin()->first <= last) return 1;
    at = std::prev(at);
    const auto end = EndOf(all_, at->second, windows_[at->first].first, true);
    if (!end) return 1;
    LinkedPerson known = early;
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
    for (const LinkedPerson& person : people_) {
      for (const std::int32_t track : TracksIn(person, window, view)) taken.insert(track);
    }
    for (LinkedPerson& person : people_) {
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

  static std::vector<std::int32_t> TracksIn(const LinkedPerson& person, std::size_t window, std::size_t view) {
    const auto at = person.windows.find(window);
    return at == person.windows.end() ? std::vector<std::int32_t>() : at->second.tracks[view];
  }

  // Picture by picture: which person of the camera is which person of the scene.
  void AssignPictures() {
    for (const Sightings::View& view : all_.views) {
      assigned_.emplace_back();
      misfits_.emplace_back();
      const std::size_t v = assigned_.size() - 1;
      for (const Sightings::Picture& picture : view.pictures) assigned_.back().push_back(AssignPicture(v, picture));
    }
  }

  std::vector<std::int32_t> AssignPicture(std::size_t view, const Sightings::Picture& picture) {
    const std::size_t window = window_of_[picture.instant];
    Eigen::MatrixXd cost = Eigen::MatrixXd::Constant(static_cast<Eigen::Index>(people_.size()),
                                                     static_cast<Eigen::Index>(picture.people.size()), kForbidden);
    Eigen::MatrixXd misfits = Eigen::MatrixXd::Constant(cost.rows(), cost.cols(), -1);
    for (std::size_t p = 0; p < people_.size(); ++p) {
      const auto here = people_[p].windows.find(window);
      if (here == people_[p].windows.end()) continue;
      const LimbPose& pose = here->second.poses[picture.instant - windows_[window].first];
      for (std::size_t i = 0; i < picture.people.size(); ++i) {
        const Sighting& seen = picture.people[i];
        const std::vector<std::int32_t>& own_tracks = here->second.tracks[view];
        const bool own = std::find(own_tracks.begin(), own_tracks.end(), seen.track) != own_tracks.end();
        const auto misfit = Misfit(pose, {all_.views[view].centre_m, &seen}, options_.ray_scale_m);
        const auto row = static_cast<Eigen::Index>(p), column = static_cast<Eigen::Index>(i);
        if (misfit) misfits(row, column) = *misfit;
        if (misfit && seen.track >= 0) cost(row, column) = *misfit - (own ? kOwnTrackBonus : 0);
        if (!misfit && own) cost(row, column) = 0.5 * options_.largest_misfit;
      }
    }
    const std::vector<int> person_at = AssignRows(cost, options_.largest_misfit);
    std::vector<std::int32_t> who(picture.people.size(), -1);
    for (std::size_t p = 0; p < person_at.size(); ++p) {
      if (person_at[p] < 0) continue;
      who[static_cast<std::size_t>(person_at[p])] = static_cast<std::int32_t>(p);
      const double misfit = misfits(static_cast<Eigen::Index>(p), person_at[p]);
      if (misfit >= 0) misfits_[view].push_back(misfit);
    }
    return who;
  }

  Association Result() const {
    Association result;
    std::vector<std::size_t> pictures(people_.size(), 0);
    for (const auto& view : assigned_) {
      for (const auto& picture : view) {
        for (const std::int32_t who : picture) {
          if (who >= 0) ++pictures[static_cast<std::size_t>(who)];
        }
      }
    }
    std::vector<std::size_t> order(people_.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return pictures[a] > pictures[b]; });
    for (const std::size_t person : order) {
      if (pictures[person] >= kLeastPictures) result.people.push_back(SpansOf(static_cast<std::int32_t>(person)));
    }
    for (std::size_t view = 0; view < tracks_.size(); ++view) result.cameras.push_back(PartOf(view));
    return result;
  }

  // Pictures in a row with the same track are one span; one in which the track is somebody else ends it.
  PersonAcrossViews SpansOf(std::int32_t person) const {
    PersonAcrossViews across;
    for (std::size_t view = 0; view < tracks_.size(); ++view) {
      std::vector<TrackSpan>& spans = across.cameras.emplace_back();
      bool open = false;
      for (std::size_t f = 0; f < tracks_[view].frames.size(); ++f) {
        const Frame2D& frame = tracks_[view].frames[f];
        for (std::size_t i = 0; i < frame.people.size(); ++i) {
          const std::int32_t track = frame.people[i].track;
          if (assigned_[view][f][i] != person) {
            open = open && track != spans.back().track;
            continue;
          }
        }
        for (std::size_t i = 0; i < frame.people.size(); ++i) {
          if (assigned_[view][f][i] != person) continue;
          const std::int32_t track = frame.people[i].track;
          if (!open || spans.back().track != track) spans.push_back({track, frame.pts_ns, frame.pts_ns});
          spans.back().to_ns = frame.pts_ns;
          open = true;
        }
      }
    }
    return across;
  }

  CameraPart PartOf(std::size_t view) const {
    CameraPart part;
    part.camera = tracks_[view].camera;
    std::size_t without_identity = 0;
    for (std::size_t f = 0; f < tracks_[view].frames.size(); ++f) {
      const Frame2D& frame = tracks_[view].frames[f];
      part.pictures_with_people += !frame.people.empty();
      part.people_seen += frame.people.size();
      for (std::size_t i = 0; i < frame.people.size(); ++i) {
        part.people_placed += assigned_[view][f][i] >= 0;
        without_identity += frame.people[i].track < 0;
      }
    }
    std::vector<double> misfits = misfits_[view];
    if (!misfits.empty()) {
      std::nth_element(misfits.begin(), misfits.begin() + static_cast<std::ptrdiff_t>(misfits.size() / 2),
                       misfits.end());
      part.misfit = misfits[misfits.size() / 2];
    }
    part.note = NoteOn(part, tracks_[view].frames.size(), without_identity);
    return part;
  }

  std::string NoteOn(const CameraPart& part, std::size_t frames, std::size_t without_identity) const {
    if (frames == 0) return fmt::format("{} has no 2D results", part.camera);
    if (part.people_seen == 0) return fmt::format("{} saw nobody in {} pictures", part.camera, frames);
    if (without_identity == part.people_seen) {
      return fmt::format("the people that {} saw have no identities: track them first", part.camera);
    }
    if (part.people_placed == 0) {
      return fmt::format(
          "{} saw people in {} pictures, but none of them where the other cameras see somebody: check its calibration, "
          "its clock and whether the right video belongs to it",
          part.camera, part.pictures_with_people);
    }
    if (part.misfit > kMisfitsEverywhere) {
      return fmt::format(
          "what {} sees lies typically {:.0f} cm beside what the other cameras see: check its calibration "
          "and its clock",
          part.camera, 100 * options_.ray_scale_m * std::sqrt(part.misfit / (1 - part.misfit)));
    }
    return {};
  }

  std::span<const CameraTracks2D> tracks_;
  const AssociationOptions& options_;
  Sightings all_;
  std::vector<PeopleOfWindow> windows_;  // their people have gone over into people_
  std::vector<std::size_t> window_of_;   // [instant]
  std::vector<LinkedPerson> people_;
  std::vector<std::vector<std::vector<std::int32_t>>> assigned_;  // [view][picture][i]: who, -1 nobody
  std::vector<std::vector<double>> misfits_;                      // [view]
};

// Without a second camera there is nothing to match: every track is a person.
Association TracksAsPeople(const CameraTracks2D& tracks) {
  std::map<std::int32_t, std::pair<TrackSpan, std::size_t>> spans;
  Association result;
  CameraPart part;
  part.camera = tracks.camera;
  for (const Frame2D& frame : tracks.frames) {
    part.pictures_with_people += !frame.people.empty();
    part.people_seen += frame.people.size();
    for (const TrackedPerson& person : frame.people) {
      if (person.track < 0) continue;
      ++part.people_placed;
      auto& [span, pictures] =
          spans.try_emplace(person.track, TrackSpan{person.track, frame.pts_ns, 0}, 0).first->second;
      span.to_ns = frame.pts_ns;
      ++pictures;
    }
  }
  if (part.people_seen == 0)
    part.note = fmt::format("{} saw nobody in {} pictures", tracks.camera, tracks.frames.size());
  std::vector<std::pair<TrackSpan, std::size_t>> order;
  for (const auto& [track, entry] : spans) order.push_back(entry);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [span, pictures] : order) result.people.push_back({{{span}}});
  result.cameras.push_back(std::move(part));
  return result;
}

}  // namespace

Association AssociatePeople(const CameraRig& rig, std::span<const CameraTracks2D> tracks,
                            const AssociationOptions& options, const Job& job) {
  Check(options, "association");
  if (rig.cameras.size() != tracks.size()) {
    throw Error(ErrorKind::kUser,
                fmt::format("there are 2D results of {} cameras, but the calibration has {}", tracks.size(),
                            rig.cameras.size()),
                "association", "process all cameras of the calibration, or leave cameras out of both");
  }
  if (tracks.size() == 1) return TracksAsPeople(tracks[0]);
  return Associator(rig, tracks, options).Run(job);
}

}  // namespace kinora

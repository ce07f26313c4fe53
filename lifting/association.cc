#include "lifting/association.h"

#include <fmt/format.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/util/assignment.h"
#include "lifting/person_links.h"
#include "lifting/sightings.h"
#include "lifting/window_clusters.h"

namespace kinora {
namespace {

constexpr double kOwnTrackBonus = 0.1;       // misfit forgiven to the track a person had in the whole window
constexpr std::size_t kLeastPictures = 5;    // of somebody who is nobody's accident
constexpr double kMisfitsEverywhere = 0.25;  // median misfit from which on a camera is named

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
    for (std::size_t w = 0; w < windows_.size(); ++w) window_of_.resize(windows_[w].last, w);
    people_ = LinkPeople(all_, windows_, options_);
    AssignPictures();
    return Result();
  }

 private:
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
        const auto misfit = MisfitEitherWay(pose, {all_.views[view].centre_m, &seen}, options_.ray_scale_m);
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
          if (assigned_[view][f][i] != person) open = open && frame.people[i].track != spans.back().track;
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

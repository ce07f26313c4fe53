#include "lifting/window_clusters.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/util/assignment.h"

namespace kinora {
namespace {

constexpr std::size_t kProbes = 8;  // instants of a window at which tracks are compared
constexpr double kFullCover = 0.4;  // part of the probes from which on a comparison counts fully
constexpr int kReassignments = 3;
constexpr double kSecondTrackSupport = 0.3;  // for a further track of a camera that goes on where another ends
constexpr double kWrongPerson = 0.5;         // a track's misfit at an instant from which on it is somebody else there
constexpr double kRightPerson = 0.3;         // and below which it is surely this person
constexpr double kJump_m = 0.15;             // nobody's middle leaves the straight way between two probes by so much
constexpr int kMostContradictions = 1;
constexpr std::size_t kShortestWindow = 3;     // instants
constexpr double kSameBody_m = 0.2;            // the middles of two people cannot be this near each other
constexpr std::size_t kLeastPartOfWindow = 6;  // somebody is there in at least one instant of so many

// One camera's track within a window, at the probed instants.
struct Piece {
  std::size_t view;
  std::int32_t track;
  std::vector<const Sighting*> at;  // [probe], null where not seen
};

// Joints at the probed instants.
using Course = std::vector<LimbPose>;

class Window {
 public:
  Window(const Sightings& all, std::size_t first, std::size_t last, const AssociationOptions& options)
      : all_(all), options_(options) {
    const std::size_t count = std::min(kProbes, last - first);
    for (std::size_t i = 0; i < count; ++i) probes_.push_back(first + (2 * i + 1) * (last - first) / (2 * count));
    for (std::size_t view = 0; view < all.views.size(); ++view) CollectPieces(view);
  }

  // The pieces of a person, ascending; those of one view do not overlap in time.
  using Members = std::vector<std::size_t>;

  std::vector<Members> People() const {
    std::vector<Members> people = Greedy();
    for (int i = 0; i < kReassignments && !people.empty(); ++i) {
      std::vector<Members> again = Reassigned(people);
      const bool settled = again == people;
      people = std::move(again);
      if (settled) break;
    }
    return people;
  }

  // The tracks of each view.
  std::vector<std::vector<std::int32_t>> TracksOf(const Members& person) const {
    std::vector<std::vector<std::int32_t>> tracks(all_.views.size());
    for (const std::size_t piece : person) tracks[pieces_[piece].view].push_back(pieces_[piece].track);
    return tracks;
  }

  // How often a camera contradicts the result: a person's track that is elsewhere at an instant, or a track of nobody
  // that is where a person is whom its camera does not see otherwise. A person who jumps aside and back counts too.
  int Contradictions(const std::vector<Members>& people) const {
    std::vector<char> placed(pieces_.size(), 0);
    for (const Members& person : people) {
      for (const std::size_t piece : person) placed[piece] = 1;
    }
    int count = 0;
    for (const Members& person : people) {
      const Course course = CourseOf(person);
      count += Jumps(course);
      for (std::size_t probe = 0; probe < probes_.size(); ++probe) {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
          if (!pieces_[i].at[probe]) continue;
          const bool member = std::binary_search(person.begin(), person.end(), i);
          if (!member && (placed[i] || Sees(person, pieces_[i].view, probe))) continue;
          const auto misfit = Misfit(course[probe], Bundle(pieces_[i], probe), options_.ray_scale_m);
          count += misfit && (member ? *misfit > kWrongPerson : *misfit < kRightPerson);
        }
      }
    }
    return count;
  }

 private:
  bool Sees(const Members& person, std::size_t view, std::size_t probe) const {
    return std::any_of(person.begin(), person.end(), [&](std::size_t piece) {
      return pieces_[piece].view == view && pieces_[piece].at[probe] != nullptr;
    });
  }

  static int Jumps(const Course& course) {
    std::vector<std::pair<double, Eigen::Vector3d>> way;
    for (std::size_t probe = 0; probe < course.size(); ++probe) {
      if (const auto at = CentroidOf(course[probe])) way.emplace_back(static_cast<double>(probe), *at);
    }
    int jumps = 0;
    for (std::size_t i = 1; i + 1 < way.size(); ++i) {
      const double part = (way[i].first - way[i - 1].first) / (way[i + 1].first - way[i - 1].first);
      const Eigen::Vector3d between = way[i - 1].second + part * (way[i + 1].second - way[i - 1].second);
      jumps += (way[i].second - between).norm() > kJump_m;
    }
    return jumps;
  }

  void CollectPieces(std::size_t view) {
    const std::size_t begin = pieces_.size();
    for (std::size_t probe = 0; probe < probes_.size(); ++probe) {
      const Sightings::Picture* picture = all_.At(view, probes_[probe]);
      if (!picture) continue;
      for (const Sighting& sighting : picture->people) {
        if (sighting.track < 0) continue;
        auto piece = std::find_if(pieces_.begin() + static_cast<std::ptrdiff_t>(begin), pieces_.end(),
                                  [&](const Piece& p) { return p.track == sighting.track; });
        if (piece == pieces_.end()) {
          pieces_.push_back({view, sighting.track, std::vector<const Sighting*>(probes_.size(), nullptr)});
          piece = std::prev(pieces_.end());
        }
        piece->at[probe] = &sighting;
      }
    }
    view_begin_.push_back(begin);
  }

  std::size_t ViewEnd(std::size_t view) const {
    return view + 1 < view_begin_.size() ? view_begin_[view + 1] : pieces_.size();
  }

  RayBundle Bundle(const Piece& piece, std::size_t probe) const {
    return {all_.views[piece.view].centre_m, piece.at[probe]};
  }

  // How much a track speaks for a person's course: 1 fits perfectly, 0 not at all or never seen together. A network
  // that takes left for right speaks for the same person; which side is which the fit finds out robustly.
  double Support(const Course& course, const Piece& piece) const {
    double sum = 0;
    int compared = 0;
    for (std::size_t probe = 0; probe < probes_.size(); ++probe) {
      if (!piece.at[probe]) continue;
      const std::optional<double> misfit = MisfitEitherWay(course[probe], Bundle(piece, probe), options_.ray_scale_m);
      if (!misfit) continue;
      sum += *misfit;
      ++compared;
    }
    if (compared == 0) return 0;
    const double fit = std::max(0.0, 1 - sum / compared / options_.largest_misfit);
    const double cover = static_cast<double>(compared) / static_cast<double>(probes_.size());
    return fit * std::min(1.0, cover / kFullCover);
  }

  // Proposals of all pairs of tracks of different cameras, each with every track's support for it.
  struct Proposal {
    std::vector<double> support;  // [piece]
  };
  std::vector<Proposal> Propose() const {
    std::vector<Proposal> proposals;
    for (std::size_t a = 0; a < pieces_.size(); ++a) {
      for (std::size_t b = ViewEnd(pieces_[a].view); b < pieces_.size(); ++b) {
        Course course(probes_.size(), UnknownPose());
        for (std::size_t probe = 0; probe < probes_.size(); ++probe) {
          if (!pieces_[a].at[probe] || !pieces_[b].at[probe]) continue;
          course[probe] = PoseOfPair(Bundle(pieces_[a], probe), Bundle(pieces_[b], probe));
        }
        if (Support(course, pieces_[a]) <= 0 || Support(course, pieces_[b]) <= 0) continue;
        Proposal proposal;
        for (const Piece& piece : pieces_) proposal.support.push_back(Support(course, piece));
        proposals.push_back(std::move(proposal));
      }
    }
    return proposals;
  }

  // The best unused track of each camera for a proposal, and the sum of their supports; 0 with fewer than two.
  double Choose(const Proposal& proposal, const std::vector<char>& used, Members& members) const {
    members.clear();
    double sum = 0;
    for (std::size_t view = 0; view < all_.views.size(); ++view) {
      double best = 0;
      std::size_t chosen = 0;
      for (std::size_t i = view_begin_[view]; i < ViewEnd(view); ++i) {
        if (used[i] || proposal.support[i] <= best) continue;
        best = proposal.support[i];
        chosen = i;
      }
      if (best <= 0) continue;
      sum += best;
      members.push_back(chosen);
    }
    return members.size() < 2 ? 0 : sum;
  }

  bool Overlap(const Piece& a, const Piece& b) const {
    for (std::size_t probe = 0; probe < probes_.size(); ++probe) {
      if (a.at[probe] && b.at[probe]) return true;
    }
    return false;
  }

  // Where a camera lost the person and found them again under another track, that is the person's too.
  void AddFurther(const std::vector<double>& support, std::vector<char>& used, Members& members) const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (used[i] || support[i] < kSecondTrackSupport) continue;
      const bool free = std::none_of(members.begin(), members.end(), [&](std::size_t member) {
        return pieces_[member].view == pieces_[i].view && Overlap(pieces_[member], pieces_[i]);
      });
      if (!free) continue;
      members.push_back(i);
      used[i] = 1;
    }
    std::sort(members.begin(), members.end());
  }

  std::vector<Members> Greedy() const {
    const std::vector<Proposal> proposals = Propose();
    std::vector<char> used(pieces_.size(), 0);
    std::vector<Members> people;
    for (;;) {
      double best = 0;
      Members best_members, members;
      const Proposal* best_proposal = nullptr;
      for (const Proposal& proposal : proposals) {
        const double sum = Choose(proposal, used, members);
        if (sum <= best) continue;
        best = sum;
        best_members = members;
        best_proposal = &proposal;
      }
      if (!best_proposal) return people;
      for (const std::size_t piece : best_members) used[piece] = 1;
      AddFurther(best_proposal->support, used, best_members);
      people.push_back(std::move(best_members));
    }
  }

  Course CourseOf(const Members& person) const {
    Course course;
    std::vector<RayBundle> rays;
    for (std::size_t probe = 0; probe < probes_.size(); ++probe) {
      rays.clear();
      for (const std::size_t piece : person) {
        if (pieces_[piece].at[probe]) rays.push_back(Bundle(pieces_[piece], probe));
      }
      course.push_back(PoseOfMany(rays, options_.ray_scale_m));
    }
    return course;
  }

  // The tracks assigned anew, camera by camera, to the people as fitted to all of their tracks.
  std::vector<Members> Reassigned(const std::vector<Members>& people) const {
    std::vector<std::vector<double>> support;  // [person][piece]
    for (const Members& person : people) {
      const Course course = CourseOf(person);
      support.emplace_back();
      for (const Piece& piece : pieces_) support.back().push_back(Support(course, piece));
    }
    std::vector<Members> again(people.size());
    std::vector<char> used(pieces_.size(), 0);
    for (std::size_t view = 0; view < all_.views.size(); ++view) {
      const std::size_t begin = view_begin_[view], end = ViewEnd(view);
      Eigen::MatrixXd cost(static_cast<Eigen::Index>(people.size()), static_cast<Eigen::Index>(end - begin));
      for (std::size_t p = 0; p < people.size(); ++p) {
        for (std::size_t i = begin; i < end; ++i) {
          cost(static_cast<Eigen::Index>(p), static_cast<Eigen::Index>(i - begin)) = -support[p][i];
        }
      }
      const std::vector<int> piece_of = AssignRows(cost, 0);
      for (std::size_t p = 0; p < people.size(); ++p) {
        if (piece_of[p] < 0) continue;
        again[p].push_back(begin + static_cast<std::size_t>(piece_of[p]));
        used[again[p].back()] = 1;
      }
    }
    for (std::size_t p = 0; p < people.size(); ++p) AddFurther(support[p], used, again[p]);
    std::erase_if(again, [&](const Members& person) { return person.empty() || OfOneView(person); });
    return again;
  }

  bool OfOneView(const Members& person) const {
    return std::all_of(person.begin(), person.end(),
                       [&](std::size_t piece) { return pieces_[piece].view == pieces_[person.front()].view; });
  }

  const Sightings& all_;
  const AssociationOptions& options_;
  std::vector<std::size_t> probes_;
  std::vector<Piece> pieces_;            // by view
  std::vector<std::size_t> view_begin_;  // [view]: its first piece
};

}  // namespace

const Sighting* SightingOfTracks(const Sightings& all, std::size_t view, std::size_t instant,
                                 const std::vector<std::int32_t>& tracks) {
  const Sightings::Picture* picture = tracks.empty() ? nullptr : all.At(view, instant);
  if (!picture) return nullptr;
  for (const Sighting& sighting : picture->people) {
    if (std::find(tracks.begin(), tracks.end(), sighting.track) != tracks.end()) return &sighting;
  }
  return nullptr;
}

namespace {

void FitPoses(const Sightings& all, std::size_t first, std::size_t last, double scale, WindowPerson& person) {
  std::vector<RayBundle> rays;
  for (std::size_t instant = first; instant < last; ++instant) {
    rays.clear();
    for (std::size_t view = 0; view < all.views.size(); ++view) {
      const Sighting* seen = SightingOfTracks(all, view, instant, person.tracks[view]);
      if (seen) rays.push_back({all.views[view].centre_m, seen});
    }
    person.poses.push_back(PoseOfMany(rays, scale));
  }
}

// Whether two people of a window are one: in the same place at the instants at which both are known, or nearest to
// that; judged by the median of the nearest in time, since single instants may be fits to the wrong tracks.
bool SameBody(const WindowPerson& a, const WindowPerson& b) {
  std::vector<std::pair<std::size_t, double>> apart;  // instants between, metres
  for (std::size_t i = 0; i < a.poses.size(); ++i) {
    const auto centre = CentroidOf(a.poses[i]);
    if (!centre) continue;
    for (std::size_t j = 0; j < b.poses.size(); ++j) {
      const auto other = CentroidOf(b.poses[j]);
      if (other) apart.emplace_back(i > j ? i - j : j - i, (*centre - *other).norm());
    }
  }
  if (apart.empty()) return false;
  std::sort(apart.begin(), apart.end());
  apart.resize(std::min<std::size_t>(apart.size(), 5));
  std::sort(apart.begin(), apart.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
  return apart[apart.size() / 2].second < kSameBody_m;
}

std::size_t KnownInstants(const WindowPerson& person) {
  return static_cast<std::size_t>(std::count_if(person.poses.begin(), person.poses.end(),
                                                [](const LimbPose& pose) { return CentroidOf(pose).has_value(); }));
}

// Gives a person what another, who is the same, knows beyond.
void Merge(WindowPerson& person, const WindowPerson& other) {
  for (std::size_t i = 0; i < person.poses.size(); ++i) {
    if (!CentroidOf(person.poses[i])) person.poses[i] = other.poses[i];
  }
  for (std::size_t view = 0; view < person.tracks.size(); ++view) {
    for (const std::int32_t track : other.tracks[view]) {
      std::vector<std::int32_t>& tracks = person.tracks[view];
      if (std::find(tracks.begin(), tracks.end(), track) == tracks.end()) tracks.push_back(track);
    }
  }
}

}  // namespace

void FindPeople(const Sightings& all, std::size_t first, std::size_t last, const AssociationOptions& options,
                std::vector<PeopleOfWindow>& windows) {
  const Window window(all, first, last, options);
  const auto found = window.People();
  if (last - first > kShortestWindow && window.Contradictions(found) > kMostContradictions) {
    const std::size_t middle = first + (last - first) / 2;
    FindPeople(all, first, middle, options, windows);
    FindPeople(all, middle, last, options, windows);
    return;
  }
  PeopleOfWindow result{first, last, {}};
  for (const Window::Members& members : found) {
    WindowPerson person{window.TracksOf(members), {}};
    FitPoses(all, first, last, options.ray_scale_m, person);
    if (KnownInstants(person) * kLeastPartOfWindow < last - first) continue;
    // The best supported come first: who is in the same place as one of them is made of what tracks that changed
    // persons left over.
    const auto same =
        std::find_if(result.people.begin(), result.people.end(), [&](const auto& p) { return SameBody(p, person); });
    if (same != result.people.end()) {
      Merge(*same, person);
    } else {
      result.people.push_back(std::move(person));
    }
  }
  windows.push_back(std::move(result));
}

}  // namespace kinora

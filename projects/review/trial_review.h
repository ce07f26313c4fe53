#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"
#include "core/util/job.h"
#include "projects/edits/layer.h"
#include "projects/edits/log.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/review/accepted_episodes.h"
#include "projects/review/episodes.h"
#include "projects/review/follow.h"
#include "projects/review/local_solve.h"
#include "projects/review/review_change.h"
#include "projects/review/review_start.h"
#include "projects/review/review_trial.h"
#include "projects/review/solve_request.h"

namespace kinora {

// A point of an athlete in a picture, as it is after all edits.
struct ReviewPoint {
  double x_px = 0, y_px = 0;  // stored picture
  double score = 0;
  Provenance provenance = Provenance::kMissing;
  bool edited = false;   // something was said about this point (moved, between moved ones, hidden)
  bool swapped = false;  // left and right are exchanged here
  bool ignored = false;  // it is there, but not used for 3D in this range
};

// Whose point, where: camera and athlete by number, the picture by its presentation time.
struct PointPlace {
  std::size_t athlete = 0;
  std::size_t camera = 0;
  std::int64_t pts_ns = 0;
  Joint joint{};
};
// Pictures of one camera, both ends included.
struct PictureRange {
  std::size_t camera = 0;
  std::int64_t first_pts_ns = 0;
  std::int64_t last_pts_ns = 0;
};

// One processed trial under review, all in memory: asks in microseconds, acts in milliseconds. Each act is one labelled
// undo step, in the store when the call returns; what depends on it in 3D is worked out at once for up to two seconds
// around it, and exactly for the whole trial by a solve that runs elsewhere (Request, SolveTrial, Adopt) and gives the
// numbers that the next run of `process` gives.
//
// Belongs to one thread, the one of its project. Errors: kinora::Error of the store; a place that does not exist
// (athlete, camera, picture) is an Error (user). Acts in a project that can only be read throw Error (file).
class TrialReview {
 public:
  // Reads everything. Throws Error (user) where the trial was not processed.
  TrialReview(CaptureProject& project, const Trial& trial);
  // From what another thread read. Edits made meanwhile are taken from the project.
  TrialReview(CaptureProject& project, ReviewStart start);
  ~TrialReview();
  TrialReview(const TrialReview&) = delete;
  TrialReview& operator=(const TrialReview&) = delete;

  const ReviewTrial& trial() const { return *loaded_; }
  CaptureProject& project() { return project_; }
  std::size_t athletes() const { return athletes_.size(); }
  const EditLayer& layer() const { return layer_; }

  // ---- Asking -------------------------------------------------------------------------------------------------------

  ReviewPoint PointAt(const PointPlace& place) const;
  // The athlete in a picture with all edits but "ignore", points in the order of the camera's keypoint set; empty where
  // they are not seen. `track` of the person in the 2D result: trial().tracks[camera].frames[picture].
  std::optional<Keypoints2D> PersonAt(std::size_t athlete, std::size_t camera, std::int64_t pts_ns) const;
  std::int32_t TrackAt(std::size_t athlete, std::size_t camera, std::int64_t pts_ns) const;  // -1: not seen

  // The athlete's 3D: as triangulated, and cleaned and filtered; angles and the quality report. Newest that is known.
  const SolvedAthlete& Solved(std::size_t athlete) const { return *athletes_[athlete]; }
  // Its cleaned and filtered trajectory, shared: later acts change it, a solve that is adopted leaves it behind.
  std::shared_ptr<const Trajectory3D> Filtered(std::size_t athlete) const {
    return {athletes_[athlete], &athletes_[athlete]->cleaned.filtered};
  }
  const Sample3D* Raw(std::size_t athlete, Joint joint, std::int64_t sample) const;  // null: no such joint or sample
  const Sample3D* Filtered(std::size_t athlete, Joint joint, std::int64_t sample) const;

  // Where the athlete's 3D joint (raw, as triangulated) appears in a camera, stored pixels.
  std::optional<Eigen::Vector2d> Reprojected(std::size_t athlete, Joint joint, std::int64_t sample,
                                             std::size_t camera) const;
  std::optional<Eigen::Vector2d> Reprojected(const Eigen::Vector3d& point_m, std::size_t camera) const;
  // What camera `from` sees in this stored pixel, in camera `to`: see epipolar.h.
  std::vector<std::vector<Eigen::Vector2d>> EpipolarLine(std::size_t from, const Eigen::Vector2d& px,
                                                         std::size_t to) const;

  // ---- Dragging -----------------------------------------------------------------------------------------------------

  // What moving a point would do to 3D and angles around it; writes nothing. Meant for every movement of the mouse.
  LocalChange PreviewMove(const PointPlace& place, double x_px, double y_px) const;

  // ---- Acts ---------------------------------------------------------------------------------------------------------

  // Moves a point. With `follow`, the pictures between it and the athlete's nearest moved points of this joint in this
  // camera, up to kLongestFollowS before and after, follow on a smooth curve, and are marked interpolated; hidden ones
  // stay hidden. Moved again, they follow again.
  static constexpr double kLongestFollowS = 1.0;
  ReviewChange MovePoint(const PointPlace& place, double x_px, double y_px, bool follow = true);
  ReviewChange HidePoint(const PointPlace& place);
  ReviewChange HidePoints(std::size_t athlete, const PictureRange& range, std::span<const Joint> joints);
  // Back to what the network said; the points that followed a moved one follow its neighbours, or go back too.
  ReviewChange ResetPoint(const PointPlace& place);
  ReviewChange ResetPoints(std::size_t athlete, const PictureRange& range, std::span<const Joint> joints);
  // This camera does not count for these joints in the range, or counts again.
  ReviewChange IgnoreCamera(std::size_t athlete, const PictureRange& range, std::span<const Joint> joints,
                            bool ignore = true);
  // Exchanges left and right in the range; once more brings them back.
  ReviewChange SwapLeftRight(std::size_t athlete, const PictureRange& range, BodyPart part);
  // AssignPerson and SwapLeftRight as one act: of a person who was not taken for the athlete because of it.
  ReviewChange TakeMirrored(std::size_t athlete, const PictureRange& range, std::int32_t track, BodyPart part);
  // "The person with this track is the athlete", from the first picture of the range in which they are seen to its end:
  // from then on it is as before.
  // Who was this athlete there until now becomes nobody, or the athlete whom the person was taken from.
  ReviewChange AssignPerson(std::size_t athlete, const PictureRange& range, std::int32_t track);
  // Two athletes change places in a camera.
  ReviewChange SwapIdentities(std::size_t athlete, std::size_t other, const PictureRange& range);
  // Gaps of the joints' trajectories that touch these samples: filled by a spline whatever their length, left empty, or
  // again as the options say.
  ReviewChange FillGaps(std::size_t athlete, std::span<const Joint> joints, std::int64_t first, std::int64_t last);
  ReviewChange LeaveGaps(std::size_t athlete, std::span<const Joint> joints, std::int64_t first, std::int64_t last);
  ReviewChange ResetGaps(std::size_t athlete, std::span<const Joint> joints, std::int64_t first, std::int64_t last);

  // Where an act has an effect on long stretches, its effect on 3D is shown at once around this sample.
  void set_focus(std::int64_t sample) { focus_ = sample; }

  // The project's newest act back, or the last undone one again. An empty change when there is none.
  ReviewChange Undo();
  ReviewChange Redo();
  // For acts made elsewhere (events, accepted episodes, another window): commits them as one step.
  ReviewChange Commit(const std::string& label, const std::vector<EditChange>& changes);

  // ---- Doubtful episodes --------------------------------------------------------------------------------------------

  // Those of the newest solve (episodes.h), the worst first: those that the last run of `process` stored at first, then
  // those of each solve that was adopted. `open`: without those that a person accepted.
  const std::vector<Episode>& episodes() const { return episodes_; }
  // Points that lay off and do so no longer, as far as it is shown already, are not open either.
  std::vector<Episode> OpenEpisodes() const;
  bool IsAccepted(const Episode& episode) const;
  // "It is right as it is": it comes back only where the points under it change.
  ReviewChange Accept(const Episode& episode);
  // The same of several, as one step.
  ReviewChange AcceptAll(std::span<const Episode> episodes);
  ReviewChange TakeBackAcceptance(const Episode& episode);
  // Does what the episode suggests, where that is one act; an empty change for kMovePoints.
  ReviewChange Mend(const Episode& episode);
  // Looks for them now, in this thread: some tens of milliseconds for ten seconds of four cameras.
  void FindEpisodesNow(const EpisodeOptions& options = {});

  // ---- Solving the whole trial --------------------------------------------------------------------------------------

  // Whether what is shown is not yet what `process` would give.
  bool needs_solve() const { return solved_revision_ != revision_; }
  // A copy of all that a solve reads, for another thread: costs next to nothing.
  SolveRequest Request() const;
  // Takes the result over, leaving the former one in its place. False, and nothing is taken, where edits came since
  // that the solve did not know: ask again.
  bool Adopt(SolvedTrial& solved);
  bool Adopt(SolvedTrial&& solved) { return Adopt(solved); }

  // What another process solved and stored is put into place part by part: only for TakeStored.
  std::uint64_t revision() const { return revision_; }
  SolvedAthlete& ForStored(std::size_t athlete) { return *athletes_[athlete]; }
  void TakenStored(std::vector<Episode> episodes);

 private:
  struct Drag;

  const std::string& AthleteId(std::size_t athlete) const { return loaded_->athletes[athlete].id; }
  const std::string& CameraId(std::size_t camera) const { return loaded_->camera_ids[camera]; }
  void RequirePlace(std::size_t athlete, std::size_t camera) const;
  PointKey KeyOf(const PointPlace& place) const;
  std::string OfAthlete(const std::string& words,
                        std::size_t athlete) const;  // "… of athlete 2" where there are several
  LocalState StateOf(std::size_t athlete) const;
  FollowPictures PicturesAround(const PointPlace& place, bool follow) const;
  std::vector<PointSetting> SettingsOf(const PointPlace& place, const std::optional<PointEdit>& edit,
                                       bool follow) const;
  Drag& DragAt(const PointPlace& place) const;
  ReviewChange SetPoint(const PointPlace& place, const std::optional<PointEdit>& edit, bool follow,
                        const std::string& label);
  ReviewChange SetPoints(std::size_t athlete, const PictureRange& range, std::span<const Joint> joints, bool hide);
  ReviewChange SetGaps(std::size_t athlete, std::span<const Joint> joints, std::int64_t first, std::int64_t last,
                       std::optional<GapEdit> edit, const std::string& label);
  struct Assignment {
    std::size_t athlete = 0;
    std::int32_t track = -1;
  };
  std::optional<std::size_t> FirstWithAll(const PictureRange& range, const std::vector<Assignment>& wanted) const;
  // What is to be changed for it, also in `after`; the first picture that it is about.
  std::int64_t PutAssignments(const PictureRange& range, const std::vector<Assignment>& wanted, EditLayer& after,
                              std::vector<EditChange>& changes) const;
  ReviewChange Assign(const PictureRange& range, const std::vector<Assignment>& wanted, const std::string& label);
  // Commits, takes the layer over and works out what can be seen of it at once, around `focus`.
  ReviewChange Act(const std::string& label, const std::vector<EditChange>& changes, EditLayer after,
                   std::int64_t focus);
  ReviewChange Take(EditLayer after, std::int64_t focus);
  ReviewChange TakeStep(const SteppedEdit& step);
  void JudgeEpisodes(std::size_t athlete, std::int64_t first, std::int64_t last);
  void ShowAround(const EditLayer& before, const std::vector<PersonTracks>& tracks_before, std::int64_t focus,
                  ReviewChange& change);

  CaptureProject& project_;
  std::shared_ptr<const ReviewTrial> loaded_;
  EditLayer layer_;
  std::vector<PersonTracks> tracks_;  // of each athlete
  std::vector<std::shared_ptr<SolvedAthlete>> athletes_;
  std::int64_t focus_ = 0;
  std::vector<Episode> episodes_;
  std::vector<char> mended_;  // of episodes_, as acts since their solve show it; may be shorter
  std::vector<AcceptedEpisode> accepted_;
  std::uint64_t revision_ = 0;         // raised with every change of the layer
  std::uint64_t solved_revision_ = 0;  // the one that athletes_ hold exactly
  mutable std::unique_ptr<Drag> drag_;
};

}  // namespace kinora

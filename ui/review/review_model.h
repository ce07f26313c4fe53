#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "core/util/memory.h"
#include "projects/review/store_solved.h"
#include "projects/review/trial_review.h"
#include "ui/review/long_solve.h"
#include "ui/session/background.h"
#include "ui/session/session.h"

namespace kinora::ui {

// The trial in hand under review: what is selected in it, what people do to it, and what follows from that. Every act
// is stored when the call returns; the exact solve of the whole trial follows in the background.
class ReviewModel : public QObject {
  Q_OBJECT
 public:
  ReviewModel(Session& session, QObject* parent);

  // Reads the trial in hand, if it is not read yet or has new results: a short one before it returns, a long one beside
  // the window. Another trial in hand stops that, and nothing of it is kept.
  void Load();
  bool loaded() const { return review_ != nullptr; }
  bool loading() const { return loading_; }
  // It was read to its end, with or without success.
  bool is_read() const { return !stale_ && !loading_; }
  // Gives the memory of a long trial back, for something else that needs it; the next Load reads it again.
  void GiveBack();
  // Gives up what Load began; the next Load begins anew.
  void StopLoading();
  // Trials of up to this many pictures, over all cameras, are short: read in a tenth of a second.
  static constexpr std::int64_t kShortTrial = 4000;
  void set_short_trial(std::int64_t pictures) { short_trial_ = pictures; }
  const TrialReview& review() const { return *review_; }
  Session& session() { return session_; }
  // Why there is nothing to review; empty when loaded or on the way.
  const QString& why_not() const { return why_not_; }

  // ---- Selection ----
  std::size_t athlete() const { return athlete_; }
  std::size_t camera() const { return camera_; }
  std::optional<Joint> joint() const { return joint_; }
  void SetAthlete(std::size_t athlete);
  void SetCamera(std::size_t camera);
  void SetJoint(std::optional<Joint> joint);

  // ---- Acts ----
  // Runs an act; what it throws becomes a notice. Empty where nothing changed.
  ReviewChange Act(const std::function<ReviewChange(TrialReview&)>& act);
  void Undo();
  void Redo();
  bool solving() const {
    return solver_.running() || long_.running() || solve_soon_.isActive() || storer_.running() || handing_over_;
  }
  // How far that is, 0 … 1, where it is known.
  std::optional<double> solving_share() const { return long_.running() ? long_.share() : std::nullopt; }
  // Trials of more pictures than this, over all cameras and athletes, are worked out by a process of their own: an hour
  // of four cameras takes gigabytes.
  static constexpr std::int64_t kSolvedHere = 150'000;
  void set_solved_here(std::int64_t pictures) { solved_here_ = pictures; }

  // The pictures of a camera that belong to the cursor's range, or to the picture shown at the cursor alone.
  PictureRange RangeInCamera(std::size_t camera) const;
  // From the cursor's picture to the camera's last one.
  PictureRange ToTheEnd(std::size_t camera) const;
  std::int64_t PtsAtCursor(std::size_t camera) const;

  // ---- Episodes ----
  // Those that are open and touch one of these joints (all where empty), in the order of time.
  std::vector<Episode> OpenEpisodes() const;
  // Of these, the ones that 3D does not depend on.
  std::vector<Episode> HarmlessEpisodes() const;
  void LimitEpisodesTo(std::vector<Joint> joints);
  // The one that "next" led to last, while it is open.
  const std::optional<Episode>& episode() const { return episode_; }
  // Goes to the next (or former) open episode from the cursor: moves the cursor, selects camera and joint.
  bool GoToEpisode(int direction);
  void GoTo(const Episode& episode);
  // Of the episode and the joint: none is in hand.
  void LetGo();
  // To the most severe open one of all quantities, as soon as it is known: a trial may still be read, or be worked out
  // for the first time. Nowhere where none is open, or where something else is done first.
  void GoToWorst();

 Q_SIGNALS:
  void loadedChanged();
  void loadingChanged();                                      // reading beside the window begins, or ends …
  void loadedBeside();                                        // … by itself: it is loaded, or there is a why_not
  void loadingProgressed(const QString& what, double share);  // 0 … 1
  void selectionChanged();
  void changed(const kinora::ReviewChange& change);  // by an act, an undo or a redo
  void solved();                                     // the whole trial was worked out anew
  void solvingChanged();
  void solvingProgressed();
  void episodesChanged();
  void episodeChanged();

 private:
  void Unload();
  void UnloadIfOthers();
  void LoadBeside();
  void Loaded(std::uint64_t load, ReviewStart& start, const QString& why_not);
  void Tell();
  void SeekWorst();
  void Take(ReviewStart start);
  void Done(const ReviewChange& change);
  bool IsLong() const;
  void SolveSoon();
  void SolveNow();
  void SolveHere();
  void Solved();
  void Store(SolvedResults results);

  // Gives gigabytes back without holding up the window.
  template <class T>
  void ThrowAway(std::unique_ptr<T> thing) {
    bin_ = std::jthread([thing = std::move(thing)]() mutable {
      thing.reset();
      ReturnFreedMemory();
    });
  }

  std::unique_ptr<TrialReview> review_;
  Session& session_;
  Background loader_;
  Background solver_;
  Background storer_;  // of what it gave; goes on when another trial is shown
  LongSolve long_;
  QTimer solve_soon_;
  std::string loaded_trial_;
  bool stale_ = true;
  bool handing_over_ = false;  // what was solved is shown already, and about to be stored
  bool acting_ = false;        // what changed was changed here
  bool loading_ = false;
  std::uint64_t load_ = 0;  // counts loads: what an outdated one gives is dropped
  std::int64_t short_trial_ = kShortTrial;
  std::int64_t solved_here_ = kSolvedHere;
  bool look_for_episodes_ = false;
  bool worst_wanted_ = false;
  QString why_not_;
  std::size_t athlete_ = 0, camera_ = 0;
  std::optional<Joint> joint_;
  std::vector<Joint> episode_joints_;
  std::optional<Episode> episode_;
  std::jthread bin_;
};

}  // namespace kinora::ui

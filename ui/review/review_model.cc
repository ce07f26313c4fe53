#include "ui/review/review_model.h"

#include <algorithm>

#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/trial_cameras.h"
#include "projects/trial_obstacle.h"
#include "projects/trial_view.h"
#include "ui/session/notice_text.h"
#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

constexpr int kSolveAfterMs = 300;       // after the last act, so that a row of acts is solved once
constexpr int kSolveLongAfterMs = 2000;  // … where it takes a minute of both cores

bool Earlier(const Episode& a, const Episode& b) {
  return a.first_sample != b.first_sample ? a.first_sample < b.first_sample : a.severity > b.severity;
}

}  // namespace

ReviewModel::ReviewModel(Session& session, QObject* parent)
    : QObject(parent), session_(session), loader_(session), solver_(session), storer_(session), long_(session, this) {
  solve_soon_.setSingleShot(true);
  connect(&solve_soon_, &QTimer::timeout, this, &ReviewModel::SolveNow);
  connect(&loader_, &Background::progressed, this, [this](const QString& what, double done, double total) {
    if (loading_) Q_EMIT loadingProgressed(what, total > 0 ? done / total : 0);
  });
  connect(&solver_, &Background::finished, this, &ReviewModel::solvingChanged);
  connect(&storer_, &Background::finished, this, &ReviewModel::solvingChanged);
  connect(&long_, &LongSolve::runningChanged, this, &ReviewModel::solvingChanged);
  connect(&long_, &LongSolve::progressed, this, &ReviewModel::solvingProgressed);
  connect(&long_, &LongSolve::outOfDate, &session_, &Session::StandingChanged);
  connect(&long_, &LongSolve::reloadWanted, this, [this] {
    const std::string trial = loaded_trial_;  // goes with the review
    session_.ResultsChanged(trial);
  });
  connect(&long_, &LongSolve::solved, this, [this] {
    Solved();
    session_.StandingChanged();
  });
  connect(&session_, &Session::projectChanged, &storer_, &Background::Stop);
  connect(&session_, &Session::projectChanged, this, &ReviewModel::Unload);
  connect(&session_, &Session::trialChanged, this, &ReviewModel::Unload);
  connect(&session_, &Session::resultsChanged, this, [this](const std::string& trial) {
    if (trial == loaded_trial_ || loaded_trial_.empty()) Unload();
  });
  connect(&session_, &Session::recordsChanged, this, &ReviewModel::UnloadIfOthers);
  connect(&session_, &Session::editsChanged, this, &ReviewModel::UnloadIfOthers);
}

// Another page changed what a review reads once: calibration, clocks, or cameras that are left out.
void ReviewModel::UnloadIfOthers() {
  if (!loaded() || acting_ || !session_.trial()) return;
  bool others = false;
  session_.Guard([&] {
    try {
      others = RigDigest(RigOf(session_.project(), *session_.trial())) != RigDigest(review_->trial().rig);
    } catch (const Error&) {  // there is no rig any more: what is shown stays
    }
    others = others || LeftOutCameras(session_.project(), loaded_trial_) != review_->layer().left_out;
  });
  if (others) Unload();
}

void ReviewModel::Unload() {
  solve_soon_.stop();
  solver_.Stop();
  long_.Stop();
  const bool was = loaded();
  StopLoading();
  if (review_) ThrowAway(std::move(review_));
  loaded_trial_.clear();
  stale_ = true;
  episode_.reset();
  joint_.reset();
  athlete_ = camera_ = 0;
  if (was) Q_EMIT loadedChanged();
}

void ReviewModel::GiveBack() {
  if (!loaded() || !IsLong() || solving()) return;
  Unload();
  if (bin_.joinable()) bin_.join();  // before the other takes as much
}

void ReviewModel::Load() {
  if (!stale_) return;
  stale_ = false;
  why_not_.clear();
  if (!session_.trial()) {
    why_not_ = session_.is_open() ? tr("This project has no trial yet.") : tr("No project is open.");
    return Tell();
  }
  try {
    const Trial& trial = *session_.trial();
    RequireProcessed(session_.project(), trial);
    const auto cameras = static_cast<std::int64_t>(ListCameras(session_.project(), trial.session).size());
    if (cameras * trial.timeline.count > short_trial_) return LoadBeside();
    Take(ReadReviewStart(session_.project(), trial));
  } catch (const Error& error) {
    // What keeps it from being processed, before somebody goes there in vain.
    const auto obstacle = ObstacleOf(session_.project(), *session_.trial());
    why_not_ = obstacle && obstacle->message() != error.message()
                   ? NoticeOf(error).text + ' ' + NoticeOf(*obstacle).text
                   : InALine(NoticeOf(error));
  }
  Tell();
}

void ReviewModel::LoadBeside() {
  loading_ = true;
  loader_.Start(tr("Reading the trial"),
                [this, load = ++load_, folder = session_.project().folder(),
                 trial = *session_.trial()](const Job& job) -> Background::Finish {
                  auto start = std::make_shared<ReviewStart>();
                  QString why_not;
                  try {
                    CaptureProject project = Background::OpenToRead(folder);
                    *start = ReadReviewStart(project, trial, job);
                    ReturnFreedMemory();  // reading took more than what was read
                  } catch (const Cancelled&) {
                    return {};  // nobody waits for it
                  } catch (const Error& error) {
                    why_not = InALine(NoticeOf(error));
                  }
                  return [this, load, start, why_not] { Loaded(load, *start, why_not); };
                });
  Q_EMIT loadingChanged();
}

void ReviewModel::Loaded(std::uint64_t load, ReviewStart& start, const QString& why_not) {
  if (load != load_ || !loading_) return ThrowAway(std::make_unique<ReviewStart>(std::move(start)));
  loading_ = false;
  why_not_ = why_not;
  if (why_not.isEmpty()) {
    try {
      Take(std::move(start));
    } catch (const Error& error) {
      why_not_ = InALine(NoticeOf(error));
    }
  }
  Tell();
  Q_EMIT loadingChanged();
  Q_EMIT loadedBeside();
  SeekWorst();
}

void ReviewModel::StopLoading() {
  worst_wanted_ = false;
  if (!loading_) return;
  loader_.Stop();
  loading_ = false;
  stale_ = true;
  why_not_ = tr("Reading this trial was stopped.");
  Q_EMIT loadingChanged();
}

void ReviewModel::Take(ReviewStart start) {
  const bool summarised = start.summarised;
  review_ = std::make_unique<TrialReview>(session_.project(), std::move(start));
  loaded_trial_ = session_.trial()->id;
  // Trials that were processed before episodes were looked for get theirs now.
  look_for_episodes_ = !summarised && review_->episodes().empty();
  if (review_->needs_solve() || look_for_episodes_) SolveSoon();
}

void ReviewModel::Tell() {
  Q_EMIT loadedChanged();
  Q_EMIT selectionChanged();
  Q_EMIT episodesChanged();
}

void ReviewModel::SetAthlete(std::size_t athlete) {
  if (!loaded() || athlete >= review_->athletes() || athlete == athlete_) return;
  athlete_ = athlete;
  Q_EMIT selectionChanged();
}

void ReviewModel::SetCamera(std::size_t camera) {
  if (camera == camera_) return;
  camera_ = camera;
  Q_EMIT selectionChanged();
}

void ReviewModel::SetJoint(std::optional<Joint> joint) {
  if (joint == joint_) return;
  joint_ = joint;
  Q_EMIT selectionChanged();
}

ReviewChange ReviewModel::Act(const std::function<ReviewChange(TrialReview&)>& act) {
  ReviewChange change;
  worst_wanted_ = false;
  if (!loaded()) return change;
  review_->set_focus(session_.cursor().sample());
  session_.Guard([&] { change = act(*review_); });
  if (!change) return change;
  Done(change);
  // What was done in other pictures too, such as in a range, is seen nowhere else.
  const bool in_one =
      change.pictures.size() == 1 && change.pictures.front().first_pts_ns == change.pictures.front().last_pts_ns;
  if (!in_one) session_.Say(Info(tr("Done: %1").arg(Shown(change.label))));
  return change;
}

void ReviewModel::Done(const ReviewChange& change) {
  if (change.solve) SolveSoon();
  Q_EMIT changed(change);
  if (change.settings || change.events) Q_EMIT episodesChanged();
  acting_ = true;
  session_.EditsChanged(change.trial);
  acting_ = false;
  Q_EMIT solvingChanged();
}

void ReviewModel::Undo() {
  const ReviewChange change = Act([](TrialReview& review) { return review.Undo(); });
  session_.Say(Info(change ? tr("Undone: %1").arg(Shown(change.label)) : tr("Nothing to undo.")));
}

void ReviewModel::Redo() {
  const ReviewChange change = Act([](TrialReview& review) { return review.Redo(); });
  session_.Say(Info(change ? tr("Done again: %1").arg(Shown(change.label)) : tr("Nothing to redo.")));
}

bool ReviewModel::IsLong() const {
  std::int64_t pictures = 0;
  for (const auto& pts_ns : review_->trial().pts_ns) pictures += static_cast<std::int64_t>(pts_ns.size());
  return pictures * static_cast<std::int64_t>(review_->athletes()) > solved_here_ && !session_.read_only();
}

void ReviewModel::SolveSoon() {
  long_.Stop();  // it does not know what was done since
  solve_soon_.start(IsLong() ? kSolveLongAfterMs : kSolveAfterMs);
}

void ReviewModel::SolveNow() {
  if (!loaded() || (!review_->needs_solve() && !look_for_episodes_)) return;
  if (solver_.running() || storer_.running()) return SolveSoon();  // what it gives will be out of date: then again
  if (IsLong()) {
    long_.Start(*review_);
  } else {
    SolveHere();
  }
  Q_EMIT solvingChanged();
}

void ReviewModel::SolveHere() {
  solver_.Start(tr("Working out the trial"),
                [this, request = review_->Request(), trial = loaded_trial_](const Job& job) -> Background::Finish {
                  auto solved = std::make_shared<SolvedTrial>(SolveTrial(request, job));
                  auto results = std::make_shared<SolvedResults>(EncodeSolved(request, *solved, job));
                  return [this, solved, results, trial] {
                    if (!loaded() || loaded_trial_ != trial) return;
                    if (!review_->Adopt(*solved)) return SolveSoon();
                    handing_over_ = true;
                    Solved();
                    Store(std::move(*results));
                    handing_over_ = false;
                    ThrowAway(std::make_unique<SolvedTrial>(std::move(*solved)));  // what was there before
                  };
                });
}

void ReviewModel::Solved() {
  look_for_episodes_ = false;
  Q_EMIT solved();
  Q_EMIT episodesChanged();
  SeekWorst();
}

// The trial's results are what is shown: exports and tables need no further run.
void ReviewModel::Store(SolvedResults results) {
  if (session_.read_only()) return;
  storer_.Start(tr("Storing the results"),
                [this, results = std::make_shared<const SolvedResults>(std::move(results)),
                 folder = session_.project().folder()](const Job& job) -> Background::Finish {
                  CaptureProject project = Background::OpenToWrite(folder);
                  const bool stored = StoreSolved(project, *results, job);
                  return [this, stored] {
                    if (stored) session_.StandingChanged();
                  };
                });
}

std::int64_t ReviewModel::PtsAtCursor(std::size_t camera) const {
  const ReviewTrial& trial = review_->trial();
  const double time_s = session_.cursor().seconds();
  const auto picture = trial.NearestPicture(camera, time_s);
  return picture ? trial.pts_ns[camera][*picture] : trial.PtsAt(camera, time_s);
}

PictureRange ReviewModel::RangeInCamera(std::size_t camera) const {
  const auto& range = session_.cursor().range();
  const std::int64_t here = PtsAtCursor(camera);
  if (!range) return {.camera = camera, .first_pts_ns = here, .last_pts_ns = here};
  const ReviewTrial& trial = review_->trial();
  const auto pts = [&](qint64 sample) { return trial.PtsAt(camera, trial.trial.timeline.TimeOf(sample)); };
  // Half a sample beyond both ends: pictures lie beside the samples.
  const auto half = static_cast<std::int64_t>(0.5e9 / trial.trial.timeline.rate_hz());
  return {.camera = camera, .first_pts_ns = pts(range->first) - half, .last_pts_ns = pts(range->second) + half};
}

PictureRange ReviewModel::ToTheEnd(std::size_t camera) const {
  const auto& pts = review_->trial().pts_ns[camera];
  const std::int64_t here = PtsAtCursor(camera);
  return {.camera = camera, .first_pts_ns = here, .last_pts_ns = pts.empty() ? here : std::max(here, pts.back())};
}

std::vector<Episode> ReviewModel::OpenEpisodes() const {
  if (!loaded()) return {};
  const std::vector<Episode> open = review_->OpenEpisodes();
  const auto& range = session_.cursor().range();
  std::vector<Episode> limited = LimitedTo(open, episode_joints_, range ? range->first : 0,
                                           range ? range->second : std::numeric_limits<std::int64_t>::max());
  std::sort(limited.begin(), limited.end(), Earlier);
  return limited;
}

std::vector<Episode> ReviewModel::HarmlessEpisodes() const {
  std::vector<Episode> harmless = OpenEpisodes();
  std::erase_if(harmless, [](const Episode& episode) { return !episode.harmless; });
  return harmless;
}

void ReviewModel::LimitEpisodesTo(std::vector<Joint> joints) {
  if (joints == episode_joints_) return;
  episode_joints_ = std::move(joints);
  Q_EMIT episodesChanged();
}

bool ReviewModel::GoToEpisode(int direction) {
  const std::vector<Episode> open = OpenEpisodes();
  if (open.empty()) return false;
  // From the current one where it is still there, else from the cursor; round the end.
  const std::int64_t here = episode_ ? episode_->first_sample : session_.cursor().sample();
  std::optional<std::size_t> next;
  if (direction > 0) {
    for (std::size_t i = 0; i < open.size() && !next; ++i) {
      const bool same_but_later = episode_ && open[i].first_sample == here && Earlier(*episode_, open[i]);
      if (open[i].first_sample > here || same_but_later || (!episode_ && open[i].first_sample == here)) next = i;
    }
  } else {
    for (std::size_t i = open.size(); i > 0 && !next; --i) {
      const bool same_but_earlier = episode_ && open[i - 1].first_sample == here && Earlier(open[i - 1], *episode_);
      if (open[i - 1].first_sample < here || same_but_earlier) next = i - 1;
    }
  }
  GoTo(open[next.value_or(direction > 0 ? 0 : open.size() - 1)]);
  return true;
}

void ReviewModel::LetGo() {
  worst_wanted_ = false;
  episode_.reset();
  joint_.reset();
  Q_EMIT episodeChanged();
  Q_EMIT selectionChanged();
}

void ReviewModel::GoToWorst() {
  worst_wanted_ = true;
  SeekWorst();
}

void ReviewModel::SeekWorst() {
  if (!worst_wanted_ || loading_) return;
  const std::vector<Episode> open = loaded() ? review_->OpenEpisodes() : std::vector<Episode>();
  const auto worst = std::ranges::max_element(open, {}, &Episode::severity);
  if (worst != open.end()) return GoTo(*worst);
  worst_wanted_ = loaded() && look_for_episodes_;
}

void ReviewModel::GoTo(const Episode& episode) {
  worst_wanted_ = false;
  episode_ = episode;
  athlete_ = episode.athlete;
  if (episode.camera) camera_ = *episode.camera;
  joint_ = episode.joints.empty() ? std::nullopt : std::optional(episode.joints.front());
  session_.cursor().SetPlaying(false);
  session_.cursor().SetSample(episode.first_sample);
  Q_EMIT episodeChanged();
  Q_EMIT selectionChanged();
}

}  // namespace kinora::ui

// What the Review page shows, and when.

#include <QLabel>
#include <QStackedWidget>

#include "core/util/error.h"
#include "projects/proxies.h"
#include "projects/settings.h"
#include "projects/trial_cameras.h"
#include "projects/trial_standing.h"
#include "projects/videos.h"
#include "ui/plots/curve_view.h"
#include "ui/review/curve_builder.h"
#include "ui/review/doubt_text.h"
#include "ui/review/episode_bar.h"
#include "ui/review/event_hands.h"
#include "ui/review/quantity_list.h"
#include "ui/review/review_memory.h"
#include "ui/review/review_page.h"
#include "ui/review/timeline_strip.h"
#include "ui/review/transport_bar.h"
#include "ui/review/trial_overlay.h"
#include "ui/scene/scene_view.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/video/proxy_maker.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

// The choice of curves, a string with commas in the project's settings.
constexpr auto kQuantitiesSetting = "review/quantities";
constexpr auto kOutOfDateNotice = "review out of date";

EpisodeMark::Cause CauseOf(EpisodeCause cause) {
  switch (cause) {
    case EpisodeCause::kLeftRight:
      return EpisodeMark::Cause::kLeftRight;
    case EpisodeCause::kResidual:
      return EpisodeMark::Cause::kHighResidual;
    case EpisodeCause::kBoneLength:
      return EpisodeMark::Cause::kBoneLength;
    case EpisodeCause::kGap:
      return EpisodeMark::Cause::kGap;
    case EpisodeCause::kLowScore:
      return EpisodeMark::Cause::kLowScore;
    case EpisodeCause::kIdentity:
      break;
  }
  return EpisodeMark::Cause::kOther;
}

}  // namespace

void ReviewPage::ShowTrial() {
  model_.Load();
  const bool anything = session_.trial().has_value();
  stack_->setCurrentIndex(anything ? 1 : 0);
  if (!anything) return UpdateCommands();
  ShowVideos();
  ShowModel();
}

void ReviewPage::ShowLoaded() {
  if (!in_front_) return;
  for (const auto& [camera, cell] : cell_of_camera_)
    camera_of_cell_[static_cast<std::size_t>(cell)] =
        model_.loaded() ? model_.review().trial().CameraWithId(camera) : std::nullopt;
  ZoomToAthlete();
  ShowModel();
}

void ReviewPage::ShowModel() {
  doubt_.reset();
  if (model_.loaded()) {
    const std::vector<Quantity> quantities = QuantitiesOf(model_.review().Solved(model_.athlete()));
    quantities_->SetQuantities(quantities);
    QStringList chosen;
    session_.Guard([&] {
      const auto stored = ReadSetting(session_.project(), kProjectScope, kQuantitiesSetting);
      if (stored) chosen = QString::fromStdString(*stored).remove('"').split(',', Qt::SkipEmptyParts);
    });
    if (chosen.isEmpty()) chosen = FirstQuantities(quantities);
    quantities_->SetChosen(chosen);
    model_.LimitEpisodesTo(JointsOf(model_.review().Solved(model_.athlete()), chosen));
  } else {
    quantities_->SetQuantities({});
  }
  ShowScene();
  scene_->Fit();
  ShowResults();
  ShowEpisode();
  UpdateCommands();
}

void ReviewPage::ShowVideos() {
  std::vector<GridCamera> cameras;
  std::vector<Video> videos;
  cell_of_camera_.clear();
  camera_of_cell_.clear();
  std::size_t athletes = 1;
  session_.Guard([&] {
    athletes = std::max<std::size_t>(1, ListAthletes(session_.project(), session_.trial()->id).size());
    videos = ListVideos(session_.project(), session_.trial()->id);
    left_out_ = LeftOutCameras(session_.project(), session_.trial()->id);
    for (const Video& video : videos) {
      const VideoLocation location = LocateVideo(session_.project(), video);
      const VideoClock clock = ClockOf(video);
      const Timeline timeline = session_.trial()->timeline;
      GridCamera camera{.name = QString::fromStdString(video.camera_name),
                        .video = location.path,
                        .proxy = ExistingProxy(session_.project(), video),
                        .stored_px = {video.width_px, video.height_px},
                        .turn_deg = video.rotation_deg,
                        .time_ns =
                            [clock, timeline](qint64 sample) {
                              const double file_s = (timeline.TimeOf(sample) - clock.offset_s) / (1 + clock.drift);
                              return static_cast<std::int64_t>(std::llround(file_s * 1e9));
                            },
                        .problem = {},
                        .aside = {}};
      if (const auto out = left_out_.find(video.camera); out != left_out_.end()) {
        camera.name = tr("%1 (left out)").arg(camera.name);
        camera.aside = tr("Left out of 3D: %1").arg(QString::fromStdString(out->second));
      }
      if (location.state == VideoState::kMissing) camera.problem = tr("The video is not where it was.");
      if (location.state == VideoState::kChanged) camera.problem = tr("The video has changed since it was added.");
      cell_of_camera_[video.camera] = static_cast<int>(cameras.size());
      camera_of_cell_.push_back(model_.loaded() ? model_.review().trial().CameraWithId(video.camera) : std::nullopt);
      cameras.push_back(std::move(camera));
    }
  });
  if (session_.trial())
    videos_->SetCacheBytes(PictureBytesBeside(session_.trial()->timeline, athletes, cameras.size()));
  videos_->SetCameras(std::move(cameras));
  ZoomToAthlete();
  if (!session_.read_only()) MakeProxies(videos);
}

void ReviewPage::MakeProxies(const std::vector<Video>& videos) {
  session_.Guard([&] {
    std::vector<ProxyTask> tasks = MissingProxies(session_.project(), videos);
    if (tasks.empty() || proxies_->running()) return;
    disconnect(proxies_, &ProxyMaker::made, this, nullptr);
    connect(proxies_, &ProxyMaker::made, this, [this, videos](const QString& id, const QString& file) {
      for (const Video& video : videos) {
        const auto cell = cell_of_camera_.find(video.camera);
        if (video.id == id.toStdString() && cell != cell_of_camera_.end())
          videos_->SetProxy(cell->second, file.toStdString());
      }
    });
    proxies_->Start(std::move(tasks));
  });
}

void ReviewPage::ZoomToAthlete() {
  for (int cell = 0; cell < videos_->camera_count(); ++cell) {
    const auto camera = camera_of_cell_[static_cast<std::size_t>(cell)];
    const auto rect =
        follow_ && camera && model_.loaded() ? AthleteRect(model_.review(), model_.athlete(), *camera) : std::nullopt;
    if (rect) {
      videos_->cell(cell).ZoomTo(*rect);
    } else {
      videos_->cell(cell).Fit();
    }
  }
}

// What an act changed, and no more: the rest of an hour is as it was.
void ReviewPage::ShowChange(const ReviewChange& change) {
  if (model_.review().layer().left_out != left_out_) ShowVideos();
  if (doubt_) doubt_->curve.Renew(model_.review().Solved(doubt_->athlete), change.first_sample, change.last_sample);
  const bool curves_follow = change.events || change.settings;  // by episodesChanged
  if (!curves_follow) ShowCurves();
  ShowScene();
  if (!curves_follow) ShowStrip();
  ShowOverlays();
  Q_EMIT statusChanged();
  Q_EMIT stateChanged();
}

void ReviewPage::ShowSolved() {
  doubt_.reset();
  ShowScene();
  ShowOverlays();  // curves and strip follow by episodesChanged
  Q_EMIT statusChanged();
  Q_EMIT stateChanged();
}

void ReviewPage::ShowResults() {
  ShowCurves();
  ShowScene();
  ShowStrip();
  ShowOverlays();
  Q_EMIT statusChanged();
  Q_EMIT stateChanged();
}

void ReviewPage::ShowCurves() {
  shown_athlete_ = model_.athlete();
  if (!model_.loaded()) return curves_->SetContent({});
  const std::vector<GaitEvent> events = events_->Read();
  overlay_->SetUnder(model_.review().trial().trial, events);
  CurveContent content = CurvesOf(model_.review(), model_.athlete(), quantities_->Chosen(), events);
  MarkDoubtful(content, model_.review(), model_.athlete(), model_.OpenEpisodes());
  overlay_->AddTo(content);
  curves_->SetContent(std::move(content));
}

void ReviewPage::ShowScene() {
  SceneContent content;
  if (model_.loaded()) {
    const TrialReview& review = model_.review();
    content.rig = review.trial().rig;
    for (std::size_t athlete = 0; athlete < review.athletes(); ++athlete) {
      content.athletes.push_back({.name = AthleteName(review.trial(), athlete),
                                  .trajectory = review.Filtered(athlete),
                                  .shift = 0,
                                  .faint = athlete != model_.athlete()});
    }
  }
  overlay_->AddTo(content);
  scene_->SetContent(std::move(content));
  scene_->SetSample(session_.cursor().sample());
}

void ReviewPage::ShowStrip() {
  TimelineContent content;
  if (model_.loaded()) {
    const SolvedAthlete& solved = model_.review().Solved(model_.athlete());
    std::vector<Joint> joints = JointsOf(solved, quantities_->Chosen());
    if (!doubt_ || doubt_->athlete != model_.athlete() || doubt_->joints != joints)
      doubt_.emplace(model_.athlete(), joints, DoubtCurve(solved, joints));
    content.doubt = doubt_->curve.values();
    content.why = [this](qint64 sample) {
      if (!model_.loaded() || !doubt_) return QString();
      return DoubtText(doubt_->curve.ReasonsAt(model_.review().Solved(doubt_->athlete), sample));
    };
    for (const Episode& episode : model_.OpenEpisodes()) {
      content.episodes.push_back({.first = episode.first_sample,
                                  .last = episode.last_sample,
                                  .cause = CauseOf(episode.cause),
                                  .sentence = Shown(episode.sentence),
                                  .settled = false});
    }
    content.events = curves_->content().events;
  }
  transport_->SetEpisodesLeft(model_.loaded() ? static_cast<int>(content.episodes.size()) : -1);
  strip_->SetContent(std::move(content));
  ShowEpisode();
  UpdateCommands();
}

void ReviewPage::ShowOverlay(int cell) {
  if (!model_.loaded() || cell >= static_cast<int>(camera_of_cell_.size())) return;
  const auto camera = camera_of_cell_[static_cast<std::size_t>(cell)];
  const auto shown = videos_->shown(cell);
  if (!camera || !shown) return;
  videos_->SetOverlay(
      cell,
      OverlayOf(model_.review(), *camera, PtsOfPicture(model_.review().trial(), *camera, shown->pts_ns),
                {.athlete = model_.athlete(), .joint = model_.joint(), .dragged = dragged_ ? &*dragged_ : nullptr}));
  if (const auto problem = model_.review().trial().pictures->TakeProblem()) session_.Say(NoticeOf(*problem));
}

void ReviewPage::ShowOverlays() {
  for (int cell = 0; cell < videos_->camera_count(); ++cell) ShowOverlay(cell);
}

std::optional<Episode> ReviewPage::EpisodeInHand() const {
  if (!model_.loaded() || !model_.episode() || model_.review().IsAccepted(*model_.episode())) return {};
  const Episode& episode = *model_.episode();
  // Mended ones are no longer among the open; what is left of one has taken its place.
  for (const Episode& open : model_.OpenEpisodes())
    if (open.cause == episode.cause && open.athlete == episode.athlete && open.camera == episode.camera &&
        open.first_sample <= episode.last_sample && open.last_sample >= episode.first_sample)
      return open;
  return {};
}

void ReviewPage::ShowEpisode() {
  if (const std::optional<Episode> episode = EpisodeInHand()) {
    episode_bar_->ShowEpisode(*episode);
  } else if (model_.loaded()) {
    episode_bar_->ShowCount(model_.OpenEpisodes().size(), model_.HarmlessEpisodes().size(),
                            session_.cursor().range().has_value());
  } else {
    episode_bar_->ShowWhyNot(model_.why_not(), model_.is_read());
  }
  UpdateCommands();
}

void ReviewPage::SayStanding() {
  TrialStanding standing;
  // What is being worked out is not yet stored: no reason to say that it is out of date.
  if (in_front_ && session_.is_open() && session_.trial() && !model_.solving())
    session_.Guard([&] { standing = StandingOf(session_.project(), *session_.trial()); });
  const QString why = standing.stale() ? Shown(standing.Sentence()) : QString();
  const QString said = why.isEmpty() ? QString() : QString::fromStdString(session_.trial()->id) + why;
  if ((in_front_ && model_.solving()) || said == out_of_date_) return;
  out_of_date_ = said;
  if (why.isEmpty()) return session_.Withdraw(kOutOfDateNotice);
  std::vector<Notice::Act> acts;
  // After the click: the notice goes with its buttons.
  const auto later = [this](auto run) { QMetaObject::invokeMethod(this, run, Qt::QueuedConnection); };
  if (!session_.read_only() && standing.mend == TrialMend::kRecalculate)
    acts.push_back({tr("Recalculate"), [this, later, trial = session_.trial()->id] {
                      later([this, trial] { Q_EMIT recalculateWanted({trial}); });
                    }});
  if (!session_.read_only() && standing.mend == TrialMend::kProcess)
    acts.push_back({tr("Go to Process"), [this, later] { later([this] { Q_EMIT processWanted(); }); }});
  session_.Say({.tone = Notice::Tone::kWarning,
                .text = tr("This trial is out of date: %1.").arg(why),
                .remedy = tr("What is shown here is as it was processed."),
                .where = {},
                .acts = std::move(acts),
                .id = kOutOfDateNotice});
}

void ReviewPage::LookAt(const Episode& episode) {
  if (!episode.camera) return;
  const auto cell = cell_of_camera_.find(model_.review().trial().camera_ids[*episode.camera]);
  if (cell == cell_of_camera_.end()) return;
  videos_->SetActive(cell->second);
  videos_->SetLarge(cell->second);
  const auto person = model_.review().PersonAt(episode.athlete, *episode.camera, episode.first_pts_ns);
  if (!person || episode.joints.empty()) return;
  // The joint in the middle, and about half of the person around it.
  const ReviewPoint point = model_.review().PointAt({.athlete = episode.athlete,
                                                     .camera = *episode.camera,
                                                     .pts_ns = episode.first_pts_ns,
                                                     .joint = episode.joints.front()});
  const double half = 0.35 * static_cast<double>(std::max(person->box.width(), person->box.height()));
  if (point.provenance != Provenance::kMissing && half > 0)
    videos_->cell(cell->second).ZoomTo({point.x_px - half, point.y_px - half, 2 * half, 2 * half});
}

void ReviewPage::ShowSelection() {
  if (!model_.loaded()) return;
  if (model_.athlete() != shown_athlete_) {  // everything is about somebody else
    ShowResults();
    ZoomToAthlete();
  }
  const auto joint = model_.joint();
  scene_->SetSelected(joint ? std::optional(std::pair(static_cast<int>(model_.athlete()), *joint)) : std::nullopt);
  ShowOverlays();
  UpdateCommands();
}

void ReviewPage::QuantitiesChosen(const QStringList& ids) {
  if (!model_.loaded()) return;
  if (!session_.read_only()) {
    session_.Guard([&] {
      WriteSetting(session_.project(), kProjectScope, kQuantitiesSetting, "\"" + ids.join(',').toStdString() + "\"");
    });
  }
  model_.LimitEpisodesTo(JointsOf(model_.review().Solved(model_.athlete()), ids));
  ShowCurves();
  ShowStrip();
}

}  // namespace kinora::ui

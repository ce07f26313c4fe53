#pragma once

#include <map>
#include <optional>

#include "projects/review/doubt.h"
#include "projects/review/people_in_picture.h"
#include "ui/review/overlay_builder.h"
#include "ui/review/review_model.h"
#include "ui/session/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/page.h"

class QSplitter;
class QStackedWidget;

namespace kinora::ui {

class CurveView;
class EpisodeBar;
class EventHands;
class LightMenu;
class ProxyMaker;
class QuantityList;
class SceneView;
class TimelineStrip;
class TransportBar;
class TrialOverlay;
class VideoGrid;

// Frame by frame: the videos of all cameras with what was found in them, the 3D view, curves and the timeline, on one
// cursor; doubtful episodes one after the other; points dragged, sides swapped, cameras ignored, gaps filled.
class ReviewPage : public Page {
  Q_OBJECT
 public:
  ReviewPage(Session& session, Commands& commands, QWidget* parent);
  ~ReviewPage() override;

  State state() const override;
  QString StateText() const override;
  QString StatusText() const override;
  void Entered() override;
  void Left() override;

  ReviewModel& model() { return model_; }
  VideoGrid& videos() { return *videos_; }
  SceneView& scene() { return *scene_; }
  CurveView& curves() { return *curves_; }
  TimelineStrip& strip() { return *strip_; }
  TrialOverlay& trial_overlay() { return *overlay_; }
  // 1 balanced, 2 videos, 3 3D, 4 curves.
  void SetLayout(int preset);

 protected:
  void showEvent(QShowEvent* event) override;

 Q_SIGNALS:
  void processWanted();
  void locateWanted();
  // What follows the 2D points of these trials shall be worked out anew.
  void recalculateWanted(const std::vector<std::string>& trials);

 private:
  // review_page.cc: building
  void Build();
  void KeepShares();
  QWidget* BuildEmpty();
  void Connect();
  // review_view_commands.cc
  void AddViewCommands();
  void AddOverlayCommands();
  void AddSceneCommands();
  void AskLight();
  // review_commands.cc
  void AddCommands();
  void AddTimeCommands();
  void AddEpisodeCommands();
  void AddCorrections();
  void UpdateCommands();
  QAction* AddReviewCommand(const Commands::Spec& spec, std::function<void()> run);
  void MendEpisode();
  // review_corrections.cc
  PointPlace PlaceAtCursor(Joint joint) const;
  void SwapSides(std::optional<BodyPart> part, bool to_the_end);
  std::optional<Episode> SwapAtCursor() const;
  void HidePoint();
  void ResetPoint();
  void IgnoreCamera();
  void FillGap();
  void NextJoint();
  // review_event_commands.cc
  void AddEventCommands();
  // review_identity.cc
  QString NameOfAthlete(std::size_t athlete) const;
  PictureRange IdentityRange() const;
  void BecomeAthlete(std::size_t athlete, const PersonInPicture& person, const PictureRange& range);
  void SwapIdentity();
  void PersonClicked(int cell, const QPointF& stored_px);
  void AskWho(std::size_t camera, std::int64_t pts_ns, const PersonInPicture& person);
  // review_refresh.cc: showing
  void ShowTrial();
  void ShowLoaded();  // a long trial was read beside the window
  void ShowModel();
  void ShowVideos();
  void MakeProxies(const std::vector<Video>& videos);
  void ShowResults();
  void ShowChange(const ReviewChange& change);
  void ShowSolved();
  void ShowCurves();
  void ShowScene();
  void ShowStrip();
  void ShowOverlay(int camera);
  void ShowOverlays();
  void ShowEpisode();
  // The one that "next" led to, as long as it is open: as it is now.
  std::optional<Episode> EpisodeInHand() const;
  // Says by a notice why the trial in hand is out of date, with the button that mends it, as long as that is so.
  void SayStanding();
  void LookAt(const Episode& episode);  // the camera to blame large, on the joint
  void ShowSelection();
  void QuantitiesChosen(const QStringList& ids);
  void ZoomToAthlete();
  // review_drag.cc
  std::optional<PointPlace> PlaceOf(int camera, const JointRef& ref) const;
  void DragTo(int camera, const JointRef& ref, const QPointF& px);
  void Drop(int camera, const JointRef& ref, const QPointF& px);
  void EndDrag();
  void ShowPreview(const LocalChange& change);

  Session& session_;
  Commands& commands_;
  ReviewModel model_;
  QStackedWidget* stack_ = nullptr;
  EpisodeBar* episode_bar_ = nullptr;
  VideoGrid* videos_ = nullptr;
  SceneView* scene_ = nullptr;
  QuantityList* quantities_ = nullptr;
  CurveView* curves_ = nullptr;
  TimelineStrip* strip_ = nullptr;
  TransportBar* transport_ = nullptr;
  EventHands* events_ = nullptr;
  TrialOverlay* overlay_ = nullptr;
  LightMenu* light_ = nullptr;  // once it was asked for
  QSplitter *rows_ = nullptr, *top_ = nullptr, *bottom_ = nullptr;
  ProxyMaker* proxies_ = nullptr;

  bool in_front_ = false;
  QString out_of_date_;  // of which trial the notice says what; empty: there is none
  bool laid_out_ = false;
  std::size_t shown_athlete_ = 0;  // whose curves, doubt and place in 3D are shown
  bool overlays_ = true;
  bool follow_ = true;  // cells zoom to the athlete
  double pictures_per_second_ = 0;
  double proxy_done_ = -1;                                  // 0 … 1 while proxies are made
  std::map<std::string, std::string> left_out_;             // as the cells say it: rows' ids -> reasons
  std::map<std::string, int> cell_of_camera_;               // rows' ids -> cells of the grid
  std::vector<std::optional<std::size_t>> camera_of_cell_;  // the rig's camera, where it has one
  std::optional<DraggedPoint> dragged_;
  struct Doubt {  // of the athlete's joints that the chosen quantities are made of
    std::size_t athlete;
    std::vector<Joint> joints;
    DoubtCurve curve;
  };
  std::optional<Doubt> doubt_;  // as the strip shows it
  std::vector<QAction*> review_actions_;
};

}  // namespace kinora::ui

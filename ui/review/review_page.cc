#include "ui/review/review_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "projects/review/trial_table.h"
#include "ui/plots/curve_view.h"
#include "ui/review/episode_bar.h"
#include "ui/review/event_hands.h"
#include "ui/review/let_go.h"
#include "ui/review/loading_bar.h"
#include "ui/review/overlay_builder.h"
#include "ui/review/quantity_list.h"
#include "ui/review/timeline_strip.h"
#include "ui/review/transport_bar.h"
#include "ui/review/trial_overlay.h"
#include "ui/scene/scene_view.h"
#include "ui/theme/empty_pane.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"
#include "ui/video/proxy_maker.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

constexpr auto kSplitters = "review/splitters";

QSplitter* Splitter(Qt::Orientation orientation, QWidget* parent) {
  auto* splitter = new QSplitter(orientation, parent);
  splitter->setChildrenCollapsible(true);
  splitter->setHandleWidth(kGapTiny);
  return splitter;
}

}  // namespace

ReviewPage::ReviewPage(Session& session, Commands& commands, QWidget* parent)
    : Page(parent), session_(session), commands_(commands), model_(session, this) {
  AddCommands();
  stack_ = new QStackedWidget(this);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(stack_);
  stack_->addWidget(BuildEmpty());
  Build();
  Connect();
  UpdateCommands();
}

ReviewPage::~ReviewPage() = default;

// At once: whatever ends the program, the panes stay as they were.
void ReviewPage::KeepShares() {
  QSettings settings;
  settings.setValue(QString(kSplitters) + "/rows", rows_->saveState());
  settings.setValue(QString(kSplitters) + "/top", top_->saveState());
  settings.setValue(QString(kSplitters) + "/bottom", bottom_->saveState());
}

QWidget* ReviewPage::BuildEmpty() {
  auto* empty = new EmptyPane(stack_);
  empty->Say(tr("A trial's videos, points and curves are looked at here. Add a trial's videos first."),
             tr("Add videos…"), "file-video", [add = commands_.Find("project.add_videos")] { add->trigger(); });
  return empty;
}

void ReviewPage::Build() {
  auto* full = new QWidget(stack_);
  auto* column = new QVBoxLayout(full);
  column->setContentsMargins(kGapTiny, 0, kGapTiny, kGapTiny);
  column->setSpacing(kGapTiny);
  episode_bar_ = new EpisodeBar(commands_, full);
  column->addWidget(episode_bar_);
  column->addWidget(new LoadingBar(model_, full));

  videos_ = new VideoGrid(session_.cursor(), full);
  scene_ = new SceneView(full);
  auto* beside = new QWidget(full);  // the curves
  auto* choices = new QVBoxLayout(beside);
  choices->setContentsMargins(0, 0, 0, 0);
  choices->setSpacing(kGapTiny);
  quantities_ = new QuantityList(beside);
  overlay_ = new TrialOverlay(session_, beside);
  choices->addWidget(quantities_, 1);
  auto* below = new QHBoxLayout;
  auto* cycles = new QToolButton(beside);
  cycles->setDefaultAction(commands_.Find("view.cycles"));
  below->addWidget(cycles);
  below->addWidget(overlay_, 1);
  choices->addLayout(below);
  curves_ = new CurveView(&session_.cursor(), full);
  top_ = Splitter(Qt::Horizontal, full);
  top_->addWidget(videos_);
  top_->addWidget(scene_);
  bottom_ = Splitter(Qt::Horizontal, full);
  bottom_->addWidget(beside);
  bottom_->addWidget(curves_);
  rows_ = Splitter(Qt::Vertical, full);
  rows_->addWidget(top_);
  rows_->addWidget(bottom_);
  column->addWidget(rows_, 1);
  strip_ = new TimelineStrip(&session_.cursor(), full);
  events_ = new EventHands(model_, *strip_, this);
  transport_ = new TransportBar(&session_.cursor(), full);
  column->addWidget(strip_);
  column->addWidget(transport_);
  for (QLineEdit* field : full->findChildren<QLineEdit*>()) GiveKeysBack(field, videos_);
  stack_->addWidget(full);
  proxies_ = new ProxyMaker(this);

  SetLayout(1);
  const QSettings settings;
  rows_->restoreState(settings.value(QString(kSplitters) + "/rows").toByteArray());
  top_->restoreState(settings.value(QString(kSplitters) + "/top").toByteArray());
  bottom_->restoreState(settings.value(QString(kSplitters) + "/bottom").toByteArray());
  for (const QSplitter* splitter : {rows_, top_, bottom_})
    connect(splitter, &QSplitter::splitterMoved, this, &ReviewPage::KeepShares);
}

void ReviewPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  // Shares can only be given once the window has its size; the user's own stay.
  if (!QSettings().contains(QString(kSplitters) + "/rows") && !laid_out_) SetLayout(1);
  laid_out_ = true;
}

void ReviewPage::SetLayout(int preset) {
  // Shares of the window: videos to 3D, upper to lower row.
  struct Shares {
    int videos, scene, upper, lower;
  };
  static constexpr std::array<Shares, 4> kPresets = {
      {{62, 38, 58, 42}, {100, 0, 78, 22}, {25, 75, 78, 22}, {60, 40, 30, 70}}};
  const Shares& shares = kPresets[static_cast<std::size_t>(std::clamp(preset, 1, 4) - 1)];
  constexpr int kScale = 100, kQuantitiesWidth = 230;
  top_->setSizes({shares.videos * kScale, shares.scene * kScale});
  rows_->setSizes({shares.upper * kScale, shares.lower * kScale});
  bottom_->setSizes({kQuantitiesWidth, std::max(400, width() - kQuantitiesWidth)});
  bottom_->setStretchFactor(0, 0);
  bottom_->setStretchFactor(1, 1);
  if (laid_out_) KeepShares();  // somebody chose it
}

void ReviewPage::Connect() {
  connect(&session_, &Session::trialChanged, this, [this] {
    if (in_front_) ShowTrial();
    Q_EMIT stateChanged();
  });
  connect(&session_, &Session::resultsChanged, this, [this] {
    if (in_front_) ShowTrial();
    Q_EMIT stateChanged();
  });
  connect(&model_, &ReviewModel::loadedChanged, this, [this] {
    if (!in_front_ && !model_.loaded()) ShowResults();  // what views hold of it goes as well
    Q_EMIT stateChanged();
  });
  connect(this, &Page::stateChanged, this, &ReviewPage::SayStanding);
  connect(&model_, &ReviewModel::loadingChanged, this, [this] {
    if (in_front_) ShowEpisode();
    Q_EMIT statusChanged();
  });
  connect(&model_, &ReviewModel::loadedBeside, this, &ReviewPage::ShowLoaded);
  connect(&model_, &ReviewModel::changed, this, &ReviewPage::ShowChange);
  connect(&model_, &ReviewModel::solved, this, &ReviewPage::ShowSolved);
  connect(&model_, &ReviewModel::solvingChanged, this, &Page::statusChanged);
  connect(&model_, &ReviewModel::solvingProgressed, this, &Page::statusChanged);
  connect(&model_, &ReviewModel::solvingChanged, this, &Page::stateChanged);
  for (const auto signal : {&Session::standingChanged, &Session::recordsChanged}) {
    connect(&session_, signal, this, [this] {
      if (in_front_ && !model_.is_read()) ShowTrial();
      Q_EMIT stateChanged();
    });
  }
  connect(&model_, &ReviewModel::episodesChanged, this, [this] {
    ShowCurves();  // doubtful stretches are dashed
    ShowStrip();
  });
  connect(&model_, &ReviewModel::episodeChanged, this, [this] {
    ShowEpisode();
    if (model_.episode()) LookAt(*model_.episode());
  });
  connect(&model_, &ReviewModel::selectionChanged, this, &ReviewPage::ShowSelection);
  connect(&model_, &ReviewModel::selectionChanged, this, &Page::statusChanged);
  TimeCursor& cursor = session_.cursor();
  connect(&cursor, &TimeCursor::moved, scene_, &SceneView::SetSample);
  connect(&cursor, &TimeCursor::rangeChanged, this, [this] {
    ShowStrip();
    ShowEpisode();
  });

  connect(videos_, &VideoGrid::pictureShown, this, [this](int camera) { ShowOverlay(camera); });
  connect(videos_, &VideoGrid::activeChanged, this, [this](int cell) {
    const auto camera = camera_of_cell_[static_cast<std::size_t>(cell)];
    if (camera) model_.SetCamera(*camera);
  });
  connect(videos_, &VideoGrid::jointClicked, this, [this](int camera, const JointRef& ref) {
    const auto place = PlaceOf(camera, ref);
    if (!place) return;
    model_.SetAthlete(place->athlete);
    model_.SetJoint(place->joint);
  });
  connect(videos_, &VideoGrid::pictureClicked, this, &ReviewPage::PersonClicked);
  connect(videos_, &VideoGrid::dragMoved, this, &ReviewPage::DragTo);
  connect(videos_, &VideoGrid::dragFinished, this, &ReviewPage::Drop);
  connect(videos_, &VideoGrid::dragCancelled, this, &ReviewPage::EndDrag);
  connect(videos_, &VideoGrid::locateAsked, this, &ReviewPage::locateWanted);
  connect(videos_, &VideoGrid::rateChanged, this, [this](double rate) {
    pictures_per_second_ = rate;
    Q_EMIT statusChanged();
  });
  connect(scene_, &SceneView::jointPicked, this, [this](int athlete, Joint joint) {
    model_.SetAthlete(static_cast<std::size_t>(athlete));
    model_.SetJoint(joint);
  });
  connect(overlay_, &TrialOverlay::changed, this, [this] {
    ShowCurves();
    ShowScene();
  });
  connect(quantities_, &QuantityList::chosenChanged, this, &ReviewPage::QuantitiesChosen);
  connect(curves_, &CurveView::visibleTimeChanged, strip_, &TimelineStrip::SetVisibleTime);
  connect(curves_, &CurveView::eventsWanted, events_, &EventHands::AskTemplate);
  connect(curves_, &CurveView::axisChanged, this,
          [this] { commands_.Find("view.cycles")->setChecked(curves_->axis() == CurveView::Axis::kCycle); });
  connect(strip_, &TimelineStrip::episodeActivated, this, [this](int number) {
    const std::vector<Episode> open = model_.OpenEpisodes();
    if (number >= 0 && static_cast<std::size_t>(number) < open.size())
      model_.GoTo(open[static_cast<std::size_t>(number)]);
  });
  connect(strip_, &TimelineStrip::episodeAcceptRequested, this, [this](int number) {
    const std::vector<Episode> open = model_.OpenEpisodes();
    if (number < 0 || static_cast<std::size_t>(number) >= open.size()) return;
    model_.Act([&](TrialReview& review) { return review.Accept(open[static_cast<std::size_t>(number)]); });
  });
  connect(episode_bar_, &EpisodeBar::processWanted, this, &ReviewPage::processWanted);
  connect(transport_, &TransportBar::nextEpisodeRequested, commands_.Find("review.next_episode"), &QAction::trigger);
  connect(proxies_, &ProxyMaker::progressed, this, [this](double done) {
    proxy_done_ = done;
    Q_EMIT statusChanged();
  });
  connect(proxies_, &ProxyMaker::finished, this, [this] {
    proxy_done_ = -1;
    Q_EMIT statusChanged();
  });
}

Page::State ReviewPage::state() const {
  if (!session_.is_open() || !session_.trial()) return State::kNothing;
  State state = State::kNothing;
  session_.Guard([&] {
    const TrialRow row = ReadTrialRow(session_.project(), *session_.trial());
    if (!row.standing.processed) return;
    const auto open = model_.loaded() ? static_cast<std::int64_t>(model_.OpenEpisodes().size()) : row.episodes;
    // What is being worked out is not yet stored: no reason to say that it is out of date.
    const bool stale = row.standing.stale() && !model_.solving();
    state = stale ? State::kStale : open > 0 ? State::kMissing : State::kDone;
  });
  return state;
}

QString ReviewPage::StateText() const {
  if (model_.loading()) return tr("The trial is being read.");
  if (!session_.is_open() || !session_.trial()) return model_.why_not();
  QString text;
  session_.Guard([&] {
    const TrialRow row = ReadTrialRow(session_.project(), *session_.trial());
    const auto open = model_.loaded() ? static_cast<std::int64_t>(model_.OpenEpisodes().size()) : row.episodes;
    if (!row.standing.processed) {
      text = tr("Not processed yet.");
    } else if (row.standing.stale() && !model_.solving()) {
      text = tr("Out of date: %1.").arg(Shown(row.standing.Sentence()));
    } else {
      text = open == 0 ? tr("No doubtful episode is left.")
                       : tr("%1 to look at.").arg(Counted(open, tr("doubtful episode"), tr("doubtful episodes")));
    }
  });
  return text;
}

QString ReviewPage::StatusText() const {
  QStringList parts = {session_.SavedText()};
  if (model_.loaded()) {
    const EditLayer& layer = model_.review().layer();
    std::size_t moved = 0;
    for (const auto& [key, edit] : layer.points) moved += edit.action == PointEdit::Action::kMoved ? 1 : 0;
    if (model_.review().athletes() > 1)
      parts
          << tr("%1 of %2").arg(AthleteName(model_.review().trial(), model_.athlete())).arg(model_.review().athletes());
    if (moved > 0) parts << Counted(static_cast<qint64>(moved), tr("point moved"), tr("points moved"));
    if (!layer.swaps.empty()) parts << Counted(static_cast<qint64>(layer.swaps.size()), tr("swap"), tr("swaps"));
    const auto share = model_.solving_share();
    if (share)
      parts << tr("working out the trial, %1 %").arg(static_cast<int>(100 * *share));
    else if (model_.solving())
      parts << tr("working out the trial…");
  }
  if (model_.loading()) parts << tr("reading the trial…");
  if (proxy_done_ >= 0) parts << tr("preparing pictures for review, %1 %").arg(static_cast<int>(100 * proxy_done_));
  if (pictures_per_second_ > 0) parts << tr("%1 pictures a second").arg(pictures_per_second_, 0, 'f', 0);
  return parts.join(" · ");
}

void ReviewPage::Entered() {
  in_front_ = true;
  ShowTrial();
  SayStanding();
  videos_->setFocus();
}

void ReviewPage::Left() {
  in_front_ = false;
  model_.StopLoading();
  if (model_.loaded()) model_.review().trial().pictures->Forget();
  session_.cursor().SetPlaying(false);
  SayStanding();
  UpdateCommands();
}

}  // namespace kinora::ui

#include "ui/video/video_grid.h"

#include <QPainter>
#include <QResizeEvent>
#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <utility>

#include "ui/session/time_cursor.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"
#include "ui/video/video_cell.h"

namespace kinora::ui {
namespace {

constexpr int kGapBetween = 2;
constexpr double kShareOfLarge = 0.78;
constexpr double kShareBesideMany = 0.64;
constexpr int kLeastInStrip = 64;  // pixels along the strip; below, it gets a second lane
constexpr double kUsualAspect = 16.0 / 9;
constexpr int kCountEvery_ms = 1000;

}  // namespace

struct VideoGrid::Lane {
  GridCamera camera;
  VideoCell* cell = nullptr;
  std::optional<FrameServer::Camera> source;
  std::optional<Shown> shown;
  bool has_index = false;
};

// What the decoders' threads hand over: the newest picture of each camera, so that a busy window skips the others.
struct VideoGrid::Mailbox {
  std::mutex mutex;
  bool told = false;  // the window knows that there is mail
  std::map<FrameServer::Camera, FrameServer::Picture> pictures;
  std::vector<FrameServer::Opened> opened;
};

VideoGrid::VideoGrid(TimeCursor& cursor, QWidget* parent)
    : QWidget(parent), cursor_(cursor), mailbox_(std::make_shared<Mailbox>()) {
  const auto post = [this, box = mailbox_](const auto& put) {
    const std::scoped_lock lock(box->mutex);
    put(*box);
    if (std::exchange(box->told, true)) return;
    QMetaObject::invokeMethod(
        this, [this] { TakeMail(); }, Qt::QueuedConnection);
  };
  FrameServer::Receiver receiver;
  receiver.picture = [post](const FrameServer::Picture& picture) {
    post([&](Mailbox& box) { box.pictures[picture.camera] = picture; });
  };
  receiver.opened = [post](const FrameServer::Opened& opened) {
    post([&](Mailbox& box) { box.opened.push_back(opened); });
  };
  server_ = std::make_unique<FrameServer>(receiver);
  connect(&cursor_, &TimeCursor::moved, this, [this] { AskAll(false); });
  connect(&cursor_, &TimeCursor::rested, this, [this] { AskAll(true); });
  connect(&cursor_, &TimeCursor::playingChanged, this, [this](bool playing) {
    pictures_ = 0;
    if (playing) return count_.start();
    count_.stop();
    pictures_per_second_ = 0;
    Q_EMIT rateChanged(0);
  });
  count_.setInterval(kCountEvery_ms);
  connect(&count_, &QTimer::timeout, this, &VideoGrid::CountPictures);
}

VideoGrid::~VideoGrid() {
  server_.reset();  // no thread posts to a window that is going
}

void VideoGrid::SetCacheBytes(std::size_t bytes) {
  server_->SetCacheBytes(bytes);
}

void VideoGrid::SetCameras(std::vector<GridCamera> cameras) {
  for (const auto& lane : lanes_) {
    if (lane->source) server_->Close(*lane->source);
    lane->cell->deleteLater();
    lane->cell->hide();
  }
  lanes_.clear();
  large_.reset();
  active_ = 0;
  for (GridCamera& camera : cameras) {
    lanes_.push_back(std::make_unique<Lane>());
    lanes_.back()->camera = std::move(camera);
    AddCell(static_cast<int>(lanes_.size()) - 1);
  }
  Arrange();
  for (const auto& lane : lanes_) {
    OpenCamera(*lane);
    Ask(*lane, true);
  }
  SetActive(0);
  Q_EMIT largeChanged();
}

void VideoGrid::AddCell(int camera) {
  Lane& lane = *lanes_[static_cast<std::size_t>(camera)];
  auto* cell = new VideoCell(this);
  lane.cell = cell;
  cell->SetCamera(lane.camera.name);
  cell->SetAside(lane.camera.aside);
  cell->SetBrightness(brightness_);
  cell->SetContrast(contrast_);
  if (!lane.camera.stored_px.isEmpty()) cell->SetPictureSize(lane.camera.stored_px, lane.camera.turn_deg);
  connect(cell, &VideoCell::wantedViewChanged, this, [this, &lane] { Ask(lane, lane.shown && lane.shown->exact); });
  connect(cell, &VideoCell::activated, this, [this, camera] { SetActive(camera); });
  connect(cell, &VideoCell::playAsked, this, [this] { cursor_.SetPlaying(!cursor_.playing()); });
  connect(cell, &VideoCell::locateAsked, this, [this, camera] { Q_EMIT locateAsked(camera); });
  connect(cell, &VideoCell::jointClicked, this, [this, camera](JointRef joint) { Q_EMIT jointClicked(camera, joint); });
  connect(cell, &VideoCell::pictureClicked, this, [this, camera](QPointF at) { Q_EMIT pictureClicked(camera, at); });
  connect(cell, &VideoCell::dragStarted, this, [this, camera](JointRef joint) { Q_EMIT dragStarted(camera, joint); });
  connect(cell, &VideoCell::dragMoved, this,
          [this, camera](JointRef joint, QPointF at) { Q_EMIT dragMoved(camera, joint, at); });
  connect(cell, &VideoCell::dragFinished, this,
          [this, camera](JointRef joint, QPointF at) { Q_EMIT dragFinished(camera, joint, at); });
  connect(cell, &VideoCell::dragCancelled, this,
          [this, camera](JointRef joint) { Q_EMIT dragCancelled(camera, joint); });
  cell->show();
}

void VideoGrid::OpenCamera(Lane& lane) {
  lane.cell->SetProblem(lane.camera.problem, !lane.camera.problem.isEmpty());
  if (lane.camera.problem.isEmpty()) lane.source = server_->Open(lane.camera.video, lane.camera.proxy);
}

VideoCell& VideoGrid::cell(int camera) const {
  return *lanes_[static_cast<std::size_t>(camera)]->cell;
}

std::optional<VideoGrid::Shown> VideoGrid::shown(int camera) const {
  return lanes_[static_cast<std::size_t>(camera)]->shown;
}

void VideoGrid::SetProxy(int camera, const std::filesystem::path& proxy) {
  Lane& lane = *lanes_[static_cast<std::size_t>(camera)];
  lane.camera.proxy = proxy;
  if (lane.source) server_->SetProxy(*lane.source, proxy);
}

void VideoGrid::Ask(Lane& lane, bool exact) {
  if (!lane.source || cursor_.empty() || !lane.camera.time_ns || !isVisible()) return;
  FrameServer::Wanted wanted;
  wanted.time_ns = lane.camera.time_ns(cursor_.sample());
  wanted.view = lane.cell->WantedView();
  wanted.exact = exact && !cursor_.playing();
  wanted.looked_at = lane.cell == &cell(active_);
  server_->Request(*lane.source, wanted);
}

void VideoGrid::AskAll(bool exact) {
  // The active camera first; where cores are short it is also served first.
  const auto ask = [&](bool active) {
    for (int i = 0; i < camera_count(); ++i) {
      if ((i == active_) == active) Ask(*lanes_[static_cast<std::size_t>(i)], exact);
    }
  };
  ask(true);
  ask(false);
}

void VideoGrid::Refresh() {
  AskAll(true);
}

void VideoGrid::TakeMail() {
  std::map<FrameServer::Camera, FrameServer::Picture> pictures;
  std::vector<FrameServer::Opened> opened;
  {
    const std::scoped_lock lock(mailbox_->mutex);
    mailbox_->told = false;
    pictures.swap(mailbox_->pictures);
    opened.swap(mailbox_->opened);
  }
  for (const FrameServer::Opened& one : opened) {
    if (const auto camera = IndexOf(one.camera)) TakeOpened(*camera, one);
  }
  for (const auto& [source, picture] : pictures) {
    if (const auto camera = IndexOf(source)) TakePicture(*camera, picture);
  }
}

std::optional<int> VideoGrid::IndexOf(FrameServer::Camera source) const {
  for (int i = 0; i < camera_count(); ++i) {
    if (lanes_[static_cast<std::size_t>(i)]->source == source) return i;
  }
  return std::nullopt;
}

void VideoGrid::TakeOpened(int camera, const FrameServer::Opened& one) {
  Lane& lane = *lanes_[static_cast<std::size_t>(camera)];
  const QString problem = ui::Shown(one.problem);
  if (one.index && !lane.has_index) {
    lane.has_index = true;
    lane.cell->SetPictureSize({one.index->width_px, one.index->height_px}, one.index->rotation_deg);
    Arrange();
  }
  if (!one.index) lane.cell->SetProblem(problem, true);
  Q_EMIT opened(camera, problem);
}

void VideoGrid::TakePicture(int camera, const FrameServer::Picture& picture) {
  Lane& lane = *lanes_[static_cast<std::size_t>(camera)];
  if (!lane.cell->problem().isEmpty()) return;
  const bool is_new = !lane.shown || lane.shown->frame != picture.frame;
  if (is_new) ++pictures_;
  lane.shown = Shown{picture.frame, picture.pts_ns, !picture.from_proxy};
  lane.cell->SetPicture(picture);
  Q_EMIT pictureShown(camera, static_cast<qint64>(picture.frame), picture.pts_ns);
}

void VideoGrid::CountPictures() {
  const auto open =
      std::count_if(lanes_.begin(), lanes_.end(), [](const auto& lane) { return lane->source.has_value(); });
  const double pictures = std::exchange(pictures_, 0);
  pictures_per_second_ = open > 0 ? pictures / static_cast<double>(open) * 1000 / kCountEvery_ms : 0;
  Q_EMIT rateChanged(pictures_per_second_);
}

void VideoGrid::SetOverlay(int camera, CellOverlay overlay) {
  cell(camera).SetOverlay(std::move(overlay));
}

void VideoGrid::SetOverlaysVisible(bool visible) {
  for (const auto& lane : lanes_) lane->cell->SetOverlaysVisible(visible);
}

void VideoGrid::SetBrightness(float brightness) {
  brightness_ = brightness;
  for (const auto& lane : lanes_) lane->cell->SetBrightness(brightness);
}

void VideoGrid::SetContrast(float contrast) {
  contrast_ = contrast;
  for (const auto& lane : lanes_) lane->cell->SetContrast(contrast);
}

void VideoGrid::SetLarge(std::optional<int> camera) {
  if (camera && (*camera < 0 || *camera >= camera_count())) return;
  large_ = camera;
  if (camera) SetActive(*camera);
  Arrange();
  Q_EMIT largeChanged();
}

void VideoGrid::SetActive(int camera) {
  if (camera < 0 || camera >= camera_count()) return;
  const bool is_new = camera != active_;
  active_ = camera;
  // With a single camera there is nothing to tell apart.
  for (int i = 0; i < camera_count(); ++i) cell(i).SetActive(i == active_ && camera_count() > 1);
  if (is_new) Q_EMIT activeChanged(camera);
}

double VideoGrid::AspectOfPictures() const {
  for (const auto& lane : lanes_) {
    const QSizeF size = lane->cell->view().upright_px();
    if (!size.isEmpty()) return size.width() / size.height();
  }
  return kUsualAspect;
}

void VideoGrid::Arrange() {
  if (lanes_.empty()) return;
  if (large_ && camera_count() > 1) return ArrangeLarge(*large_);
  ArrangeGrid();
}

// As many columns as make the pictures largest.
void VideoGrid::ArrangeGrid() {
  const int count = camera_count();
  const double aspect = AspectOfPictures();
  const auto width_of = [&](int columns) {
    const int rows = (count + columns - 1) / columns;
    return std::min(static_cast<double>(width()) / columns, static_cast<double>(height()) / rows * aspect);
  };
  int columns = 1;
  for (int c = 2; c <= count; ++c) {
    if (width_of(c) > width_of(columns)) columns = c;
  }
  const int rows = (count + columns - 1) / columns;
  for (int i = 0; i < count; ++i) {
    const int column = i % columns, row = i / columns;
    const int x0 = column * (width() + kGapBetween) / columns, x1 = (column + 1) * (width() + kGapBetween) / columns;
    const int y0 = row * (height() + kGapBetween) / rows, y1 = (row + 1) * (height() + kGapBetween) / rows;
    cell(i).setGeometry(x0, y0, x1 - x0 - kGapBetween, y1 - y0 - kGapBetween);
  }
}

// The strip lies where the large picture leaves room: beside it, or below.
void VideoGrid::ArrangeLarge(int large) {
  const bool is_beside = width() >= height() * AspectOfPictures();
  const int along = is_beside ? height() : width();
  const int across = is_beside ? width() : height();
  const int others = camera_count() - 1;
  const int lanes = along / others < kLeastInStrip && others > 1 ? 2 : 1;
  const int share = static_cast<int>(across * (lanes > 1 ? kShareBesideMany : kShareOfLarge));
  const auto place = [&](int from, int to, int near, int far) {
    return is_beside ? QRect(near, from, far - near, to - from) : QRect(from, near, to - from, far - near);
  };
  cell(large).setGeometry(place(0, along, 0, share));
  const int in_lane = (others + lanes - 1) / lanes;
  const int lane_width = (across - share) / lanes;
  int slot = 0;
  for (int i = 0; i < camera_count(); ++i) {
    if (i == large) continue;
    const int step = slot / lanes, near = share + slot % lanes * lane_width;
    const int from = step * (along + kGapBetween) / in_lane, to = (step + 1) * (along + kGapBetween) / in_lane;
    cell(i).setGeometry(place(from, to - kGapBetween, near + kGapBetween, near + lane_width));
    ++slot;
  }
}

void VideoGrid::resizeEvent(QResizeEvent*) {
  Arrange();
}

void VideoGrid::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  AskAll(true);
}

void VideoGrid::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), CurrentTokens().window);
}

}  // namespace kinora::ui

#include "ui/video/video_cell.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/theme/shown.h"
#include "ui/theme/theme.h"
#include "ui/video/overlay_painter.h"

namespace kinora::ui {
namespace {

constexpr double kFrame_px = 2;
constexpr float kVeil = 0.6F;  // over the picture of a camera that takes no part
// From here on single pixels are looked at, not smoothed away.
constexpr double kScaleOfSinglePixels = 4;
constexpr int kSmallHeight = 90;
constexpr double kSmallLetters = 0.8;
constexpr int kTagMargins_px = 22;       // of a tag over all of the width, and of the cell around it
constexpr int kLeastLettersOfName = 12;  // of a long name, so that what follows it is not cut off

// What is written on the ground behind videos, which is dark in both looks.
const Tokens& OnVideo() {
  return TokensOf(Look::kDark);
}

// "01:02.350"
QString TimeText(std::int64_t time_ns) {
  const std::int64_t ms = (time_ns + 500'000) / 1'000'000;
  return QStringLiteral("%1:%2.%3")
      .arg(ms / 60'000, 2, 10, QChar('0'))
      .arg(ms / 1000 % 60, 2, 10, QChar('0'))
      .arg(ms % 1000, 3, 10, QChar('0'));
}

}  // namespace

QImage ToImage(const ScreenPicture& picture) {
  if (picture.empty()) return {};
  auto* owner = new std::shared_ptr<std::uint8_t[]>(picture.pixels);
  return QImage(
      picture.pixels.get(), picture.width, picture.height, picture.stride, QImage::Format_RGB32,
      [](void* held) { delete static_cast<std::shared_ptr<std::uint8_t[]>*>(held); }, owner);
}

VideoCell::VideoCell(QWidget* parent)
    : QWidget(parent), problem_label_(new QLabel(this)), locate_(new QPushButton(tr("Locate…"), this)) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setContextMenuPolicy(Qt::CustomContextMenu);
  problem_label_->setWordWrap(true);
  problem_label_->setAlignment(Qt::AlignHCenter | Qt::AlignBottom);
  problem_label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  QPalette bright = problem_label_->palette();
  bright.setColor(QPalette::WindowText, OnVideo().ink);
  problem_label_->setPalette(bright);
  problem_label_->hide();
  locate_->setIcon(Icon("search"));
  locate_->setToolTip(tr("Choose where this video lies now"));
  locate_->hide();
  connect(locate_, &QPushButton::clicked, this, &VideoCell::locateAsked);
}

void VideoCell::SetCamera(const QString& name) {
  camera_ = name;
  setAccessibleName(tr("Video of %1").arg(name));
  update();
}

void VideoCell::SetPictureSize(QSize stored_px, int turn_deg) {
  view_.SetPicture(stored_px, turn_deg);
  ViewChanged();
}

void VideoCell::SetPicture(const FrameServer::Picture& picture) {
  has_picture_ = true;
  frame_ = picture.frame;
  pts_ns_ = picture.pts_ns;
  from_proxy_ = picture.from_proxy;
  picture_problem_ = Shown(picture.problem);
  image_ = ToImage(picture.pixels);
  update();
}

void VideoCell::SetProblem(const QString& problem, bool can_locate) {
  problem_ = problem;
  can_locate_ = can_locate;
  problem_label_->setText(problem);
  if (!problem.isEmpty()) image_ = {};
  PlaceProblem();
  update();
}

void VideoCell::PlaceProblem() {
  // The sentence above the button, below the name; where that is too much the button alone, and in the least cells
  // neither: the name is red and the tooltip says the rest.
  const int margin = std::min(kGapHuge, width() / 12);
  const QSize button = locate_->sizeHint();
  const int wide = width() - 2 * margin;
  const int lines = problem_label_->heightForWidth(wide);
  const int free = height() - kRowHeight - kGapTiny;
  const bool wanted = !problem_.isEmpty();
  const bool button_fits = button.height() <= free && button.width() <= width();
  const bool all_fit = lines + kGap + button.height() <= free && button_fits;
  problem_label_->setVisible(wanted && all_fit);
  locate_->setVisible(wanted && can_locate_ && button_fits);
  const int needed = all_fit ? lines + kGap + button.height() : button.height();
  const int top = kRowHeight + (free - needed) / 2;
  problem_label_->setGeometry(margin, top, wide, lines);
  locate_->setGeometry((width() - button.width()) / 2, top + needed - button.height(), button.width(), button.height());
  setToolTip(problem_.isEmpty() ? aside_ : problem_);
}

void VideoCell::SetAside(const QString& why) {
  aside_ = why;
  PlaceProblem();
  update();
}

void VideoCell::SetOverlay(CellOverlay overlay) {
  overlay_ = std::move(overlay);
  if (hold_ == Hold::kJoint && !overlay_.Find(*held_)) LetGo();
  if (hold_ != Hold::kJoint) held_.reset(), held_place_.reset();
  if (hovered_ && !overlay_.Find(*hovered_)) hovered_.reset();
  update();
}

void VideoCell::SetOverlaysVisible(bool visible) {
  overlays_visible_ = visible;
  if (!visible) LetGo();
  update();
}

void VideoCell::SetActive(bool active) {
  active_ = active;
  update();
}

void VideoCell::SetBrightness(float brightness) {
  brightness_ = std::clamp(brightness, -1.0F, 1.0F);
  ViewChanged();
}

void VideoCell::SetContrast(float contrast) {
  contrast_ = std::clamp(contrast, 0.0F, 4.0F);
  ViewChanged();
}

ScreenView VideoCell::WantedView() const {
  const double scale = view_.scale() * devicePixelRatioF();
  const QSizeF size = view_.upright_px();
  ScreenView wanted{.brightness = brightness_, .contrast = contrast_};
  if (size.isEmpty()) {  // the video is not open yet
    wanted.width_px = static_cast<int>(width() * devicePixelRatioF());
    wanted.height_px = static_cast<int>(height() * devicePixelRatioF());
  } else if (scale < 1) {
    wanted.width_px = std::max(1, static_cast<int>(std::lround(size.width() * scale)));
    wanted.height_px = std::max(1, static_cast<int>(std::lround(size.height() * scale)));
  }
  return wanted;
}

void VideoCell::Fit() {
  view_.Fit();
  ViewChanged();
}

void VideoCell::ZoomTo(const QRectF& stored_px) {
  view_.ZoomTo(stored_px);
  ViewChanged();
}

void VideoCell::ViewChanged() {
  update();
  if (const ScreenView wanted = WantedView(); wanted != last_view_) {
    last_view_ = wanted;
    Q_EMIT wantedViewChanged();
  }
}

void VideoCell::resizeEvent(QResizeEvent* event) {
  view_.SetWidgetSize(event->size());
  view_.SetCoveredTop(CaptionRect().bottom());
  PlaceProblem();
  ViewChanged();
}

// What is zoomed to lies below the name, however large its letters are.
void VideoCell::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::FontChange) return;
  view_.SetCoveredTop(CaptionRect().bottom());
  PlaceProblem();
  ViewChanged();
}

void VideoCell::PaintPicture(QPainter& painter) const {
  if (image_.isNull()) return;
  const double ratio = devicePixelRatioF();
  const QRectF place = view_.PictureRect();
  const QSizeF device = place.size() * ratio;
  const bool fits = std::abs(device.width() - image_.width()) < 1 && std::abs(device.height() - image_.height()) < 1;
  if (fits) {  // pixel for pixel: the quickest, and the sharpest
    QImage image = image_;
    image.setDevicePixelRatio(ratio);
    const QPointF corner(std::round(place.x() * ratio) / ratio, std::round(place.y() * ratio) / ratio);
    painter.drawImage(corner, image);
    return;
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform, view_.scale() * ratio < kScaleOfSinglePixels);
  painter.drawImage(place, image_, QRectF(image_.rect()));
}

// In a small cell the picture matters more than the end of a long name.
QFont VideoCell::CaptionFont() const {
  QFont letters = font();
  if (height() < kSmallHeight) letters.setPointSizeF(letters.pointSizeF() * kSmallLetters);
  return letters;
}

QRectF VideoCell::CaptionRect() const {
  const double inset = height() < kSmallHeight ? 2 : 6;
  return {inset, inset, width() - 2 * inset, QFontMetricsF(CaptionFont()).height() + kTagMargin_px};
}

QString VideoCell::Caption() const {
  const QFontMetrics metrics(CaptionFont());
  const int room = height() < kSmallHeight ? width() / 2 : width() - kTagMargins_px;
  QString rest;
  if (has_picture_ && problem_.isEmpty() && height() >= kSmallHeight) {
    rest = tr("  ·  %1  ·  picture %2").arg(TimeText(pts_ns_), QLocale().toString(static_cast<qlonglong>(frame_ + 1)));
    if (!image_.isNull()) rest += from_proxy_ ? tr("  ·  proxy") : tr("  ·  exact");
  }
  const int for_name = room - metrics.horizontalAdvance(rest);
  const bool rest_fits =
      for_name >= std::min(metrics.horizontalAdvance(camera_), kLeastLettersOfName * metrics.averageCharWidth());
  if (!rest_fits) return metrics.elidedText(camera_, Qt::ElideMiddle, room);
  return metrics.elidedText(camera_, Qt::ElideMiddle, for_name) + rest;
}

void VideoCell::PaintCaption(QPainter& painter) const {
  painter.setFont(CaptionFont());
  const bool untold = !problem_.isEmpty() && problem_label_->isHidden() && locate_->isHidden();
  PaintTag(painter, CaptionRect().topLeft(), Caption(), untold ? OnVideo().bad : OnVideo().ink);
}

void VideoCell::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), CurrentTokens().video);
  PaintPicture(painter);
  painter.setRenderHint(QPainter::Antialiasing);
  if (overlays_visible_ && problem_.isEmpty()) {
    OverlayHands hands{hovered_, held_place_ ? held_ : std::nullopt, held_place_.value_or(QPointF())};
    if (!image_.isNull()) PaintOverlay(painter, view_, overlay_, hands);
  }
  if (!aside_.isEmpty()) {
    QColor veil = CurrentTokens().video;
    veil.setAlphaF(kVeil);
    painter.fillRect(rect(), veil);
  }
  if (overlays_visible_ || !problem_.isEmpty()) PaintCaption(painter);
  if (problem_.isEmpty() && !picture_problem_.isEmpty()) {
    painter.setPen(OnVideo().warn);
    painter.drawText(rect().adjusted(kGapLarge, kGapHuge, -kGapLarge, -kGapHuge), Qt::AlignCenter | Qt::TextWordWrap,
                     picture_problem_);
  }
  if (!active_) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(CurrentTokens().accent, kFrame_px));
  painter.drawRect(QRectF(rect()).adjusted(kFrame_px / 2, kFrame_px / 2, -kFrame_px / 2, -kFrame_px / 2));
}

}  // namespace kinora::ui

#include "ui/plots/curve_view.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <cmath>

#include "projects/reports/style.h"
#include "ui/plots/curve_text.h"
#include "ui/plots/curve_view_data.h"
#include "ui/review/digits.h"
#include "ui/session/time_cursor.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kLeastPanel = 62;  // pixels, with its title: hip, knee and ankle in the balanced layout of 1280 x 800
constexpr double kHover = 12;    // pixels
constexpr int kRestMs = 120;     // after which a moved figure is drawn smoothly again

}  // namespace

bool CurveView::Data::has_cycles() const {
  return !CycleTimes(curves->content().events, Side::kLeft).empty() ||
         !CycleTimes(curves->content().events, Side::kRight).empty();
}

// As many panels as can be read; the others by the scroll bar.
void CurveView::Data::Arrange(CurveView& view, bool moving) {
  const auto fit = static_cast<std::size_t>(std::max(1, (view.height() - 30) / kLeastPanel));
  const std::size_t count = std::min(fit, panels());
  const bool scrolls = count < panels();
  {
    const QSignalBlocker quiet(scroll);
    scroll->setRange(0, static_cast<int>(panels() - count));
    scroll->setPageStep(static_cast<int>(count));
  }
  const int bar = scrolls ? scroll->sizeHint().width() : 0;
  scroll->setVisible(scrolls);
  scroll->setGeometry(view.width() - bar, 0, bar, view.height());
  figure->widget()->setGeometry(0, 0, view.width() - bar, view.height());
  figure->SetPanels(curves, std::min(static_cast<std::size_t>(scroll->value()), panels() - count), count, axis);
  const bool no_curves = panels() == 0, no_cycles = !no_curves && !time() && !has_cycles();
  if (no_curves) nothing->Say(tr("Curves stand here, of the quantities that are ticked in the list."));
  if (no_cycles)
    nothing->Say(tr("Gait cycles would be here: they run between two foot strikes of one side, and the trial has no "
                    "such events yet. Detect events, or add them on the timeline."),
                 tr("Detect events…"), "activity", [&view, this] {
                   Q_EMIT view.eventsWanted(nothing->button()->mapToGlobal(QPoint(0, nothing->button()->height())));
                 });
  nothing->setVisible(no_curves || no_cycles);
  nothing->setGeometry(view.rect().adjusted(kGapHuge, 0, -kGapHuge, 0));
  figure->widget()->setVisible(!nothing->isVisibleTo(&view));
  ShowX(moving);
}

void CurveView::Data::ShowX(bool moving) {
  figure->SetQuick(moving);
  if (moving) rest.start();
  time() ? figure->SetX(from_s, to_s) : figure->SetX(0, 100);
  figure->Replot();
}

std::optional<std::size_t> CurveView::Data::SlotAt(const QPointF& place) const {
  for (std::size_t i = 0; i < figure->count(); ++i) {
    if (figure->PanelRect(i).contains(place.toPoint())) return i;
  }
  return std::nullopt;
}

// Values at the cursor, at the right end of the title's line: "■ 34.2 ± 1.1  ■ 12.0 ± 0.8 deg"; of cycles, how many.
void CurveView::Data::DrawValues(QPainter& painter, std::size_t slot) const {
  const Tokens& t = CurrentTokens();
  const PlotPanel& panel = curves->content().panels[figure->first() + slot];
  const QRect line = figure->TitleRect(slot);
  const QFontMetrics metrics(painter.font());
  const int least = line.left() + figure->TitleWidth(slot) + kGap;
  const QString unit = time() ? panel.unit : tr("cycles");
  int right = line.right() - metrics.horizontalAdvance(unit);
  painter.setPen(t.ink_soft);
  painter.drawText(QRect(right, line.top(), line.right() - right + 1, line.height()), Qt::AlignVCenter, unit);
  for (auto curve = panel.curves.rbegin(); curve != panel.curves.rend(); ++curve) {
    if (curve->faint) continue;
    const auto index = static_cast<std::size_t>(panel.curves.rend() - curve) - 1;
    const QString text = time() ? ValueText(panel, *curve, cursor->sample())
                                : tr("n = %1").arg(curves->CyclesOf(figure->first() + slot, index).cycles.size());
    const int width = metrics.horizontalAdvance(text);
    if (right - width - 20 < least) break;
    right -= width + 6;
    painter.setPen(t.ink);
    painter.drawText(QRect(right, line.top(), width + 2, line.height()), Qt::AlignVCenter, text);
    right -= 14;
    painter.fillRect(QRect(right, line.center().y() - 4, 9, 9), reports::ColourOf(curve->side));
    right -= 8;
  }
}

void CurveView::Data::DrawOverlay(QPainter& painter) {
  if (cursor->empty() || figure->count() == 0) return;
  const auto upright = [&](double x, const QColor& colour, Qt::PenStyle style) {
    painter.setPen(QPen(colour, 1.5, style));
    for (std::size_t i = 0; i < figure->count(); ++i) {
      const QRect box = figure->PanelRect(i);
      if (x >= box.left() && x <= box.right() + 1) painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    }
  };
  painter.setFont(TabularFont(painter.font()));
  for (std::size_t i = 0; i < figure->count(); ++i) DrawValues(painter, i);
  if (time()) {
    upright(figure->XOf(seconds()), CurrentTokens().ink, Qt::SolidLine);
    drawn_strip = StripAtCursor();
    return;
  }
  for (const Side side : {Side::kLeft, Side::kRight}) {
    if (const auto percent = curves->PercentAt(side, seconds())) {
      upright(figure->XOf(*percent), reports::ColourOf(side), Qt::DashLine);
    }
  }
}

void CurveView::Data::RangeChanged() {
  const auto& range = cursor->range();
  const Timeline& timeline = cursor->timeline();
  std::optional<std::pair<double, double>> seconds;
  if (range) seconds.emplace(timeline.TimeOf(range->first), timeline.TimeOf(range->second));
  figure->SetRange(seconds);
  figure->Replot();
}

void CurveView::Data::DressHover() const {
  const Tokens& t = CurrentTokens();
  QPalette palette = hover->palette();
  palette.setColor(QPalette::Window, t.raised);
  palette.setColor(QPalette::WindowText, t.ink);
  hover->setPalette(palette);
  hover->setAutoFillBackground(true);
  hover->setFrameShape(QFrame::Box);
}

QRect CurveView::Data::StripAtCursor() const {
  const double x = figure->XOf(seconds());
  return QRectF(x - 2, 0, 5, figure->widget()->height()).toAlignedRect();
}

void CurveView::Data::CursorMoved() {
  if (figure->count() == 0 || cursor->empty()) return;
  if (!time()) {
    figure->widget()->update();
    return;
  }
  // Playing out of sight turns the page; dragging there keeps the place.
  const double now = seconds(), span = to_s - from_s;
  if ((now < from_s || now > to_s) && hold == Hold::kNothing) {
    const double start =
        std::clamp(now - 0.1 * span, curves->start_s(), std::max(curves->start_s(), curves->end_s() - span));
    from_s = start;
    to_s = start + span;
    ShowX(false);
  }
  // Only what changes is painted again: two strips and the values.
  figure->widget()->update(drawn_strip);
  figure->widget()->update(StripAtCursor());
  for (std::size_t i = 0; i < figure->count(); ++i) {
    QRect values = figure->TitleRect(i);
    values.setLeft(values.left() + figure->TitleWidth(i));
    figure->widget()->update(values.adjusted(0, -2, 2, 2));
  }
}

CurveView::CurveView(TimeCursor* cursor, QWidget* parent) : QWidget(parent), data_(std::make_unique<Data>()) {
  Data& d = *data_;
  d.cursor = cursor;
  setMouseTracking(true);
  setFocusPolicy(Qt::ClickFocus);
  setMinimumSize(240, 140);
  d.figure = std::make_unique<CurveFigure>(this);
  d.figure->SetLook({CurrentTokens(), font()});
  d.figure->SetOverlay([this](QPainter& painter) { data_->DrawOverlay(painter); });
  d.scroll = new QScrollBar(Qt::Vertical, this);
  d.nothing = new EmptyPane(this);
  d.hover = new QLabel(this);
  d.hover->setObjectName("curve_hover");
  d.hover->setAttribute(Qt::WA_TransparentForMouseEvents);
  d.hover->setMargin(kGapTiny);
  d.hover->hide();
  d.DressHover();
  d.rest.setSingleShot(true);
  d.rest.setInterval(kRestMs);
  connect(&d.rest, &QTimer::timeout, this, [this] { data_->ShowX(false); });
  connect(d.scroll, &QScrollBar::valueChanged, this, [this] { data_->Arrange(*this); });
  connect(cursor, &TimeCursor::moved, this, [this] { data_->CursorMoved(); });
  connect(cursor, &TimeCursor::rangeChanged, this, [this] { data_->RangeChanged(); });
  d.Arrange(*this);
}

CurveView::~CurveView() = default;

void CurveView::SetContent(CurveContent content) {
  Data& d = *data_;
  const bool same_time = content.timeline == d.curves->timeline();
  d.curves = std::make_shared<PreparedCurves>(std::move(content));
  d.hover->hide();
  if (!same_time) {
    d.from_s = d.curves->start_s();
    d.to_s = d.curves->end_s();
  }
  d.Arrange(*this);
  if (!same_time) Q_EMIT visibleTimeChanged(d.from_s, d.to_s);
}

void CurveView::Change(std::int64_t first, std::int64_t count,
                       const std::function<void(CurveContent& content)>& change) {
  if (first < 0 || count <= 0) return;
  data_->curves->Change(static_cast<std::size_t>(first), static_cast<std::size_t>(first + count - 1), change);
  data_->Arrange(*this, true);  // one of many while a point is dragged
}

const CurveContent& CurveView::content() const {
  return data_->curves->content();
}

void CurveView::SetAxis(Axis axis) {
  if (axis == data_->axis) return;
  data_->axis = axis;
  data_->hover->hide();
  data_->Arrange(*this);
  Q_EMIT axisChanged();
}

CurveView::Axis CurveView::axis() const {
  return data_->axis;
}

std::pair<double, double> CurveView::VisibleTime() const {
  return {data_->from_s, data_->to_s};
}

void CurveView::SetVisibleTime(double from_s, double to_s) {
  Data& d = *data_;
  const double start = d.curves->start_s(), end = d.curves->end_s();
  const double span = std::clamp(to_s - from_s, std::min(Data::kLeastTime, end - start), end - start);
  const double from = std::clamp(from_s, start, end - span);
  if (from == d.from_s && from + span == d.to_s) return;
  d.from_s = from;
  d.to_s = from + span;
  d.ShowX(true);
  Q_EMIT visibleTimeChanged(d.from_s, d.to_s);
}

void CurveView::ShowAll() {
  SetVisibleTime(data_->curves->start_s(), data_->curves->end_s());
}

QString CurveView::TextAt(const QPoint& place) const {
  const Data& d = *data_;
  const auto slot = d.SlotAt(place);
  if (!slot) return {};
  const std::size_t panel = d.figure->first() + *slot;
  const double x = d.figure->XAt(place.x());
  const Timeline& timeline = d.curves->timeline();
  const auto sample = static_cast<std::int64_t>(std::llround((x - timeline.TimeOf(0)) * timeline.rate_hz()));
  double nearest = kHover;
  QString text;
  for (std::size_t c = 0; c < d.curves->content().panels[panel].curves.size(); ++c) {
    double value = std::numeric_limits<double>::quiet_NaN();
    if (d.time()) {
      const auto& values = d.curves->content().panels[panel].curves[c].value;
      if (sample >= 0 && sample < static_cast<std::int64_t>(values.size()))
        value = values[static_cast<std::size_t>(sample)];
    } else if (const auto& mean = d.curves->CyclesOf(panel, c).summary.mean; !mean.empty()) {
      const double share = std::clamp(x / 100, 0.0, 1.0) * static_cast<double>(mean.size() - 1);
      value = mean[static_cast<std::size_t>(std::llround(share))];
    }
    const double distance = std::abs(d.figure->YOf(*slot, value) - place.y());
    if (!(distance < nearest)) continue;
    nearest = distance;
    text = d.time() ? SampleText(*d.curves, panel, c, sample) : CycleText(*d.curves, panel, c, x);
  }
  return text;
}

QPointF CurveView::PlaceOf(int panel, double time_s, double value) const {
  const Data& d = *data_;
  const std::size_t slot = static_cast<std::size_t>(panel) - d.figure->first();
  if (slot >= d.figure->count()) return {};
  return {d.figure->XOf(time_s), d.figure->YOf(slot, value)};
}

void CurveView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::StyleChange && event->type() != QEvent::PaletteChange &&
      event->type() != QEvent::FontChange) {
    return;
  }
  data_->figure->SetLook({CurrentTokens(), font()});
  data_->DressHover();
  data_->Arrange(*this);
}

void CurveView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  data_->Arrange(*this);
}

}  // namespace kinora::ui

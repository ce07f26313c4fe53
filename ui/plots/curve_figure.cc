#include "ui/plots/curve_figure.h"

// QCustomPlot's header is written with Qt's keywords, which our code does without.
#define signals Q_SIGNALS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef foreach

#include <QFontMetricsF>
#include <cmath>

#include "projects/reports/style.h"
#include "ui/plots/figure_text.h"
#include "ui/plots/panel_painting.h"

namespace kinora::ui {
namespace {

// QCustomPlot with something above it that is cheap to redraw, and that leaves the mouse alone.
class Plot : public QCustomPlot {
 public:
  explicit Plot(QWidget* parent) : QCustomPlot(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }
  std::function<void(QPainter&)> overlay;

 protected:
  void paintEvent(QPaintEvent* event) override {
    QCustomPlot::paintEvent(event);
    if (!overlay) return;
    QPainter painter(this);
    overlay(painter);
  }
};

struct Shared {
  std::shared_ptr<const PreparedCurves> curves;
  CurveFigure::Look look;
  CurveView::Axis axis = CurveView::Axis::kTime;
  std::optional<std::pair<double, double>> range;
  bool quick = false;
};

// All that is drawn inside one panel's axes.
class PanelDrawing : public QCPLayerable {
 public:
  PanelDrawing(QCPAxisRect* box, std::size_t panel, const Shared& shared)
      : QCPLayerable(box->parentPlot(), QStringLiteral("main"), box), box_(box), panel_(panel), shared_(shared) {}

  PanelPlace Place() const {
    PanelPlace place;
    place.curves = shared_.curves.get();
    place.panel = panel_;
    place.box = box_->rect();
    const QCPRange x = box_->axis(QCPAxis::atBottom)->range(), y = box_->axis(QCPAxis::atLeft)->range();
    place.x_low = x.lower;
    place.x_high = x.upper;
    place.y_low = y.lower;
    place.y_high = y.upper;
    place.tokens = shared_.look.tokens;
    place.quick = shared_.quick;
    return place;
  }

 protected:
  QRect clipRect() const override { return box_->rect().adjusted(0, 1, 0, 1); }
  void applyDefaultAntialiasingHint(QCPPainter*) const override {}
  void draw(QCPPainter* painter) override {
    painter->save();
    if (shared_.axis == CurveView::Axis::kTime) {
      if (shared_.range) PaintRange(*painter, Place(), *shared_.range);
      PaintEvents(*painter, Place());
      PaintTimeCurves(*painter, Place());
    } else {
      PaintCycles(*painter, Place());
    }
    painter->restore();
  }

 private:
  QCPAxisRect* box_;
  std::size_t panel_;
  const Shared& shared_;
};

}  // namespace

struct CurveFigure::Data {
  Plot* plot = nullptr;
  Shared shared;
  std::size_t first = 0, count = 0;
  std::vector<QCPAxisRect*> boxes;
  std::vector<std::unique_ptr<PanelDrawing>> drawings;  // QCustomPlot leaves them where their axes go
  double x_low = 0, x_high = 1;

  double LineHeight() const { return std::ceil(QFontMetricsF(shared.look.font).height()); }
  void Dress(QCPAxisRect* box, std::size_t panel, bool is_last) const;
  void DressAxis(QCPAxis* axis) const;
  QMargins MarginsOf(bool is_first, bool is_last) const;
  double LeftMargin() const;
  // Shares the height so that the panels' insides are equally high, whatever is written around the first and the last.
  void ShareHeight(int height) const;
  LegendPlace Legend() const;
};

// What draws titles and names of events; above the axes, not clipped to one panel.
namespace {

class FigureText : public QCPLayerable {
 public:
  FigureText(QCustomPlot* plot, std::function<void(QPainter&)> draw)
      : QCPLayerable(plot, QStringLiteral("axes")), draw_(std::move(draw)) {}

 protected:
  QRect clipRect() const override { return mParentPlot->viewport(); }
  void applyDefaultAntialiasingHint(QCPPainter*) const override {}
  void draw(QCPPainter* painter) override {
    painter->save();
    draw_(*painter);
    painter->restore();
  }

 private:
  std::function<void(QPainter&)> draw_;
};

}  // namespace

double CurveFigure::Data::LeftMargin() const {
  return QFontMetricsF(shared.look.font).horizontalAdvance(QStringLiteral("-0000")) + 14;
}

QMargins CurveFigure::Data::MarginsOf(bool is_first, bool is_last) const {
  const double line = LineHeight();
  const bool events = shared.axis == CurveView::Axis::kTime && !shared.curves->content().events.empty();
  return {static_cast<int>(LeftMargin()), static_cast<int>(line + 4 + (is_first && events ? line + 3 : 0)), 14,
          static_cast<int>(is_last ? 2 * line + 12 : 4)};
}

void CurveFigure::Data::ShareHeight(int height) const {
  double around = 0;
  for (const QCPAxisRect* box : boxes) around += box->margins().top() + box->margins().bottom();
  const double inside = std::max(1.0, (height - around) / static_cast<double>(std::max<std::size_t>(1, boxes.size())));
  // Numbers of a low panel would run into each other.
  const int ticks = std::clamp(static_cast<int>(inside / (1.2 * LineHeight())), 1, 4);
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    boxes[i]->axis(QCPAxis::atLeft)->ticker()->setTickCount(ticks);
    const QMargins margins = boxes[i]->margins();
    plot->plotLayout()->setRowStretchFactor(static_cast<int>(i), inside + margins.top() + margins.bottom());
  }
}

void CurveFigure::Data::DressAxis(QCPAxis* axis) const {
  const Tokens& t = shared.look.tokens;
  axis->setBasePen(QPen(t.line));
  axis->setTickPen(QPen(t.line));
  axis->setSubTicks(false);
  axis->setTickLabelFont(shared.look.font);
  axis->setTickLabelColor(t.ink_soft);
  axis->setLabelFont(shared.look.font);
  axis->setLabelColor(t.ink_soft);
  axis->setNumberPrecision(6);
  axis->setNumberFormat(QStringLiteral("g"));
  axis->setLayer(QStringLiteral("axes"));
  axis->grid()->setLayer(QStringLiteral("grid"));
  axis->grid()->setVisible(true);
  axis->grid()->setPen(QPen(t.line));
  axis->grid()->setZeroLinePen(QPen(t.ink_soft, 1));
  axis->setTickLength(0, 4);
}

void CurveFigure::Data::Dress(QCPAxisRect* box, std::size_t panel, bool is_last) const {
  QCPAxis* x = box->axis(QCPAxis::atBottom);
  QCPAxis* y = box->axis(QCPAxis::atLeft);
  for (QCPAxis* axis : {x, y}) DressAxis(axis);
  x->grid()->setZeroLinePen(Qt::NoPen);
  x->ticker()->setTickCount(8);
  y->ticker()->setTickCount(4);
  x->setTickLabels(is_last);
  const bool time = shared.axis == CurveView::Axis::kTime;
  x->setLabel(!is_last ? QString()
              : time   ? QCoreApplication::translate("CurveView", "Time (s)")
                       : QCoreApplication::translate("CurveView", "Gait cycle (%)"));
  const auto [low, high] = shared.curves->ValueRange(panel);
  y->setRange(low, high);
}

LegendPlace CurveFigure::Data::Legend() const {
  LegendPlace place{.curves = shared.curves.get(), .first = first, .count = count};
  place.box = boxes.back()->rect();
  place.below = boxes.back()->margins().bottom();
  place.axis_name = boxes.back()->axis(QCPAxis::atBottom)->label();
  place.time = shared.axis == CurveView::Axis::kTime;
  place.tokens = shared.look.tokens;
  place.font = shared.look.font;
  return place;
}

CurveFigure::CurveFigure(QWidget* parent) : data_(std::make_unique<Data>()) {
  Data& d = *data_;
  d.plot = new Plot(parent);
  // The layers above the curves are empty here: buffers of their own would only be blended.
  d.plot->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
  d.plot->plotLayout()->clear();
  d.plot->plotLayout()->setRowSpacing(0);
  d.plot->setMinimumSize(0, 0);
  new FigureText(d.plot, [this](QPainter& painter) {
    Data& d = *data_;
    const Tokens& t = d.shared.look.tokens;
    for (std::size_t i = 0; i < d.count; ++i) {
      QRect line = TitleRect(i);
      if (d.plot->overlay) line.setWidth(TitleWidth(i));
      DrawTitle(painter, line, d.shared.curves->content().panels[d.first + i], t, d.shared.look.font);
    }
    if (d.count > 0) DrawLegend(painter, d.Legend());
    if (d.count == 0 || d.shared.axis != CurveView::Axis::kTime) return;
    const QRect top = TitleRect(0).translated(0, -static_cast<int>(d.LineHeight()));
    DrawEventNames(
        painter, top, d.shared.curves->content().events, [this](double time_s) { return XOf(time_s); }, t,
        d.shared.look.font);
  });
}

CurveFigure::~CurveFigure() {
  data_->drawings.clear();  // before the layers that they lie on
  delete data_->plot;
}

QWidget* CurveFigure::widget() const {
  return data_->plot;
}

void CurveFigure::SetLook(const Look& look) {
  Data& d = *data_;
  d.shared.look = look;
  d.plot->setBackground(look.tokens.panel);
  for (std::size_t i = 0; i < d.boxes.size(); ++i) d.Dress(d.boxes[i], d.first + i, i + 1 == d.boxes.size());
}

void CurveFigure::SetOverlay(std::function<void(QPainter&)> overlay) {
  data_->plot->overlay = std::move(overlay);
}

void CurveFigure::SetPanels(std::shared_ptr<const PreparedCurves> curves, std::size_t first, std::size_t count,
                            CurveView::Axis axis) {
  Data& d = *data_;
  d.shared.curves = std::move(curves);
  d.shared.axis = axis;
  d.first = first;
  d.count = count;
  d.drawings.clear();
  d.boxes.clear();
  d.plot->plotLayout()->clear();
  d.plot->plotLayout()->simplify();
  for (std::size_t i = 0; i < count; ++i) {
    auto* box = new QCPAxisRect(d.plot, false);
    box->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    box->setAutoMargins(QCP::msNone);
    box->setMargins(d.MarginsOf(i == 0, i + 1 == count));
    d.plot->plotLayout()->addElement(static_cast<int>(i), 0, box);
    d.drawings.push_back(std::make_unique<PanelDrawing>(box, first + i, d.shared));
    d.Dress(box, first + i, i + 1 == count);
    box->axis(QCPAxis::atBottom)->setRange(d.x_low, d.x_high);
    d.boxes.push_back(box);
  }
}

void CurveFigure::SetX(double from, double to) {
  Data& d = *data_;
  d.x_low = from;
  d.x_high = to;
  for (QCPAxisRect* box : d.boxes) box->axis(QCPAxis::atBottom)->setRange(from, to);
}

void CurveFigure::SetRange(std::optional<std::pair<double, double>> seconds) {
  data_->shared.range = seconds;
}

void CurveFigure::SetQuick(bool quick) {
  data_->shared.quick = quick;
}

void CurveFigure::Replot() {
  data_->ShareHeight(data_->plot->height());
  data_->plot->replot(QCustomPlot::rpQueuedRefresh);
}

std::size_t CurveFigure::first() const {
  return data_->first;
}
std::size_t CurveFigure::count() const {
  return data_->count;
}

QRect CurveFigure::PanelRect(std::size_t slot) const {
  return data_->boxes[slot]->rect();
}

QRect CurveFigure::TitleRect(std::size_t slot) const {
  const QRect box = PanelRect(slot);
  const int line = static_cast<int>(data_->LineHeight());
  return {box.left(), box.top() - line - 2, box.width(), line};
}

int CurveFigure::TitleWidth(std::size_t slot) const {
  constexpr double kLeastShare = 0.45;
  constexpr int kMark_px = 36;  // of a value, with the gaps around it
  const QFontMetrics metrics(data_->shared.look.font);
  const int values = 2 * (metrics.horizontalAdvance("-188.8 ± 88.8") + kMark_px) + metrics.horizontalAdvance("cycles");
  const int width = TitleRect(slot).width();
  return std::max(width - values, static_cast<int>(width * kLeastShare));
}

double CurveFigure::XOf(double x) const {
  const Data& d = *data_;
  if (d.boxes.empty()) return 0;
  const QRect box = PanelRect(0);
  return box.left() + (x - d.x_low) / (d.x_high - d.x_low) * box.width();
}

double CurveFigure::XAt(double pixel) const {
  const Data& d = *data_;
  if (d.boxes.empty() || PanelRect(0).width() <= 0) return d.x_low;
  const QRect box = PanelRect(0);
  return d.x_low + (pixel - box.left()) / box.width() * (d.x_high - d.x_low);
}

double CurveFigure::YOf(std::size_t slot, double value) const {
  const QRect box = PanelRect(slot);
  const QCPRange y = data_->boxes[slot]->axis(QCPAxis::atLeft)->range();
  return box.top() + (y.upper - value) / y.size() * box.height();
}

void CurveFigure::Paint(QPaintDevice& device, const QSize& size, bool vector) {
  Data& d = *data_;
  QCPPainter painter(&device);
  if (vector) painter.setMode(QCPPainter::pmVectorized);
  painter.setMode(QCPPainter::pmNoCaching);
  painter.fillRect(QRect(QPoint(), size), d.shared.look.tokens.panel);
  d.ShareHeight(size.height());
  d.plot->toPainter(&painter, size.width(), size.height());
}

}  // namespace kinora::ui

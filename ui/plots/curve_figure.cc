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
#include "ui/plots/panel_painting.h"
#include "ui/theme/shown.h"

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
  void DrawLegend(QPainter& painter) const;
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

void DrawTitle(QPainter& painter, const QRect& line, const PlotPanel& panel, const Tokens& tokens, const QFont& font) {
  QFont bold = font;
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  painter.setPen(tokens.ink);
  const QString title = QFontMetrics(bold).elidedText(panel.title, Qt::ElideRight, line.width());
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
  const int used = QFontMetrics(bold).horizontalAdvance(title) + 8;
  QString more = panel.unit;
  if (!panel.positive.isEmpty()) more += QStringLiteral("   + ") + panel.positive;
  if (!panel.note.isEmpty()) more += QStringLiteral("   (") + panel.note + ')';
  painter.setFont(font);
  painter.setPen(tokens.ink_soft);
  const QRect rest = line.adjusted(used, 0, 0, 0);
  if (rest.width() > 8) {
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(more, Qt::ElideRight, rest.width()));
  }
}

QString EventText(const GaitEvent& event) {
  return event.kind == EventKind::kFootStrike ? QCoreApplication::translate("CurveView", "FS")
         : event.kind == EventKind::kToeOff   ? QCoreApplication::translate("CurveView", "TO")
                                              : Shown(event.label);
}

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
  for (std::size_t i = 0; i < boxes.size(); ++i) {
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

// In the last line, beside the axis's name: what colours, bands and dashes mean. As much as there is room for.
void CurveFigure::Data::DrawLegend(QPainter& painter) const {
  bool sides[3] = {}, bands = false, dashes = false;
  QString faint;
  for (std::size_t p = 0; p < count; ++p) {
    const PlotPanel& panel = shared.curves->content().panels[first + p];
    for (std::size_t c = 0; c < panel.curves.size(); ++c) {
      sides[static_cast<std::size_t>(panel.curves[c].side)] = true;
      bands |= !panel.curves[c].sd.empty();
      if (panel.curves[c].faint) faint = panel.curves[c].label;
      dashes |= (shared.curves->Pyramid(first + p, c).All().flags & kDashed) != 0;
    }
  }
  const bool time = shared.axis == CurveView::Axis::kTime;
  QStringList words;
  if (!time) words << QCoreApplication::translate("CurveView", "band: ± 1 SD between cycles");
  if (time && bands) words << QCoreApplication::translate("CurveView", "band: ± 1 SD");
  if (time && dashes) words << QCoreApplication::translate("CurveView", "dashed: interpolated, doubtful");
  if (!faint.isEmpty()) words << QCoreApplication::translate("CurveView", "faint: %1").arg(faint);
  const QRect box = boxes.back()->rect();
  painter.setFont(shared.look.font);
  const QFontMetrics metrics(shared.look.font);
  const int line = static_cast<int>(LineHeight());
  const int y = box.bottom() + boxes.back()->margins().bottom() - line - 3;
  const int name = metrics.horizontalAdvance(boxes.back()->axis(QCPAxis::atBottom)->label()) / 2 + 16;
  int right = box.right();
  const int least = box.center().x() + name;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    const int width = metrics.horizontalAdvance(*word);
    if (right - width < least) break;
    painter.setPen(shared.look.tokens.ink_soft);
    painter.drawText(QRect(right - width, y, width, line), Qt::AlignVCenter, *word);
    right -= width + 18;
  }
  int left = box.left();
  for (const Side side : {Side::kLeft, Side::kRight}) {
    const QString word = side == Side::kLeft ? QCoreApplication::translate("CurveView", "left")
                                             : QCoreApplication::translate("CurveView", "right");
    if (!sides[static_cast<std::size_t>(side)] || left + 60 > box.center().x() - name) continue;
    painter.fillRect(QRect(left, y + line / 2 - 4, 9, 9), reports::ColourOf(side));
    painter.setPen(shared.look.tokens.ink_soft);
    painter.drawText(QRect(left + 14, y, 80, line), Qt::AlignVCenter, word);
    left += 14 + metrics.horizontalAdvance(word) + 14;
  }
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
      line.setWidth(static_cast<int>(line.width() * (d.plot->overlay ? kTitleShare : 1.0)));
      DrawTitle(painter, line, d.shared.curves->content().panels[d.first + i], t, d.shared.look.font);
    }
    if (d.count > 0) d.DrawLegend(painter);
    if (d.count == 0 || d.shared.axis != CurveView::Axis::kTime) return;
    painter.setFont(d.shared.look.font);
    const QRect top = TitleRect(0).translated(0, -static_cast<int>(d.LineHeight()));
    const QFontMetricsF metrics(d.shared.look.font);
    double free_from = top.left();
    for (const GaitEvent& event : d.shared.curves->content().events) {
      const double x = XOf(event.time_s), width = metrics.horizontalAdvance(EventText(event));
      if (x < top.left() || x > top.right() || x - width / 2 < free_from) continue;
      painter.setPen(t.ink);
      const QRectF place(x - width / 2, top.top() + 1, width, top.height() - 4);
      painter.drawText(place, Qt::AlignCenter, EventText(event));
      painter.fillRect(QRectF(place.left(), place.bottom(), width, 2), reports::ColourOf(event.side));
      free_from = x + width / 2 + 4;
    }
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

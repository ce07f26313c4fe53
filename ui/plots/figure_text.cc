#include "ui/plots/figure_text.h"

#include <QCoreApplication>
#include <QPainter>

#include "projects/reports/style.h"
#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

QString EventText(const GaitEvent& event) {
  return event.kind == EventKind::kFootStrike ? QCoreApplication::translate("CurveView", "FS")
         : event.kind == EventKind::kToeOff   ? QCoreApplication::translate("CurveView", "TO")
                                              : Shown(event.label);
}

}  // namespace

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

void DrawEventNames(QPainter& painter, const QRect& line, const std::vector<GaitEvent>& events,
                    const std::function<double(double time_s)>& x_of, const Tokens& tokens, const QFont& font) {
  painter.setFont(font);
  const QFontMetricsF metrics(font);
  double free_from = line.left();
  for (const GaitEvent& event : events) {
    const double x = x_of(event.time_s), width = metrics.horizontalAdvance(EventText(event));
    if (x < line.left() || x > line.right() || x - width / 2 < free_from) continue;
    painter.setPen(tokens.ink);
    const QRectF place(x - width / 2, line.top() + 1, width, line.height() - 4);
    painter.drawText(place, Qt::AlignCenter, EventText(event));
    painter.fillRect(QRectF(place.left(), place.bottom(), width, 2), reports::ColourOf(event.side));
    free_from = x + width / 2 + 4;
  }
}

void DrawLegend(QPainter& painter, const LegendPlace& place) {
  bool sides[3] = {}, bands = false, dashes = false;
  QString faint;
  for (std::size_t p = 0; p < place.count; ++p) {
    const PlotPanel& panel = place.curves->content().panels[place.first + p];
    for (std::size_t c = 0; c < panel.curves.size(); ++c) {
      sides[static_cast<std::size_t>(panel.curves[c].side)] = true;
      bands |= !panel.curves[c].sd.empty();
      if (panel.curves[c].faint) faint = panel.curves[c].label;
      dashes |= (place.curves->Pyramid(place.first + p, c).All().flags & kDashed) != 0;
    }
  }
  const bool time = place.time;
  QStringList words;
  if (!time) words << QCoreApplication::translate("CurveView", "band: ± 1 SD between cycles");
  if (time && bands) words << QCoreApplication::translate("CurveView", "band: ± 1 SD");
  if (time && dashes) words << QCoreApplication::translate("CurveView", "dashed: interpolated, doubtful");
  if (!faint.isEmpty()) words << QCoreApplication::translate("CurveView", "faint: %1").arg(faint);
  const QRect box = place.box;
  painter.setFont(place.font);
  const QFontMetrics metrics(place.font);
  const int line = metrics.height();
  const int y = box.bottom() + place.below - line - 3;
  const int name = metrics.horizontalAdvance(place.axis_name) / 2 + 16;
  int right = box.right();
  const int least = box.center().x() + name;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    const int width = metrics.horizontalAdvance(*word);
    if (right - width < least) break;
    painter.setPen(place.tokens.ink_soft);
    painter.drawText(QRect(right - width, y, width, line), Qt::AlignVCenter, *word);
    right -= width + 18;
  }
  int left = box.left();
  for (const Side side : {Side::kLeft, Side::kRight}) {
    const QString word = side == Side::kLeft ? QCoreApplication::translate("CurveView", "left")
                                             : QCoreApplication::translate("CurveView", "right");
    if (!sides[static_cast<std::size_t>(side)] || left + 60 > box.center().x() - name) continue;
    painter.fillRect(QRect(left, y + line / 2 - 4, 9, 9), reports::ColourOf(side));
    painter.setPen(place.tokens.ink_soft);
    painter.drawText(QRect(left + 14, y, 80, line), Qt::AlignVCenter, word);
    left += 14 + metrics.horizontalAdvance(word) + 14;
  }
}

}  // namespace kinora::ui

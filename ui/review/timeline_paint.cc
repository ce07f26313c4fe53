#include "ui/review/timeline_paint.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainterPath>
#include <cmath>

#include "projects/reports/curves.h"
#include "projects/reports/style.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kRulerHeight = 24, kEventsHeight = 26, kQualityHeight = 20, kEpisodesHeight = 24, kEdge = 2;

QColor Mixed(const QColor& a, const QColor& b, double share) {
  const auto mix = [&](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
  return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

// Grey where sure, over the colour of warnings, to the colour of errors.
QColor ColourOfDoubt(double doubt) {
  const Tokens& t = CurrentTokens();
  return doubt < 0.5 ? Mixed(t.ink_soft, t.warn, doubt * 2) : Mixed(t.warn, t.bad, doubt * 2 - 1);
}

struct CauseLook {
  QColor colour;
  Qt::BrushStyle hatching;
};
CauseLook LookOf(EpisodeMark::Cause cause) {
  const Tokens& t = CurrentTokens();
  switch (cause) {
    case EpisodeMark::Cause::kLowScore:
      return {t.warn, Qt::Dense5Pattern};
    case EpisodeMark::Cause::kHighResidual:
      return {t.bad, Qt::BDiagPattern};
    case EpisodeMark::Cause::kBoneLength:
      return {CurrentLook() == Look::kDark ? QColor(0xB7, 0x94, 0xF6) : QColor(0x6B, 0x3F, 0xC4), Qt::CrossPattern};
    case EpisodeMark::Cause::kLeftRight:
      return {t.accent, Qt::FDiagPattern};
    case EpisodeMark::Cause::kGap:
      return {t.ink_soft, Qt::HorPattern};
    case EpisodeMark::Cause::kOther:
      break;
  }
  return {t.ink, Qt::Dense7Pattern};
}

}  // namespace

TimelineLayout TimelineLayout::Of(const QSize& size, const QFontMetrics& font, double from_s, double to_s) {
  TimelineLayout layout;
  int names = 0;
  for (const char* name : {"range", "events", "doubt", "episodes"}) {
    names = std::max(names, font.horizontalAdvance(QCoreApplication::translate("kinora::ui::TimelineStrip", name)));
  }
  const int left = names + 2 * kGap, width = std::max(1, size.width() - left - kGapWide);
  int y = kEdge;
  const auto row = [&](int height) {
    const QRect rect(left, y, width, height);
    y += height;
    return rect;
  };
  layout.ruler = row(kRulerHeight);
  layout.events = row(kEventsHeight);
  layout.quality = row(kQualityHeight);
  layout.episodes = row(kEpisodesHeight);
  layout.from_s = from_s;
  layout.to_s = std::max(to_s, from_s + 1e-6);
  return layout;
}

int TimelineLayout::Height() {
  return kRulerHeight + kEventsHeight + kQualityHeight + kEpisodesHeight + 2 * kEdge;
}

double TimelineLayout::XOf(double time_s) const {
  return ruler.left() + (time_s - from_s) / (to_s - from_s) * ruler.width();
}

double TimelineLayout::TimeAt(double x) const {
  return from_s + (x - ruler.left()) / ruler.width() * (to_s - from_s);
}

QRectF TimelineLayout::BlockOf(const EpisodeMark& episode, const Timeline& timeline) const {
  const double half = 0.5 / timeline.rate_hz();
  const double left = XOf(timeline.TimeOf(episode.first) - half), right = XOf(timeline.TimeOf(episode.last) + half);
  return {left, episodes.top() + 3.0, right - left, episodes.height() - 6.0};
}

QString ShortText(const GaitEvent& event) {
  switch (event.kind) {
    case EventKind::kFootStrike:
      return QCoreApplication::translate("TimelineStrip", "FS");
    case EventKind::kToeOff:
      return QCoreApplication::translate("TimelineStrip", "TO");
    case EventKind::kCustom:
      break;
  }
  return Shown(event.label);
}

QString NameText(const GaitEvent& event) {
  QString name = event.kind == EventKind::kFootStrike ? QCoreApplication::translate("TimelineStrip", "foot strike")
                 : event.kind == EventKind::kToeOff   ? QCoreApplication::translate("TimelineStrip", "toe-off")
                                                      : Shown(event.label);
  if (event.side != Side::kMiddle) {
    name = (event.side == Side::kLeft ? QCoreApplication::translate("TimelineStrip", "Left %1")
                                      : QCoreApplication::translate("TimelineStrip", "Right %1"))
               .arg(name);
  } else if (!name.isEmpty()) {
    name[0] = name[0].toUpper();
  }
  return name;
}

QString LongText(const GaitEvent& event, const Timeline& timeline) {
  const double frame = (event.time_s - timeline.TimeOf(0)) * timeline.rate_hz() + 1;
  return QCoreApplication::translate("TimelineStrip", "%1, %2 s, frame %3, %4")
      .arg(NameText(event))
      .arg(NumberText(event.time_s, 3))
      .arg(NumberText(frame, 1))
      .arg(event.source == EventSource::kDetected ? QCoreApplication::translate("TimelineStrip", "detected")
                                                  : QCoreApplication::translate("TimelineStrip", "edited"));
}

void DrawRuler(QPainter& painter, const TimelineLayout& layout) {
  const Tokens& t = CurrentTokens();
  const QFontMetricsF metrics(painter.font());
  const int most = std::max(2, static_cast<int>(layout.ruler.width() / (metrics.horizontalAdvance("00.00 s") * 2)));
  const auto ticks = reports::RoundTicks(layout.from_s, layout.to_s, most);
  for (const double tick : ticks) {
    const double x = layout.XOf(tick);
    painter.setPen(t.line);
    painter.drawLine(QPointF(x, layout.ruler.bottom() - 5), QPointF(x, layout.ruler.bottom()));
    painter.setPen(t.ink_soft);
    const QString text = QCoreApplication::translate("TimelineStrip", "%1 s").arg(NumberText(tick, 6, 'g'));
    const double width = metrics.horizontalAdvance(text);
    const double left = std::clamp(x - width / 2, double{layout.ruler.left() + 0.0}, layout.ruler.right() - width);
    painter.drawText(QPointF(left, layout.ruler.top() + metrics.ascent() + 1), text);
  }
}

void DrawQuality(QPainter& painter, const TimelineLayout& layout, const Timeline& timeline,
                 const std::vector<float>& doubt) {
  const Tokens& t = CurrentTokens();
  const QRect& row = layout.quality;
  painter.fillRect(row, t.window);
  if (doubt.empty()) {
    painter.setPen(t.ink_soft);
    painter.drawText(
        row, Qt::AlignCenter,
        QCoreApplication::translate("TimelineStrip", "Nothing is known of the trial's quality before it is processed"));
    return;
  }
  const auto count = static_cast<qint64>(doubt.size());
  const auto sample_at = [&](double x) { return (layout.TimeAt(x) - timeline.TimeOf(0)) * timeline.rate_hz(); };
  const double most = row.height() - 2;
  for (int x = row.left(); x <= row.right(); ++x) {
    // The samples whose own stretch begins within this pixel, or the one the pixel is inside of.
    const qint64 first = std::llround(sample_at(x));
    const qint64 last = std::max(first, std::llround(sample_at(x + 1)) - 1);
    if (last < 0 || first >= count) continue;
    float greatest = -1;
    bool missing = false;
    for (qint64 i = std::max<qint64>(0, first); i <= std::min(last, count - 1); ++i) {
      const float value = doubt[static_cast<std::size_t>(i)];
      missing |= std::isnan(value);
      if (!std::isnan(value)) greatest = std::max(greatest, value);
    }
    if (missing) painter.fillRect(QRectF(x, row.bottom() - most, 1, most), QBrush(t.ink_soft, Qt::Dense6Pattern));
    if (greatest < 0) continue;
    const double height = std::max(1.0, std::clamp(static_cast<double>(greatest), 0.0, 1.0) * most);
    painter.fillRect(QRectF(x, row.bottom() - height, 1, height), ColourOfDoubt(greatest));
  }
}

void DrawEpisodes(QPainter& painter, const TimelineLayout& layout, const Timeline& timeline,
                  const std::vector<EpisodeMark>& episodes) {
  for (const EpisodeMark& episode : episodes) {
    QRectF block = layout.BlockOf(episode, timeline);
    if (block.width() < 4) block = QRectF(block.center().x() - 2, block.top(), 4, block.height());
    if (block.right() < layout.ruler.left() || block.left() > layout.ruler.right()) continue;
    const CauseLook look = LookOf(episode.cause);
    QColor ground = look.colour;
    ground.setAlphaF(0.25F);
    if (!episode.settled) {
      painter.fillRect(block, ground);
      painter.fillRect(block, QBrush(look.colour, look.hatching));
    }
    painter.setPen(QPen(look.colour, 1, episode.settled ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(block.adjusted(0.5, 0.5, -0.5, -0.5));
  }
}

void DrawEvent(QPainter& painter, const TimelineLayout& layout, const GaitEvent& event, bool strong) {
  const QRect& row = layout.events;
  const double x = layout.XOf(event.time_s);
  const QColor colour = reports::ColourOf(event.side);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, strong ? 2 : 1.2));
  painter.drawLine(QPointF(x, row.top()), QPointF(x, layout.episodes.bottom()));
  // The foot comes down, or up.
  const bool down = event.kind == EventKind::kFootStrike;
  const double size = strong ? 6 : 5, y = row.top() + row.height() / 2.0;
  QPolygonF mark;
  if (event.kind == EventKind::kCustom) {
    mark << QPointF(x, y - size) << QPointF(x + size, y) << QPointF(x, y + size) << QPointF(x - size, y);
  } else {
    const double tip = down ? y + size : y - size, base = down ? y - size : y + size;
    mark << QPointF(x - size, base) << QPointF(x + size, base) << QPointF(x, tip);
  }
  painter.setBrush(event.source == EventSource::kEdited ? CurrentTokens().panel : colour);
  painter.setPen(QPen(colour, 1.5));
  painter.drawPolygon(mark);
  painter.setRenderHint(QPainter::Antialiasing, false);
}

void DrawRange(QPainter& painter, const TimelineLayout& layout, double first_s, double last_s) {
  const Tokens& t = CurrentTokens();
  const double left = layout.XOf(first_s), right = layout.XOf(last_s);
  const QRectF inside(left, layout.ruler.top(), right - left, layout.ruler.height());
  QColor ground = t.accent;
  ground.setAlphaF(0.16F);
  painter.fillRect(inside, ground);
  painter.setPen(QPen(t.accent, 2));
  for (const auto& [x, inwards] : {std::pair{left, 5.0}, std::pair{right, -5.0}}) {
    painter.drawLine(QPointF(x, inside.top() + 1), QPointF(x, inside.bottom() - 1));
    painter.drawLine(QPointF(x, inside.top() + 1), QPointF(x + inwards, inside.top() + 1));
    painter.drawLine(QPointF(x, inside.bottom() - 1), QPointF(x + inwards, inside.bottom() - 1));
  }
}

}  // namespace kinora::ui

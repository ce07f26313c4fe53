#pragma once

#include <QRect>
#include <QString>
#include <optional>

#include "core/motion/timeline.h"
#include "ui/review/timeline_strip.h"

class QPainter;
class QFontMetrics;

namespace kinora::ui {

// Where things lie on the timeline strip.
struct TimelineLayout {
  QRect ruler, events, quality, episodes;  // rows, without the column of their names
  double from_s = 0, to_s = 1;             // at the rows' left and right edge

  static TimelineLayout Of(const QSize& size, const QFontMetrics& font, double from_s, double to_s);
  static int Height();
  double XOf(double time_s) const;
  double TimeAt(double x) const;
  // An episode's block, at least as wide as can be hit.
  QRectF BlockOf(const EpisodeMark& episode, const Timeline& timeline) const;
};

// The half width within which a mark is hit.
inline constexpr int kHitPx = 12;

// "FS", "TO", or a custom event's own label.
QString ShortText(const GaitEvent& event);
// "Left foot strike", "Deepest squat"
QString NameText(const GaitEvent& event);
// "Left foot strike, 1.350 s, frame 81.0, detected"
QString LongText(const GaitEvent& event, const Timeline& timeline);

void DrawRuler(QPainter& painter, const TimelineLayout& layout);
// The greatest doubt of each pixel's samples.
void DrawQuality(QPainter& painter, const TimelineLayout& layout, const Timeline& timeline,
                 const std::vector<float>& doubt);
void DrawEpisodes(QPainter& painter, const TimelineLayout& layout, const Timeline& timeline,
                  const std::vector<EpisodeMark>& episodes);
void DrawEvent(QPainter& painter, const TimelineLayout& layout, const GaitEvent& event, bool strong);
void DrawRange(QPainter& painter, const TimelineLayout& layout, double first_s, double last_s);

}  // namespace kinora::ui

#include "ui/review/timeline_strip.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPixmap>
#include <QToolTip>
#include <cmath>

#include "ui/review/timeline_paint.h"
#include "ui/review/transport_bar.h"
#include "ui/session/time_cursor.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {

struct TimelineStrip::Data {
  TimeCursor* cursor = nullptr;
  TimelineContent content;
  std::optional<std::pair<double, double>> visible;  // empty: all

  enum class Hold { kNothing, kCursor, kEvent, kFirst, kLast };
  Hold hold = Hold::kNothing;
  QPointF pressed;
  int event = -1;      // held or selected
  double event_s = 0;  // where the held one is now
  bool moved = false;
  int hovered = -1;

  QPixmap still;  // all but the cursor, for as long as nothing of it changes

  TimelineLayout Layout(const TimelineStrip& strip) const;
  const Timeline& timeline() const { return cursor->timeline(); }
  int EventAt(const TimelineLayout& layout, const QPointF& place) const;
  int EpisodeAt(const TimelineLayout& layout, const QPointF& place) const;
  Hold HandleAt(const TimelineLayout& layout, const QPointF& place) const;
  QString TextAt(const TimelineLayout& layout, const QPointF& place) const;
  void DrawStill(const TimelineStrip& strip, const TimelineLayout& layout);
  void MoveRange(bool first, double time_s) const;
};

TimelineLayout TimelineStrip::Data::Layout(const TimelineStrip& strip) const {
  const double start = cursor->empty() ? 0 : timeline().TimeOf(0);
  const double end = cursor->empty() ? 1 : timeline().TimeOf(timeline().count - 1);
  const auto [from, to] = visible.value_or(std::pair{start, end});
  return TimelineLayout::Of(strip.size(), strip.fontMetrics(), from, to);
}

int TimelineStrip::Data::EventAt(const TimelineLayout& layout, const QPointF& place) const {
  if (!layout.events.contains(place.toPoint())) return -1;
  int best = -1;
  double nearest = kHitPx + 0.5;
  for (std::size_t i = 0; i < content.events.size(); ++i) {
    const double distance = std::abs(layout.XOf(content.events[i].time_s) - place.x());
    if (distance >= nearest) continue;
    nearest = distance;
    best = static_cast<int>(i);
  }
  return best;
}

int TimelineStrip::Data::EpisodeAt(const TimelineLayout& layout, const QPointF& place) const {
  if (!layout.episodes.contains(place.toPoint())) return -1;
  int best = -1;
  double nearest = kHitPx + 0.5;
  for (std::size_t i = 0; i < content.episodes.size(); ++i) {
    const QRectF block = layout.BlockOf(content.episodes[i], timeline());
    const double distance = std::max({0.0, block.left() - place.x(), place.x() - block.right()});
    // Within two that overlap, the narrower one: the other can be hit beside it.
    const bool nearer =
        distance < nearest ||
        (best >= 0 && distance == nearest &&
         block.width() < layout.BlockOf(content.episodes[static_cast<std::size_t>(best)], timeline()).width());
    if (!nearer) continue;
    nearest = distance;
    best = static_cast<int>(i);
  }
  return best;
}

TimelineStrip::Data::Hold TimelineStrip::Data::HandleAt(const TimelineLayout& layout, const QPointF& place) const {
  if (!cursor->range() || !layout.ruler.contains(place.toPoint())) return Hold::kNothing;
  const double first = std::abs(layout.XOf(timeline().TimeOf(cursor->range()->first)) - place.x());
  const double last = std::abs(layout.XOf(timeline().TimeOf(cursor->range()->second)) - place.x());
  if (std::min(first, last) > kHitPx) return Hold::kNothing;
  return first < last ? Hold::kFirst : Hold::kLast;
}

QString TimelineStrip::Data::TextAt(const TimelineLayout& layout, const QPointF& place) const {
  if (const int event = EventAt(layout, place); event >= 0) {
    return LongText(content.events[static_cast<std::size_t>(event)], timeline()) + "\n" +
           tr("Drag to move; right click for more");
  }
  if (const int episode = EpisodeAt(layout, place); episode >= 0) {
    const EpisodeMark& mark = content.episodes[static_cast<std::size_t>(episode)];
    return mark.settled ? tr("%1 (settled)").arg(mark.sentence) : mark.sentence;
  }
  if (HandleAt(layout, place) != Hold::kNothing) return tr("Drag to change the range ([ and ])");
  const auto sample = static_cast<std::size_t>(cursor->SampleAt(layout.TimeAt(place.x())));
  if (layout.quality.contains(place.toPoint()) && sample < content.doubt.size()) {
    const float doubt = content.doubt[sample];
    const QString where =
        tr("%1, frame %2").arg(TimeText(timeline().TimeOf(static_cast<qint64>(sample)))).arg(sample + 1);
    const QString text = std::isnan(doubt)
                             ? tr("Missing at %1").arg(where)
                             : tr("Doubt %1 of 1 at %2").arg(NumberText(static_cast<double>(doubt), 2)).arg(where);
    const QString why = content.why ? content.why(static_cast<qint64>(sample)) : QString();
    return why.isEmpty() ? text : text + "\n" + why;
  }
  if (layout.events.contains(place.toPoint())) return tr("Double click to add an event");
  return {};
}

void TimelineStrip::Data::MoveRange(bool first, double time_s) const {
  const qint64 sample = cursor->SampleAt(time_s);
  const auto range = cursor->range().value_or(std::pair<qint64, qint64>{0, timeline().count - 1});
  // The handles may not pass each other: the one that is held would become the other.
  cursor->SetRange(first ? std::pair{std::min(sample, range.second), range.second}
                         : std::pair{range.first, std::max(sample, range.first)});
}

void TimelineStrip::Data::DrawStill(const TimelineStrip& strip, const TimelineLayout& layout) {
  const Tokens& t = CurrentTokens();
  const double ratio = strip.devicePixelRatioF();
  still = QPixmap((QSizeF(strip.size()) * ratio).toSize());
  still.setDevicePixelRatio(ratio);
  still.fill(t.panel);
  QPainter painter(&still);
  painter.setFont(strip.font());
  painter.setPen(t.ink_soft);
  const auto name = [&](const QRect& row, const QString& text) {
    painter.drawText(QRect(kGap, row.top(), row.left() - kGap, row.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
  };
  name(layout.ruler, tr("range"));
  name(layout.events, tr("events"));
  name(layout.quality, tr("doubt"));
  name(layout.episodes, tr("episodes"));
  const auto all = layout.ruler.united(layout.episodes);
  painter.setClipRect(all.adjusted(-kGapTiny, 0, kGapTiny, 0));
  if (cursor->empty()) {
    painter.drawText(all, Qt::AlignCenter, tr("Events and doubtful stretches of the trial would be here."));
    return;
  }
  DrawRuler(painter, layout);
  DrawQuality(painter, layout, timeline(), content.doubt);
  painter.setPen(t.line);
  painter.drawLine(layout.episodes.bottomLeft(), layout.episodes.bottomRight());
  DrawEpisodes(painter, layout, timeline(), content.episodes);
  if (cursor->range()) {
    DrawRange(painter, layout, timeline().TimeOf(cursor->range()->first), timeline().TimeOf(cursor->range()->second));
  }
  double free_from = layout.events.left();
  const QFontMetricsF metrics(painter.font());
  for (std::size_t i = 0; i < content.events.size(); ++i) {
    GaitEvent event = content.events[i];
    const bool held = static_cast<int>(i) == this->event;
    if (held && hold == Hold::kEvent) event.time_s = event_s;
    DrawEvent(painter, layout, event, held || static_cast<int>(i) == hovered);
    // Names that would run into each other are left to the tooltip.
    const double x = layout.XOf(event.time_s) + 9;
    if (x < free_from && !held) continue;
    painter.setPen(t.ink);
    painter.drawText(QPointF(x, layout.events.center().y() + metrics.ascent() / 2 - 1), ShortText(event));
    free_from = x + metrics.horizontalAdvance(ShortText(event)) + 12;
  }
}

TimelineStrip::TimelineStrip(TimeCursor* cursor, QWidget* parent) : QWidget(parent), data_(std::make_unique<Data>()) {
  data_->cursor = cursor;
  setObjectName("timeline_strip");
  setMouseTracking(true);
  setFocusPolicy(Qt::ClickFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  const auto renew = [this] {
    data_->still = {};
    update();
  };
  connect(cursor, &TimeCursor::moved, this, [this] { update(); });
  connect(cursor, &TimeCursor::rangeChanged, this, renew);
  connect(cursor, &TimeCursor::timelineChanged, this, [this, renew] {
    data_->visible.reset();
    renew();
  });
}

TimelineStrip::~TimelineStrip() = default;

void TimelineStrip::SetContent(TimelineContent content) {
  Data& d = *data_;
  d.content = std::move(content);
  d.hold = Data::Hold::kNothing;
  d.event = d.hovered = -1;
  d.still = {};
  update();
}

void TimelineStrip::SetVisibleTime(double from_s, double to_s) {
  data_->visible = {from_s, to_s};
  data_->still = {};
  update();
}

double TimelineStrip::XOf(double time_s) const {
  return data_->Layout(*this).XOf(time_s);
}
QRect TimelineStrip::EventsRow() const {
  return data_->Layout(*this).events;
}
QRect TimelineStrip::QualityRow() const {
  return data_->Layout(*this).quality;
}
QRect TimelineStrip::EpisodesRow() const {
  return data_->Layout(*this).episodes;
}
QSize TimelineStrip::sizeHint() const {
  return {640, TimelineLayout::Height()};
}
QSize TimelineStrip::minimumSizeHint() const {
  return {240, TimelineLayout::Height()};
}

void TimelineStrip::paintEvent(QPaintEvent*) {
  Data& d = *data_;
  const TimelineLayout layout = d.Layout(*this);
  if (d.still.isNull() || d.still.deviceIndependentSize() != QSizeF(size())) d.DrawStill(*this, layout);
  QPainter painter(this);
  painter.drawPixmap(0, 0, d.still);
  if (d.cursor->empty()) return;
  const double x = layout.XOf(d.cursor->seconds());
  if (x < layout.ruler.left() - 1 || x > layout.ruler.right() + 2) return;
  painter.setPen(QPen(CurrentTokens().ink, 1.5));
  const double top = layout.ruler.bottom() - 7;  // below the numbers, which it would strike out
  painter.drawLine(QPointF(x, top), QPointF(x, layout.episodes.bottom()));
  painter.setBrush(CurrentTokens().ink);
  painter.setPen(Qt::NoPen);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawPolygon(QPolygonF({{x - 5, top}, {x + 5, top}, {x, top + 7}}));
}

void TimelineStrip::mousePressEvent(QMouseEvent* event) {
  Data& d = *data_;
  if (event->button() != Qt::LeftButton || d.cursor->empty()) return;
  const TimelineLayout layout = d.Layout(*this);
  const QPointF place = event->position();
  d.pressed = place;
  d.moved = false;
  d.event = d.EventAt(layout, place);
  d.hold = d.HandleAt(layout, place);
  if (d.event >= 0) {
    d.hold = Data::Hold::kEvent;
    d.event_s = d.content.events[static_cast<std::size_t>(d.event)].time_s;
  } else if (d.hold == Data::Hold::kNothing) {
    d.hold = Data::Hold::kCursor;
    d.cursor->SetSample(d.cursor->SampleAt(layout.TimeAt(place.x())));
    if (const int episode = d.EpisodeAt(layout, place); episode >= 0) Q_EMIT episodeActivated(episode);
  }
  d.still = {};
  update();
}

void TimelineStrip::mouseMoveEvent(QMouseEvent* event) {
  Data& d = *data_;
  const TimelineLayout layout = d.Layout(*this);
  const QPointF place = event->position();
  const double time = layout.TimeAt(place.x());
  d.moved |= d.hold != Data::Hold::kNothing && std::abs(place.x() - d.pressed.x()) > 3;
  switch (d.hold) {
    case Data::Hold::kCursor:
      d.cursor->SetSample(d.cursor->SampleAt(time));
      return;
    case Data::Hold::kFirst:
    case Data::Hold::kLast:
      if (d.moved) d.MoveRange(d.hold == Data::Hold::kFirst, time);
      return;
    case Data::Hold::kEvent: {
      if (!d.moved) return;
      const Timeline& timeline = d.timeline();
      d.event_s = std::clamp(time, timeline.TimeOf(0), timeline.TimeOf(timeline.count - 1));
      GaitEvent now = d.content.events[static_cast<std::size_t>(d.event)];
      now.time_s = d.event_s;
      now.source = EventSource::kEdited;
      QToolTip::showText(event->globalPosition().toPoint(), LongText(now, timeline), this);
      d.still = {};
      update();
      return;
    }
    case Data::Hold::kNothing:
      break;
  }
  const int hovered = d.EventAt(layout, place);
  setCursor(d.HandleAt(layout, place) != Data::Hold::kNothing ? Qt::SizeHorCursor
            : hovered >= 0                                    ? Qt::OpenHandCursor
                                                              : Qt::ArrowCursor);
  if (hovered == d.hovered) return;
  d.hovered = hovered;
  d.still = {};
  update();
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent* event) {
  Data& d = *data_;
  if (event->button() != Qt::LeftButton) return;
  const Data::Hold held = std::exchange(d.hold, Data::Hold::kNothing);
  d.still = {};
  update();
  if (held != Data::Hold::kEvent) return;
  const int which = d.event;
  if (d.moved) {
    Q_EMIT eventMoved(which, d.event_s);
  } else {
    d.cursor->SetSample(d.cursor->SampleAt(d.event_s));
  }
}

void TimelineStrip::mouseDoubleClickEvent(QMouseEvent* event) {
  Data& d = *data_;
  const TimelineLayout layout = d.Layout(*this);
  if (event->button() != Qt::LeftButton || d.cursor->empty() || !layout.events.contains(event->position().toPoint()) ||
      d.EventAt(layout, event->position()) >= 0) {
    return;
  }
  Q_EMIT eventAddRequested(layout.TimeAt(event->position().x()));
}

void TimelineStrip::contextMenuEvent(QContextMenuEvent* event) {
  Data& d = *data_;
  if (d.cursor->empty()) return;
  const TimelineLayout layout = d.Layout(*this);
  const QPointF place(event->pos());
  const double time = layout.TimeAt(place.x());
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto add = [&](const char* name, const QString& text, std::function<void()> act) {
    QAction* action = menu->addAction(text, this, std::move(act));
    action->setObjectName(QLatin1String(name));
  };
  if (const int which = d.EventAt(layout, place); which >= 0) {
    const QString name = ShortText(d.content.events[static_cast<std::size_t>(which)]);
    const QPoint global = event->globalPos();
    add("event_rename", tr("Rename %1…").arg(name), [=, this] { Q_EMIT eventRenameRequested(which, global); });
    add("event_delete", tr("Delete %1").arg(name), [=, this] { Q_EMIT eventDeleteRequested(which); });
  } else if (const int episode = d.EpisodeAt(layout, place); episode >= 0) {
    add("episode_go", tr("Look at this episode"), [=, this] { Q_EMIT episodeActivated(episode); });
    add("episode_accept", tr("Accept this episode"), [=, this] { Q_EMIT episodeAcceptRequested(episode); });
  } else {
    add("event_add", tr("Add an event here"), [=, this] { Q_EMIT eventAddRequested(time); });
    const QPoint global = event->globalPos();
    add("event_detect", tr("Detect events…"), [=, this] { Q_EMIT eventDetectionRequested(global); });
    add("range_first", tr("Begin the range here"), [=, this] { data_->MoveRange(true, time); });
    add("range_last", tr("End the range here"), [=, this] { data_->MoveRange(false, time); });
    if (d.cursor->range()) {
      add("range_clear", tr("No range"), [this] { data_->cursor->SetRange(std::nullopt); });
    }
  }
  menu->popup(event->globalPos());
}

void TimelineStrip::keyPressEvent(QKeyEvent* event) {
  Data& d = *data_;
  if (event->key() == Qt::Key_Escape && d.hold != Data::Hold::kNothing) {
    d.hold = Data::Hold::kNothing;
    d.still = {};
    update();
  } else if (event->key() == Qt::Key_Delete && d.event >= 0) {
    Q_EMIT eventDeleteRequested(d.event);
  } else if (event->key() == Qt::Key_F2 && d.event >= 0) {
    const TimelineLayout layout = d.Layout(*this);
    const double x = layout.XOf(d.content.events[static_cast<std::size_t>(d.event)].time_s);
    Q_EMIT eventRenameRequested(d.event, mapToGlobal(QPoint(static_cast<int>(x), layout.events.bottom())));
  } else {
    QWidget::keyPressEvent(event);
  }
}

void TimelineStrip::leaveEvent(QEvent*) {
  if (data_->hovered < 0) return;
  data_->hovered = -1;
  data_->still = {};
  update();
}

bool TimelineStrip::event(QEvent* event) {
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
      event->type() == QEvent::PaletteChange) {
    data_->still = {};
  }
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QString text = data_->TextAt(data_->Layout(*this), QPointF(help->pos()));
  QToolTip::showText(help->globalPos(), text, this);
  return true;
}

}  // namespace kinora::ui

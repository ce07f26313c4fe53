#include "ui/review/transport_bar.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <cmath>

#include "ui/review/digits.h"
#include "ui/session/time_cursor.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr double kSpeeds[] = {0.1, 0.25, 0.5, 1, 2};
constexpr int kLittleStep = 1;

}  // namespace

QString TimeText(double seconds) {
  const auto total = static_cast<qint64>(std::llround(std::abs(seconds) * 1000));
  return QStringLiteral("%1%2:%3.%4")
      .arg(seconds < 0 && total > 0 ? QStringLiteral("-") : QString())
      .arg(total / 60000, 2, 10, QLatin1Char('0'))
      .arg(total / 1000 % 60, 2, 10, QLatin1Char('0'))
      .arg(total % 1000, 3, 10, QLatin1Char('0'));
}

std::optional<double> TimeOfText(const QString& text) {
  static const QRegularExpression form(
      QStringLiteral(R"(^\s*(-)?(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d*)?|[.,]\d+)\s*s?\s*$)"));
  const QRegularExpressionMatch match = form.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const double seconds = match.captured(4).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
  const double all = match.captured(2).toDouble() * 3600 + match.captured(3).toDouble() * 60 + seconds;
  return match.captured(1).isEmpty() ? all : -all;
}

struct TransportBar::Data {
  TimeCursor* cursor = nullptr;
  QToolButton* play = nullptr;
  QToolButton* loop = nullptr;
  QComboBox* speed = nullptr;
  QLineEdit* time = nullptr;
  QLineEdit* frame = nullptr;
  QLabel* count = nullptr;
  QPushButton* next = nullptr;
  std::vector<QWidget*> need_trial;

  void ShowPlace() const;
  void ShowPlayback() const;
  void ShowTrial() const;
  void GoToTime() const;
  void GoToFrame() const;
};

void TransportBar::Data::ShowPlace() const {
  // What is being typed must not be overwritten by playback.
  if (!time->hasFocus() || !time->isModified())
    time->setText(cursor->empty() ? QString() : TimeText(cursor->seconds()));
  if (!frame->hasFocus() || !frame->isModified())
    frame->setText(cursor->empty() ? QString() : QString::number(cursor->sample() + 1));
}

void TransportBar::Data::ShowPlayback() const {
  play->setIcon(Icon(cursor->playing() ? "pause" : "play"));
  play->setToolTip(cursor->playing() ? tr("Pause (Space)") : tr("Play (Space)"));
  loop->setChecked(cursor->loop());
  int nearest = 0;
  for (int i = 0; i < speed->count(); ++i) {
    const auto distance = [&](int k) { return std::abs(std::log(speed->itemData(k).toDouble() / cursor->speed())); };
    if (distance(i) < distance(nearest)) nearest = i;
  }
  speed->setCurrentIndex(nearest);
}

void TransportBar::Data::ShowTrial() const {
  for (QWidget* widget : need_trial) widget->setEnabled(!cursor->empty());
  count->setText(cursor->empty() ? tr("/ 0") : tr("/ %1").arg(cursor->timeline().count));
  const auto digits = QString::number(std::max<qint64>(cursor->timeline().count, 100)).size();
  frame->setFixedWidth(QFontMetrics(frame->font()).horizontalAdvance(QString(digits, '0')) + 24);
  ShowPlace();
}

void TransportBar::Data::GoToTime() const {
  if (const auto seconds = TimeOfText(time->text())) cursor->SetSample(cursor->SampleAt(*seconds));
  time->setModified(false);
  ShowPlace();
}

void TransportBar::Data::GoToFrame() const {
  bool is_number = false;
  const qint64 number = frame->text().trimmed().toLongLong(&is_number);
  if (is_number) cursor->SetSample(number - 1);
  frame->setModified(false);
  ShowPlace();
}

TransportBar::TransportBar(TimeCursor* cursor, QWidget* parent) : QWidget(parent), data_(std::make_unique<Data>()) {
  Data& d = *data_;
  d.cursor = cursor;
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGap, kGapTiny, kGap, kGapTiny);
  row->setSpacing(kGapTiny);
  const auto add_button = [&](const char* name, const char* icon, const QString& help) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setProperty("kind", "flat");
    button->setIcon(Icon(icon));
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setMinimumSize(kRowHeight, kRowHeight);
    row->addWidget(button);
    d.need_trial.push_back(button);
    return button;
  };
  connect(add_button("transport_first", "skip-back", tr("First frame")), &QToolButton::clicked, cursor,
          [cursor] { cursor->SetSample(cursor->range() ? cursor->range()->first : 0); });
  QToolButton* back = add_button("transport_back", "chevron-left", tr("One frame back (←)"));
  connect(back, &QToolButton::clicked, cursor, [cursor] { cursor->Step(-kLittleStep); });
  d.play = add_button("transport_play", "play", {});
  connect(d.play, &QToolButton::clicked, cursor, [cursor] { cursor->SetPlaying(!cursor->playing()); });
  QToolButton* forward = add_button("transport_forward", "chevron-right", tr("One frame on (→)"));
  connect(forward, &QToolButton::clicked, cursor, [cursor] { cursor->Step(kLittleStep); });
  connect(add_button("transport_last", "skip-forward", tr("Last frame")), &QToolButton::clicked, cursor,
          [cursor] { cursor->SetSample(cursor->range() ? cursor->range()->second : cursor->timeline().count - 1); });
  for (QToolButton* button : {back, forward}) button->setAutoRepeat(true);

  row->addSpacing(kGap);
  d.speed = new QComboBox(this);
  d.speed->setObjectName("transport_speed");
  d.speed->setToolTip(tr("Speed of playback"));
  for (const double speed : kSpeeds) d.speed->addItem(tr("%1×").arg(speed), speed);
  connect(d.speed, &QComboBox::activated, this,
          [this](int i) { data_->cursor->SetSpeed(data_->speed->itemData(i).toDouble()); });
  row->addWidget(d.speed);
  d.loop = add_button("transport_loop", "repeat", tr("Play the range, or all, over and over"));
  d.loop->setCheckable(true);
  connect(d.loop, &QToolButton::clicked, cursor, &TimeCursor::SetLoop);
  d.need_trial.push_back(d.speed);

  row->addSpacing(kGapWide);
  const auto add_field = [&](const char* name, const QString& help) {
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setFont(TabularFont(font()));
    field->setAlignment(Qt::AlignRight);
    field->setToolTip(help);
    field->setAccessibleName(help);
    d.need_trial.push_back(field);
    return field;
  };
  d.time = add_field("transport_time", tr("Time of the trial, minutes:seconds. Type a time to go there"));
  d.time->setFixedWidth(QFontMetrics(d.time->font()).horizontalAdvance("000:00.000") + 20);
  row->addWidget(d.time);
  row->addSpacing(kGap);
  row->addWidget(new QLabel(tr("frame"), this));
  d.frame = add_field("transport_frame", tr("Frame of the trial's clock, from 1. Type a number to go there"));
  row->addWidget(d.frame);
  d.count = new QLabel(this);
  d.count->setFont(TabularFont(font()));
  d.count->setProperty("kind", "soft");
  row->addWidget(d.count);
  row->addStretch();
  d.next = new QPushButton(this);
  d.next->setObjectName("transport_next");
  row->addWidget(d.next);

  connect(d.next, &QPushButton::clicked, this, &TransportBar::nextEpisodeRequested);
  connect(d.time, &QLineEdit::editingFinished, this, [this] { data_->GoToTime(); });
  connect(d.frame, &QLineEdit::editingFinished, this, [this] { data_->GoToFrame(); });
  connect(cursor, &TimeCursor::moved, this, [this] { data_->ShowPlace(); });
  connect(cursor, &TimeCursor::playingChanged, this, [this] { data_->ShowPlayback(); });
  connect(cursor, &TimeCursor::playbackChanged, this, [this] { data_->ShowPlayback(); });
  connect(cursor, &TimeCursor::timelineChanged, this, [this] { data_->ShowTrial(); });
  SetEpisodesLeft(0);
  d.ShowPlayback();
  d.ShowTrial();
}

TransportBar::~TransportBar() = default;

void TransportBar::SetEpisodesLeft(int count) {
  QPushButton& next = *data_->next;
  next.setEnabled(count > 0);
  next.setText(count > 0 ? tr("Next doubtful episode ▸  (%1 left)").arg(count) : tr("No doubtful episodes left"));
  next.setToolTip(count > 0 ? tr("Go to the next stretch to look at (N)")
                            : tr("Every doubtful stretch of the chosen quantities is accepted or mended"));
}

}  // namespace kinora::ui

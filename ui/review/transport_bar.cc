#include "ui/review/transport_bar.h"

#include <QComboBox>
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

  QToolButton* AddButton(QHBoxLayout* row, const char* name, const char* icon, const QString& help);
  QLineEdit* AddField(QHBoxLayout* row, const char* name, const QString& help);
  void AddSteps(QHBoxLayout* row);
  void AddPlayback(QHBoxLayout* row);
  void AddPlace(QHBoxLayout* row);

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
  // A field that is only left moves nothing: playback may be further than it says.
  const auto seconds = time->isModified() ? TimeOfText(time->text()) : std::nullopt;
  if (seconds) cursor->SetSample(cursor->SampleAt(*seconds));
  time->setModified(false);
  ShowPlace();
}

void TransportBar::Data::GoToFrame() const {
  bool is_number = false;
  const qint64 number = frame->text().trimmed().toLongLong(&is_number);
  if (is_number && frame->isModified()) cursor->SetSample(number - 1);
  frame->setModified(false);
  ShowPlace();
}

QToolButton* TransportBar::Data::AddButton(QHBoxLayout* row, const char* name, const char* icon, const QString& help) {
  auto* button = new QToolButton;
  button->setObjectName(QLatin1String(name));
  button->setProperty("kind", "flat");
  button->setIcon(Icon(icon));
  button->setToolTip(help);
  button->setAccessibleName(help);
  button->setMinimumSize(kRowHeight, kRowHeight);
  row->addWidget(button);
  need_trial.push_back(button);
  return button;
}

QLineEdit* TransportBar::Data::AddField(QHBoxLayout* row, const char* name, const QString& help) {
  auto* field = new QLineEdit;
  field->setObjectName(QLatin1String(name));
  field->setFont(TabularFont(field->font()));
  field->setAlignment(Qt::AlignRight);
  field->setToolTip(help);
  field->setAccessibleName(help);
  row->addWidget(field);
  need_trial.push_back(field);
  return field;
}

void TransportBar::Data::AddSteps(QHBoxLayout* row) {
  TimeCursor* c = cursor;
  connect(AddButton(row, "transport_first", "skip-back", tr("First frame, of the range where there is one")),
          &QToolButton::clicked, c, [c] { c->SetSample(c->range() ? c->range()->first : 0); });
  QToolButton* back = AddButton(row, "transport_back", "chevron-left", tr("One frame back (←)"));
  connect(back, &QToolButton::clicked, c, [c] { c->Step(-1); });
  play = AddButton(row, "transport_play", "play", {});
  connect(play, &QToolButton::clicked, c, [c] { c->SetPlaying(!c->playing()); });
  QToolButton* forward = AddButton(row, "transport_forward", "chevron-right", tr("One frame on (→)"));
  connect(forward, &QToolButton::clicked, c, [c] { c->Step(1); });
  connect(AddButton(row, "transport_last", "skip-forward", tr("Last frame, of the range where there is one")),
          &QToolButton::clicked, c, [c] { c->SetSample(c->range() ? c->range()->second : c->timeline().count - 1); });
  for (QToolButton* button : {back, forward}) button->setAutoRepeat(true);
}

void TransportBar::Data::AddPlayback(QHBoxLayout* row) {
  TimeCursor* c = cursor;
  speed = new QComboBox;
  speed->setObjectName("transport_speed");
  speed->setToolTip(tr("Speed of playback"));
  speed->setAccessibleName(speed->toolTip());
  for (const double factor : kSpeeds) speed->addItem(tr("%1×").arg(factor), factor);
  connect(speed, &QComboBox::activated, c, [this](int i) { cursor->SetSpeed(speed->itemData(i).toDouble()); });
  row->addWidget(speed);
  need_trial.push_back(speed);
  loop = AddButton(row, "transport_loop", "repeat", tr("Play the range, or all, over and over"));
  loop->setCheckable(true);
  connect(loop, &QToolButton::clicked, c, &TimeCursor::SetLoop);
}

void TransportBar::Data::AddPlace(QHBoxLayout* row) {
  time = AddField(row, "transport_time", tr("Time of the trial, minutes:seconds. Type a time to go there"));
  time->setFixedWidth(QFontMetrics(time->font()).horizontalAdvance("000:00.000") + 20);
  connect(time, &QLineEdit::editingFinished, cursor, [this] { GoToTime(); });
  row->addSpacing(kGap);
  row->addWidget(new QLabel(tr("frame")));
  frame = AddField(row, "transport_frame", tr("Frame of the trial's clock, from 1. Type a number to go there"));
  connect(frame, &QLineEdit::editingFinished, cursor, [this] { GoToFrame(); });
  count = new QLabel;
  count->setFont(TabularFont(count->font()));
  count->setProperty("kind", "soft");
  row->addWidget(count);
}

TransportBar::TransportBar(TimeCursor* cursor, QWidget* parent) : QWidget(parent), data_(std::make_unique<Data>()) {
  Data& d = *data_;
  d.cursor = cursor;
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGap, kGapTiny, kGap, kGapTiny);
  row->setSpacing(kGapTiny);
  d.AddSteps(row);
  row->addSpacing(kGap);
  d.AddPlayback(row);
  row->addSpacing(kGapWide);
  d.AddPlace(row);
  row->addStretch();
  d.next = new QPushButton;
  d.next->setObjectName("transport_next");
  d.next->setText(tr("Next doubtful episode ▸  (%1 left)").arg(999));
  d.next->setMinimumWidth(d.next->sizeHint().width());  // the bar must not twitch as they get fewer
  row->addWidget(d.next);
  connect(d.next, &QPushButton::clicked, this, &TransportBar::nextEpisodeRequested);
  connect(cursor, &TimeCursor::moved, this, [this] { data_->ShowPlace(); });
  connect(cursor, &TimeCursor::playingChanged, this, [this] { data_->ShowPlayback(); });
  connect(cursor, &TimeCursor::playbackChanged, this, [this] { data_->ShowPlayback(); });
  connect(cursor, &TimeCursor::timelineChanged, this, [this] { data_->ShowTrial(); });
  SetEpisodesLeft(0);
  d.ShowPlayback();
  d.ShowTrial();
}

TransportBar::~TransportBar() {
  // A field that has the focus says once more that its editing is finished when the bar is hidden, on its way out.
  for (QLineEdit* field : {data_->time, data_->frame}) field->disconnect();
}

void TransportBar::SetEpisodesLeft(int count) {
  QPushButton& next = *data_->next;
  next.setVisible(count >= 0);
  next.setEnabled(count > 0);
  next.setText(count > 0 ? tr("Next doubtful episode ▸  (%1 left)").arg(count) : tr("No doubtful episodes left"));
  next.setToolTip(
      count > 0 ? tr("Go to the next stretch to look at (N). Those of the chosen quantities count; Process counts "
                     "all")
                : tr("Every doubtful stretch of the chosen quantities is accepted or mended"));
}

}  // namespace kinora::ui

#include "ui/review/episode_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "projects/review/episode_text.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {

EpisodeBar::EpisodeBar(Commands& commands, QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGap, kGapTiny, kGap, kGapTiny);
  row->setSpacing(kGapTiny);
  text_ = new ElidedLabel(this);
  text_->setObjectName("episode");
  row->addWidget(text_, 1);
  const auto push = [&](const char* id) {
    auto* button = new QPushButton(this);
    QAction* action = commands.Find(id);
    button->setObjectName(id);
    button->setText(action->text());
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
      button->setEnabled(action->isEnabled());
      button->setToolTip(action->toolTip());
    });
    row->addWidget(button);
    return button;
  };
  process_ = new QPushButton(IconOnAccent("play"), tr("Go to Process"), this);
  process_->setProperty("kind", "main");
  row->addWidget(process_);
  connect(process_, &QPushButton::clicked, this, &EpisodeBar::processWanted);
  mend_ = push("review.mend");
  mend_->setProperty("kind", "main");
  accept_ = push("review.accept");
  accept_harmless_ = push("review.accept_harmless");
  row->addSpacing(kGapWide);
  for (const char* id : {"review.swap_legs", "review.hide_point", "review.ignore_camera", "review.fill_gap",
                         "review.swap_identity", "review.follow", "view.overlays", "view.light"}) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(commands.Find(id));
    button->setIconSize({18, 18});
    row->addWidget(button);
  }
  push("review.verdict");
}

QString EpisodeBar::MendText(const Episode& episode) {
  switch (episode.act) {
    case EpisodeAct::kSwapLeftRight:
      return tr("Swap left and right (%1)").arg(Shown(WordsOf(episode.part.value_or(BodyPart::kBody))));
    case EpisodeAct::kAssignPerson:
      return tr("Take the person who fits");
    case EpisodeAct::kIgnoreCamera:
      return tr("Ignore this camera here");
    case EpisodeAct::kFillGaps:
      return tr("Fill the gap");
    case EpisodeAct::kMovePoints:
      return tr("Drag the points");
  }
  return {};
}

void EpisodeBar::ShowEpisode(const Episode& episode) {
  QString text = Shown(episode.sentence);
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  text_->setText(text);
  text_->setToolTip(text);
  mend_->setText(MendText(episode));
  ShowButtons(true, false);
}

void EpisodeBar::ShowCount(std::size_t open, std::size_t harmless, bool in_range) {
  QString text = in_range ? tr("No doubtful episode is left in the range, for the chosen quantities.")
                          : tr("No doubtful episode is left in the chosen quantities.");
  if (open > 0) {
    const QString counted = Counted(static_cast<qint64>(open), tr("doubtful episode"), tr("doubtful episodes"));
    text = harmless > 0 ? tr("%1 left, %2 without effect on 3D. N goes to the next one.").arg(counted).arg(harmless)
                        : tr("%1 left. N goes to the next one.").arg(counted);
  }
  text_->setText(text);
  text_->setToolTip({});
  ShowButtons(false, false);
  accept_harmless_->setVisible(harmless > 0);
}

void EpisodeBar::ShowWhyNot(const QString& why_not, bool process) {
  text_->setText(why_not);
  text_->setToolTip(why_not);
  ShowButtons(false, process);
}

void EpisodeBar::ShowButtons(bool episode, bool process) {
  mend_->setVisible(episode);
  accept_->setVisible(episode);
  accept_harmless_->setVisible(false);
  process_->setVisible(process);
}

}  // namespace kinora::ui

#include "ui/shell/top_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

// What stands behind a page's name: done ✓, stale ↻, something to do •.
QString MarkOf(Page::State state) {
  switch (state) {
    case Page::State::kDone:
      return QStringLiteral(" ✓");
    case Page::State::kStale:
      return QStringLiteral(" ↻");
    case Page::State::kMissing:
      return QStringLiteral(" •");
    case Page::State::kNothing:
      break;
  }
  return {};
}

const QString& Separator() {
  static const QString kSeparator = QStringLiteral(" ▸ ");
  return kSeparator;
}

// Long names give way first, all to the same length.
QString PathWithin(QStringList parts, const QFontMetrics& metrics, int room) {
  const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text); };
  const int between = width(Separator()) * static_cast<int>(parts.size() - 1);
  const auto needed = [&](int most) {
    int sum = between;
    for (const QString& part : parts) sum += std::min(most, width(part));
    return sum;
  };
  int most = 0;
  for (const QString& part : parts) most = std::max(most, width(part));
  while (most > metrics.averageCharWidth() && needed(most) > room) --most;
  // Widths are rounded: what has room as it is would lose a letter to the fraction.
  for (QString& part : parts)
    if (width(part) > most) part = metrics.elidedText(part, Qt::ElideMiddle, most);
  return parts.join(Separator());
}

}  // namespace

TopBar::TopBar(Session& session, Commands& commands, QWidget* parent) : QWidget(parent), session_(session) {
  setProperty("kind", "bar");
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGapWide, 0, kGap, 0);
  row->setSpacing(kGapTiny);

  trial_ = new QToolButton(this);
  trial_->setObjectName("trial");
  trial_->setProperty("kind", "flat");
  trial_->setPopupMode(QToolButton::InstantPopup);
  trial_->setToolButtonStyle(Qt::ToolButtonTextOnly);
  trials_ = new QMenu(trial_);
  trial_->setMenu(trials_);
  connect(trials_, &QMenu::aboutToShow, this, &TopBar::FillTrialMenu);
  row->addWidget(trial_);
  row->addStretch(1);

  page_row_ = new QHBoxLayout;
  page_row_->setSpacing(0);
  row->addLayout(page_row_);
  row->addStretch(1);
  group_ = new QButtonGroup(this);

  for (const char* id : {"view.palette", "edit.undo", "edit.redo"}) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(commands.Find(id));
    button->setProperty("kind", "flat");
    button->setIconSize({18, 18});
    row->addWidget(button);
  }

  connect(&session_, &Session::projectChanged, this, &TopBar::UpdateTrial);
  connect(&session_, &Session::trialChanged, this, &TopBar::UpdateTrial);
  connect(&session_, &Session::recordsChanged, this, &TopBar::UpdateTrial);
  UpdateTrial();
}

void TopBar::AddPage(const QString& name, Page* page) {
  auto* button = new QToolButton(this);
  button->setProperty("kind", "page");
  button->setObjectName("page " + name);
  button->setCheckable(true);
  group_->addButton(button);
  page_row_->addWidget(button);
  connect(button, &QToolButton::clicked, this, [this, name] { Q_EMIT pageChosen(name); });
  connect(page, &Page::stateChanged, this, [this, button, name, page] { UpdateState(button, name, *page); });
  UpdateState(button, name, *page);
}

void TopBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  ShowTrialName();
}

void TopBar::UpdateState(QToolButton* button, const QString& name, const Page& page) {
  button->setText(name + MarkOf(page.state()));
  button->setToolTip(page.StateText());
  ShowTrialName();
}

void TopBar::SetCurrentPage(const QString& name) {
  if (auto* button = findChild<QToolButton*>("page " + name)) button->setChecked(true);
}

void TopBar::SetOpen(bool open) {
  trial_->setVisible(open);
  for (QAbstractButton* button : group_->buttons()) button->setVisible(open);
}

void TopBar::UpdateTrial() {
  path_ = QStringList{session_.study()};
  const QString path = session_.TrialPath();
  if (!path.isEmpty()) path_ << path.split(Separator());
  trial_->setToolTip(path_.join(Separator()) + '\n' + tr("The trial in hand: choose another"));
  trial_->setVisible(session_.is_open());
  ShowTrialName();
}

void TopBar::ShowTrialName() {
  int others = 0;
  for (const QToolButton* button : findChildren<QToolButton*>(Qt::FindDirectChildrenOnly)) {
    if (button != trial_ && !button->isHidden()) others += button->sizeHint().width() + kGapTiny;
  }
  const QString arrow = QStringLiteral(" ▾");
  const QFontMetrics metrics = trial_->fontMetrics();
  trial_->setText({});
  const int around = trial_->sizeHint().width() + metrics.horizontalAdvance(arrow) + 2 * kGapWide + kGapTiny;
  trial_->setText(PathWithin(path_, metrics, width() - others - around).replace('&', "&&") + arrow);
}

void TopBar::FillTrialMenu() {
  trials_->clear();
  session_.Guard([this] {
    for (const Trial& trial : ListTrials(session_.project())) {
      QAction* action = trials_->addAction(QString::fromStdString(FullName(session_.project(), trial)));
      action->setCheckable(true);
      action->setChecked(session_.trial() && session_.trial()->id == trial.id);
      connect(action, &QAction::triggered, this, [this, id = trial.id] { session_.SelectTrial(id); });
    }
  });
  if (trials_->isEmpty()) trials_->addAction(tr("No trial yet: add videos on the Project page"))->setEnabled(false);
}

}  // namespace kinora::ui

#include "ui/process/choice_card.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace kinora::ui {

ChoiceCard::ChoiceCard(const QString& icon, QWidget* parent) : QFrame(parent) {
  setProperty("kind", "pane");
  setCursor(Qt::PointingHandCursor);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapLarge, kGapWide, kGapLarge, kGapWide);
  column->setSpacing(kGapTiny);
  title_ = new QRadioButton(this);
  title_->setIcon(Icon(icon));
  title_->setAutoExclusive(false);  // the page keeps the two apart: under Advanced neither may be chosen
  QFont font = title_->font();
  font.setPointSizeF(font.pointSizeF() * 1.25);
  font.setBold(true);
  title_->setFont(font);
  text_ = new QLabel(this);
  text_->setWordWrap(true);
  text_->setProperty("kind", "soft");
  lacks_ = new QLabel(this);
  lacks_->setProperty("kind", "warn");
  lacks_->setWordWrap(true);
  install_ = new QPushButton(Icon("download"), tr("Install"), this);
  progress_ = new QProgressBar(this);
  progress_->setTextVisible(false);
  progress_->hide();
  auto* foot = new QHBoxLayout;
  foot->addWidget(lacks_, 1);
  foot->addWidget(install_);
  column->addWidget(title_);
  column->addWidget(text_);
  column->addSpacing(kGap);
  column->addStretch(1);
  column->addLayout(foot);
  column->addWidget(progress_);
  connect(title_, &QRadioButton::clicked, this, [this] { Q_EMIT picked(); });
  connect(install_, &QPushButton::clicked, this,
          [this] { installing_ ? Q_EMIT installCancelled() : Q_EMIT installAsked(); });
}

void ChoiceCard::SetChoice(const NetworkChoice& choice) {
  choice_ = choice;
  title_->setText(choice.title);
  setObjectName("card_" + choice.title.toLower());
  title_->setObjectName(objectName() + "_button");
  install_->setObjectName(objectName() + "_install");
  text_->setText(choice.text);
  ShowLacks();
}

void ChoiceCard::ShowLacks() {
  QStringList names;
  for (const std::string& name : choice_.missing) names << QString::fromStdString(name);
  if (!installing_) lacks_->setText(tr("Not installed: %1").arg(names.join(tr(" and "))));
  const bool lacks = needed_ && !names.isEmpty();
  lacks_->setVisible(installing_ || lacks);
  install_->setVisible(installing_ || lacks);
}

void ChoiceCard::SetNeeded(bool needed) {
  if (needed == needed_) return;
  needed_ = needed;
  ShowLacks();
}

void ChoiceCard::SetChosen(bool chosen) {
  title_->setChecked(chosen);
  update();
}

bool ChoiceCard::chosen() const {
  return title_->isChecked();
}

void ChoiceCard::ShowInstalling(const QString& what, double done, double total) {
  installing_ = !what.isEmpty();
  progress_->setVisible(installing_);
  install_->setText(installing_ ? tr("Stop") : tr("Install"));
  install_->setIcon(Icon(installing_ ? "x" : "download"));
  if (!installing_) return SetChoice(choice_);
  const int percent = total > 0 ? static_cast<int>(100 * done / total) : 0;
  progress_->setRange(0, total > 0 ? 100 : 0);
  progress_->setValue(percent);
  lacks_->setText(total > 0 ? tr("%1: %2 %").arg(what).arg(percent) : what);
}

void ChoiceCard::mouseReleaseEvent(QMouseEvent* event) {
  if (rect().contains(event->pos())) Q_EMIT picked();
  QFrame::mouseReleaseEvent(event);
}

void ChoiceCard::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  if (!chosen()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(CurrentTokens().accent, 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

}  // namespace kinora::ui

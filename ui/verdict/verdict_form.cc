#include "ui/verdict/verdict_form.h"

#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>

#include "projects/verdicts.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr auto kWhoSetting = "verdict/who";
constexpr int kLeastWidth = 280;

}  // namespace

VerdictForm::VerdictForm(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
  kind_ = new QComboBox(this);
  kind_->setObjectName("verdict");
  kind_->addItems({tr("Usable"), tr("Usable with a note"), tr("Excluded")});  // in the order of VerdictKind
  who_ = new QLineEdit(this);
  who_->setObjectName("verdict_who");
  who_->setPlaceholderText(tr("Your name"));
  who_->setToolTip(tr("Your name"));
  rule_ = new QLineEdit(this);
  rule_->setObjectName("verdict_rule");
  rule_->setPlaceholderText(tr("Rule of the study, if there is one"));
  reason_ = new QLineEdit(this);
  reason_->setObjectName("verdict_reason");
  reason_->setMinimumWidth(kLeastWidth);
  save_ = new QPushButton(Icon("save"), tr("Save verdict"), this);
  save_->setObjectName("verdict_save");
  state_ = new QLabel(this);
  state_->setProperty("kind", "soft");
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(kGap);
  grid->setColumnStretch(1, 1);
  grid->addWidget(kind_, 0, 0);
  grid->addWidget(who_, 0, 1);
  grid->addWidget(rule_, 1, 0, 1, 2);
  grid->addWidget(reason_, 2, 0, 1, 2);
  last_ = new QHBoxLayout;
  last_->addWidget(state_, 1);
  last_->addWidget(save_);
  grid->addLayout(last_, 3, 0, 1, 2);
  connect(kind_, &QComboBox::activated, this, &VerdictForm::Typed);
  for (QLineEdit* field : {rule_, reason_, who_}) {
    connect(field, &QLineEdit::textEdited, this, &VerdictForm::Typed);
    connect(field, &QLineEdit::returnPressed, save_, &QPushButton::click);
  }
  connect(save_, &QPushButton::clicked, this, &VerdictForm::Save);
}

void VerdictForm::AddBeside(QPushButton* button) {
  last_->insertWidget(1, button);
}

void VerdictForm::SetTrial(const std::string& trial) {
  trial_ = trial;
  Show();
}

void VerdictForm::Show() {
  const auto text = [](const std::string& from) { return QString::fromStdString(from); };
  std::optional<Verdict> verdict;
  if (session_.is_open() && !trial_.empty()) session_.Guard([&] { verdict = VerdictOf(session_.project(), trial_); });
  const Verdict shown = verdict.value_or(Verdict{});
  kind_->setCurrentIndex(static_cast<int>(shown.kind));
  rule_->setText(text(shown.rule));
  reason_->setText(text(shown.reason));
  who_->setText(shown.who.empty() ? QSettings().value(kWhoSetting).toString() : text(shown.who));
  const QDateTime when = QDateTime::fromString(text(shown.when_utc), Qt::ISODate);
  state_->setText(verdict
                      ? tr("%1, %2").arg(text(shown.who), QLocale().toString(when.toLocalTime(), QLocale::ShortFormat))
                      : tr("No verdict yet"));
  Typed();
}

void VerdictForm::Typed() {
  const bool needs_reason = kind_->currentIndex() != static_cast<int>(VerdictKind::kUsable);
  reason_->setPlaceholderText(needs_reason ? tr("Why? (needed)") : tr("Reason (if there is one)"));
  QString why_not;
  if (session_.read_only()) why_not = tr("The project can only be read.");
  if (needs_reason && reason_->text().trimmed().isEmpty()) why_not = tr("Say why first.");
  save_->setEnabled(why_not.isEmpty());
  save_->setToolTip(why_not.isEmpty() ? tr("Stored in the project, with name and time") : why_not);
}

void VerdictForm::Save() {
  const auto text = [](const QLineEdit* field) { return field->text().trimmed().toStdString(); };
  const Verdict verdict{.kind = static_cast<VerdictKind>(kind_->currentIndex()),
                        .rule = text(rule_),
                        .reason = text(reason_),
                        .who = text(who_),
                        .when_utc = {}};
  const std::string trial = trial_;
  if (!session_.Guard([&] { SetVerdict(session_.project(), trial, verdict); })) return;
  QSettings().setValue(kWhoSetting, who_->text().trimmed());
  session_.RecordsChanged();
  Show();
  Q_EMIT saved(trial);
}

}  // namespace kinora::ui

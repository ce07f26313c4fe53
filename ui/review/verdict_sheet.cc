#include "ui/review/verdict_sheet.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>

#include "projects/verdicts.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr auto kWho = "verdict/who";
constexpr int kWidth = 460, kLetters = 52;

}  // namespace

VerdictSheet::VerdictSheet(Session& session, QWidget* parent) : QDialog(parent), session_(session) {
  setWindowTitle(tr("Verdict"));
  setObjectName("verdict");
  setFixedWidth(std::max(kWidth, kLetters * fontMetrics().averageCharWidth()));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapLarge, kGapLarge, kGapLarge, kGapLarge);
  auto* title = new ElidedLabel(this, Qt::ElideLeft);
  title->setText(session.TrialPath());
  title->setProperty("kind", "heading");
  column->addWidget(title);
  kinds_ = new QButtonGroup(this);
  for (const auto& [kind, text] : {std::pair(VerdictKind::kUsable, tr("Usable")),
                                   std::pair(VerdictKind::kUsableWithNote, tr("Usable with a note")),
                                   std::pair(VerdictKind::kExcluded, tr("Excluded"))}) {
    auto* button = new QRadioButton(text, this);
    kinds_->addButton(button, static_cast<int>(kind));
    column->addWidget(button);
  }
  auto* form = new QFormLayout;
  rule_ = new QLineEdit(this);
  rule_->setPlaceholderText(tr("of the study's protocol; may be empty"));
  reason_ = new QLineEdit(this);
  reason_->setObjectName("reason");
  who_ = new QLineEdit(QSettings().value(kWho).toString(), this);
  form->addRow(tr("Rule"), rule_);
  form->addRow(tr("Reason"), reason_);
  form->addRow(tr("Your name"), who_);
  column->addLayout(form);
  problem_ = new QLabel(this);
  problem_->setProperty("kind", "soft");
  auto* cancel = new QPushButton(tr("Cancel"), this);
  give_ = new QPushButton(tr("Give the verdict"), this);
  give_->setObjectName("give");
  give_->setProperty("kind", "main");
  give_->setDefault(true);
  auto* foot = new QHBoxLayout;
  foot->addWidget(problem_, 1);
  foot->addWidget(cancel);
  foot->addWidget(give_);
  column->addLayout(foot);

  session_.Guard([this] {
    const auto verdict = VerdictOf(session_.project(), session_.trial()->id);
    kinds_->button(static_cast<int>(verdict ? verdict->kind : VerdictKind::kUsable))->setChecked(true);
    if (!verdict) return;
    rule_->setText(QString::fromStdString(verdict->rule));
    reason_->setText(QString::fromStdString(verdict->reason));
    if (!verdict->who.empty()) who_->setText(QString::fromStdString(verdict->who));
  });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(give_, &QPushButton::clicked, this, &VerdictSheet::Store);
  connect(reason_, &QLineEdit::textChanged, this, &VerdictSheet::Validate);
  connect(kinds_, &QButtonGroup::idToggled, this, &VerdictSheet::Validate);
  Validate();
}

void VerdictSheet::Validate() {
  const bool wants_reason = kinds_->checkedId() != static_cast<int>(VerdictKind::kUsable);
  const bool missing = wants_reason && reason_->text().trimmed().isEmpty();
  problem_->setText(missing ? tr("Say the reason.") : QString());
  give_->setEnabled(!missing && !session_.read_only());
}

void VerdictSheet::Store() {
  QSettings().setValue(kWho, who_->text().trimmed());
  const bool well = session_.Guard([this] {
    SetVerdict(session_.project(), session_.trial()->id,
               {.kind = static_cast<VerdictKind>(kinds_->checkedId()),
                .rule = rule_->text().trimmed().toStdString(),
                .reason = reason_->text().trimmed().toStdString(),
                .who = who_->text().trimmed().toStdString(),
                .when_utc = {}});
  });
  if (!well) return;
  session_.RecordsChanged();
  accept();
}

}  // namespace kinora::ui

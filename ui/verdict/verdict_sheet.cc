#include "ui/verdict/verdict_sheet.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"
#include "ui/verdict/verdict_form.h"

namespace kinora::ui {
namespace {

constexpr int kWidth = 460, kLetters = 52;

}  // namespace

VerdictSheet::VerdictSheet(Session& session, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Verdict"));
  setObjectName("verdict");
  setFixedWidth(std::max(kWidth, kLetters * fontMetrics().averageCharWidth()));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapLarge, kGapLarge, kGapLarge, kGapLarge);
  auto* title = new ElidedLabel(this, Qt::ElideLeft);
  title->setText(session.TrialPath());
  title->setProperty("kind", "heading");
  auto* form = new VerdictForm(session, this);
  form->SetTrial(session.trial()->id);
  form->button()->setProperty("kind", "main");
  form->button()->setIcon(IconOnAccent("save"));
  form->button()->setDefault(true);
  column->addWidget(title);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setAutoDefault(false);
  form->AddBeside(cancel);
  column->addWidget(form);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(form, &VerdictForm::saved, this, &QDialog::accept);
}

}  // namespace kinora::ui

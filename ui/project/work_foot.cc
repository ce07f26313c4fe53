#include "ui/project/work_foot.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/session/notice_text.h"

namespace kinora::ui {
namespace {

constexpr int kBarWidth = 160, kParts = 1000;

}  // namespace

WorkFoot::WorkFoot(Session& session, Background& work, const QString& act, QWidget* parent) : QWidget(parent) {
  text_ = new QLabel(this);
  text_->setObjectName("problem");
  text_->setWordWrap(true);
  progress_ = new QProgressBar(this);
  progress_->setTextVisible(false);
  progress_->setFixedWidth(kBarWidth);
  progress_->hide();
  auto* cancel = new QPushButton(tr("Cancel"), this);
  button_ = new QPushButton(act, this);
  button_->setProperty("kind", "main");
  button_->setDefault(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(text_, 1);
  row->addWidget(progress_);
  row->addWidget(cancel);
  row->addWidget(button_);
  connect(cancel, &QPushButton::clicked, this, &WorkFoot::cancelled);
  connect(&session, &Session::said, this, [this](const Notice& notice) {
    if (notice.tone != Notice::Tone::kInfo) Say(InALine(notice));
  });
  connect(&work, &Background::progressed, this, [this](const QString& step, double done, double total) {
    Say(step);
    progress_->setRange(0, kParts);
    progress_->setValue(total > 0 ? static_cast<int>(kParts * done / total) : 0);
  });
  connect(&work, &Background::finished, progress_, &QWidget::hide);
}

void WorkFoot::Say(const QString& text) {
  text_->setText(text);
}

QString WorkFoot::said() const {
  return text_->text();
}

void WorkFoot::Begin() {
  button_->setEnabled(false);
  progress_->setRange(0, 0);
  progress_->show();
}

}  // namespace kinora::ui

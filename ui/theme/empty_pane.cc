#include "ui/theme/empty_pane.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace kinora::ui {

EmptyPane::EmptyPane(QWidget* parent) : QWidget(parent), text_(new QLabel(this)), button_(new QPushButton(this)) {
  text_->setProperty("kind", "soft");
  text_->setAlignment(Qt::AlignCenter);
  text_->setWordWrap(true);
  button_->setObjectName("way_out");
  button_->setProperty("kind", "main");
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kGapWide);
  column->addStretch(1);
  column->addWidget(text_);
  column->addWidget(button_, 0, Qt::AlignHCenter);
  column->addStretch(2);
  connect(button_, &QPushButton::clicked, this, [this] {
    if (run_) run_();
  });
  Say({});
}

void EmptyPane::Say(const QString& text, const QString& button, const QString& icon, std::function<void()> run) {
  text_->setText(text);
  button_->setText(button);
  button_->setIcon(icon.isEmpty() ? QIcon() : IconOnAccent(icon));
  button_->setVisible(run != nullptr);
  run_ = std::move(run);
}

}  // namespace kinora::ui

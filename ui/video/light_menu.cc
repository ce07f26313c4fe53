#include "ui/video/light_menu.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QWidgetAction>
#include <cmath>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kSteps = 100, kPage = 10, kSliderWidth = 220;
constexpr float kMostBrightness = 0.6F, kMostContrast = 4;

}  // namespace

LightMenu::LightMenu(QWidget* parent) : QMenu(parent) {
  setObjectName("light");
  auto* whole = new QWidget(this);
  auto* grid = new QGridLayout(whole);
  grid->setContentsMargins(kGapWide, kGap, kGapWide, kGap);
  const auto slider = [&](int row, const char* name, const QString& text) {
    auto* made = new QSlider(Qt::Horizontal, whole);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setRange(-kSteps, kSteps);
    made->setPageStep(kPage);
    made->setSingleStep(kPage / 2);
    made->setMinimumWidth(kSliderWidth);
    auto* value = new QLabel(whole);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setMinimumWidth(fontMetrics().horizontalAdvance("+100 %"));
    const auto show = [value](int now) { value->setText(tr("%1%2 %").arg(now > 0 ? "+" : "").arg(now)); };
    show(0);
    grid->addWidget(new QLabel(text, whole), row, 0);
    grid->addWidget(made, row, 1);
    grid->addWidget(value, row, 2);
    connect(made, &QSlider::valueChanged, this, [this, show](int now) {
      show(now);
      Q_EMIT changed();
    });
    return made;
  };
  brightness_ = slider(0, "brightness", tr("Brightness"));
  contrast_ = slider(1, "contrast", tr("Contrast"));
  auto* back = new QPushButton(Icon("rotate-ccw"), tr("As filmed"), whole);
  back->setObjectName("as_filmed");
  connect(back, &QPushButton::clicked, this, [this] {
    brightness_->setValue(0);
    contrast_->setValue(0);
  });
  grid->addWidget(back, 2, 1, Qt::AlignLeft);
  auto* action = new QWidgetAction(this);
  action->setDefaultWidget(whole);
  addAction(action);
}

float LightMenu::brightness() const {
  return kMostBrightness * static_cast<float>(brightness_->value()) / kSteps;
}

float LightMenu::contrast() const {
  return std::pow(kMostContrast, static_cast<float>(contrast_->value()) / kSteps);
}

void LightMenu::showEvent(QShowEvent* event) {
  QMenu::showEvent(event);
  brightness_->setFocus();  // arrows change it at once
}

}  // namespace kinora::ui

#pragma once

#include <QWidget>

namespace kinora::ui::test {

// Where $KINORA_SHOTS names a folder: the widget's picture as a person sees it, as NAME.png there.
void Shoot(QWidget& widget, const QString& name);

}  // namespace kinora::ui::test

#pragma once

#include <QStringList>

class QWidget;

namespace kinora::test {

// What a demanding eye would find in a window as it is shown now, a line each; empty where all is well. Texts that do
// not fit (those that are shortened with "…" must have a tooltip), widgets that reach out of their parent or lie over
// each other, buttons smaller than 24 pixels or without a word, disabled ones that do not say why. Widgets that paint
// their own texts (plots, strips, videos) are not looked into.
QStringList WhatIsWrongIn(const QWidget& window);

}  // namespace kinora::test

#pragma once

#include <QStringList>

class QWidget;

namespace kinora::test {

// The English that a person who speaks none would meet in this window: each visible text, tooltip, row and choice that
// holds an English word which no other language has ("the", "with", …). Names that people gave are theirs, and are
// passed as `given`. Widgets that paint their own texts are not looked into.
QStringList EnglishIn(const QWidget& window, const QStringList& given);

// Whether a text holds such a word.
bool IsEnglish(QString text);

}  // namespace kinora::test

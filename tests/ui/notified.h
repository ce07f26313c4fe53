#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace kinora::test {

// The visible button of this text in a window, such as a notice's, once it is shown; null where none comes within a
// minute.
QPushButton* Notified(const QWidget& window, const QString& text);

}  // namespace kinora::test

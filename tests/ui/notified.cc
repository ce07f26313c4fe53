#include "tests/ui/notified.h"

#include <QPushButton>
#include <QTest>

namespace kinora::test {

QPushButton* Notified(const QWidget& window, const QString& text) {
  constexpr int kLongMs = 60'000;  // only ever waited for by a test that fails
  QPushButton* found = nullptr;
  const auto look = [&] {
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
      if (button->text() == text && button->isVisible()) found = button;
    }
    return found != nullptr;
  };
  return QTest::qWaitFor(look, kLongMs) ? found : nullptr;
}

}  // namespace kinora::test

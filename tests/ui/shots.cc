#include "tests/ui/shots.h"

#include <QDir>
#include <QPixmap>

namespace kinora::ui::test {

void Shoot(QWidget& widget, const QString& name) {
  const QString folder = qEnvironmentVariable("KINORA_SHOTS");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  widget.grab().save(QDir(folder).filePath(name + ".png"));
}

}  // namespace kinora::ui::test

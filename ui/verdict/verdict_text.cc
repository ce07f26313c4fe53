#include "ui/verdict/verdict_text.h"

#include <QCoreApplication>

namespace kinora::ui {

QString VerdictText(VerdictKind kind) {
  switch (kind) {
    case VerdictKind::kUsable:
      return QCoreApplication::translate("TrialsModel", "Usable");
    case VerdictKind::kUsableWithNote:
      return QCoreApplication::translate("TrialsModel", "Usable, note");
    case VerdictKind::kExcluded:
      return QCoreApplication::translate("TrialsModel", "Excluded");
  }
  return {};
}

}  // namespace kinora::ui

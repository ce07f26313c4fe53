#include "ui/review/doubt_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/theme/joint_text.h"
#include "ui/theme/text.h"

namespace kinora::ui {
namespace {

constexpr std::size_t kJointsNamed = 3;

QString JointsText(const std::vector<DoubtCurve::Reason>& reasons) {
  QStringList names;
  for (const DoubtCurve::Reason& reason : reasons)
    if (static_cast<std::size_t>(names.size()) < kJointsNamed) names << JointText(reason.joint);
  const QString named = names.join(QStringLiteral(", "));
  if (reasons.size() <= kJointsNamed) return named;
  return QCoreApplication::translate("DoubtText", "%1 and %2 more").arg(named).arg(reasons.size() - kJointsNamed);
}

}  // namespace

QString DoubtText(const std::vector<DoubtCurve::Reason>& reasons) {
  using Why = DoubtCurve::Reason::Why;
  if (reasons.empty()) return {};
  const QString joints = JointsText(reasons);
  switch (reasons.front().why) {
    case Why::kNotYet:
      return QCoreApplication::translate("DoubtText",
                                         "Not yet in 3D: %1. Too few cameras see that before; what comes into view "
                                         "makes no episode.")
          .arg(joints);
    case Why::kNoMore:
      return QCoreApplication::translate("DoubtText",
                                         "No longer in 3D: %1. Too few cameras see that from here on; what leaves the "
                                         "view makes no episode.")
          .arg(joints);
    case Why::kMissing:
      return QCoreApplication::translate("DoubtText", "Not in 3D: %1. Too few cameras see that here.").arg(joints);
    case Why::kFilled:
      return QCoreApplication::translate("DoubtText", "Filled over a gap: %1.").arg(joints);
    case Why::kError:
      break;
  }
  const DoubtCurve::Reason& worst = reasons.front();
  return QCoreApplication::translate("DoubtText", "The cameras disagree about %1: %2 px, usually %3 px.")
      .arg(joints, NumberText(static_cast<double>(worst.error_px), 1),
           NumberText(static_cast<double>(worst.median_px), 1));
}

}  // namespace kinora::ui

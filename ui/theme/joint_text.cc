#include "ui/theme/joint_text.h"

#include <QCoreApplication>
#include <array>

namespace kinora::ui {
namespace {

// In the order of enum Joint.
constexpr std::array<const char*, kJointCount> kTitles = {QT_TRANSLATE_NOOP("Joint", "nose"),
                                                          QT_TRANSLATE_NOOP("Joint", "left eye"),
                                                          QT_TRANSLATE_NOOP("Joint", "right eye"),
                                                          QT_TRANSLATE_NOOP("Joint", "left ear"),
                                                          QT_TRANSLATE_NOOP("Joint", "right ear"),
                                                          QT_TRANSLATE_NOOP("Joint", "top of the head"),
                                                          QT_TRANSLATE_NOOP("Joint", "neck"),
                                                          QT_TRANSLATE_NOOP("Joint", "left shoulder"),
                                                          QT_TRANSLATE_NOOP("Joint", "right shoulder"),
                                                          QT_TRANSLATE_NOOP("Joint", "left elbow"),
                                                          QT_TRANSLATE_NOOP("Joint", "right elbow"),
                                                          QT_TRANSLATE_NOOP("Joint", "left wrist"),
                                                          QT_TRANSLATE_NOOP("Joint", "right wrist"),
                                                          QT_TRANSLATE_NOOP("Joint", "left thumb"),
                                                          QT_TRANSLATE_NOOP("Joint", "right thumb"),
                                                          QT_TRANSLATE_NOOP("Joint", "left index finger"),
                                                          QT_TRANSLATE_NOOP("Joint", "right index finger"),
                                                          QT_TRANSLATE_NOOP("Joint", "left little finger"),
                                                          QT_TRANSLATE_NOOP("Joint", "right little finger"),
                                                          QT_TRANSLATE_NOOP("Joint", "middle of the hips"),
                                                          QT_TRANSLATE_NOOP("Joint", "left hip"),
                                                          QT_TRANSLATE_NOOP("Joint", "right hip"),
                                                          QT_TRANSLATE_NOOP("Joint", "left knee"),
                                                          QT_TRANSLATE_NOOP("Joint", "right knee"),
                                                          QT_TRANSLATE_NOOP("Joint", "left ankle"),
                                                          QT_TRANSLATE_NOOP("Joint", "right ankle"),
                                                          QT_TRANSLATE_NOOP("Joint", "left heel"),
                                                          QT_TRANSLATE_NOOP("Joint", "right heel"),
                                                          QT_TRANSLATE_NOOP("Joint", "left big toe"),
                                                          QT_TRANSLATE_NOOP("Joint", "right big toe"),
                                                          QT_TRANSLATE_NOOP("Joint", "left small toe"),
                                                          QT_TRANSLATE_NOOP("Joint", "right small toe")};

}  // namespace

QString JointText(Joint joint) {
  return QCoreApplication::translate("Joint", kTitles[static_cast<std::size_t>(joint)]);
}

QString ProvenanceText(Provenance provenance) {
  switch (provenance) {
    case Provenance::kMeasured:
      return QCoreApplication::translate("provenance", "measured");
    case Provenance::kInterpolated:
      return QCoreApplication::translate("provenance", "interpolated");
    case Provenance::kEdited:
      return QCoreApplication::translate("provenance", "edited");
    case Provenance::kLifted:
      return QCoreApplication::translate("provenance", "lifted");
    case Provenance::kMissing:
      break;
  }
  return QCoreApplication::translate("provenance", "missing");
}

}  // namespace kinora::ui

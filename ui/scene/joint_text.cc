#include "ui/scene/joint_text.h"

#include <QCoreApplication>

namespace kinora::ui {
namespace {

// Both sides have one name here.
QString PlainText(Joint joint) {
  const auto tr = [](const char* text) { return QCoreApplication::translate("joints", text); };
  switch (joint) {
    case Joint::kNose:
      return tr("nose");
    case Joint::kEyeL:
    case Joint::kEyeR:
      return tr("eye");
    case Joint::kEarL:
    case Joint::kEarR:
      return tr("ear");
    case Joint::kHeadTop:
      return tr("top of the head");
    case Joint::kNeck:
      return tr("neck");
    case Joint::kShoulderL:
    case Joint::kShoulderR:
      return tr("shoulder");
    case Joint::kElbowL:
    case Joint::kElbowR:
      return tr("elbow");
    case Joint::kWristL:
    case Joint::kWristR:
      return tr("wrist");
    case Joint::kThumbL:
    case Joint::kThumbR:
      return tr("thumb");
    case Joint::kIndexL:
    case Joint::kIndexR:
      return tr("index finger");
    case Joint::kPinkyL:
    case Joint::kPinkyR:
      return tr("little finger");
    case Joint::kMidHip:
      return tr("middle of the hips");
    case Joint::kHipL:
    case Joint::kHipR:
      return tr("hip");
    case Joint::kKneeL:
    case Joint::kKneeR:
      return tr("knee");
    case Joint::kAnkleL:
    case Joint::kAnkleR:
      return tr("ankle");
    case Joint::kHeelL:
    case Joint::kHeelR:
      return tr("heel");
    case Joint::kBigToeL:
    case Joint::kBigToeR:
      return tr("big toe");
    case Joint::kSmallToeL:
    case Joint::kSmallToeR:
      return tr("small toe");
  }
  return {};
}

}  // namespace

QString JointText(Joint joint) {
  const QString plain = PlainText(joint);
  switch (SideOf(joint)) {
    case Side::kLeft:
      return QCoreApplication::translate("joints", "left %1").arg(plain);
    case Side::kRight:
      return QCoreApplication::translate("joints", "right %1").arg(plain);
    case Side::kMiddle:
      break;
  }
  return plain;
}

QString ProvenanceText(Provenance provenance) {
  const auto tr = [](const char* text) { return QCoreApplication::translate("provenance", text); };
  switch (provenance) {
    case Provenance::kMeasured:
      return tr("measured");
    case Provenance::kInterpolated:
      return tr("interpolated");
    case Provenance::kEdited:
      return tr("edited");
    case Provenance::kLifted:
      return tr("lifted");
    case Provenance::kMissing:
      break;
  }
  return tr("missing");
}

}  // namespace kinora::ui

#include "ui/scene/scene_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace kinora::ui {
namespace {

constexpr double kTurnPerKey = 0.087;  // radians: 5 degrees
constexpr double kMovePerKey = 24;     // pixels

}  // namespace

QString SceneKeysHelp() {
  return QCoreApplication::translate(
      "kinora::ui::SceneView",
      "Alt with the arrows turns the 3D view, with Shift too moves it; + and - come nearer and go away, Home fits it");
}

SceneMove SceneMoveOf(const QKeyEvent& key) {
  const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
  if (!(held & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier))) {
    if (key.key() == Qt::Key_Plus || key.key() == Qt::Key_Equal)
      return [](Turntable& table, double) { table.Zoom(kSceneNearer); };
    if (key.key() == Qt::Key_Minus) return [](Turntable& table, double) { table.Zoom(1 / kSceneNearer); };
    return {};
  }
  if ((held & ~Qt::ShiftModifier) != Qt::AltModifier) return {};
  const int right = key.key() == Qt::Key_Right ? 1 : key.key() == Qt::Key_Left ? -1 : 0;
  const int up = key.key() == Qt::Key_Up ? 1 : key.key() == Qt::Key_Down ? -1 : 0;
  if (right == 0 && up == 0) return {};
  if (held & Qt::ShiftModifier)
    return [=](Turntable& table, double height) { table.Pan(right * kMovePerKey, up * kMovePerKey, height); };
  return [=](Turntable& table, double) { table.Orbit(-right * kTurnPerKey, -up * kTurnPerKey); };
}

}  // namespace kinora::ui

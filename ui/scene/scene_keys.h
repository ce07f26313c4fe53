#pragma once

#include <QString>
#include <functional>

#include "ui/scene/scene_camera.h"

class QKeyEvent;

namespace kinora::ui {

// How much nearer one notch of the wheel, or one key, brings the viewer.
inline constexpr double kSceneNearer = 0.887;

// What a key does to the viewer of the 3D view; empty where it means nothing there. Arrows alone step through pictures,
// so that the viewer takes them with Alt, as points on the videos do.
using SceneMove = std::function<void(Turntable& table, double view_height_px)>;
SceneMove SceneMoveOf(const QKeyEvent& key);
// The same in a sentence.
QString SceneKeysHelp();

}  // namespace kinora::ui

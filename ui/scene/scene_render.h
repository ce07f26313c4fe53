#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "ui/scene/scene_camera.h"
#include "ui/scene/scene_content.h"

namespace kinora::ui {

// The 3D scene as VTK draws it, into whatever OpenGL context is current. Knows nothing of widgets.
class SceneRender {
 public:
  SceneRender();
  ~SceneRender();

  void SetContent(std::shared_ptr<const SceneContent> content);
  void SetOptions(const SceneOptions& options, double pixel_ratio);
  void SetSample(qint64 sample);  // moves points; nothing is made anew
  void SetSelected(std::optional<std::pair<int, Joint>> joint);

  // Once per context, which is current: takes hold of it. VTK asks by the two functions for it later.
  void Start(std::function<bool()> is_current, std::function<void()> make_current);
  // Draws a picture of that many device pixels into a framebuffer of the current context. Smooth edges take four times
  // as long where the processor draws.
  void Draw(const SceneEye& eye, int width_px, int height_px, unsigned framebuffer, bool smooth = false);
  // Lets go of all that lies in the context, which is current and about to go.
  void Finish();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace kinora::ui

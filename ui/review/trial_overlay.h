#pragma once

#include <QPushButton>
#include <memory>

#include "projects/review/laid_over.h"
#include "ui/plots/curve_content.h"
#include "ui/scene/scene_content.h"
#include "ui/session/background.h"
#include "ui/session/session.h"

namespace kinora::ui {

// Another trial laid over the one under review, faintly, in the curves and the 3D view: chosen from a menu, brought
// together by the first event that both have (or by their beginnings) and shifted by frames. The button says which and
// how. It stays when another trial is reviewed; it is read in the background.
class TrialOverlay : public QPushButton {
  Q_OBJECT
 public:
  explicit TrialOverlay(Session& session, QWidget* parent = nullptr);

  void Choose();  // the menu
  void Lay(const Trial& trial);
  void Off();
  // Later by so many frames of the trial under review.
  void Shift(int frames);
  bool active() const { return laid_ != nullptr; }
  double shift_s() const { return alignment_.shift_s; }

  // The trial under review and its events: what the other is brought together with.
  void SetUnder(const Trial& trial, const std::vector<GaitEvent>& events);
  void AddTo(CurveContent& content) const;
  void AddTo(SceneContent& content) const;

 Q_SIGNALS:
  void changed();

 private:
  void Loaded(LaidOver laid);
  void AlignAnew();
  void MoveOnto();  // works out what is shown
  void ShowText();
  bool shown() const;

  Session& session_;
  Background reader_;
  std::shared_ptr<const LaidOver> laid_;
  Trial under_;
  std::vector<GaitEvent> events_;
  Alignment alignment_;
  int shifted_frames_ = 0;
  JointAngles angles_;  // on the timeline of the trial under review
  std::shared_ptr<const Trajectory3D> trajectory_;
};

}  // namespace kinora::ui

#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/motion/events.h"
#include "core/motion/joint.h"
#include "core/motion/provenance.h"
#include "core/motion/timeline.h"

namespace kinora::ui {

// What a laid-over curve's gait cycles are cut from: all of that trial, on its own clock.
struct CycleSource {
  Timeline timeline;
  std::vector<double> value;  // in the panel's unit
  std::vector<GaitEvent> events;
};

// One curve over a trial's timeline. All lists that are not empty have one entry per sample.
struct PlotCurve {
  Side side = Side::kMiddle;
  QString label;                              // where the side does not say enough: "P03 squat 2"; else empty
  std::vector<double> value;                  // in the panel's unit; NaN is a gap
  std::vector<double> sd;                     // 1 SD of the measurement in the same unit; NaN unknown; empty: no band
  std::vector<Provenance> provenance;         // empty: all measured
  std::vector<std::uint8_t> doubtful;         // not 0: drawn dashed, as interpolated samples are; empty: none
  bool faint = false;                         // of a trial that is laid over
  std::shared_ptr<const CycleSource> cycles;  // empty: this curve between the content's events
};

// One quantity, left and right together.
struct PlotPanel {
  QString id;        // as in Quantity: "angle/knee_flexion"
  QString title;     // "Knee flexion"
  QString unit;      // "deg", "mm"
  QString positive;  // what + means: "flexion"; "up" for a coordinate; may be empty
  QString note;      // an assumption the reader must know; may be empty
  int decimals = 1;  // angles 0.1 deg, lengths 1 mm
  std::vector<PlotCurve> curves;
};

// What the curve view shows. Plain values: the owner fills them, the view reads nothing else.
struct CurveContent {
  Timeline timeline;
  std::vector<PlotPanel> panels;  // from top to bottom
  std::vector<GaitEvent> events;  // lines over all panels, and where cycles begin
};

}  // namespace kinora::ui

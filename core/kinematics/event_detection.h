#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/motion/events.h"
#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"
#include "core/util/options.h"

namespace kinora {

// Walking, after Zeni, Richards & Higginson (2008, Gait & Posture 27:710): foot strike where the heel is furthest in
// front of the hips, toe-off where the toes are furthest behind them, along the direction the hips face (their mean
// over half a second each way, so that turns and treadmills do no harm). Mid hips stand for the sacrum.
struct WalkingEventOptions {
  double cutoff_hz = 6;         // of the low-pass on the two distances; no filter where the rate is too low for it
  double reversal = 0.3;        // least swing of the distances, as a share of their spread
  double least_swing_m = 0.05;  // … and in any case
};

template <class Visitor>
void Describe(Visitor& visit, WalkingEventOptions& options) {
  visit("cutoff", options.cutoff_hz,
        OptionInfo{.unit = "Hz", .min = 1, .max = 100, .help = "Motion faster than this is smoothed away first"});
  visit("reversal", options.reversal,
        OptionInfo{.min = 0.05, .max = 1, .help = "Smaller swings of the foot than this share are no steps"});
  visit("least_swing", options.least_swing_m,
        OptionInfo{.unit = "m", .min = 0.001, .max = 1, .help = "Smaller swings of the foot than this are no steps"});
}

// Foot strikes and toe-offs of both sides by time. Sides without heel or big toe give none; so do the ends of the
// trial.
std::vector<GaitEvent> DetectWalkingEvents(const Trajectory3D& trajectory, const WalkingEventOptions& options = {});

// Running, by knee extension (Fellin et al. 2010, J. Sci. Med. Sport 13:646): the knee is straightest once about foot
// strike, before it gives way under load, and once about toe-off, before it folds for the swing.
struct RunningEventOptions {
  double cutoff_hz = 12;    // of the low-pass on the knee angle
  double reversal_deg = 4;  // smaller turns of the knee are not looked at
};

template <class Visitor>
void Describe(Visitor& visit, RunningEventOptions& options) {
  visit("cutoff", options.cutoff_hz,
        OptionInfo{.unit = "Hz", .min = 1, .max = 100, .help = "Motion faster than this is smoothed away first"});
  visit("reversal", options.reversal_deg,
        OptionInfo{.unit = "deg", .min = 0.5, .max = 45, .help = "Smaller turns of the knee angle are not looked at"});
}

// From the series "knee_flexion" of either convention, both sides. Strides where load does not bend the knee by the
// reversal show only one straightest moment and give no events.
std::vector<GaitEvent> DetectRunningEvents(const JointAngles& angles, const RunningEventOptions& options = {});

// Squats, jumps and whatever else: the turning points of a chosen curve on the timeline (NaN is missing).
struct ExtremumEventOptions {
  bool maxima = true;      // else minima
  double reversal = 0.3;   // least rise and fall around the event, as a share of the curve's spread
  double least_swing = 0;  // … and in any case, in the curve's unit: a still person's curve has a spread too
  double cutoff_hz = 6;
};

template <class Visitor>
void Describe(Visitor& visit, ExtremumEventOptions& options) {
  visit("maxima", options.maxima, OptionInfo{.help = "Highest points of the curve; otherwise its lowest"});
  visit("reversal", options.reversal,
        OptionInfo{.min = 0.01, .max = 1, .help = "Smaller rises and falls than this share are no events"});
  visit("least_swing", options.least_swing,
        OptionInfo{.min = 0, .max = 1000, .help = "Smaller rises and falls than this are no events"});
  visit("cutoff", options.cutoff_hz,
        OptionInfo{.unit = "Hz", .min = 0.5, .max = 100, .help = "Motion faster than this is smoothed away first"});
}

std::vector<GaitEvent> DetectExtrema(std::span<const double> curve, const Timeline& timeline, Side side,
                                     const std::string& label, const ExtremumEventOptions& options = {});

}  // namespace kinora

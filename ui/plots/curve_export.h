#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "ui/plots/curve_content.h"
#include "ui/plots/curve_view.h"

namespace kinora::ui {

struct CurveExportOptions {
  int width_px = 1200;        // of the picture at scale 1
  int panel_height_px = 220;  // each
  double scale = 2;           // PNG only: device pixels per pixel
  CurveView::Axis axis = CurveView::Axis::kTime;
  std::optional<std::pair<double, double>> time_s = {};  // part of the trial; empty: all of it
};

// Writes curves on white paper as the view shows them, with every axis labelled: PNG or SVG by the path's ending. Needs
// a QGuiApplication. Throws Error (user) for another ending, no panels, or a file that cannot be written.
void SaveCurves(const std::filesystem::path& path, const CurveContent& content, const CurveExportOptions& options = {});

}  // namespace kinora::ui

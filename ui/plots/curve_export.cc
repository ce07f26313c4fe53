#include "ui/plots/curve_export.h"

#include <QFileInfo>
#include <QImage>
#include <QSaveFile>
#include <QSvgGenerator>

#include "core/util/error.h"
#include "projects/reports/style.h"
#include "ui/plots/curve_figure.h"

namespace kinora::ui {
namespace {

constexpr double kFontPx = 13;

// The look of paper, whatever the program's.
Tokens PaperTokens() {
  Tokens paper = TokensOf(Look::kLight);
  paper.panel = reports::kPaper;
  paper.ink = reports::kInk;
  return paper;
}

void WriteSvg(CurveFigure& figure, const QSize& size, const QString& title, QIODevice& file) {
  QSvgGenerator svg;
  svg.setOutputDevice(&file);
  svg.setSize(size);
  svg.setViewBox(QRect(QPoint(), size));
  svg.setResolution(96);
  svg.setTitle(title);
  figure.Paint(svg, size, true);
}

bool WritePng(CurveFigure& figure, const QSize& size, double scale, QIODevice& file) {
  QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  image.fill(Qt::white);
  figure.Paint(image, size, false);
  return image.save(&file, "PNG");
}

}  // namespace

void SaveCurves(const std::filesystem::path& path, const CurveContent& content, const CurveExportOptions& options) {
  const QString name = QString::fromStdString(path.string());
  const QString ending = QFileInfo(name).suffix().toLower();
  if (ending != "png" && ending != "svg") {
    throw Error(ErrorKind::kUser, "curves are written as .png or .svg", path.string(),
                "Choose one of the two endings.");
  }
  if (content.panels.empty()) {
    throw Error(ErrorKind::kUser, "there are no curves to write", path.string(), "Choose at least one quantity.");
  }
  const auto curves = std::make_shared<PreparedCurves>(content);
  CurveFigure figure(nullptr);
  figure.SetLook({PaperTokens(), reports::TextFont(kFontPx)});
  figure.SetPanels(curves, 0, content.panels.size(), options.axis);
  const auto time = options.time_s.value_or(std::pair{curves->start_s(), curves->end_s()});
  options.axis == CurveView::Axis::kTime ? figure.SetX(time.first, time.second) : figure.SetX(0, 100);
  const QSize size(options.width_px, static_cast<int>(content.panels.size()) * options.panel_height_px + 60);
  QSaveFile file(name);
  bool written = file.open(QIODevice::WriteOnly);
  if (written && ending == "svg") WriteSvg(figure, size, content.panels.front().title, file);
  if (written && ending == "png") written = WritePng(figure, size, options.scale, file);
  if (!written || !file.commit()) {
    throw Error(ErrorKind::kFile, "the curves could not be written: " + file.errorString().toStdString(), path.string(),
                "Choose a folder that can be written to.");
  }
}

}  // namespace kinora::ui

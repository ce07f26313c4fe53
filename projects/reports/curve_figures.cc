#include "projects/reports/curve_figures.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <set>

#include "core/util/error.h"
#include "projects/reports/canvas.h"
#include "projects/reports/curves.h"
#include "projects/reports/style.h"

namespace kinora::reports {
namespace {

constexpr double kWidthMm = 180, kHeightMm = 100, kMmPerInch = 25.4;
constexpr int kDotsPerInch = 300;
constexpr double kFontPoints = 9, kPointsPerInch = 72;

int Dots(double millimetres) {
  return static_cast<int>(millimetres / kMmPerInch * kDotsPerInch);
}

void Draw(QPaintDevice& paper, const CurvePlot& plot) {
  const QRectF area(0, 0, Dots(kWidthMm), Dots(kHeightMm));
  QPainter painter(&paper);
  painter.fillRect(area, kPaper);
  const double font = kFontPoints / kPointsPerInch * kDotsPerInch;
  const double margin = font / 2;
  DrawCurves(painter, area.adjusted(margin, margin, -margin, -margin), plot, font);
}

// "knee_flexion" -> "Knee flexion"
QString TitleOf(const std::string& name) {
  QString title = QString::fromStdString(name).replace('_', ' ');
  if (!title.isEmpty()) title[0] = title[0].toUpper();
  return title;
}

bool WritePng(QSaveFile& out, const CurvePlot& plot) {
  QImage image(Dots(kWidthMm), Dots(kHeightMm), QImage::Format_RGB32);
  image.setDotsPerMeterX(static_cast<int>(kDotsPerInch * 1000 / kMmPerInch));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  Draw(image, plot);
  return image.save(&out, "png");
}

bool WriteSvg(QSaveFile& out, const CurvePlot& plot) {
  QSvgGenerator svg;
  svg.setOutputDevice(&out);
  svg.setResolution(kDotsPerInch);
  svg.setSize({Dots(kWidthMm), Dots(kHeightMm)});
  svg.setViewBox(QRect(0, 0, Dots(kWidthMm), Dots(kHeightMm)));
  svg.setTitle(plot.title);
  Draw(svg, plot);
  return true;
}

void WriteFigure(const std::filesystem::path& file, const CurvePlot& plot, CurvesFormat format) {
  QSaveFile out(QFile::decodeName(file.c_str()));
  const bool written = out.open(QIODevice::WriteOnly) &&
                       (format == CurvesFormat::kPng ? WritePng(out, plot) : WriteSvg(out, plot)) && out.commit();
  if (!written)
    throw Error(ErrorKind::kFile, "the figure cannot be written: " + out.errorString().toStdString(), file.string(),
                "check the folder's permissions and the space left on the disk");
}

}  // namespace

void WriteCurveFigures(const std::filesystem::path& folder, const JointAngles& angles, CurvesFormat format,
                       const Job& job) {
  EnsureGraphics();
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure)
    throw Error(ErrorKind::kFile, "the folder for the figures cannot be made: " + failure.message(), folder.string(),
                "check the folder's permissions");
  std::set<std::string> names;
  for (const AngleSeries& series : angles.series) names.insert(series.name);
  double done = 0;
  for (const std::string& name : names) {
    job.CheckStop();
    job.Report("figures", done++, static_cast<double>(names.size()));  // text
    const std::filesystem::path file = folder / (name + (format == CurvesFormat::kPng ? ".png" : ".svg"));
    WriteFigure(file, AnglePlot(angles, name, TitleOf(name)), format);
  }
}

}  // namespace kinora::reports

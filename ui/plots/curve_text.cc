#include "ui/plots/curve_text.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/theme/joint_text.h"
#include "ui/theme/text.h"

namespace kinora::ui {
namespace {

QString Heading(const PlotPanel& panel, const PlotCurve& curve) {
  const QString name = NameOf(curve);
  return name.isEmpty() ? panel.title : panel.title + QStringLiteral(", ") + name;
}

QString Meaning(const PlotPanel& panel) {
  QString text;
  if (!panel.positive.isEmpty()) text += QStringLiteral("\n+ ") + panel.positive;
  if (!panel.note.isEmpty()) text += QStringLiteral("\n") + panel.note;
  return text;
}

}  // namespace

QString NameOf(const PlotCurve& curve) {
  const QString side = curve.side == Side::kLeft    ? QCoreApplication::translate("CurveView", "left")
                       : curve.side == Side::kRight ? QCoreApplication::translate("CurveView", "right")
                                                    : QString();
  if (curve.label.isEmpty()) return side;
  return side.isEmpty() ? curve.label : curve.label + QStringLiteral(", ") + side;
}

QString ValueText(const PlotPanel& panel, const PlotCurve& curve, std::int64_t sample) {
  const auto i = static_cast<std::size_t>(sample);
  if (sample < 0 || i >= curve.value.size() || !std::isfinite(curve.value[i])) return QStringLiteral("–");
  QString text = NumberText(curve.value[i], panel.decimals);
  if (i < curve.sd.size() && std::isfinite(curve.sd[i])) {
    text += QStringLiteral(" ± ") + NumberText(curve.sd[i], panel.decimals);
  }
  return text;
}

QString SampleText(const PreparedCurves& curves, std::size_t panel_index, std::size_t curve_index,
                   std::int64_t sample) {
  const PlotPanel& panel = curves.content().panels[panel_index];
  const PlotCurve& curve = panel.curves[curve_index];
  const auto i = static_cast<std::size_t>(sample);
  const bool has_sd = i < curve.sd.size() && std::isfinite(curve.sd[i]);
  QString text = Heading(panel, curve) + QStringLiteral("\n") + ValueText(panel, curve, sample) + QLatin1Char(' ') +
                 panel.unit + (has_sd ? QCoreApplication::translate("CurveView", " (1 SD)") : QString());
  text += QStringLiteral("\n") + QCoreApplication::translate("CurveView", "%1 s, frame %2")
                                     .arg(NumberText(curves.timeline().TimeOf(sample), 3))
                                     .arg(sample + 1);
  const Provenance from = i < curve.provenance.size() ? curve.provenance[i] : Provenance::kMeasured;
  text += QStringLiteral("\n") + ProvenanceText(from);
  if (i < curve.doubtful.size() && curve.doubtful[i] != 0)
    text += QCoreApplication::translate("CurveView", ", doubtful");
  return text + Meaning(panel);
}

QString CycleText(const PreparedCurves& curves, std::size_t panel_index, std::size_t curve_index, double percent) {
  const PlotPanel& panel = curves.content().panels[panel_index];
  const PlotCurve& curve = panel.curves[curve_index];
  const PreparedCurves::Cycles& cut = curves.CyclesOf(panel_index, curve_index);
  const std::size_t last = cut.summary.mean.empty() ? 0 : cut.summary.mean.size() - 1;
  const auto i =
      static_cast<std::size_t>(std::llround(std::clamp(percent, 0.0, 100.0) / 100 * static_cast<double>(last)));
  QString text = Heading(panel, curve);
  if (cut.summary.mean.empty() || !std::isfinite(cut.summary.mean[i])) return text;
  text += QStringLiteral("\n") + NumberText(cut.summary.mean[i], panel.decimals);
  if (std::isfinite(cut.summary.sd[i])) text += QStringLiteral(" ± ") + NumberText(cut.summary.sd[i], panel.decimals);
  text += QLatin1Char(' ') + panel.unit + QStringLiteral("\n") +
          QCoreApplication::translate("CurveView", "mean ± SD between %1 cycles, at %2 %")
              .arg(cut.summary.count[i])
              .arg(NumberText(percent, 0));
  return text + Meaning(panel);
}

}  // namespace kinora::ui

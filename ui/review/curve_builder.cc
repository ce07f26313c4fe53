#include "ui/review/curve_builder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

constexpr double kDegrees = 180 / std::numbers::pi;
constexpr double kMillimetres = 1000;
constexpr std::array<const char*, 3> kAxes = {"x", "y", "z"};

QString Text(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// "r_knee" and "l_knee" -> "knee"
QString WithoutSide(Joint joint) {
  QString name = Text(NameOf(joint));
  if (SideOf(joint) != Side::kMiddle) name = name.mid(2);
  return name;
}

PlotCurve AngleCurve(const AngleSeries& series) {
  PlotCurve curve{
      .side = series.side, .label = {}, .value = {}, .sd = {}, .provenance = {}, .doubtful = {}, .cycles = {}};
  for (const AngleSample& sample : series.samples) {
    curve.value.push_back(sample.value_rad * kDegrees);
    curve.sd.push_back(sample.sd_rad * kDegrees);
    curve.provenance.push_back(sample.provenance);
  }
  return curve;
}

PlotCurve PositionCurve(const Trajectory3D& trajectory, std::size_t joint, int axis) {
  PlotCurve curve{.side = SideOf(trajectory.joints[joint]),
                  .label = {},
                  .value = {},
                  .sd = {},
                  .provenance = {},
                  .doubtful = {},
                  .cycles = {}};
  for (std::int64_t i = 0; i < trajectory.timeline.count; ++i) {
    const Sample3D& sample = trajectory.At(i, joint);
    curve.value.push_back(sample.position_m[axis] * kMillimetres);
    curve.sd.push_back(std::sqrt(sample.covariance_m2(axis, axis)) * kMillimetres);
    curve.provenance.push_back(sample.provenance);
  }
  return curve;
}

PlotCurve ResidualCurve(const Trajectory3D& raw, std::size_t joint) {
  PlotCurve curve{.side = SideOf(raw.joints[joint]),
                  .label = {},
                  .value = {},
                  .sd = {},
                  .provenance = {},
                  .doubtful = {},
                  .cycles = {}};
  for (std::int64_t i = 0; i < raw.timeline.count; ++i)
    curve.value.push_back(static_cast<double>(raw.At(i, joint).reprojection_error_px));
  return curve;
}

int AxisOf(const QString& id) {
  const QString axis = id.section('/', 2, 2);
  return axis == "x" ? 0 : axis == "y" ? 1 : 2;
}

PlotPanel AnglePanel(const SolvedAthlete& solved, const QString& id) {
  const std::string name = id.section('/', 1).toStdString();
  PlotPanel panel{.id = id,
                  .title = TitleOf(name),
                  .unit = QObject::tr("deg"),
                  .positive = {},
                  .note = {},
                  .decimals = 1,
                  .curves = CurvesOfQuantity(solved.angles, solved.cleaned.filtered, id)};
  for (const AngleSeries& series : solved.angles.series) {
    if (series.name != name) continue;
    panel.positive = Shown(series.positive);
    panel.note = Shown(series.note);
  }
  return panel;
}

PlotPanel JointPanel(const SolvedAthlete& solved, const QString& id) {
  const QString kind = id.section('/', 0, 0), name = id.section('/', 1, 1), axis = id.section('/', 2, 2);
  const bool position = kind == "position";
  PlotPanel panel{.id = id,
                  .title = ShownName(name) + (position ? " " + axis : QObject::tr(" residual")),
                  .unit = position ? QObject::tr("mm") : QObject::tr("px"),
                  .positive = axis == "z" ? QObject::tr("up") : QString(),
                  .note = {},
                  .decimals = position ? 0 : 1,
                  .curves = {}};
  if (position) {
    panel.curves = CurvesOfQuantity(solved.angles, solved.cleaned.filtered, id);
    return panel;
  }
  const Trajectory3D& raw = solved.triangulated.trajectory;
  for (std::size_t j = 0; j < raw.joints.size(); ++j)
    if (WithoutSide(raw.joints[j]) == name) panel.curves.push_back(ResidualCurve(raw, j));
  return panel;
}

// The joints that one curve of a panel is made of.
std::vector<Joint> JointsOfCurve(const TrialReview& review, std::size_t athlete, const QString& id, Side side) {
  const SolvedAthlete& solved = review.Solved(athlete);
  const QString name = id.section('/', 1, 1);
  if (id.startsWith("angle/")) {
    const QuantityChoice angle{.name = name.toStdString(), .side = side};
    return JointsOfQuantities(solved, {&angle, 1});
  }
  std::vector<Joint> joints;
  for (const Joint joint : solved.cleaned.filtered.joints)
    if (WithoutSide(joint) == name && SideOf(joint) == side) joints.push_back(joint);
  return joints;
}

}  // namespace

std::vector<PlotCurve> CurvesOfQuantity(const JointAngles& angles, const Trajectory3D& filtered, const QString& id) {
  const QString kind = id.section('/', 0, 0), name = id.section('/', 1, 1);
  std::vector<PlotCurve> curves;
  if (kind == "angle") {
    for (const AngleSeries& series : angles.series)
      if (Text(series.name) == name) curves.push_back(AngleCurve(series));
  } else if (kind == "position") {
    for (std::size_t j = 0; j < filtered.joints.size(); ++j)
      if (WithoutSide(filtered.joints[j]) == name) curves.push_back(PositionCurve(filtered, j, AxisOf(id)));
  }
  return curves;
}

QString TitleOf(const std::string& name) {
  return ShownName(name);
}

std::vector<Quantity> QuantitiesOf(const SolvedAthlete& solved) {
  std::vector<Quantity> quantities;
  QStringList there;
  const auto add = [&](const Quantity& quantity) {
    if (there.contains(quantity.id)) return;
    there << quantity.id;
    quantities.push_back(quantity);
  };
  for (const AngleSeries& series : solved.angles.series) {
    const QString part = ShownName(QString::fromStdString(series.name).section('_', 0, 0));
    add({.id = "angle/" + Text(series.name),
         .group = QObject::tr("Joint angles") + " ▸ " + part,
         .name = TitleOf(series.name),
         .unit = QObject::tr("deg"),
         .help = QObject::tr("+ is %1.").arg(Shown(series.positive)) +
                 (series.note.empty() ? QString() : " " + Shown(series.note))});
  }
  const Trajectory3D& trajectory = solved.cleaned.filtered;
  for (const Joint joint : trajectory.joints) {
    for (const char* axis : kAxes) {
      add({.id = "position/" + WithoutSide(joint) + "/" + axis,
           .group = QObject::tr("Coordinates") + " ▸ " + ShownName(WithoutSide(joint)),
           .name = ShownName(WithoutSide(joint)) + " " + axis,
           .unit = QObject::tr("mm"),
           .help = QObject::tr("In the world of the calibration; z is up.")});
    }
  }
  for (const Joint joint : trajectory.joints) {
    add({.id = "residual/" + WithoutSide(joint),
         .group = QObject::tr("Residuals"),
         .name = ShownName(WithoutSide(joint)),
         .unit = QObject::tr("px"),
         .help = QObject::tr("Mean distance of the cameras' points from the triangulated one.")});
  }
  return quantities;
}

CurveContent CurvesOf(const TrialReview& review, std::size_t athlete, const QStringList& chosen,
                      const std::vector<GaitEvent>& events) {
  const SolvedAthlete& solved = review.Solved(athlete);
  CurveContent content{.timeline = review.trial().trial.timeline, .panels = {}, .events = events};
  for (const QString& id : chosen) {
    PlotPanel panel = id.startsWith("angle/") ? AnglePanel(solved, id) : JointPanel(solved, id);
    if (!panel.curves.empty()) content.panels.push_back(std::move(panel));
  }
  return content;
}

void MarkDoubtful(CurveContent& content, const TrialReview& review, std::size_t athlete,
                  std::span<const Episode> episodes) {
  for (PlotPanel& panel : content.panels) {
    for (PlotCurve& curve : panel.curves) {
      if (curve.faint) continue;
      const std::vector<Joint> joints = JointsOfCurve(review, athlete, panel.id, curve.side);
      const auto touches = [&](const Episode& episode) {
        return episode.athlete == athlete &&
               std::ranges::any_of(episode.joints, [&](Joint joint) { return std::ranges::count(joints, joint) > 0; });
      };
      curve.doubtful.assign(curve.value.size(), 0);
      for (const Episode& episode : episodes) {
        if (!touches(episode)) continue;
        const auto last = std::min(static_cast<std::int64_t>(curve.value.size()) - 1, episode.last_sample);
        for (std::int64_t i = std::max<std::int64_t>(0, episode.first_sample); i <= last; ++i)
          curve.doubtful[static_cast<std::size_t>(i)] = 1;
      }
    }
  }
}

void PreviewIn(CurveContent& content, const SolvedAthlete& solved, const LocalChange& change) {
  const auto first = static_cast<std::size_t>(change.first);
  for (PlotPanel& panel : content.panels) {
    const QString kind = panel.id.section('/', 0, 0), name = panel.id.section('/', 1, 1);
    for (PlotCurve& curve : panel.curves) {
      if (curve.faint) continue;
      for (const LocalChange::AngleCurve& angle : change.angles) {
        const AngleSeries& series = solved.angles.series[angle.series];
        if (kind != "angle" || Text(series.name) != name || series.side != curve.side) continue;
        for (std::size_t i = 0; i < angle.samples.size() && first + i < curve.value.size(); ++i)
          curve.value[first + i] = angle.samples[i].value_rad * kDegrees;
      }
      for (const LocalChange::JointCurve& joint : change.joints) {
        if (kind == "angle" || WithoutSide(joint.joint) != name || SideOf(joint.joint) != curve.side) continue;
        const QString axis = panel.id.section('/', 2, 2);
        for (std::size_t i = 0; i < joint.filtered.size() && first + i < curve.value.size(); ++i) {
          curve.value[first + i] = kind == "residual" ? static_cast<double>(joint.raw[i].reprojection_error_px)
                                                      : joint.filtered[i].position_m[axis == "x"   ? 0
                                                                                     : axis == "y" ? 1
                                                                                                   : 2] *
                                                            kMillimetres;
        }
      }
    }
  }
}

std::vector<Joint> JointsOf(const SolvedAthlete& solved, const QStringList& chosen) {
  std::vector<QuantityChoice> angles;
  std::vector<Joint> joints;
  for (const QString& id : chosen) {
    if (id.startsWith("angle/")) {
      const std::string name = id.section('/', 1).toStdString();
      for (const AngleSeries& series : solved.angles.series)
        if (series.name == name) angles.push_back({.name = name, .side = series.side});
      continue;
    }
    for (const Joint joint : solved.cleaned.filtered.joints)
      if (WithoutSide(joint) == id.section('/', 1, 1)) joints.push_back(joint);
  }
  for (const Joint joint : JointsOfQuantities(solved, angles)) joints.push_back(joint);
  std::sort(joints.begin(), joints.end());
  joints.erase(std::unique(joints.begin(), joints.end()), joints.end());
  return joints;
}

QStringList FirstQuantities(const std::vector<Quantity>& quantities) {
  QStringList first;
  for (const char* wanted :
       {"hip_flexion", "thigh_trunk_flexion", "knee_flexion", "ankle_dorsiflexion", "ankle_flexion"}) {
    for (const Quantity& quantity : quantities)
      if (quantity.id == QStringLiteral("angle/") + wanted) first << quantity.id;
  }
  if (first.isEmpty() && !quantities.empty()) first << quantities.front().id;
  return first;
}

}  // namespace kinora::ui

#include "projects/result_json.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/util/error.h"
#include "projects/canonical_json.h"

namespace kinora {
namespace {

using nlohmann::json;

json Number(double value) {
  return std::isfinite(value) ? json(value) : json(nullptr);
}
double NumberFrom(const json& value) {
  return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

json Numbers(std::span<const double> values) {
  json list = json::array();
  for (const double value : values) list.push_back(Number(value));
  return list;
}
std::vector<double> NumbersFrom(const json& list) {
  std::vector<double> values;
  for (const json& value : list) values.push_back(NumberFrom(value));
  return values;
}

Joint JointFrom(const json& value, const std::string& where) {
  const auto joint = JointNamed(value.get<std::string>());
  if (!joint) throw Error(ErrorKind::kFile, "there is no joint named " + value.dump(), where);
  return *joint;
}

// Reads with `read`; whatever the JSON library finds wrong becomes one Error.
template <class Read>
auto Translated(std::string_view text, const std::string& where, Read&& read) {
  try {
    return read(ParseJson(text, where));
  } catch (const json::exception& error) {
    throw Error(ErrorKind::kFile, std::string("a stored result is damaged: ") + error.what(), where,
                "process the trial again");
  }
}

json NoiseJson(const ViewNoise& noise) {
  json joints = json::array(), correlation = json::array();
  for (const Joint joint : noise.joints) joints.push_back(NameOf(joint));
  for (const auto& lags : noise.correlation) correlation.push_back(Numbers(lags));
  return {{"joints", joints},
          {"cameras", noise.cameras},
          {"sigma_px", Numbers(noise.sigma_px)},
          {"correlation", correlation}};
}

ViewNoise NoiseFrom(const json& value, const std::string& where) {
  ViewNoise noise;
  for (const json& joint : value.at("joints")) noise.joints.push_back(JointFrom(joint, where));
  noise.cameras = value.at("cameras").get<std::size_t>();
  noise.sigma_px = NumbersFrom(value.at("sigma_px"));
  for (const json& lags : value.at("correlation")) noise.correlation.push_back(NumbersFrom(lags));
  if (noise.sigma_px.size() != noise.joints.size() * noise.cameras || noise.correlation.size() != noise.joints.size())
    throw Error(ErrorKind::kFile, "a stored result is damaged: the noise of the views is incomplete", where,
                "process the trial again");
  return noise;
}

json FitJson(const ViewFit& fit) {
  json joints = json::array();
  std::vector<double> x, y;
  for (const Joint joint : fit.joints) joints.push_back(NameOf(joint));
  for (const Eigen::Vector2d& offset : fit.offset_px) x.push_back(offset.x()), y.push_back(offset.y());
  return {{"joints", joints},
          {"cameras", fit.cameras},
          {"offset_x_px", Numbers(x)},
          {"offset_y_px", Numbers(y)},
          {"scatter_px", Numbers(fit.scatter_px)},
          {"weight_px", Numbers(fit.weight_px)},
          {"shared_px", Numbers(fit.shared_px)},
          {"scores", Numbers(fit.score_noise.scores())},
          {"score_sigmas_px", Numbers(fit.score_noise.sigmas_px())}};
}

ViewFit FitFrom(const json& value, const std::string& where) {
  ViewFit fit;
  for (const json& joint : value.at("joints")) fit.joints.push_back(JointFrom(joint, where));
  fit.cameras = value.at("cameras").get<std::size_t>();
  const std::vector<double> x = NumbersFrom(value.at("offset_x_px")), y = NumbersFrom(value.at("offset_y_px"));
  fit.scatter_px = NumbersFrom(value.at("scatter_px"));
  fit.weight_px = NumbersFrom(value.at("weight_px"));
  fit.shared_px = NumbersFrom(value.at("shared_px"));
  try {
    fit.score_noise = ScoreNoise(NumbersFrom(value.at("scores")), NumbersFrom(value.at("score_sigmas_px")));
  } catch (const std::invalid_argument& error) {
    throw Error(ErrorKind::kFile, std::string("a stored result is damaged: ") + error.what(), where,
                "process the trial again");
  }
  const std::size_t entries = fit.joints.size() * fit.cameras;
  if (x.size() != entries || y.size() != entries || fit.scatter_px.size() != entries ||
      fit.weight_px.size() != entries || fit.shared_px.size() != entries)
    throw Error(ErrorKind::kFile, "a stored result is damaged: the fit of the views is incomplete", where,
                "process the trial again");
  for (std::size_t i = 0; i < entries; ++i) fit.offset_px.emplace_back(x[i], y[i]);
  return fit;
}

json QualityJson(const QualityReport& quality) {
  json views = json::array(), cameras = json::array();
  for (const ViewQuality& view : quality.views)
    views.push_back({{"camera", view.camera},
                     {"joint", NameOf(view.joint)},
                     {"seen", view.seen},
                     {"used", view.used},
                     {"median_px", Number(view.median_px)},
                     {"mean_px", Number(view.mean_px)},
                     {"mad_px", Number(view.mad_px)},
                     {"excluded_percent", Number(view.excluded_percent)}});
  for (const CameraBias& camera : quality.cameras)
    cameras.push_back({{"camera", camera.camera},
                       {"samples", camera.samples},
                       {"bias_x_px", Number(camera.bias_px.x())},
                       {"bias_y_px", Number(camera.bias_px.y())},
                       {"scatter_px", Number(camera.scatter_px)},
                       {"suspect", camera.suspect}});
  return {{"views", views},
          {"cameras", cameras},
          {"mean_error_px", Number(quality.mean_error_px)},
          {"mean_excluded_cameras", Number(quality.mean_excluded_cameras)}};
}

QualityReport QualityFrom(const json& value, const std::string& where) {
  QualityReport quality;
  for (const json& view : value.at("views"))
    quality.views.push_back({view.at("camera"), JointFrom(view.at("joint"), where), view.at("seen"), view.at("used"),
                             NumberFrom(view.at("median_px")), NumberFrom(view.at("mean_px")),
                             NumberFrom(view.at("mad_px")), NumberFrom(view.at("excluded_percent"))});
  for (const json& camera : value.at("cameras"))
    quality.cameras.push_back({camera.at("camera"),
                               camera.at("samples"),
                               {NumberFrom(camera.at("bias_x_px")), NumberFrom(camera.at("bias_y_px"))},
                               NumberFrom(camera.at("scatter_px")),
                               camera.at("suspect")});
  quality.mean_error_px = NumberFrom(value.at("mean_error_px"));
  quality.mean_excluded_cameras = NumberFrom(value.at("mean_excluded_cameras"));
  return quality;
}

json PersonJson(const PersonAcrossViews& person) {
  json views = json::array();
  for (const auto& spans : person.cameras) {
    json list = json::array();
    for (const TrackSpan& span : spans) list.push_back({span.track, span.from_ns, span.to_ns});
    views.push_back(list);
  }
  return views;
}

PersonAcrossViews PersonFrom(const json& views) {
  PersonAcrossViews person;
  for (const json& list : views) {
    auto& spans = person.cameras.emplace_back();
    for (const json& span : list) spans.push_back({span.at(0), span.at(1), span.at(2)});
  }
  return person;
}

}  // namespace

std::string AssociationJson(const Association& association) {
  json people = json::array(), cameras = json::array();
  for (const PersonAcrossViews& person : association.people) people.push_back(PersonJson(person));
  for (const CameraPart& part : association.cameras)
    cameras.push_back({{"camera", part.camera},
                       {"pictures_with_people", part.pictures_with_people},
                       {"people_seen", part.people_seen},
                       {"people_placed", part.people_placed},
                       {"misfit", Number(part.misfit)},
                       {"note", part.note}});
  return CanonicalJson({{"people", people}, {"cameras", cameras}});
}

Association AssociationFromJson(std::string_view text, const std::string& where) {
  return Translated(text, where, [](const json& value) {
    Association association;
    for (const json& views : value.at("people")) association.people.push_back(PersonFrom(views));
    for (const json& part : value.at("cameras"))
      association.cameras.push_back({part.at("camera"), part.at("pictures_with_people"), part.at("people_seen"),
                                     part.at("people_placed"), NumberFrom(part.at("misfit")), part.at("note")});
    return association;
  });
}

std::string TriangulationNotesJson(const TriangulationNotes& notes) {
  return CanonicalJson({{"noise", NoiseJson(notes.noise)},
                        {"quality", QualityJson(notes.quality)},
                        {"person", PersonJson(notes.person)},
                        {"fit", FitJson(notes.fit)}});
}

TriangulationNotes TriangulationNotesFromJson(std::string_view text, const std::string& where) {
  return Translated(text, where, [&](const json& value) {
    return TriangulationNotes{
        NoiseFrom(value.at("noise"), where), QualityFrom(value.at("quality"), where), PersonFrom(value.at("person")),
        value.contains("fit") && value.at("fit").contains("shared_px") ? FitFrom(value.at("fit"), where) : ViewFit()};
  });
}

std::string CleaningNotesJson(const CleaningNotes& notes) {
  return CanonicalJson({{"rejected", notes.rejected}, {"filled", notes.filled}});
}

CleaningNotes CleaningNotesFromJson(std::string_view text, const std::string& where) {
  return Translated(text, where, [](const json& value) {
    return CleaningNotes{value.at("rejected"), value.at("filled")};
  });
}

}  // namespace kinora

#pragma once

#include <string>
#include <string_view>

#include "core/kinematics/clinical.h"
#include "core/util/options.h"
#include "lifting/association.h"
#include "lifting/choose_person.h"
#include "lifting/clean_sequence.h"
#include "lifting/triangulate_sequence.h"
#include "models/registry/engine_options.h"
#include "models/registry/tracking_options.h"
#include "projects/event_templates.h"

namespace kinora {

// Which networks look at the pictures.
struct NetworkOptions {
  std::string pose = "blazepose-heavy";
  // Empty: the one that goes with the pose network (BlazePose has its own; else the first installed detector).
  std::string detector;
};

template <class Visitor>
void Describe(Visitor& visit, NetworkOptions& options) {
  visit("pose", options.pose, {.help = "The pose network, by its installed name (see: kinora-cli models list)"});
  visit("detector", options.detector, {.help = "The person detector; empty = the one that goes with the pose network"});
}

// Everything that can be chosen for one run, stage by stage. Each part is described beside its own struct.
struct ProcessOptions {
  NetworkOptions networks;
  EngineOptions engine;
  TrackingOptions tracking;
  AssociationOptions association;
  PersonChoiceOptions person;
  SequenceOptions triangulation;
  CleanOptions cleaning;
  ClinicalOptions angles;
  EventOptions events;
  // Of this run alone, no option that is stored: the trial's 2D points stay, whatever made them, and no network runs
  // but for those of them that are damaged.
  bool keep_pose2d = false;
};

// visit(stage, options) for every part, so that flags and stored JSON can be grouped by stage.
template <class Each>
void ForEachPart(ProcessOptions& options, Each&& each) {
  each("networks", options.networks);
  each("engine", options.engine);
  each("tracking", options.tracking);
  each("association", options.association);
  each("person", options.person);
  each("triangulation", options.triangulation);
  each("cleaning", options.cleaning);
  each("angles", options.angles);
  each("events", options.events);
}

// How a part is named to people: the heading of its group, in the window and in --help, and what its flags begin with
// (--clean-cutoff; empty: with nothing). Asserts that there is such a part.
struct PartNames {
  std::string_view part;         // as in ForEachPart
  std::string_view flag_prefix;  // "clean"
  std::string_view title;        // "Outliers, gaps and filter"
};
PartNames NamesOfPart(std::string_view part);

}  // namespace kinora

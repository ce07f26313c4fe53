#include "projects/pipeline/process.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/motion/limb_figures.h"
#include "core/util/error.h"
#include "core/util/parallel.h"
#include "projects/calibrations.h"
#include "projects/edits/log.h"
#include "projects/options_json.h"
#include "projects/pipeline/pose_source.h"
#include "projects/result_json.h"
#include "projects/review/finish_trial.h"
#include "projects/settings.h"
#include "projects/solve/athlete_views.h"
#include "projects/solve/result_chunks.h"
#include "projects/solve/solve_trial.h"
#include "projects/stage_inputs.h"
#include "projects/stages.h"
#include "projects/trial_cameras.h"
#include "projects/trial_obstacle.h"
#include "projects/trial_timeline.h"
#include "projects/trial_view.h"
#include "projects/videos.h"

namespace kinora {
namespace {

// One run over one trial: each stage reads the results before it from the store and leaves its own there.
class TrialRun {
 public:
  TrialRun(CaptureProject& project, Trial trial, const ProcessOptions& options, const std::filesystem::path& models,
           const Job& job)
      : project_(project),
        database_(project.database()),
        trial_(std::move(trial)),
        options_(options),
        models_(models),
        job_(job) {}

  TrialOutcome Run() {
    Prepare();
    PoseSourceResult pose = Pose2DOf(project_, trial_, options_, models_, job_);
    Note(kStagePose2D, pose.run);
    outcome_.networks = std::move(pose.networks);
    outcome_.device = std::move(pose.device);
    outcome_.notes.insert(outcome_.notes.end(), pose.notes.begin(), pose.notes.end());
    ReadTracks(pose.run.result);
    Associate(pose.run.result);
    Triangulate(pose.run.result);
    Clean();
    Angles();
    MakeCurrent();
    Summarise();
    outcome_.episodes =
        static_cast<std::int64_t>(FinishTrial(project_, trial_, options_.events.events, job_).doubts.size());
    return std::move(outcome_);
  }

 private:
  // Whatever cannot work is said before hours are spent on it.
  void Prepare() {
    ForEachPart(options_, [](const char* part, auto& options) { Check(options, part); });
    outcome_.trial = FullName(project_, trial_);
    rig_ = RigOf(project_, trial_);
    layer_ = ReadLayer(project_, trial_.id);
    const std::vector<CameraRow> rows = ListCameras(project_, trial_.session);
    std::size_t used = 0;
    for (const RigCamera& camera : rig_.cameras) {
      camera_ids_.push_back(CameraIdOf(rows, camera.camera.name));
      used += !layer_.left_out.contains(camera_ids_.back());
    }
    for (const CameraRow& row : rows)
      if (const auto out = layer_.left_out.find(row.id); out != layer_.left_out.end())
        outcome_.notes.push_back(fmt::format("{} is left out: {}", row.name, out->second));
    if (used < 2) {
      const Error few = TooFewCameras(used, rig_.cameras.size() > 1);
      throw Error(few.kind(), few.message(), outcome_.trial, few.remedy());
    }
    PrepareTimeline();
  }

  // The clocks may have been set since it was made. It is stored when the run has come to its end: until then the
  // current results belong to the former one.
  void PrepareTimeline() {
    const std::vector<Video> videos = UsedVideos(project_, trial_);
    if (videos.empty() && trial_.timeline.count > 0) return;
    BuiltTimeline built = BuildTimeline(videos);
    if (trial_.timeline.count == 0) {
      SetTimeline(project_, trial_.id, built.timeline);
      std::ranges::move(built.notes, std::back_inserter(outcome_.notes));
    }
    trial_.timeline = built.timeline;
  }

  nlohmann::json HowAssociationWasMade() {
    nlohmann::json clocks = nlohmann::json::object(), left_out = nlohmann::json::array();
    for (const RigCamera& camera : rig_.cameras)
      clocks[camera.camera.name] = {camera.clock_offset_s, camera.clock_drift};
    for (const auto& [camera, reason] : layer_.left_out) left_out.push_back(camera);
    return {{"clocks", clocks}, {"left_out", left_out}};
  }

  void MakeCurrent() {
    const std::optional<Trial> stored = TrialById(project_, trial_.id);
    const bool retimed = stored && !(stored->timeline == trial_.timeline);
    if (!retimed && current_ == CurrentIds()) return;
    Transaction transaction(database_);
    if (retimed) SetTimeline(project_, trial_.id, trial_.timeline);
    WriteSetting(project_, trial_.id, kSettingCurrentResults, current_.dump());
    transaction.Commit();
  }

  nlohmann::json CurrentIds() {
    const auto setting = ReadSetting(project_, trial_.id, kSettingCurrentResults);
    return setting ? nlohmann::json::parse(*setting, nullptr, false) : nlohmann::json();
  }

  void Note(std::string_view stage, const StageRun& run) {
    current_[std::string(stage)] = run.result.id;
    if (run.computed) outcome_.computed.emplace_back(stage);
    if (run.damaged > 0)
      outcome_.notes.push_back(fmt::format("a damaged part of the stored results ({}) was computed anew", stage));
  }

  void ReadTracks(const ResultRow& pose) {
    tracks_ = ReadAllTracks(project_, trial_, rig_, pose.id);
    std::size_t pictures = 0, people = 0;
    for (std::size_t c = 0; c < tracks_.size(); ++c) {
      CameraTracks2D& tracks = tracks_[c];
      if (layer_.left_out.contains(camera_ids_[c])) tracks.frames.clear();
      pictures += tracks.frames.size();
      for (const Frame2D& frame : tracks.frames) people += frame.people.size();
    }
    if (people == 0)
      throw Error(ErrorKind::kUser, fmt::format("nobody was found in any of the {} pictures", pictures), outcome_.trial,
                  "look at the videos: is the person large and lit enough? A lower detector_score finds more");
  }

  void Associate(const ResultRow& pose) {
    const StageInputs inputs =
        AssociationInputs(OptionsJson(options_.association), pose.key, RigDigest(rig_), LeftOutDigest(layer_));
    job_.Report("matching people across cameras", 0, 0);
    const StageRun run = RunStage(project_, trial_, inputs, job_, [&](const std::string& result) {
      Association found = AssociatePeople(rig_, tracks_, options_.association, job_);
      for (std::size_t c = 0; c < found.cameras.size(); ++c)
        if (layer_.left_out.contains(camera_ids_[c])) found.cameras[c].note.clear();  // nobody was to be found in it
      CommitChunks(database_, result, std::vector{ChunkOfText(AssociationJson(found))});
      return HowAssociationWasMade().dump();
    });
    Note(kStageAssociation, run);
    association_ = AssociationFromJson(ReadText(database_, run.result.id).value_or(""), outcome_.trial);
    association_key_ = run.result.key;
    for (std::size_t c = 0; c < association_.cameras.size(); ++c)
      if (!layer_.left_out.contains(camera_ids_[c])) outcome_.cameras.push_back(association_.cameras[c]);
    for (const CameraPart& part : association_.cameras)
      if (!part.note.empty()) outcome_.notes.push_back(part.camera + ": " + part.note);
    chosen_ = ChoosePeople(association_.people, tracks_, rig_, options_.person);
    for (std::size_t i = 0; i < chosen_.size(); ++i)
      outcome_.athletes.push_back({EnsureAthlete(project_, trial_.id, static_cast<std::int64_t>(i)), {}, 0, 0, 0});
  }

  // What each camera saw of each athlete, with the person's edits laid over.
  std::vector<std::vector<PersonView>> Views() {
    std::vector<AthleteTracks> athletes;
    for (std::size_t i = 0; i < chosen_.size(); ++i)
      athletes.push_back({outcome_.athletes[i].athlete.id, association_.people[chosen_[i]]});
    std::vector<Unmatched> unmatched;
    auto views = ViewsOfAthletes(layer_, camera_ids_, tracks_, athletes, &unmatched);
    for (const Unmatched& edit : unmatched) {
      const auto camera = std::ranges::find(camera_ids_, edit.camera);
      outcome_.notes.push_back(tracks_[static_cast<std::size_t>(camera - camera_ids_.begin())].camera + ": " +
                               edit.sentence);
    }
    return views;
  }

  void Triangulate(const ResultRow& pose) {
    const StageInputs inputs =
        TriangulationInputs(TriangulationOptionsJson(OptionsJson(options_.triangulation), OptionsJson(options_.person)),
                            pose.key, association_key_, RigDigest(rig_), LayerDigest(layer_));
    const StageRun run = RunStage(project_, trial_, inputs, job_, [&](const std::string& result) {
      std::vector<std::vector<PersonView>> views = Views();
      const int threads = AvailableCores();
      std::vector<Chunk> chunks;
      for (std::size_t i = 0; i < chosen_.size(); ++i) {
        const PersonAcrossViews& person = association_.people[chosen_[i]];
        SeenSequence seen = SeeAthlete(rig_, std::exchange(views[i], {}), trial_.timeline, solve_);
        const TriangulatedSequence sequence = SolveTriangulation(rig_, seen, solve_, threads, job_);
        std::ranges::move(ChunksOfTriangulation(sequence, person, outcome_.athletes[i].athlete.id),
                          std::back_inserter(chunks));
      }
      CommitChunks(database_, result, chunks);
      return fmt::format("{{\"threads\":{}}}", threads);
    });
    Note(kStageTriangulation, run);
    triangulation_ = run.result;
  }

  TriangulationNotes NotesOf(const Athlete& athlete) {
    return TriangulationNotesFromJson(ReadText(database_, triangulation_.id, {}, athlete.id).value_or(""),
                                      outcome_.trial);
  }

  void Clean() {
    const StageInputs inputs = FilterInputs(OptionsJson(options_.cleaning), triangulation_.key, GapsDigest(layer_));
    const StageRun run = RunStage(project_, trial_, inputs, job_, [&](const std::string& result) {
      std::vector<Chunk> chunks;
      for (const AthleteOutcome& part : outcome_.athletes) {
        job_.Report("cleaning and filtering", 0, 0);
        job_.CheckStop();
        const auto raw = ReadTrajectory3D(database_, triangulation_.id, part.athlete.id);
        if (!raw) throw Error(ErrorKind::kInternal, "a triangulated athlete has no trajectory", outcome_.trial);
        const TriangulationNotes notes = NotesOf(part.athlete);
        const CleanedSequence cleaned =
            SolveCleaning(*raw, notes.noise, GapChoicesOf(layer_, part.athlete.id, trial_.timeline), solve_);
        std::ranges::move(ChunksOfCleaning(cleaned, part.athlete.id), std::back_inserter(chunks));
      }
      CommitChunks(database_, result, chunks);
      return std::string("{}");
    });
    Note(kStageFilter, run);
    filter_ = run.result;
  }

  void Angles() {
    const StageInputs inputs = AnglesInputs(OptionsJson(options_.angles), filter_.key);
    const StageRun run = RunStage(project_, trial_, inputs, job_, [&](const std::string& result) {
      std::vector<Chunk> chunks;
      for (const AthleteOutcome& part : outcome_.athletes) {
        job_.Report("joint angles", 0, 0);
        job_.CheckStop();
        const auto filtered = ReadTrajectory3D(database_, filter_.id, part.athlete.id);
        if (!filtered) throw Error(ErrorKind::kInternal, "a filtered athlete has no trajectory", outcome_.trial);
        std::ranges::move(ChunksOfAngles(SolveAngles(*filtered, solve_), part.athlete.id), std::back_inserter(chunks));
      }
      CommitChunks(database_, result, chunks);
      return std::string("{}");
    });
    Note(kStageAngles, run);
  }

  void Summarise() {
    for (AthleteOutcome& part : outcome_.athletes) {
      part.quality = NotesOf(part.athlete).quality;
      const CleaningNotes counts =
          CleaningNotesFromJson(ReadText(database_, filter_.id, {}, part.athlete.id).value_or(""), outcome_.trial);
      part.rejected = counts.rejected;
      part.filled = counts.filled;
      if (const auto raw = ReadTrajectory3D(database_, triangulation_.id, part.athlete.id))
        part.limb_percent = LimbFiguresOf(*raw).percent;
      for (std::string& warning : WarningsOf(part.quality)) outcome_.notes.push_back(std::move(warning));
    }
  }

  CaptureProject& project_;
  Database& database_;
  Trial trial_;
  ProcessOptions options_;
  const std::filesystem::path& models_;
  const Job& job_;
  TrialOutcome outcome_;
  SolveOptions solve_{options_.triangulation, options_.cleaning, options_.angles};
  EditLayer layer_;
  CameraRig rig_;
  std::vector<std::string> camera_ids_;  // rows of the rig's cameras
  std::vector<CameraTracks2D> tracks_;
  Association association_;
  std::string association_key_;
  std::vector<std::size_t> chosen_;
  ResultRow triangulation_;
  ResultRow filter_;
  nlohmann::json current_ = nlohmann::json::object();  // stage -> id of the result of this run
};

}  // namespace

TrialOutcome ProcessTrial(CaptureProject& project, const Trial& trial, const ProcessOptions& options,
                          const std::filesystem::path& models, const Job& job) {
  try {
    return TrialRun(project, trial, options, models, job).Run();
  } catch (const Error& error) {
    // The table of trials says it in the morning; a project that cannot be written to has nowhere to say it.
    if (!project.read_only()) StoreFailure(project, trial.id, error.what());
    throw;
  }
}

}  // namespace kinora

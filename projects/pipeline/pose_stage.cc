#include "projects/pipeline/pose_stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <utility>

#include "core/media/frame_feed.h"
#include "core/util/error.h"
#include "models/tracking/appearance.h"
#include "projects/store/codecs.h"

namespace kinora {
namespace {

// What a chunk remembers for the picture after it: both states, each behind its length.
std::vector<std::byte> PackStates(const CameraState& camera, const PersonTracker& people) {
  std::vector<std::byte> packed;
  for (const std::string& part : {Serialise(camera), EncodeState(people.state())}) {
    const auto size = static_cast<std::uint32_t>(part.size());
    for (int shift = 0; shift < 32; shift += 8) packed.push_back(static_cast<std::byte>((size >> shift) & 255));
    const auto bytes = std::as_bytes(std::span(part));
    packed.insert(packed.end(), bytes.begin(), bytes.end());
  }
  return packed;
}

std::string_view TakePart(std::string_view& packed) {
  if (packed.size() < 4) throw Error(ErrorKind::kFile, "the state stored with a chunk of 2D results is damaged");
  std::uint32_t size = 0;
  for (int i = 0; i < 4; ++i)
    size |= static_cast<std::uint32_t>(static_cast<unsigned char>(packed[static_cast<std::size_t>(i)])) << (8 * i);
  packed.remove_prefix(4);
  if (packed.size() < size) throw Error(ErrorKind::kFile, "the state stored with a chunk of 2D results is damaged");
  const std::string_view part = packed.substr(0, size);
  packed.remove_prefix(size);
  return part;
}

// The largest score with which nobody new begins.
float BelowBirth(const TrackingOptions& options) {
  return std::nextafter(static_cast<float>(options.birth_score), 0.0F);
}

// A camera on its way through its video.
struct Lane {
  const PoseSource* source = nullptr;
  PersonTracker people;
  std::int64_t committed = 0;
  std::vector<Frame2D> pending;  // seen since the last chunk
  bool ended = false;
};

class PoseRun {
 public:
  PoseRun(CaptureProject& project, const std::string& result, const std::vector<PoseSource>& sources,
          PoseEngine& engine, const TrackingOptions& tracking, const Job& job)
      : database_(project.database()), result_(result), engine_(engine), job_(job) {
    std::int64_t remaining = 0;
    for (const PoseSource& source : sources) {
      Lane lane{&source, PersonTracker(tracking), 0, {}, false};
      states_.emplace_back();
      std::vector<std::byte> state;
      lane.committed = CommittedFrames(database_, result, kCodecFrames2D, source.camera, {}, &state);
      if (lane.committed > 0) {
        try {
          std::string_view packed(reinterpret_cast<const char*>(state.data()), state.size());
          states_.back() = CameraStateFrom(TakePart(packed));
          lane.people = PersonTracker(tracking, DecodeState(TakePart(packed)));
        } catch (const Error&) {  // it cannot go on after what is there
          warnings_.push_back(source.name + ": its stored state cannot be read; its pictures were looked at anew");
          const ChunkPlace from_the_first{std::string(kCodecFrames2D), source.camera, {}, 0, 0};
          Reopen(database_, result, std::span(&from_the_first, 1));
          states_.back() = {};
          lane.committed = 0;
        }
      }
      longest_ = std::max(longest_, source.frames);
      remaining = std::max(remaining, source.frames - lane.committed);
      lanes_.push_back(std::move(lane));
    }
    step_ = longest_ - remaining;
  }

  PoseStageOutcome Run() {
    std::vector<FrameFeed::Source> videos;
    for (const Lane& lane : lanes_) videos.push_back({lane.source->file, static_cast<std::size_t>(lane.committed), {}});
    FrameFeed feed(videos, {}, job_);
    const std::int64_t first = step_;
    job_.Report("finding joints", static_cast<double>(step_), static_cast<double>(longest_));
    while (StepOnce(feed)) {
      ++step_;
      if (step_ % kFramesPerChunk == 0) Commit();
      job_.Report("finding joints", static_cast<double>(step_), static_cast<double>(longest_));
    }
    Commit();
    return {std::move(warnings_), step_ - first};
  }

 private:
  // One picture of every camera that has one left. False when none has.
  bool StepOnce(FrameFeed& feed) {
    std::vector<std::size_t> which;  // cameras with a picture to look at
    std::vector<FeedFrame> frames;
    bool any = false;
    for (std::size_t c = 0; c < lanes_.size(); ++c) {
      if (lanes_[c].ended) continue;
      std::optional<FeedFrame> frame = feed.Next(c);
      if (!frame) {
        lanes_[c].ended = true;
        continue;
      }
      any = true;
      lanes_[c].pending.push_back({frame->pts_ns, {}});
      if (frame->problem.empty()) {
        which.push_back(c);
        frames.push_back(std::move(*frame));
      } else {
        warnings_.push_back(lanes_[c].source->name + ": " + frame->problem);
      }
    }
    if (!which.empty()) Look(which, frames);
    return any;
  }

  void Look(const std::vector<std::size_t>& which, const std::vector<FeedFrame>& frames) {
    std::vector<CameraState> states;
    std::vector<YuvImage> pictures;
    for (std::size_t i = 0; i < which.size(); ++i) {
      states.push_back(std::move(states_[which[i]]));
      pictures.push_back(frames[i].picture);
    }
    std::vector<std::vector<Person2D>> seen = engine_.Step(states, pictures, job_);
    for (std::size_t i = 0; i < which.size(); ++i) {
      Lane& lane = lanes_[which[i]];
      states_[which[i]] = std::move(states[i]);
      std::vector<Keypoints2D> people;
      for (const Person2D& person : seen[i]) {
        people.push_back(person.keypoints);
        // Whoever the detector only believes in half goes on as somebody known or not at all.
        if (!person.sure) people.back().score = std::min(people.back().score, BelowBirth(lane.people.options()));
      }
      const std::vector<std::int32_t> identities =
          lane.people.Update(frames[i].pts_ns, people, engine_.keypoint_set(), Appearances(lane, frames[i], people));
      for (std::size_t p = 0; p < people.size(); ++p) {
        if (identities[p] >= 0 || seen[i][p].sure)
          lane.pending.back().people.push_back({identities[p], std::move(seen[i][p].keypoints)});
        else
          Forget(states_[which[i]], seen[i][p].region);
      }
    }
  }

  // Clothes tell people apart where they cross. Somebody who is and was alone needs no looking at.
  std::vector<Appearance> Appearances(const Lane& lane, const FeedFrame& frame,
                                      const std::vector<Keypoints2D>& people) const {
    std::vector<Appearance> appearances;
    if (people.size() < 2 && lane.people.state().tracks.size() < 2) return appearances;
    std::vector<BoxPx> boxes;
    for (const Keypoints2D& person : people) boxes.push_back(person.box);
    const Image colours = RgbInside(frame.picture, boxes);
    for (const Keypoints2D& person : people)
      appearances.push_back(AppearanceOf(colours, person, engine_.keypoint_set()));
    return appearances;
  }

  void Commit() {
    std::vector<Chunk> chunks;
    for (std::size_t c = 0; c < lanes_.size(); ++c) {
      Lane& lane = lanes_[c];
      if (lane.pending.empty()) continue;
      for (Chunk& chunk : ChunksOfFrames2D(engine_.keypoint_set(), lane.pending, lane.committed, lane.source->camera,
                                           PackStates(states_[c], lane.people)))
        chunks.push_back(std::move(chunk));
      lane.committed += static_cast<std::int64_t>(lane.pending.size());
      lane.pending.clear();
    }
    if (!chunks.empty()) CommitChunks(database_, result_, chunks);
  }

  Database& database_;
  const std::string& result_;
  PoseEngine& engine_;
  const Job& job_;
  std::vector<Lane> lanes_;
  std::vector<CameraState> states_;
  std::vector<std::string> warnings_;
  std::int64_t step_ = 0;
  std::int64_t longest_ = 0;
};

}  // namespace

PoseStageOutcome RunPoseStage(CaptureProject& project, const std::string& result,
                              const std::vector<PoseSource>& sources, PoseEngine& engine,
                              const TrackingOptions& tracking, const Job& job) {
  return PoseRun(project, result, sources, engine, tracking, job).Run();
}

}  // namespace kinora

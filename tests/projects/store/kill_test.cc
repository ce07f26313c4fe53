// Killed at any moment, a project opens again with every finished chunk, and a new run goes on there.

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <random>

#include "core/motion/keypoint_set.h"
#include "projects/stages.h"
#include "projects/store/codecs.h"
#include "projects/store/results.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kFrames = 400;
constexpr std::int64_t kChunk = 2;
constexpr int kKills = 50;

// What a run does at its end.
struct Ending {
  enum class Kind { kNone, kInsideTransaction, kByParent, kAtByte };
  Kind kind = Kind::kNone;
  int chunk = 0;       // of this run, from 0
  rlim_t bytes = 0;    // kAtByte: where the file that is written to must end
  int to_parent = -1;  // kByParent: told when the chunk begins
  int from_parent = -1;
};

// A stage whose every picture depends on all before it, through the state that goes with each chunk: going on from the
// wrong state would change all later pictures.
struct Walker {
  std::uint32_t value = 1;
  std::vector<std::byte> State() const {
    std::vector<std::byte> bytes(sizeof value);
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
  }
  std::vector<Frame2D> Step(std::int64_t first, std::int64_t count) {
    std::vector<Frame2D> frames;
    for (std::int64_t i = first; i < first + count; ++i) {
      value = value * 1664525U + 1013904223U;
      frames.push_back(test::RandomFrames(Coco17(), 1, value, i * 16'666'667).front());
    }
    return frames;
  }
};

void CommitOrDie(Database& database, const std::string& result, const std::vector<Chunk>& chunks, const Ending& ending,
                 bool last) {
  if (last && ending.kind == Ending::Kind::kInsideTransaction) {
    const Transaction transaction(database);
    CommitChunks(database, result, chunks);
    raise(SIGKILL);
  }
  if (last && ending.kind == Ending::Kind::kByParent) {
    [[maybe_unused]] const ssize_t told = write(ending.to_parent, "k", 1);
    // The parent's signal arrives somewhere in the commits that follow.
    for (;;) CommitChunks(database, result, chunks);
  }
  CommitChunks(database, result, chunks);
}

void RunStage(const fs::path& folder, const Ending& ending) {
  test::SampleProject sample = test::OpenSampleProject(folder);
  Database& database = sample.project.database();
  const ResultRow result = OpenResult(database, sample.trial.id, kStagePose2D, "key", "{}");
  std::int64_t first = kFrames;
  std::array<Walker, 2> walkers;
  for (std::size_t c = 0; c < 2; ++c) {
    std::vector<std::byte> state;
    first = std::min(first, CommittedFrames(database, result.id, kCodecFrames2D, sample.cameras[c].id, {}, &state));
    if (!state.empty()) std::memcpy(&walkers[c].value, state.data(), sizeof walkers[c].value);
  }
  if (ending.kind == Ending::Kind::kAtByte) {
    const rlimit limit{ending.bytes, ending.bytes};
    setrlimit(RLIMIT_FSIZE, &limit);  // the write that crosses it stops there, and the next one kills
  }
  for (int chunk = 0; first < kFrames; first += kChunk, ++chunk) {
    std::vector<Chunk> chunks;
    for (std::size_t c = 0; c < 2; ++c) {
      const std::vector<Frame2D> frames = walkers[c].Step(first, kChunk);
      for (Chunk& part : ChunksOfFrames2D(Coco17(), frames, first, sample.cameras[c].id, walkers[c].State()))
        chunks.push_back(std::move(part));
    }
    CommitOrDie(database, result.id, chunks, ending, chunk == ending.chunk);
  }
  FinishResult(database, result.id, "{}");
}

// Runs the stage in a child process; returns the signal that ended it, 0 when it ended by itself.
int RunInChild(const fs::path& folder, Ending ending) {
  std::array<int, 2> pipe_ends{};
  if (pipe(pipe_ends.data()) != 0) return -1;
  const pid_t child = fork();
  if (child == 0) {
    const rlimit no_core{0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    ending.to_parent = pipe_ends[1];
    try {
      RunStage(folder, ending);
    } catch (...) {
      _exit(1);
    }
    _exit(0);
  }
  close(pipe_ends[1]);
  char message = 0;
  if (read(pipe_ends[0], &message, 1) == 1) kill(child, SIGKILL);
  close(pipe_ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status) == 0 ? 0 : -1;
}

// Everything that the result holds, in order.
std::vector<Chunk> Content(const fs::path& folder) {
  test::SampleProject sample = test::OpenSampleProject(folder);
  const auto result = FindResult(sample.project.database(), sample.trial.id, kStagePose2D, "key");
  std::vector<Chunk> content;
  for (ChunkPlace place : ListChunks(sample.project.database(), result.value().id)) {
    Chunk chunk = ReadChunk(sample.project.database(), result->id, place);
    chunk.place.camera = place.camera == sample.cameras[0].id ? "cam01" : "cam02";  // ids differ between projects
    content.push_back(std::move(chunk));
  }
  std::ranges::sort(content, {}, [](const Chunk& c) { return std::pair(c.place.camera, c.place.first); });
  return content;
}

std::int64_t Committed(const fs::path& folder) {
  test::SampleProject sample = test::OpenSampleProject(folder);
  Database& database = sample.project.database();
  const auto result = FindResult(database, sample.trial.id, kStagePose2D, "key");
  if (!result) return 0;
  const auto frames = [&](std::size_t c) {
    return CommittedFrames(database, result->id, kCodecFrames2D, sample.cameras[c].id);
  };
  EXPECT_EQ(frames(0), frames(1));  // a transaction holds both cameras or none
  return frames(0);
}

Ending EndingOf(int run, std::mt19937& random) {
  Ending ending;
  ending.chunk = static_cast<int>(random() % 3);
  ending.kind = run % 3 == 0   ? Ending::Kind::kInsideTransaction
                : run % 3 == 1 ? Ending::Kind::kByParent
                               : Ending::Kind::kAtByte;
  return ending;
}

TEST(Kill, FiftyTimesTheContentIsStillThatOfAnUninterruptedRun) {
  const test::TemporaryFolder folder;
  const fs::path killed = folder.path() / "killed";
  const fs::path whole = folder.path() / "whole";
  { test::MakeSampleProject(killed); }
  { test::MakeSampleProject(whole); }
  RunStage(whole, {});
  std::mt19937 random(20260301);
  std::int64_t committed = 0;
  int advanced = 0;
  for (int run = 0; run < kKills; ++run) {
    Ending ending = EndingOf(run, random);
    // The journal grows from nothing in each run: this cuts it within one of the first chunks' transactions. (Its index
    // in shared memory, 32 KiB, counts as a file of its own.)
    if (ending.kind == Ending::Kind::kAtByte) ending.bytes = 33000 + random() % 60000;
    const int signal = RunInChild(killed, ending);
    ASSERT_TRUE(signal == SIGKILL || signal == SIGXFSZ) << "run " << run << " ended with " << signal;
    const std::int64_t now = Committed(killed);
    ASSERT_GE(now, committed) << "run " << run << " lost a finished chunk";
    ASSERT_LT(now, kFrames) << "run " << run << " found nothing left to do";
    advanced += now > committed;
    committed = now;
  }
  EXPECT_GE(advanced, 10);  // or the kills would all have hit the same chunk
  ASSERT_EQ(RunInChild(killed, {}), 0);
  const std::vector<Chunk> a = Content(killed);
  const std::vector<Chunk> b = Content(whole);
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].place, b[i].place);
    EXPECT_EQ(a[i].blob, b[i].blob);
    EXPECT_EQ(a[i].state, b[i].state);
  }
}

}  // namespace
}  // namespace kinora

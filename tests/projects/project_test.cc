#include "projects/project.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "core/util/error.h"
#include "projects/records.h"
#include "projects/settings.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;
using testing::HasSubstr;

TEST(Project, IsAFolderOfKnownParts) {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "Läufer 跑步";
  { CaptureProject::Create(path, "Study"); }
  for (const char* name : {"project.kinora", "media", "proxies", "exports"})
    EXPECT_TRUE(fs::exists(path / name)) << name;
  EXPECT_FALSE(fs::exists(path / "project.kinora-wal"));  // closed properly: nothing waits beside the file
  CaptureProject project = CaptureProject::Open(path / "project.kinora");
  EXPECT_FALSE(project.read_only());
  EXPECT_EQ(project.folder(), path);
}

TEST(Project, IsNeverMadeOverAnother) {
  const TemporaryFolder folder;
  CaptureProject::Create(folder.path(), "Study");
  try {
    CaptureProject::Create(folder.path(), "Study");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUser);
    EXPECT_THAT(error.message(), HasSubstr("already"));
  }
}

TEST(Project, SaysWhereThereIsNone) {
  const TemporaryFolder folder;
  try {
    CaptureProject::Open(folder.path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUser);
    EXPECT_THAT(error.remedy(), HasSubstr("kinora-cli new"));
  }
}

TEST(Project, ASecondOpenerReadsOnlyAndKnowsWhy) {
  const TemporaryFolder folder;
  CaptureProject first = CaptureProject::Create(folder.path(), "Study");
  EnsureParticipant(first, "P01");
  CaptureProject second = CaptureProject::Open(folder.path());
  EXPECT_TRUE(second.read_only());
  EXPECT_THAT(second.read_only_reason(), HasSubstr(fmt::format("process {}", getpid())));
  EXPECT_EQ(ListParticipants(second).size(), 1U);
  EXPECT_THROW(second.RequireWritable(), Error);
  EXPECT_THROW(EnsureParticipant(second, "P02"), Error);
  EnsureParticipant(first, "P03");  // and sees what the first goes on to write
  EXPECT_EQ(ListParticipants(second).size(), 2U);
}

TEST(Project, CanBeWrittenAgainWhenTheFirstIsGone) {
  const TemporaryFolder folder;
  { CaptureProject::Create(folder.path(), "Study"); }
  EXPECT_FALSE(CaptureProject::Open(folder.path()).read_only());
  EXPECT_FALSE(CaptureProject::Open(folder.path()).read_only());
}

TEST(Project, AWorkerWithTheOwnersTokenWritesBesideIt) {
  const TemporaryFolder folder;
  CaptureProject owner = CaptureProject::Create(folder.path(), "Study");
  CaptureProject worker =
      CaptureProject::Open(folder.path(), {.write = true, .journal = {}, .owner_token = owner.OwnerToken()});
  EXPECT_FALSE(worker.read_only());
  EnsureParticipant(worker, "P01");
  EnsureParticipant(owner, "P02");
  EXPECT_EQ(ListParticipants(owner).size(), 2U);
  const CaptureProject stranger =
      CaptureProject::Open(folder.path(), {.write = true, .journal = {}, .owner_token = "other"});
  EXPECT_TRUE(stranger.read_only());
}

TEST(Project, ThatAForeignProgramHoldsOpensForReading) {
  const TemporaryFolder folder;
  { CaptureProject::Create(folder.path(), "Study"); }
  Database foreign(folder.path() / "project.kinora", Database::Mode::kReadWrite);
  const Transaction transaction(foreign);
  const CaptureProject project = CaptureProject::Open(folder.path());
  EXPECT_TRUE(project.read_only());
  EXPECT_THAT(project.read_only_reason(), HasSubstr("lock"));
}

TEST(Project, ThatIsDamagedSaysSo) {
  const TemporaryFolder folder;
  { CaptureProject::Create(folder.path(), "Study"); }
  {
    std::fstream file(folder.path() / "project.kinora", std::ios::in | std::ios::out | std::ios::binary);
    for (int page = 1; page < 8; ++page) {  // all but the first page: the header stays whole
      file.seekp(page * 4096);
      file << std::string(4096, '\x55');
    }
  }
  try {
    CaptureProject project = CaptureProject::Open(folder.path());
    ListParticipants(project);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFile);
    EXPECT_THAT(error.message(), HasSubstr("damaged"));
    EXPECT_THAT(error.where(), HasSubstr("project.kinora"));
  }
}

// Runs as a person without rights where the test runs as root, who may write everywhere.
TEST(Project, InAFolderThatCannotBeWrittenToReadsOnly) {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "p";
  {
    CaptureProject project = CaptureProject::Create(path, "Study");
    EnsureParticipant(project, "P01");
  }
  fs::remove(path / "project.kinora.lock");
  fs::permissions(folder.path(), fs::perms(0755));
  for (const auto& entry : fs::directory_iterator(path)) fs::permissions(entry.path(), fs::perms(0444));
  fs::permissions(path, fs::perms(0555));
  const pid_t child = fork();
  if (child == 0) {
    if (getuid() == 0 && setuid(65534) != 0) _exit(10);
    try {
      CaptureProject project = CaptureProject::Open(path);
      const bool said = project.read_only_reason().find("cannot be written to") != std::string::npos;
      _exit(!project.read_only() ? 11 : !said ? 12 : ListParticipants(project).size() != 1 ? 13 : 0);
    } catch (const std::exception& error) {
      fmt::print(stderr, "{}\n", error.what());
      _exit(14);
    }
  }
  int status = 0;
  waitpid(child, &status, 0);
  fs::permissions(path, fs::perms(0755));
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(Settings, ATrialsValueGoesBeforeTheProjects) {
  const TemporaryFolder folder;
  CaptureProject project = CaptureProject::Create(folder.path(), "Study");
  WriteSetting(project, kProjectScope, "filter.cutoff", "6");
  WriteSetting(project, "trial-id", "filter.cutoff", "12");
  EXPECT_EQ(EffectiveSetting(project, "trial-id", "filter.cutoff"), "12");
  EXPECT_EQ(EffectiveSetting(project, "other", "filter.cutoff"), "6");
  WriteSetting(project, "trial-id", "filter.cutoff", std::nullopt);
  EXPECT_EQ(EffectiveSetting(project, "trial-id", "filter.cutoff"), "6");
}

TEST(Records, TrialsAreFoundByWhatPeopleType) {
  const TemporaryFolder folder;
  CaptureProject project = CaptureProject::Create(folder.path(), "Study");
  EXPECT_THROW(FindTrial(project, ""), Error);
  const Session day1 = EnsureSession(project, EnsureParticipant(project, "P01").id, "day1");
  EnsureTrial(project, day1.id, "walk1");
  EXPECT_EQ(FindTrial(project, "").label, "walk1");
  EnsureTrial(project, day1.id, "walk2");
  EXPECT_EQ(FindTrial(project, "walk2").label, "walk2");
  EXPECT_EQ(FindTrial(project, "P01/day1/walk2").label, "walk2");
  const Session day2 = EnsureSession(project, EnsureParticipant(project, "P01").id, "day2");
  EnsureTrial(project, day2.id, "walk2");
  try {
    FindTrial(project, "walk2");
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.remedy(), HasSubstr("P01/day1/walk2"));
    EXPECT_THAT(error.remedy(), HasSubstr("P01/day2/walk2"));
  }
}

TEST(Records, CamerasMatchWithoutSeparatorsAndLeadingZeros) {
  const TemporaryFolder folder;
  CaptureProject project = CaptureProject::Create(folder.path(), "Study");
  const Session session = EnsureSession(project, EnsureParticipant(project, "P01").id, "day1");
  const CameraRow camera = EnsureCamera(project, session.id, "cam_01");
  EXPECT_EQ(EnsureCamera(project, session.id, "Cam1").id, camera.id);
  EXPECT_NE(EnsureCamera(project, session.id, "cam10").id, camera.id);
}

}  // namespace
}  // namespace kinora

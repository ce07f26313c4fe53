#include "projects/store/migrations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <sstream>

#include "core/motion/keypoint_set.h"
#include "core/util/error.h"
#include "projects/events.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;
using testing::HasSubstr;

std::string Schema(Database& database) {
  Statement rows =
      database.Query("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY type, name");
  std::string schema;
  while (rows.Next()) schema += rows.Text(0) + "\n";
  return schema;
}

// Stored projects of former versions, as SQL text (tests/data/projects/make_version.py says how they were made).
void Restore(const std::string& name, const fs::path& file) {
  std::stringstream sql;
  sql << std::ifstream(test::DataFile("projects/" + name)).rdbuf();
  ASSERT_FALSE(sql.str().empty());
  Database(file, Database::Mode::kCreate).RunScript(sql.str());
}

class FormerVersions : public testing::TestWithParam<int> {};

TEST_P(FormerVersions, OpenAsTheNewestWithEverythingInThem) {
  const TemporaryFolder folder;
  Restore("version" + std::to_string(GetParam()) + ".sql", folder.path() / "project.kinora");
  test::SampleProject sample = test::OpenSampleProject(folder.path());
  Database& database = sample.project.database();
  EXPECT_EQ(SchemaVersion(database), CurrentSchemaVersion());
  EXPECT_EQ(sample.trial.label, "walk1");
  ASSERT_EQ(sample.cameras.size(), 2U);
  const auto result = LatestFinished(database, sample.trial.id, kStagePose2D);
  ASSERT_TRUE(result);
  const auto tracks = ReadTracks2D(database, result->id, sample.cameras[0].id);
  ASSERT_TRUE(tracks);
  EXPECT_TRUE(test::SameBits(tracks->frames, test::RandomFrames(Coco17(), 3, 1)));
  const std::vector<GaitEvent> events = ListEvents(sample.project, sample.trial.id, sample.athlete.id);
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[0].kind, EventKind::kFootStrike);
  EXPECT_EQ(events[0].side, Side::kLeft);
  EXPECT_EQ(events[0].time_s, 1.25);
  EXPECT_EQ(events[1].kind, EventKind::kToeOff);
  EXPECT_EQ(events[1].source, EventSource::kEdited);
  EXPECT_EQ(events[2].label, "apex");
  const TemporaryFolder fresh;
  CaptureProject empty = CaptureProject::Create(fresh.path(), "Study");
  EXPECT_EQ(Schema(database), Schema(empty.database()));
}

std::string Contents(const fs::path& file) {
  std::stringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

TEST_P(FormerVersions, AreReadAsTheNewestWithoutBeingChanged) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "project.kinora";
  Restore("version" + std::to_string(GetParam()) + ".sql", file);
  const std::string before = Contents(file);
  {
    CaptureProject project = CaptureProject::Open(folder.path(), {.write = false, .journal = {}, .owner_token = {}});
    Database& database = project.database();
    EXPECT_EQ(SchemaVersion(database), CurrentSchemaVersion());
    EXPECT_TRUE(project.read_only());
    const std::vector<Trial> trials = ListTrials(project);
    ASSERT_EQ(trials.size(), 1U);
    EXPECT_EQ(trials[0].label, "walk1");
    const std::vector<CameraRow> cameras = ListCameras(project, trials[0].session);
    ASSERT_EQ(cameras.size(), 2U);
    const auto result = LatestFinished(database, trials[0].id, kStagePose2D);
    ASSERT_TRUE(result);
    const auto tracks = ReadTracks2D(database, result->id, cameras[0].id);
    ASSERT_TRUE(tracks);
    EXPECT_TRUE(test::SameBits(tracks->frames, test::RandomFrames(Coco17(), 3, 1)));
    EXPECT_EQ(ListChunks(database, result->id).size(), 1U);
    const std::vector<Athlete> athletes = ListAthletes(project, trials[0].id);
    ASSERT_EQ(athletes.size(), 1U);
    EXPECT_EQ(ListEvents(project, trials[0].id, athletes[0].id).size(), 3U);
    EXPECT_THROW(SetEvents(project, trials[0].id, athletes[0].id, {}), Error);
    EXPECT_EQ(ListEvents(project, trials[0].id, athletes[0].id).size(), 3U);
  }
  EXPECT_EQ(Contents(file), before);
}

INSTANTIATE_TEST_SUITE_P(All, FormerVersions, testing::Range(1, CurrentSchemaVersion() + 1));

// Not a test of its own: writes the project that a version's fixture is made from, into the folder that is named.
TEST(VersionFixture, WriteTheProjectForAFixture) {
  const char* folder = std::getenv("KINORA_WRITE_FIXTURE");
  if (!folder) GTEST_SKIP() << "set KINORA_WRITE_FIXTURE to a folder to write one";
  test::SampleProject sample = test::MakeSampleProject(folder);
  Database& database = sample.project.database();
  const ResultRow result = OpenResult(database, sample.trial.id, kStagePose2D, "key", "{}");
  CommitChunks(database, result.id,
               ChunksOfFrames2D(Coco17(), test::RandomFrames(Coco17(), 3, 1), 0, sample.cameras[0].id));
  FinishResult(database, result.id, "{}");
  SetEvents(sample.project, sample.trial.id, sample.athlete.id,
            {{Side::kLeft, EventKind::kFootStrike, "", 1.25, EventSource::kDetected},
             {Side::kRight, EventKind::kToeOff, "", 1.5, EventSource::kEdited},
             {Side::kMiddle, EventKind::kCustom, "apex", 2, EventSource::kEdited}});
}

void AddColumn(Database& database) {
  database.RunScript("ALTER TABLE trial ADD COLUMN mood TEXT NOT NULL DEFAULT ''");
}
void Fail(Database& database) {
  AddColumn(database);
  throw Error(ErrorKind::kFile, "the second step fails", database.file(), "");
}

std::vector<Migration> WithFurther(std::vector<Migration> further) {
  std::vector<Migration> all(AllMigrations().begin(), AllMigrations().end());
  for (const Migration& migration : further) all.push_back(migration);
  return all;
}

TEST(Migrations, CarryOnWhatIsThere) {
  const TemporaryFolder folder;
  test::SampleProject sample = test::MakeSampleProject(folder.path());
  const int next = CurrentSchemaVersion() + 1;
  const auto all = WithFurther({{next, "mood", &AddColumn}});
  Migrate(sample.project.database(), all);
  EXPECT_EQ(SchemaVersion(sample.project.database()), next);
  Statement rows = sample.project.database().Query("SELECT label, mood FROM trial");
  ASSERT_TRUE(rows.Next());
  EXPECT_EQ(rows.Text(0), "walk1");
}

TEST(Migrations, AreAllOrNothing) {
  const TemporaryFolder folder;
  CaptureProject project = CaptureProject::Create(folder.path(), "Study");
  const std::string before = Schema(project.database());
  const int next = CurrentSchemaVersion() + 1;
  EXPECT_THROW(Migrate(project.database(), WithFurther({{next, "", &Fail}})), Error);
  EXPECT_EQ(Schema(project.database()), before);
  EXPECT_EQ(SchemaVersion(project.database()), CurrentSchemaVersion());
}

TEST(Migrations, RefuseAProjectOfANewerProgram) {
  const TemporaryFolder folder;
  { CaptureProject::Create(folder.path(), "Study").database().RunScript("PRAGMA user_version = 999"); }
  try {
    CaptureProject::Open(folder.path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.message(), HasSubstr("newer Kinora"));
    EXPECT_THAT(error.remedy(), HasSubstr("update"));
  }
}

TEST(Migrations, RefuseADatabaseOfAnotherProgram) {
  const TemporaryFolder folder;
  { Database(folder.path() / "project.kinora", Database::Mode::kCreate).RunScript("CREATE TABLE t (i INTEGER)"); }
  try {
    CaptureProject::Open(folder.path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.message(), HasSubstr("another program"));
  }
}

}  // namespace
}  // namespace kinora

// Records renamed, deleted, brought back and emptied, and verdicts, by the command line.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "projects/records.h"
#include "projects/store/migrations.h"
#include "tests/app/run_cli.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using nlohmann::json;
using test::RunCli;
using testing::ElementsAre;
using testing::HasSubstr;

class CliRecords : public testing::Test {
 protected:
  void SetUp() override {
    CaptureProject project = CaptureProject::Create(folder_.path() / "p", "Study");
    for (const char* code : {"P01", "P02"}) {
      const std::string session = EnsureSession(project, EnsureParticipant(project, code).id, "day1").id;
      EnsureTrial(project, session, "walk1");
      EnsureTrial(project, session, "walk2");
    }
  }
  test::CliResult Do(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, (folder_.path() / "p").string());
    return RunCli(arguments);
  }
  json Status() { return json::parse(Do({"status", "--json"}).out); }
  std::vector<std::string> Trials() {
    std::vector<std::string> names;
    const json status = Status();
    for (const json& trial : status["trials"]) names.push_back(trial["name"]);
    return names;
  }

  const test::TemporaryFolder folder_;
};

TEST_F(CliRecords, AreRenamedAndUndoBringsTheNameBack) {
  const auto renamed = Do({"rename", "--trial", "P01/day1/walk1", "walk 1"});
  EXPECT_EQ(renamed.exit_code, 0) << renamed.err;
  EXPECT_THAT(renamed.out, HasSubstr("trial walk1 is walk 1 now"));
  EXPECT_EQ(Do({"rename", "--session", "P01/day1", "first"}).exit_code, 0);
  const json answer = json::parse(Do({"rename", "--participant", "P01", "P1", "--json"}).out);
  EXPECT_EQ(answer["renamed"], "participant P01");
  EXPECT_EQ(answer["name"], "P1");
  EXPECT_THAT(Trials(), ElementsAre("P1/first/walk 1", "P1/first/walk2", "P02/day1/walk1", "P02/day1/walk2"));
  EXPECT_THAT(Do({"undo"}).out, HasSubstr("undone: rename participant P01 to P1"));
  EXPECT_EQ(Trials().front(), "P01/first/walk 1");
}

TEST_F(CliRecords, ThatAreNotNamedClearlyAreRefusedWithTheReason) {
  const auto refused = [&](std::vector<std::string> arguments, const char* why) {
    const auto result = Do(std::move(arguments));
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.err, HasSubstr(why));
  };
  refused({"rename", "walk 1"}, "it is not said what is meant");
  refused({"delete", "--trial", "P01/day1/walk1", "--participant", "P01"}, "more than one thing is named");
  refused({"delete", "--participant", "P03"}, "choose one of: P01, P02");
  refused({"rename", "--trial", "P01/day1/walk1", "walk2"}, "walk2");
  refused({"undo"}, "there is nothing to undo");
  EXPECT_THAT(Trials(), testing::SizeIs(4));
}

TEST_F(CliRecords, AreDeletedBroughtBackAndEmptied) {
  const auto deleted = Do({"delete", "--trial", "P01/day1/walk2"});
  EXPECT_EQ(deleted.exit_code, 0) << deleted.err;
  EXPECT_THAT(deleted.out, HasSubstr("deleted trial walk2: "));
  EXPECT_THAT(deleted.err, HasSubstr("`kinora-cli undo` brings it back"));
  EXPECT_THAT(Trials(), testing::SizeIs(3));
  EXPECT_THAT(Do({"undo"}).out, HasSubstr("undone: delete trial walk2"));
  EXPECT_THAT(Trials(), testing::SizeIs(4));
  EXPECT_THAT(Do({"redo"}).out, HasSubstr("done again: delete trial walk2"));
  EXPECT_EQ(json::parse(Do({"delete", "--participant", "P02", "--json"}).out)["deleted"], "participant P02");
  EXPECT_THAT(Trials(), ElementsAre("P01/day1/walk1"));
  EXPECT_THAT(Do({"empty"}).out, HasSubstr("2 deleted records are gone for good"));
  EXPECT_THAT(Do({"undo"}).err, HasSubstr("there is nothing to undo"));
  EXPECT_THAT(Trials(), ElementsAre("P01/day1/walk1"));
  EXPECT_THAT(Do({"empty"}).out, HasSubstr("nothing was deleted"));
  Do({"delete", "--session", "P01/day1"});
  EXPECT_THAT(Do({"empty"}).out, HasSubstr("1 deleted record is gone for good"));
}

TEST_F(CliRecords, AVerdictIsUndoneAndDoneAgain) {
  const auto verdict = [&] { return Status()["trials"][0]["verdict"]; };
  EXPECT_EQ(Do({"verdict", "usable", "--trial", "P01/day1/walk1", "--who", "AB"}).exit_code, 0);
  EXPECT_EQ(Do({"verdict", "excluded", "--trial", "P01/day1/walk1", "--reason", "stumbled"}).exit_code, 0);
  EXPECT_EQ(verdict()["reason"], "stumbled");
  EXPECT_THAT(Do({"undo"}).out, HasSubstr("undone: verdict \"excluded\" on trial walk1"));
  EXPECT_EQ(verdict()["verdict"], "usable");
  EXPECT_EQ(verdict()["who"], "AB");
  Do({"undo"});
  EXPECT_TRUE(verdict().is_null());
  Do({"redo"});
  EXPECT_EQ(verdict()["who"], "AB");
}

// Asking changes nothing: a project of a former version is told of, and stays what it is.
TEST(CliStatus, TellsOfAProjectOfAFormerVersion) {
  for (int version = 1; version < CurrentSchemaVersion(); ++version) {
    const test::TemporaryFolder folder;
    std::stringstream sql;
    sql << std::ifstream(test::DataFile("projects/version" + std::to_string(version) + ".sql")).rdbuf();
    const std::filesystem::path file = folder.path() / "project.kinora";
    Database(file, Database::Mode::kCreate).RunScript(sql.str());
    const auto status = RunCli({"status", folder.path().string(), "--json"});
    EXPECT_EQ(status.exit_code, 0) << status.err;
    EXPECT_EQ(json::parse(status.out)["trials"].size(), 1U);
    Database after(file, Database::Mode::kReadOnly);
    EXPECT_EQ(SchemaVersion(after), version);
  }
}

}  // namespace
}  // namespace kinora

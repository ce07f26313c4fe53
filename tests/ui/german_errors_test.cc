// What goes wrong at a German desktop is said in German: errors as the code below ui throws them.

#include <gtest/gtest.h>

#include <QApplication>
#include <QTranslator>
#include <fstream>

#include "calibration/rig_files.h"
#include "core/media/video_reader.h"
#include "core/util/error.h"
#include "models/registry/install.h"
#include "projects/process_json.h"
#include "projects/project.h"
#include "projects/record_edits.h"
#include "projects/records.h"
#include "projects/trial_obstacle.h"
#include "projects/verdicts.h"
#include "projects/video_intake.h"
#include "tests/support/paths.h"
#include "tests/ui/english.h"
#include "ui/session/notice.h"
#include "ui/theme/language.h"
#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

class GermanErrors : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(LoadLanguage(*qApp, "de"));
    project.emplace(CaptureProject::Create(folder.path() / "study", "Study"));
    std::ofstream(folder.path() / "empty.mp4");
    std::ofstream(folder.path() / "text.mp4") << "no video at all";
    std::ofstream(folder.path() / "empty.toml");
    std::ofstream(folder.path() / "other.toml") << "[cam_01]\nmatrix = [1, 2]\n";
    std::ofstream(folder.path() / "old.yml") << "%YAML:1.0\n---\n";
  }
  void TearDown() override {
    for (QTranslator* translator : qApp->findChildren<QTranslator*>()) delete translator;
  }

  void Says(const std::function<void()>& act) {
    try {
      act();
      ADD_FAILURE() << "nothing went wrong";
    } catch (const Error& error) {
      const Notice notice = NoticeOf(error);
      IsGerman(error.message(), notice.text);
      IsGerman(error.remedy(), notice.remedy);
      IsGerman(error.what(), Shown(std::string_view(error.what())));
    }
  }
  static void IsGerman(const std::string& english, const QString& said) {
    if (english.empty()) return;
    EXPECT_FALSE(test::IsEnglish(said)) << english << "\n" << said.toStdString();
    EXPECT_NE(said.toLower(), QString::fromStdString(english).toLower()) << "said as it was thrown";
  }

  test::TemporaryFolder folder;
  std::optional<CaptureProject> project;
};

TEST_F(GermanErrors, OfFiles) {
  Says([&] { CaptureProject::Open(folder.path()); });
  Says([&] { CaptureProject::Create(folder.path() / "study", "Again"); });
  for (const char* file : {"gone.mp4", "empty.mp4", "text.mp4", ""})
    Says([&] { const VideoReader reader(folder.path() / file); });
  for (const char* file : {"gone.toml", "empty.toml", "other.toml", "old.yml"})
    Says([&] { ReadRig(folder.path() / file); });
}

TEST_F(GermanErrors, OfProjects) {
  const Participant person = EnsureParticipant(*project, "P01");
  const Session day = EnsureSession(*project, person.id, "day1");
  const Trial trial = EnsureTrial(*project, day.id, "Squat");
  EnsureTrial(*project, day.id, "Jump");
  Says([&] { throw Error(*ObstacleOf(*project, trial)); });
  Says([&] { RenameRecord(*project, RecordKind::kTrial, trial.id, ""); });
  Says([&] { RenameRecord(*project, RecordKind::kTrial, trial.id, "a/b"); });
  Says([&] { RenameRecord(*project, RecordKind::kTrial, trial.id, "Jump"); });
  Says([&] {
    SetVerdict(*project, trial.id,
               {.kind = VerdictKind::kExcluded, .rule = {}, .reason = {}, .who = {}, .when_utc = {}});
  });
  Says([&] { CheckVideos({{.file = folder.path() / "a.mp4", .trial = {}, .camera = {}, .options = {}}}); });
  Says([&] { ProcessOptionsFromJson("{\"cleaning\":{\"cutoff\":-5}}", "options"); });
  Says([&] { InstalledNetwork(folder.path(), "rtmpose-x"); });
}

}  // namespace
}  // namespace kinora::ui

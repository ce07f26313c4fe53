// What goes wrong at a German desktop is said in German: errors as the code below ui throws them.

#include <gtest/gtest.h>

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
#include "tests/ui/german.h"
#include "ui/session/notice.h"
#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

class GermanErrors : public testing::Test {
 protected:
  void SetUp() override {
    project.emplace(CaptureProject::Create(folder.path() / "study", "Study"));
    std::ofstream(folder.path() / "empty.mp4");
    std::ofstream(folder.path() / "text.mp4") << "no video at all";
    std::ofstream(folder.path() / "empty.toml");
    std::ofstream(folder.path() / "other.toml") << "[cam_01]\nmatrix = [1, 2]\n";
    std::ofstream(folder.path() / "old.yml") << "%YAML:1.0\n---\n";
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

  test::German speaks;
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

// As projects keep them: history, reasons, notes, episodes.
TEST_F(GermanErrors, AndWhatIsStored) {
  for (const auto& [english, german] :
       {std::pair("move right knee of athlete 2 in cam03", "rechtes Knie von Athlet 2 in cam03 verschoben"),
        std::pair("right knee and 2 more missing, 12 frames (0.40 s)",
                  "rechtes Knie und 2 weitere: Lücke, 12 Bilder (0,40 s)"),
        std::pair("left and right of the legs swapped in cam03, 12 frames; somebody else was taken there",
                  "links und rechts vertauscht (Beine) in cam03, 12 Bilder; dort wurde jemand anderes genommen"),
        std::pair("fill the gap of right knee and right ankle", "Lücke gefüllt: rechtes Knie und rechtes Sprunggelenk"),
        std::pair("deepest squat at 1.200 s becomes right Foot Strike at 1.200 s",
                  "tiefste Beugung bei 1,200 s wird rechts Fußaufsatz bei 1,200 s"),
        std::pair("add Ball at 2.000 s", "Ball bei 2,000 s gesetzt"),
        std::pair("change name, height and mass of participant P01",
                  "Name, Körpergröße und Masse geändert: Proband P01"),
        std::pair("rename trial walk to Squat 2", "Versuch walk in „Squat 2“ umbenannt"),
        std::pair(
            "its 4 videos stay on disk; 2 trials, 2D results, 3 corrections and 1 verdict go",
            "seine 4 Videos bleiben auf dem Datenträger; 2 Versuche, 2D-Ergebnisse, 3 Korrekturen und 1 Bewertung "
            "entfallen"),
        std::pair("cutoff 10 instead of 6; the clock of cam01 was set since it was processed",
                  "Grenzfrequenz: 10 statt 6; die Uhr von cam01 wurde seit der Verarbeitung gestellt"),
        std::pair("leave out cam02: the tripod was kicked", "cam02 ausgelassen: the tripod was kicked"),
        std::pair("verdict \"usable with note\" on trial Squat",
                  "Bewertung „brauchbar mit Anmerkung“ für Versuch Squat"),
        std::pair(
            "cam01: crop, for its pictures have the calibrated ones' proportions and no black bars",
            "cam01: beschnitten, denn seine Bilder haben das Seitenverhältnis der kalibrierten und keine schwarzen "
            "Balken")})
    EXPECT_EQ(Shown(std::string_view(english)).toStdString(), german);
}

// Of any length, and of however many parts: what people wrote is asked for too.
TEST_F(GermanErrors, AndWhatPeopleWroteStaysAsItIs) {
  std::string note = "shoes and socks of the second visit, with insoles and without";
  for (int i = 0; i < 5; ++i) note += ", " + note.substr(0, 60) + ": tape and brace; left in the (old) bag";
  EXPECT_EQ(Shown(std::string_view(note)).toStdString(), note);
}

}  // namespace
}  // namespace kinora::ui

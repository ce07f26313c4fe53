// What code below ui says, recognised by its pattern and said in another language.

#include "ui/theme/sentences.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <thread>

#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

class SentencesTest : public testing::Test {
 protected:
  void SetUp() override {
    sentences.Add("{} saw nobody in {} pictures", "{} sah in {} Bildern niemanden");
    sentences.Add("{} in {} lies {:.0f} px off, {}", "{} liegt in {} um {} px daneben, {}");
    sentences.Add("{:d} frames", "{} Bilder");
    sentences.Add("right knee", "rechtes Knie");
    sentences.Add("right ankle", "rechtes Sprunggelenk");
    sentences.Add("{} and {}", "{} und {}");
    sentences.Add("the trial has no {} named \"{}\"", "„{1}“ hat der Versuch nicht: {0}");
    sentences.Add("the athlete was lost there", "der Athlet ging dort verloren");
    sentences.Add("is not there", "ist nicht da");
    sentences.Add("the option {} is {:g}{}", "die Option {} ist {}{}");
  }
  std::string Said(const char* text) const { return sentences.translate("Texts", text, nullptr, -1).toStdString(); }
  Sentences sentences;
};

TEST_F(SentencesTest, KeepNamesAndNumbersAndSayWhatIsKnownInThem) {
  EXPECT_EQ(Said("cam02 saw nobody in 12 pictures"), "cam02 sah in 12 Bildern niemanden");
  EXPECT_EQ(Said("right knee and right ankle in cam03 lies 41 px off, 12 frames"),
            "rechtes Knie und rechtes Sprunggelenk liegt in cam03 um 41 px daneben, 12 Bilder");
  EXPECT_EQ(Said("the trial has no joint named \"tail\""), "„tail“ hat der Versuch nicht: joint");
  EXPECT_EQ(Said("the option cutoff is -5 Hz"), "die Option cutoff ist -5 Hz");
}

// A camera's name may hold what stands between places.
TEST_F(SentencesTest, TakeTheWayThatLeavesLeastUnknown) {
  EXPECT_EQ(Said("right knee in tripod, by the window in cam03 lies 41 px off, 12 frames"),
            "rechtes Knie liegt in tripod, by the window in cam03 um 41 px daneben, 12 Bilder");
  sentences.Add("the clock of {} was set", "die Uhr von {} wurde gestellt");
  EXPECT_EQ(Said("the clock of a was set; the clock of b was set"),
            "die Uhr von a wurde gestellt; die Uhr von b wurde gestellt");
}

TEST_F(SentencesTest, SayPartsThatAreJoined) {
  EXPECT_EQ(Said("cam02 saw nobody in 12 pictures; the athlete was lost there"),
            "cam02 sah in 12 Bildern niemanden; der Athlet ging dort verloren");
  EXPECT_EQ(Said("my squat.mp4 is not there"), "my squat.mp4 ist nicht da");
  EXPECT_EQ(Said("right knee, right ankle"), "rechtes Knie, rechtes Sprunggelenk");
}

TEST_F(SentencesTest, SayErrorsThatWereStoredInOneLine) {
  sentences.Add("put it back", "legen Sie es zurück");
  sentences.Add("the file cannot be read: {}", "die Datei kann nicht gelesen werden: {}");
  EXPECT_EQ(Said("the athlete was lost there (/data/a (2)/cam01.mp4): put it back"),
            "der Athlet ging dort verloren (/data/a (2)/cam01.mp4): legen Sie es zurück");
  EXPECT_EQ(Said("the file cannot be read: Input/output error (/data/cam01.mp4): put it back"),
            "die Datei kann nicht gelesen werden: Input/output error (/data/cam01.mp4): legen Sie es zurück");
  sentences.Add("{} is blank: {}", "{} bleibt leer: {}");
  EXPECT_EQ(Said("cam01 is blank: the athlete was lost there (/data/cam01.mp4): put it back"),
            "cam01 bleibt leer: der Athlet ging dort verloren (/data/cam01.mp4): legen Sie es zurück");
  EXPECT_EQ(Said("the athlete was lost there: put it back"), "der Athlet ging dort verloren: legen Sie es zurück");
}

TEST_F(SentencesTest, LeaveWhatPeopleWroteAlone) {
  EXPECT_EQ(Said("shoes and socks"), "");  // the pattern "{} and {}" says too little by itself
  EXPECT_EQ(Said("knee"), "");
  EXPECT_EQ(Said(""), "");
  EXPECT_EQ(Said("right knee in cam03 lies far px off, 12 frames"), "") << "not a number";
  EXPECT_TRUE(sentences.translate("Commands", "right knee", nullptr, -1).isNull()) << "of another context";
}

TEST_F(SentencesTest, ATranslationWhosePlacesDoNotFitIsNotUsed) {
  sentences.Add("the clock of {} was set", "die Uhr von {} wurde auf {} gestellt");
  sentences.Add("the file of {} is gone", "die Datei von {7} ist weg");
  sentences.Add("the pose of {} is lost", "die Pose von {0 ist weg");
  EXPECT_EQ(Said("the clock of cam02 was set"), "");
  EXPECT_EQ(Said("the file of cam02 is gone"), "");
  EXPECT_EQ(Said("the pose of cam02 is lost"), "die Pose von {0 ist weg");
}

TEST_F(SentencesTest, AnswerManyThreadsAtOnce) {
  std::vector<std::jthread> threads;
  std::atomic<int> well = 0;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 200; ++k)
        well += Said("cam02 saw nobody in 12 pictures") == "cam02 sah in 12 Bildern niemanden";
    });
  threads.clear();
  EXPECT_EQ(well, 800);
}

TEST(Shown, IsEnglishWhereNothingIsInstalled) {
  EXPECT_EQ(Shown(std::string_view("cam02 saw nobody in 12 pictures")).toStdString(),
            "cam02 saw nobody in 12 pictures");
  EXPECT_EQ(ShownName(std::string_view("knee_flexion")).toStdString(), "Knee flexion");
  EXPECT_EQ(ShownChoice("from_feet").toStdString(), "from feet");
}

// Of all kinds of places where texts stand in the code.
TEST(TextsBelow, AreCollected) {
  QProcess python;
  python.setWorkingDirectory(QStringLiteral(KINORA_SOURCE));
  python.start("python3", {"scripts/texts_below.py"});
  ASSERT_TRUE(python.waitForFinished(-1));
  ASSERT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
  const QString all = QString::fromUtf8(python.readAllStandardOutput());
  for (const char* text :
       {"Texts\", \"the trial has no videos", "Texts\", \"the file cannot be read: {}", "Texts\", \"{:d} frames",
        "Texts\", \"left thigh", "Texts\", \"legs",
        "Texts\", \"Gaps up to this long are filled, longer ones stay empty",
        "Texts\", \"{} is left out since it was processed", "Names\", \"Knee flexion", "Names\", \"Cutoff",
        "Choices\", \"most central", "Units\", \"cameras", "Texts\", \"right knee", "Texts\", \"minimum score"})
    EXPECT_TRUE(all.contains(text)) << text;
  EXPECT_FALSE(all.contains("SELECT "));
  EXPECT_FALSE(all.contains("Texts\", \"squat\"")) << "a trial may be called so";
}

}  // namespace
}  // namespace kinora::ui

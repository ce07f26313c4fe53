// The window in German: every text has its translation, and they are shown.

#include "ui/theme/language.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QFile>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include "tests/support/paths.h"
#include "tests/ui/picture.h"
#include "ui/shell/main_window.h"

namespace kinora::ui {
namespace {

QStringList PlacesIn(const QString& text) {
  QStringList places;
  for (auto it = QRegularExpression("%\\d").globalMatch(text); it.hasNext();) places << it.next().captured();
  places.sort();
  return places;
}

TEST(Translations, LackNoText) {
  const test::TemporaryFolder folder;
  const QString file = QString::fromStdString((folder.path() / "kinora_de.ts").string());
  const QString source = QStringLiteral(KINORA_SOURCE);
  ASSERT_TRUE(QFile::copy(source + "/translations/kinora_de.ts", file));
  QProcess lupdate;
  lupdate.setWorkingDirectory(source);
  lupdate.start(KINORA_LUPDATE, {"-silent", "-no-obsolete", "-locations", "none", "-I", ".", "ui", "-ts", file});
  ASSERT_TRUE(lupdate.waitForFinished(-1));
  ASSERT_EQ(lupdate.exitCode(), 0);
  EXPECT_FALSE(lupdate.readAllStandardError().contains("lacks Q_OBJECT")) << "its texts would stay English";
  QFile updated(file);
  ASSERT_TRUE(updated.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&updated);
  QString text;
  int texts = 0;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("source")) text = xml.readElementText();
    if (xml.name() != QLatin1String("translation")) continue;
    ++texts;
    EXPECT_EQ(xml.attributes().value("type").toString(), "") << "run scripts/translations: " << text.toStdString();
    const QString translated = xml.readElementText();
    EXPECT_EQ(PlacesIn(translated), PlacesIn(text)) << text.toStdString();
  }
  EXPECT_GT(texts, 600);
}

TEST(Translations, AGermanWindowSpeaksGerman) {
  ASSERT_TRUE(LoadLanguage(*qApp, "de"));
  {
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    EXPECT_EQ(window.menuBar()->actions().front()->text(), "&Projekt");
    EXPECT_EQ(window.commands().Find("review.mend")->text(), "Beheben");
    for (const char* group : {"Projekt", "Verarbeiten", "Zeit", "Korrigieren", "Export"}) {
      const auto all = window.commands().All();
      EXPECT_TRUE(std::ranges::any_of(all, [&](const QAction* a) { return Commands::GroupOf(a) == group; })) << group;
    }
    for (const QAction* menu : window.menuBar()->actions())
      EXPECT_FALSE(menu->menu()->isEmpty()) << menu->text().toStdString();
    test::SaveShot(window, "start_german");
  }
  for (QTranslator* translator : qApp->findChildren<QTranslator*>()) delete translator;
}

TEST(Translations, OtherLanguagesStayEnglish) {
  EXPECT_FALSE(LoadLanguage(*qApp, "fr"));
}

}  // namespace
}  // namespace kinora::ui

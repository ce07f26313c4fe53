// The window in German: every text has its translation, and they are shown.

#include "ui/theme/language.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScrollArea>
#include <QXmlStreamReader>

#include "tests/support/paths.h"
#include "tests/ui/cut_off.h"
#include "tests/ui/english.h"
#include "tests/ui/german.h"
#include "tests/ui/picture.h"
#include "tests/ui/tour.h"
#include "ui/process/options_form.h"
#include "ui/shell/main_window.h"

namespace kinora::ui {
namespace {

// "%1" of the window's own texts, "{}" of those below it: how many different ones.
QStringList PlacesIn(const QString& text, bool below) {
  QStringList places;
  const QRegularExpression place(below ? "\\{(\\d*)(:[^{}]*)?\\}" : "%\\d");
  for (auto it = place.globalMatch(text); it.hasNext();) {
    const auto match = it.next();
    const bool counted = below && match.captured(1).isEmpty();
    places << (counted ? QString::number(places.size()) : below ? match.captured(1) : match.captured());
  }
  places.sort();
  places.removeDuplicates();
  return places;
}

TEST(Translations, LackNoText) {
  const test::TemporaryFolder folder;
  const QString file = QString::fromStdString((folder.path() / "kinora_de.ts").string());
  const QString source = QStringLiteral(KINORA_SOURCE);
  ASSERT_TRUE(QFile::copy(source + "/translations/kinora_de.ts", file));
  QProcess collect;
  collect.start(source + "/scripts/translations", {file});
  ASSERT_TRUE(collect.waitForFinished(-1));
  ASSERT_EQ(collect.exitCode(), 0);
  EXPECT_FALSE(collect.readAllStandardError().contains("lacks Q_OBJECT")) << "its texts would stay English";
  QFile updated(file);
  ASSERT_TRUE(updated.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&updated);
  QString context, text;
  int own = 0, below = 0;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() == QLatin1String("source")) text = xml.readElementText();
    if (xml.name() != QLatin1String("translation")) continue;
    const bool is_below = context == "Texts";
    (is_below ? below : own) += 1;
    EXPECT_EQ(xml.attributes().value("type").toString(), "") << "run scripts/translations: " << text.toStdString();
    const QString translated = xml.readElementText();
    EXPECT_EQ(PlacesIn(translated, is_below), PlacesIn(text, is_below)) << text.toStdString();
  }
  EXPECT_GT(own, 600);
  EXPECT_GT(below, 600);
}

TEST(Translations, AGermanWindowSpeaksGerman) {
  const test::German german;
  {
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    EXPECT_EQ(window.menuBar()->actions().front()->text(), "&Projekt");
    EXPECT_TRUE(window.commands().Find("review.verdict")->toolTip().contains("(Strg+")) << "Qt's own words too";
    EXPECT_EQ(window.commands().Find("review.mend")->text(), "Beheben");
    for (const char* group : {"Projekt", "Verarbeiten", "Zeit", "Korrigieren", "Export"}) {
      const auto all = window.commands().All();
      EXPECT_TRUE(std::ranges::any_of(all, [&](const QAction* a) { return Commands::GroupOf(a) == group; })) << group;
    }
    for (const QAction* menu : window.menuBar()->actions())
      EXPECT_FALSE(menu->menu()->isEmpty()) << menu->text().toStdString();
    test::SaveShot(window, "start_german");
  }
}

// All pages and sheets, with options, quantities, episodes, reasons and what a failed run said; in the system's letters
// and in large ones.
TEST(Translations, AGermanWindowSpeaksNoEnglishAndCutsNothingOff) {
  test::Tour tour;
  const test::German german;
  const QFont before = QApplication::font();
  const auto back = qScopeGuard([before] { QApplication::setFont(before); });
  QStringList given = {"recording of the second visit", "Drop landing from 45 cm, left leg, shod"};
  for (const char* name :
       {test::kLongStudy, test::kLongParticipant, test::kLongSession, test::kLongTrial, test::kLongCamera})
    given << QString::fromUtf8(name);
  QStringList told;
  for (const int points : {0, 14}) {
    QFont font = before;
    if (points > 0) font.setPointSize(points);
    QApplication::setFont(font);
    tour.Run({1280, 800}, [&](const QString& name, QWidget& shown) {
      test::SaveShot(shown, QString("german%1_").arg(points) + name);
      for (const QString& text : test::EnglishIn(shown, given)) {
        if (told.contains(text)) continue;
        told << text;
        ADD_FAILURE() << name.toStdString() << ": " << text.toStdString();
      }
      for (const QString& wrong : test::WhatIsWrongIn(shown))
        ADD_FAILURE() << points << " " << name.toStdString() << ": " << wrong.toStdString();
    });
  }
}

// The rarely needed ones too, in the width that they have on the page, with large letters.
TEST(Translations, EveryOptionIsGerman) {
  const test::German german;
  const QFont before = QApplication::font();
  const auto back = qScopeGuard([before] { QApplication::setFont(before); });
  {
    QFont large = before;
    large.setPointSize(14);
    QApplication::setFont(large);
    OptionsForm form(nullptr);
    for (auto* tick : form.findChildren<QCheckBox*>())
      if (tick->objectName().isEmpty()) tick->setChecked(true);  // "Rarely needed ones too"
    form.resize(440, 800);
    form.show();
    for (const QString& text : test::EnglishIn(form, {})) ADD_FAILURE() << text.toStdString();
    for (const QString& wrong : test::WhatIsWrongIn(form)) ADD_FAILURE() << wrong.toStdString();
    const auto* area = form.findChild<QScrollArea*>();
    auto* inside = area->widget();
    EXPECT_LE(inside->width(), area->viewport()->width()) << "its right side would be out of sight";
    test::SaveShot(*inside, "german_all_options");
    int labels = 0;
    for (const OptionRow& row : RowsOf({})) {
      const QString english = QString(row.name).replace('_', ' ');
      labels += row.Label().toLower() != english;
    }
    EXPECT_GT(labels, 45) << "some words are the same in both languages";
  }
}

TEST(Translations, OtherLanguagesStayEnglish) {
  EXPECT_FALSE(LoadLanguage(*qApp, "fr"));
}

}  // namespace
}  // namespace kinora::ui

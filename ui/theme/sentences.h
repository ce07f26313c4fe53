#pragma once

#include <QHash>
#include <QStringList>
#include <QTranslator>
#include <mutex>
#include <optional>
#include <vector>

namespace kinora::ui {

// Translates what code below ui says. That code knows no Qt and writes English, with names and numbers already in it:
// "cam02 saw nobody in 12 pictures", out of the pattern "{} saw nobody in {} pictures". So does what is stored in
// projects and what the worker reports. The patterns are known (scripts/texts_below.py collects them from the code), so
// a sentence is recognised by its pattern and said again by the translated one; what stands in the places is translated
// where it is itself a known text ("right knee"), and is left as it is where it is a name or a number.
//
// Of the patterns that fit, and the ways in which they fit, the one is taken that leaves the fewest letters as they
// are; among equals the one with the most letters of its own. One with hardly any ("{} and {}") counts only where most
// of the text is known. Lists joined by "; " or ", " are said part by part. A translation whose places do not fit the
// pattern's is never used: the text stays English.
//
// A translator like any other: installed in the application it answers for the context "Texts". After Read, texts
// may be asked for in any thread.
class Sentences : public QTranslator {
  Q_OBJECT
 public:
  using QTranslator::QTranslator;

  // The texts of a .ts file's context "Texts". False where the file cannot be read or has none.
  bool Read(const QString& ts_file);
  // One pattern with places {}, {:.1f} (a number) or {0}, and its translation with {} or {0}.
  void Add(const QString& pattern, const QString& translation);

  bool isEmpty() const override { return exact_.isEmpty() && patterns_.empty(); }
  // Null where the text is not known.
  QString translate(const char* context, const char* text, const char* comment, int n) const override;

 private:
  struct Place {
    int argument = 0;
    bool number = false;
  };
  // "a {} b": the text between the places, one piece more than places.
  struct Pattern {
    QStringList pieces;
    std::vector<Place> places;
    int letters = 0;  // its own, and some for each number
  };
  struct Pair {
    Pattern english, translated;
  };

  // A text said again, and how many letters of it were left as they are.
  struct Said {
    QString text;
    qsizetype unknown = 0;
  };
  // A way in which a text fits a pattern: what stands in the places, said again where it is known.
  struct Fit {
    QStringList said;
    qsizetype unknown = 0;
  };
  // What was found in the course of one question: parts come up again and again.
  using Found = QHash<QString, std::optional<Said>>;

  static Pattern Parse(const QString& text);
  QString Anew(const QString& whole) const;
  std::optional<Said> Known(const QString& text, Found& found) const;
  std::optional<Said> KnownAnew(const QString& text, Found& found) const;
  std::optional<Said> ByPattern(const QString& text, Found& found) const;
  // Tries the pattern from a place on, with the text from `at` on, and keeps the way that leaves the fewest letters.
  void TryFit(const Pattern& pattern, const QString& text, qsizetype at, const Fit& so_far, std::optional<Fit>& best,
              Found& found) const;
  static std::optional<QString> Filled(const Pair& pair, const Fit& fit);
  // "message (where): remedy", as an Error says itself in one line; where it is stored, it is so.
  std::optional<Said> OfError(const QString& text, Found& found) const;
  std::optional<Said> WithPlace(const QString& text, Found& found) const;
  std::optional<Said> OfFile(const QString& text, Found& found) const;
  // The parts between `joint`, said each; nothing where too few are known.
  std::optional<Said> PartByPart(const QString& text, const char* joint, bool all, Found& found) const;

  QHash<QString, QString> exact_;
  std::vector<Pair> patterns_;  // the most telling first
  mutable std::mutex mutex_;
  mutable QHash<QString, QString> said_;  // what was asked for before: a review asks for its episodes at each act
};

}  // namespace kinora::ui

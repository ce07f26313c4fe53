#pragma once

#include <QHash>
#include <QStringList>
#include <QTranslator>
#include <optional>
#include <vector>

namespace kinora::ui {

// Translates what code below ui says. That code knows no Qt and writes English, with names and numbers already in it:
// "cam02 saw nobody in 12 pictures", out of the pattern "{} saw nobody in {} pictures". So does what is stored in
// projects and what the worker reports. The patterns are known (scripts/texts_below.py collects them from the code), so
// a sentence is recognised by its pattern and said again by the translated one; what stands in the places is translated
// where it is itself a known text ("right knee"), and is left as it is where it is a name or a number.
//
// The most telling pattern that fits is taken: the one with the most letters of its own; of several ways in which it
// fits, the one that leaves the fewest places unknown. One with hardly any letters ("{} and {}") counts only where none
// is. Lists joined by "; " or ", " are said part by part. A translation whose places do not fit the pattern's is never
// used: the text stays English.
//
// A translator like any other: installed in the application it answers for the context "Texts". It does not change
// after Read, so that texts may be asked for in any thread.
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

  // A way in which a text fits a pattern: what stands in the places, said again where it is known.
  struct Fit {
    QStringList said;
    int unknown = 0;  // places whose text is neither known nor a number nor empty
  };

  static Pattern Parse(const QString& text);
  QString Known(const QString& text, int depth) const;
  QString ByPattern(const QString& text, bool telling, int depth) const;
  // Tries the pattern from a place on, with the text from `at` on, and keeps the way with the fewest unknown places.
  void TryFit(const Pattern& pattern, const QString& text, qsizetype at, const Fit& so_far, std::optional<Fit>& best,
              int depth) const;
  static std::optional<QString> Filled(const Pair& pair, const Fit& fit);
  // "message (where): remedy", as an Error says itself in one line; where it is stored, it is so.
  QString OfError(const QString& text) const;
  QString WithPlace(const QString& text) const;
  QString OfFile(const QString& text, int depth) const;
  // The parts between `joint`, said each; null where too few are known.
  QString PartByPart(const QString& text, const char* joint, bool all, int depth) const;

  QHash<QString, QString> exact_;
  std::vector<Pair> patterns_;  // the most telling first
};

}  // namespace kinora::ui

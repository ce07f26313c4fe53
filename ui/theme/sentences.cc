#include "ui/theme/sentences.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>

namespace kinora::ui {
namespace {

constexpr auto kContext = "Texts";
constexpr int kDeepest = 4;     // a text in a place of a text in a place …
constexpr int kFewLetters = 5;  // a pattern with fewer of its own says little
constexpr int kLettersOfNumber = 4;
constexpr auto kJoints = " ;,:";  // what parts are joined with

bool IsNumber(const QString& text) {
  static const QRegularExpression number("^[+-]?(\\d+([.,]\\d+)?(e[+-]?\\d+)?|inf|nan)$");
  return number.match(text).hasMatch();
}

// A text without the marks that join it to its neighbours.
struct Bare {
  QString before, text, after;
  explicit Bare(const QString& whole) {
    const QString joints = QString::fromLatin1(kJoints);
    qsizetype first = 0, last = whole.size();
    while (first < last && joints.contains(whole[first])) ++first;
    while (last > first && joints.contains(whole[last - 1])) --last;
    before = whole.left(first);
    text = whole.mid(first, last - first);
    after = whole.mid(last);
  }
};

}  // namespace

Sentences::Pattern Sentences::Parse(const QString& text) {
  static const QRegularExpression place("\\{(\\d*)(:[^{}]*)?\\}");
  Pattern pattern;
  qsizetype at = 0;
  for (auto it = place.globalMatch(text); it.hasNext();) {
    const auto match = it.next();
    pattern.pieces << text.mid(at, match.capturedStart() - at);
    const QString index = match.captured(1);
    pattern.places.push_back({.argument = index.isEmpty() ? static_cast<int>(pattern.places.size()) : index.toInt(),
                              .number = !match.captured(2).isEmpty()});
    pattern.letters += match.captured(2).isEmpty() ? 0 : kLettersOfNumber;
    at = match.capturedEnd();
  }
  pattern.pieces << text.mid(at);
  for (const QString& piece : pattern.pieces)
    pattern.letters += static_cast<int>(std::ranges::count_if(piece, [](QChar c) { return c.isLetter(); }));
  return pattern;
}

void Sentences::Add(const QString& pattern, const QString& translation) {
  Pair pair{Parse(pattern), Parse(translation)};
  if (translation.isEmpty()) return;
  if (pair.english.places.empty()) {
    exact_.insert(pattern, translation);
    return;
  }
  const auto more_telling = [](const Pair& a, const Pair& b) { return a.english.letters > b.english.letters; };
  patterns_.insert(std::ranges::upper_bound(patterns_, pair, more_telling), std::move(pair));
}

bool Sentences::Read(const QString& ts_file) {
  QFile file(ts_file);
  if (!file.open(QIODevice::ReadOnly)) return false;
  QXmlStreamReader xml(&file);
  QString context, source;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (context != QLatin1String(kContext)) continue;
    if (xml.name() == QLatin1String("source")) source = xml.readElementText();
    if (xml.name() == QLatin1String("translation") && xml.attributes().value("type").isEmpty())
      Add(source, xml.readElementText());
  }
  return !isEmpty();
}

QString Sentences::translate(const char* context, const char* text, const char*, int) const {
  return qstrcmp(context, kContext) == 0 ? Known(QString::fromUtf8(text), 0) : QString();
}

QString Sentences::Known(const QString& text, int depth) const {
  const Bare bare(text);
  if (bare.text.isEmpty() || depth > kDeepest) return {};
  if (const auto found = exact_.constFind(bare.text); found != exact_.constEnd())
    return bare.before + *found + bare.after;
  QString said = PartByPart(bare.text, "; ", true, depth);
  if (said.isNull() && depth == 0) said = OfError(bare.text);
  if (said.isNull()) said = ByPattern(bare.text, true, depth);
  if (said.isNull() && depth == 0) said = WithPlace(bare.text);
  if (said.isNull()) said = OfFile(bare.text, depth);
  if (said.isNull()) said = PartByPart(bare.text, ", ", true, depth);
  if (said.isNull()) said = ByPattern(bare.text, false, depth);
  if (said.isNull()) said = PartByPart(bare.text, "; ", false, depth);
  if (said.isNull()) said = PartByPart(bare.text, ". ", false, depth);
  return said.isNull() ? QString() : bare.before + said + bare.after;
}

QString Sentences::ByPattern(const QString& text, bool telling, int depth) const {
  for (const Pair& pair : patterns_) {
    const Pattern& english = pair.english;
    const bool says_little = english.letters < kFewLetters;
    if (says_little == telling || !text.startsWith(english.pieces.front()) || !text.endsWith(english.pieces.back()))
      continue;
    std::optional<Fit> best;
    TryFit(english, text, english.pieces.front().size(), {}, best, depth);
    if (!best || (says_little && best->unknown > 0)) continue;
    if (const auto said = Filled(pair, *best)) return *said;
  }
  return {};
}

void Sentences::TryFit(const Pattern& pattern, const QString& text, qsizetype at, const Fit& so_far,
                       std::optional<Fit>& best, int depth) const {
  const auto place = static_cast<std::size_t>(so_far.said.size());
  if (best && best->unknown <= so_far.unknown) return;
  if (place == pattern.places.size()) {
    if (at == text.size()) best = so_far;
    return;
  }
  const QString& next = pattern.pieces[static_cast<qsizetype>(place) + 1];
  const bool last = place + 1 == pattern.places.size();
  for (qsizetype end = last ? text.size() - next.size() : text.indexOf(next, at); end >= at;
       end = last ? -1 : text.indexOf(next, end + 1)) {
    const QString inside = text.mid(at, end - at);
    const bool is_number = IsNumber(inside);
    if (pattern.places[place].number && !is_number) continue;
    const QString known = is_number ? inside : Known(inside, depth + 1);
    Fit fit = so_far;
    fit.said << (known.isNull() ? inside : known);
    fit.unknown += known.isNull() && !inside.isEmpty() ? 1 : 0;
    TryFit(pattern, text, end + next.size(), fit, best, depth);
  }
}

std::optional<QString> Sentences::Filled(const Pair& pair, const Fit& fit) {
  QHash<int, QString> arguments;
  for (qsizetype i = 0; i < fit.said.size(); ++i)
    arguments.insert(pair.english.places[static_cast<std::size_t>(i)].argument, fit.said[i]);
  QString said = pair.translated.pieces.front();
  for (std::size_t i = 0; i < pair.translated.places.size(); ++i) {
    const auto argument = arguments.constFind(pair.translated.places[i].argument);
    if (argument == arguments.constEnd()) return std::nullopt;
    said += *argument + pair.translated.pieces[static_cast<qsizetype>(i) + 1];
  }
  return said;
}

QString Sentences::OfError(const QString& text) const {
  static const QString colon = QStringLiteral(": ");
  for (qsizetype at = text.indexOf(colon); at >= 0; at = text.indexOf(colon, at + 1)) {
    const QString remedy = Known(text.mid(at + colon.size()), 1), left = text.left(at);
    if (remedy.isNull()) continue;
    QString message = WithPlace(left);
    if (message.isNull()) message = Known(left, 1);
    if (!message.isNull()) return message + colon + remedy;
  }
  return {};
}

// "message (where)"
QString Sentences::WithPlace(const QString& text) const {
  static const QString opens = QStringLiteral(" (");
  if (!text.endsWith(')')) return {};
  for (qsizetype at = text.lastIndexOf(opens); at > 0; at = text.lastIndexOf(opens, at - 1)) {
    const QString message = Known(text.left(at), 1);
    if (message.isNull()) continue;
    const QString where = text.mid(at + opens.size()).chopped(1), known = Known(where, 1);
    return message + opens + (known.isNull() ? where : known) + ')';
  }
  return {};
}

// "cam02.mp4 is not there": what is said of a file begins with its name.
QString Sentences::OfFile(const QString& text, int depth) const {
  static const QRegularExpression file("^(\\S.*?\\.\\w{2,7}|/.*?) (.+)$");
  const auto match = file.match(text);
  if (!match.hasMatch()) return {};
  const QString said = Known(match.captured(2), depth + 1);
  return said.isNull() ? QString() : match.captured(1) + ' ' + said;
}

QString Sentences::PartByPart(const QString& text, const char* joint, bool all, int depth) const {
  QStringList parts = text.split(QLatin1String(joint));
  if (parts.size() < 2) return {};
  int known = 0;
  for (QString& part : parts) {
    const QString said = Known(part, depth + 1);
    if (said.isNull() && all) return {};
    if (said.isNull()) continue;
    part = said;
    ++known;
  }
  return known > 0 ? parts.join(QLatin1String(joint)) : QString();
}

}  // namespace kinora::ui

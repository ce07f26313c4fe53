#include "ui/theme/sentences.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>

namespace kinora::ui {
namespace {

constexpr auto kContext = "Texts";
constexpr int kFewLetters = 5;  // a pattern with fewer of its own says little
constexpr int kLettersOfNumber = 4;
constexpr qsizetype kRemembered = 10000;
constexpr auto kJoints = " ;,:";  // what parts are joined with

bool IsNumber(const QString& text) {
  static const QRegularExpression number("^[+-]?(\\d+([.,]\\d+)?(e[+-]?\\d+)?|inf|nan)$");
  return number.match(text).hasMatch();
}

// With the decimal sign of the window's language.
QString Written(QString number) {
  return number.replace('.', QLocale().decimalPoint());
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
  said_.clear();
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
  if (qstrcmp(context, kContext) != 0) return {};
  const QString whole = QString::fromUtf8(text);
  {
    const std::scoped_lock lock(mutex_);
    if (const auto before = said_.constFind(whole); before != said_.constEnd()) return *before;
  }
  const QString said = Anew(whole);
  const std::scoped_lock lock(mutex_);
  if (said_.size() >= kRemembered) said_.clear();
  said_.insert(whole, said);
  return said;
}

QString Sentences::Anew(const QString& whole) const {
  Found found;
  const std::optional<Said> said = Known(whole, found);
  return said ? said->text : QString();
}

std::optional<Sentences::Said> Sentences::Known(const QString& text, Found& found) const {
  if (const auto before = found.constFind(text); before != found.constEnd()) return *before;
  std::optional<Said> said;
  const Bare bare(text);
  if (!bare.text.isEmpty()) said = KnownAnew(bare.text, found);
  if (said) said->text = bare.before + said->text + bare.after;
  found.insert(text, said);
  return said;
}

std::optional<Sentences::Said> Sentences::KnownAnew(const QString& text, Found& found) const {
  if (const auto exact = exact_.constFind(text); exact != exact_.constEnd()) return Said{*exact};
  std::optional<Said> said = PartByPart(text, "; ", true, found);
  if (!said) said = ByPattern(text, found);
  if (said && said->unknown == 0) return said;
  const std::optional<Said> error = OfError(text, found);
  if (error && (!said || error->unknown < said->unknown)) said = error;
  if (!said) said = OfFile(text, found);
  if (!said) said = PartByPart(text, ", ", true, found);
  if (!said) said = PartByPart(text, "; ", false, found);
  if (!said) said = PartByPart(text, ". ", false, found);
  return said;
}

std::optional<Sentences::Said> Sentences::ByPattern(const QString& text, Found& found) const {
  std::optional<Said> best;
  for (const Pair& pair : patterns_) {
    const Pattern& english = pair.english;
    if (!text.startsWith(english.pieces.front()) || !text.endsWith(english.pieces.back())) continue;
    std::optional<Fit> fit;
    TryFit(english, text, english.pieces.front().size(), {}, fit, found);
    if (!fit || (best && best->unknown <= fit->unknown)) continue;
    if (english.letters < kFewLetters && 2 * fit->unknown >= text.size()) continue;
    if (const auto said = Filled(pair, *fit)) best = Said{*said, fit->unknown};
  }
  return best;
}

void Sentences::TryFit(const Pattern& pattern, const QString& text, qsizetype at, const Fit& so_far,
                       std::optional<Fit>& best, Found& found) const {
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
    const std::optional<Said> known =
        is_number ? Said{pattern.places[place].number ? Written(inside) : inside} : Known(inside, found);
    Fit fit = so_far;
    fit.said << (known ? known->text : inside);
    fit.unknown += known ? known->unknown : inside.size();
    TryFit(pattern, text, end + next.size(), fit, best, found);
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

std::optional<Sentences::Said> Sentences::OfError(const QString& text, Found& found) const {
  static const QString colon = QStringLiteral(": ");
  for (qsizetype at = text.indexOf(colon); at >= 0; at = text.indexOf(colon, at + 1)) {
    const std::optional<Said> remedy = Known(text.mid(at + colon.size()), found);
    if (!remedy) continue;
    const QString left = text.left(at);
    std::optional<Said> message = WithPlace(left, found);
    if (!message) message = Known(left, found);
    if (message) return Said{message->text + colon + remedy->text, message->unknown + remedy->unknown};
  }
  return WithPlace(text, found);
}

// "message (where)"
std::optional<Sentences::Said> Sentences::WithPlace(const QString& text, Found& found) const {
  static const QString opens = QStringLiteral(" (");
  if (!text.endsWith(')')) return {};
  for (qsizetype at = text.lastIndexOf(opens); at > 0; at = text.lastIndexOf(opens, at - 1)) {
    const std::optional<Said> message = Known(text.left(at), found);
    if (!message) continue;
    const QString where = text.mid(at + opens.size()).chopped(1);
    const std::optional<Said> known = Known(where, found);
    return Said{message->text + opens + (known ? known->text : where) + ')',
                message->unknown + (known ? known->unknown : where.size())};
  }
  return {};
}

// "cam02.mp4 is not there": what is said of a file begins with its name.
std::optional<Sentences::Said> Sentences::OfFile(const QString& text, Found& found) const {
  static const QRegularExpression file("^(\\S.*?\\.\\w{2,7}|/.*?) (.+)$");
  const auto match = file.match(text);
  if (!match.hasMatch()) return {};
  std::optional<Said> said = Known(match.captured(2), found);
  if (said) said->text.prepend(match.captured(1) + ' ');
  return said;
}

std::optional<Sentences::Said> Sentences::PartByPart(const QString& text, const char* joint, bool all,
                                                     Found& found) const {
  const QStringList parts = text.split(QLatin1String(joint));
  if (parts.size() < 2) return {};
  QStringList said;
  qsizetype known = 0, unknown = 0;
  for (const QString& part : parts) {
    const std::optional<Said> one = Known(part, found);
    if (!one && all) return {};
    said << (one ? one->text : part);
    known += one ? 1 : 0;
    unknown += one ? one->unknown : part.size();
  }
  if (known == 0) return {};
  return Said{said.join(QLatin1String(joint)), unknown};
}

}  // namespace kinora::ui

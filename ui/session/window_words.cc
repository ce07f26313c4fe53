#include "ui/session/window_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <optional>

#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

// Errors' texts are parts of one line and begin in lower case; in the window each is a sentence of its own.
QString Sentence(QString sentence) {
  if (sentence.isEmpty()) return sentence;
  // Not where the first word is a name: "cam02.mp4 is …".
  const QString first = sentence.section(' ', 0, 0);
  const bool is_name = first.contains('.') || first.contains('_') || first.contains('/') ||
                       std::any_of(first.begin(), first.end(), [](QChar c) { return c.isDigit(); });
  if (!is_name) sentence[0] = sentence[0].toUpper();
  if (!sentence.endsWith('.') && !sentence.endsWith('?')) sentence += '.';
  return sentence;
}

struct Place {
  const char* command;  // a pattern of the whole remedy
  const char* place;    // what is done in the window instead
};

// Remedies that speak of the command line as a whole.
constexpr Place kInstead[] = {
    {"name another trial with --trial, .*",
     QT_TRANSLATE_NOOP("notice",
                       "give it another trial or another camera; to have it in place of the one that is "
                       "there, delete that first")},
    {"play it in another program; .*ffmpeg.*",
     QT_TRANSLATE_NOOP("notice", "play it in another program; if it plays there, save it as MP4 there")},
    {"put it into a.* container.*: ffmpeg.*",
     QT_TRANSLATE_NOOP("notice", "save it as MP4 with its true rate in a video program")},
    {"(add|put) (them|it back, or add it again) with: kinora-cli add-videos",
     QT_TRANSLATE_NOOP("notice", "add or locate the videos on the Project page")},
    {"add the other cameras' videos with: kinora-cli add-videos",
     QT_TRANSLATE_NOOP("notice", "add the videos of the other cameras on the Project page")},
    {"put the .* back, or add (it anew|this one) with.*--replace.*",
     QT_TRANSLATE_NOOP("notice", "put the original back, or delete the video on the Project page and add it anew")},
    {"(choose a (detector|pose network), )?see kinora-cli models list",
     QT_TRANSLATE_NOOP("notice", "choose another network under Advanced, on the Process page")},
    {"(install one with:|run) kinora-cli models install .*",
     QT_TRANSLATE_NOOP("notice", "install it on the Process page")},
    {"or get the file from (.*) by hand, put it to (.*) and run kinora-cli models install.*",
     QT_TRANSLATE_NOOP("notice", "or get the file from %1 by hand, put it to %2, and install it again")},
    {"(it looks like .*|say how the picture was changed|set the calibration again and say .*): .*--fit .*",
     QT_TRANSLATE_NOOP("notice", "choose on the Calibration page how its pictures were made")},
    {"set the calibration for each trial: --trial.*",
     QT_TRANSLATE_NOOP("notice", "read a calibration for each trial alone, on the Calibration page")},
    {"(.*)or choose the processor: --device cpu",
     QT_TRANSLATE_NOOP("notice", "choose the processor as the device, under Advanced on the Process page")},
    {"check which videos belong to the trial, and their start times .*",
     QT_TRANSLATE_NOOP("notice",
                       "check which videos belong to the trial, and their start times on the Calibration page")},
    {"name the videos after its cameras .*",
     QT_TRANSLATE_NOOP("notice",
                       "rename the cameras on the Project page as the calibration calls them (F2), or read "
                       "another calibration")}};

// %1 … %9 in `text` become what was captured; what stands in a capture, such as an address with "%2F", stays as it is.
QString Filled(const QString& text, const QRegularExpressionMatch& match) {
  static const QRegularExpression kNumbered("%([1-9])");
  QString filled;
  qsizetype end = 0;
  for (auto places = kNumbered.globalMatch(text); places.hasNext();) {
    const QRegularExpressionMatch at = places.next();
    filled += text.mid(end, at.capturedStart() - end) + match.captured(at.captured(1).toInt());
    end = at.capturedEnd();
  }
  return filled + text.mid(end);
}

std::optional<QString> Instead(const QString& remedy) {
  for (const auto& [command, place] : kInstead) {
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(command))).match(remedy);
    if (!match.hasMatch()) continue;
    return Filled(QCoreApplication::translate("notice", place), match);
  }
  return {};
}

// Other remedies name commands among other things; whoever sits before a window does the same on a page.
QString OnPages(QString text) {
  static const std::pair<const char*, const char*> kPlaces[] = {
      {R"(run: kinora-cli process)", QT_TRANSLATE_NOOP("notice", "process it on the Process page")},
      {R"(see `kinora-cli process --help` .*$)",
       QT_TRANSLATE_NOOP("notice", "reset it under Advanced, on the Process page")},
      {R"((with )?`kinora-cli add-videos[^`]*`)", QT_TRANSLATE_NOOP("notice", "on the Project page")},
      {R"((with )?`kinora-cli set-calibration[^`]*`)", QT_TRANSLATE_NOOP("notice", "on the Calibration page")},
      {R"((with )?`kinora-cli new[^`]*`)", QT_TRANSLATE_NOOP("notice", "on the start page")}};
  for (const auto& [command, place] : kPlaces)
    text.replace(QRegularExpression(QLatin1String(command)), QCoreApplication::translate("notice", place));
  return text;
}

}  // namespace

QString InWindowWords(std::string_view text) {
  const std::optional<QString> said = Instead(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
  return Sentence(said ? *said : OnPages(Shown(text)));
}

}  // namespace kinora::ui

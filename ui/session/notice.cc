#include "ui/session/notice.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/util/error.h"
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

// Remedies name commands of the command line; whoever sits before a window does the same on a page.
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

Notice NoticeOf(const Error& error) {
  return {.tone = Notice::Tone::kError,
          .text = Sentence(Shown(error.message())),
          .remedy = Sentence(OnPages(Shown(error.remedy()))),
          .where = Shown(error.where()),
          .acts = {},
          .id = {}};
}

Notice Info(const QString& text) {
  return {.tone = Notice::Tone::kInfo, .text = text, .remedy = {}, .where = {}, .acts = {}, .id = "info"};
}

}  // namespace kinora::ui

#include "ui/session/notice.h"

#include "core/util/error.h"

namespace kinora::ui {
namespace {

// Errors' texts are parts of one line and begin in lower case; in the window each is a sentence of its own.
QString Sentence(const std::string& text) {
  QString sentence = QString::fromStdString(text);
  if (sentence.isEmpty()) return sentence;
  // Not where the first word is a name: "cam02.mp4 is …".
  const QString first = sentence.section(' ', 0, 0);
  const bool is_name = first.contains('.') || first.contains('_') || first.contains('/') ||
                       std::any_of(first.begin(), first.end(), [](QChar c) { return c.isDigit(); });
  if (!is_name) sentence[0] = sentence[0].toUpper();
  if (!sentence.endsWith('.') && !sentence.endsWith('?')) sentence += '.';
  return sentence;
}

}  // namespace

Notice NoticeOf(const Error& error) {
  return {.tone = Notice::Tone::kError,
          .text = Sentence(error.message()),
          .remedy = Sentence(error.remedy()),
          .where = QString::fromStdString(error.where()),
          .acts = {},
          .id = {}};
}

Notice Info(const QString& text) {
  return {.tone = Notice::Tone::kInfo, .text = text, .remedy = {}, .where = {}, .acts = {}, .id = "info"};
}

}  // namespace kinora::ui

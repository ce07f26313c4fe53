#include "ui/session/notice.h"

#include "core/util/error.h"
#include "ui/session/window_words.h"
#include "ui/theme/shown.h"

namespace kinora::ui {

Notice NoticeOf(const Error& error) {
  return {.tone = Notice::Tone::kError,
          .text = InWindowWords(error.message()),
          .remedy = InWindowWords(error.remedy()),
          .where = Shown(error.where()),
          .acts = {},
          .id = {}};
}

Notice Info(const QString& text) {
  return {.tone = Notice::Tone::kInfo, .text = text, .remedy = {}, .where = {}, .acts = {}, .id = "info"};
}

}  // namespace kinora::ui

#include "ui/project/taken_videos.h"

#include "ui/session/window_words.h"

namespace kinora::ui {

void SayTaken(Session& session, const std::vector<TakenTrial>& taken) {
  for (const TakenTrial& trial : taken) {
    for (const std::string& text : trial.notes) session.Say(Info(InWindowWords(text)));
    for (const std::string& text : trial.warnings)
      session.Say({.tone = Notice::Tone::kWarning,
                   .text = InWindowWords(text),
                   .remedy = {},
                   .where = {},
                   .acts = {},
                   .id = {}});
  }
}

}  // namespace kinora::ui

#pragma once

#include <QString>
#include <functional>
#include <vector>

namespace kinora {
class Error;
}

namespace kinora::ui {

// What the window says in a line in place, never in a modal box: what happened, and buttons for what to do about it.
struct Notice {
  enum class Tone { kInfo, kWarning, kError };
  struct Act {
    QString label;  // a verb: "Locate cam02…"
    std::function<void()> run;
  };

  Tone tone = Tone::kInfo;
  QString text;    // what happened, in a sentence
  QString remedy;  // what to do next
  QString where;   // the file, camera or frame; shown on hover and copied with the text
  std::vector<Act> acts;
  QString id;  // a new notice takes the place of the one with the same id; empty: of none
};

Notice NoticeOf(const Error& error);
// "Saved.", "3 gaps filled"
Notice Info(const QString& text);

}  // namespace kinora::ui

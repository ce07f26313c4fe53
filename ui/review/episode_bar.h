#pragma once

#include <QWidget>

#include "projects/review/episodes.h"
#include "ui/shell/commands.h"

class QLabel;
class QPushButton;

namespace kinora::ui {

// The line over the Review page: the doubtful episode in hand, why it is doubtful and what would mend it, and the acts
// that correct points. Without an episode it says how many are left.
class EpisodeBar : public QWidget {
  Q_OBJECT
 public:
  EpisodeBar(Commands& commands, QWidget* parent);

  void ShowEpisode(const Episode& episode);
  // How many are left (in the range, where there is one), and how many of them 3D does not depend on.
  void ShowCount(std::size_t open, std::size_t harmless, bool in_range);
  // There is nothing to review yet: why; `process`: with a button to where it is made.
  void ShowWhyNot(const QString& why_not, bool process);
  // A verb for the button: "Swap left and right legs".
  static QString MendText(const Episode& episode);

 Q_SIGNALS:
  void processWanted();

 private:
  void ShowButtons(bool episode, bool process);

  QLabel* text_ = nullptr;
  QPushButton *mend_ = nullptr, *accept_ = nullptr, *accept_harmless_ = nullptr, *process_ = nullptr;
};

}  // namespace kinora::ui

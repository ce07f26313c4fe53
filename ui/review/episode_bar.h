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
  void ShowCount(std::size_t open);
  // A verb for the button: "Swap left and right legs".
  static QString MendText(const Episode& episode);

 private:
  QLabel* text_ = nullptr;
  QPushButton *mend_ = nullptr, *accept_ = nullptr;
};

}  // namespace kinora::ui

#pragma once

#include <QMenu>

class QSlider;

namespace kinora::ui {

// How bright and how strong in contrast the videos are shown: two sliders, and a button back to the pictures as they
// were filmed. Only what is seen changes, never what is analysed.
class LightMenu : public QMenu {
  Q_OBJECT
 public:
  explicit LightMenu(QWidget* parent);

  float brightness() const;  // −0.6 … 0.6, added
  float contrast() const;    // 1/4 … 4, 1 as filmed

 Q_SIGNALS:
  void changed();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QSlider *brightness_ = nullptr, *contrast_ = nullptr;
};

}  // namespace kinora::ui

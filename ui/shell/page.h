#pragma once

#include <QWidget>

namespace kinora::ui {

// One of the pages along the window's bar. Each says what is done, stale or missing of the trial in hand; the bar shows
// it beside the page's name.
class Page : public QWidget {
  Q_OBJECT
 public:
  enum class State {
    kNothing,  // nothing to say: no project, no trial
    kMissing,  // something must be done here first
    kStale,    // done, but with inputs that changed since
    kDone
  };

  using QWidget::QWidget;
  virtual State state() const { return State::kNothing; }
  virtual QString StateText() const { return {}; }   // a sentence for the tooltip
  virtual QString StatusText() const { return {}; }  // what the status line says while it is in front
  virtual void Entered() {}                          // it is now in front
  virtual void Left() {}                             // another one is
  // What would be lost if the window were closed now, a sentence: "2 trials are being processed." Empty: nothing.
  virtual QString Busy() const { return {}; }
  virtual void Stop() {}  // that work; not waited for

 Q_SIGNALS:
  void stateChanged();
  void statusChanged();
};

}  // namespace kinora::ui

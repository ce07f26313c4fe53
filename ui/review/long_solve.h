#pragma once

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <memory>
#include <optional>

#include "projects/review/take_stored.h"
#include "projects/review/trial_review.h"
#include "ui/process/worker_client.h"
#include "ui/session/session.h"

namespace kinora::ui {

// The exact solve of a trial that is too long for the window: a worker reads it from the store, works it out in its own
// memory and stores it; what it stored is taken over a few milliseconds at a time. Whatever happens to the worker, the
// window stays, and so does every correction.
class LongSolve : public QObject {
  Q_OBJECT
 public:
  LongSolve(Session& session, QObject* parent);
  ~LongSolve() override;

  // Stops a former one. `review` outlives it, or Stop is called.
  void Start(TrialReview& review);
  void Stop();
  bool running() const { return review_ != nullptr; }
  // 0 … 1, of the step that takes most of the time; empty before and after it.
  std::optional<double> share() const { return share_; }

 Q_SIGNALS:
  void solved();        // the review shows it
  void outOfDate();     // an act came in between, or results are others: what was stored is not for this review
  void reloadWanted();  // results are of another kind than the review's: it is to be read anew
  void runningChanged();
  void progressed();

 private:
  void Begin();
  void Stored(bool stored);
  void TakeSome();
  void End();

  Session& session_;
  WorkerClient worker_;
  QTimer slices_;
  TrialReview* review_ = nullptr;
  std::optional<double> share_;
  bool again_ = false;  // begun anew while the former worker is still ending
  std::unique_ptr<TakeStored> taking_;
};

}  // namespace kinora::ui

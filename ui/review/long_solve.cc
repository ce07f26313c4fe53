#include "ui/review/long_solve.h"

#include <QElapsedTimer>

#include "core/util/error.h"

namespace kinora::ui {
namespace {

constexpr qint64 kSliceMs = 6;  // of each turn of the event loop

}  // namespace

LongSolve::LongSolve(Session& session, QObject* parent) : QObject(parent), session_(session) {
  slices_.setInterval(0);
  connect(&slices_, &QTimer::timeout, this, &LongSolve::TakeSome);
  connect(&worker_, &WorkerClient::finished, this,
          [this](const QJsonObject& outcome) { Stored(outcome["stored"].toBool()); });
  connect(&worker_, &WorkerClient::progressed, this, [this](const QString&, double done, double total) {
    share_ = total > 0 ? std::optional(done / total) : std::nullopt;
    if (running()) Q_EMIT progressed();
  });
  connect(&worker_, &WorkerClient::cancelled, this, [this] {
    if (again_) Begin();
  });
  connect(&worker_, &WorkerClient::failed, this, [this](const WorkerError& error) {
    if (again_) return Begin();
    if (!running()) return;
    session_.Say({.tone = Notice::Tone::kWarning,
                  .text = tr("The whole trial could not be worked out anew: %1").arg(error.message),
                  .remedy = tr("Your corrections are kept, and shown around where they are. Recalculate tries again."),
                  .where = error.where,
                  .acts = {},
                  .id = {}});
    End();
  });
}

LongSolve::~LongSolve() = default;

void LongSolve::Start(TrialReview& review) {
  Stop();
  review_ = &review;
  again_ = worker_.running();
  if (!again_) Begin();
  Q_EMIT runningChanged();
}

void LongSolve::Begin() {
  again_ = false;
  share_.reset();
  CaptureProject& project = session_.project();
  worker_.Start({.project = QString::fromStdString(project.folder().string()),
                 .trial = QString::fromStdString(review_->trial().name),
                 .options_json = "{}",
                 .owner_token = QString::fromStdString(project.OwnerToken()),
                 .keep_2d = false,
                 .solve = true});
}

void LongSolve::Stop() {
  if (worker_.running()) worker_.Cancel();
  again_ = false;
  if (running()) End();
}

void LongSolve::Stored(bool stored) {
  if (again_) return Begin();
  if (!running()) return;  // stopped when it had stored already
  if (!stored) {
    End();
    Q_EMIT outOfDate();
    return;
  }
  session_.Guard([&] { taking_ = std::make_unique<TakeStored>(session_.project(), *review_); });
  if (taking_) return slices_.start();
  End();
}

void LongSolve::TakeSome() {
  QElapsedTimer clock;
  clock.start();
  bool same = true;
  try {
    while (same && !taking_->done() && clock.elapsed() < kSliceMs) same = taking_->Step(*review_);
  } catch (const Error&) {  // reading it anew says what is damaged
    End();
    Q_EMIT reloadWanted();
    return;
  }
  if (same && !taking_->done()) return;
  End();
  same ? Q_EMIT solved() : Q_EMIT outOfDate();
}

void LongSolve::End() {
  slices_.stop();
  taking_.reset();
  review_ = nullptr;
  Q_EMIT runningChanged();
}

}  // namespace kinora::ui

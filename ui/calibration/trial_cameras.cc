#include "ui/calibration/trial_cameras.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

#include "projects/trial_results.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

enum Column { kCamera, kUse, kAct, kStartsAt, kCertainty, kDrift, kColumns };

constexpr double kLongestS = 2;  // offsets that are looked for

QString Text(const std::string& text) {
  return QString::fromStdString(text);
}

QString Milliseconds(double seconds) {
  return QLocale().toString(1000 * seconds, 'f', 1);
}

QDoubleSpinBox* MakeNumber(const QString& name, int decimals, double step, double most, const QString& unit,
                           const QString& tip, QWidget* in) {
  auto* box = new QDoubleSpinBox(in);
  box->setObjectName(name);
  box->setDecimals(decimals);
  box->setSingleStep(step);
  box->setRange(-most, most);
  box->setSuffix(" " + unit);
  box->setKeyboardTracking(false);
  box->setToolTip(tip);
  box->setFocusPolicy(Qt::StrongFocus);
  return box;
}

}  // namespace

TrialCameras::TrialCameras(Session& session, QWidget* parent) : QWidget(parent), session_(session), work_(session) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGap);
  column->addWidget(MakeHead());
  table_ = new QTableWidget(0, kColumns, this);
  table_->setWordWrap(false);
  table_->setTextElideMode(Qt::ElideMiddle);
  table_->setObjectName("trial_cameras");
  table_->setHorizontalHeaderLabels(
      {tr("Camera"), tr("In this trial"), QString(), tr("Starts at"), tr("Certainty"), tr("Drift")});
  table_->horizontalHeaderItem(kStartsAt)->setToolTip(tr(
      "The trial's time of the camera's first picture: a camera that started later than the others has a larger one"));
  table_->horizontalHeaderItem(kCertainty)
      ->setToolTip(tr("How sure the start is, where it was found from the motion. Assumed: the cameras are taken to "
                      "begin together"));
  table_->horizontalHeaderItem(kDrift)->setToolTip(tr("What the camera's clock loses in a minute of the trial"));
  QHeaderView* header = table_->horizontalHeader();
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(kUse, QHeaderView::Stretch);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(kRowHeight + 6);
  table_->setShowGrid(false);
  table_->setTextElideMode(Qt::ElideMiddle);
  table_->setSelectionMode(QAbstractItemView::NoSelection);
  table_->setTabKeyNavigation(false);
  column->addWidget(table_, 1);
  column->addWidget(MakeReason());
  connect(&work_, &Background::started, this, &TrialCameras::ShowFind);
  connect(&work_, &Background::finished, this, &TrialCameras::ShowFind);
  connect(&work_, &Background::progressed, this, [this](const QString&, double done, double total) {
    progress_->setRange(0, total > 0 ? 100 : 0);
    if (total > 0) progress_->setValue(static_cast<int>(100 * done / total));
  });
}

QWidget* TrialCameras::MakeHead() {
  auto* head = new QWidget(this);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGap);
  auto* title = new QLabel(tr("Use and clocks in this trial"), head);
  title->setProperty("kind", "heading");
  progress_ = new QProgressBar(head);
  progress_->setFixedWidth(120);
  progress_->setTextVisible(false);
  progress_->hide();
  find_ = new QPushButton(head);
  find_->setObjectName("find_clocks");
  connect(find_, &QPushButton::clicked, this, &TrialCameras::Find);
  row->addWidget(title);
  row->addStretch(1);
  row->addWidget(progress_);
  row->addWidget(find_);
  return head;
}

QWidget* TrialCameras::MakeReason() {
  reason_row_ = new QWidget(this);
  auto* row = new QHBoxLayout(reason_row_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGap);
  why_ = new QLabel(reason_row_);
  reason_ = new QLineEdit(reason_row_);
  reason_->setObjectName("leave_out_reason");
  reason_->setPlaceholderText(tr("Why? It is kept with the results"));
  leave_out_ = new QPushButton(reason_row_);
  leave_out_->setObjectName("leave_out");
  leave_out_->setProperty("kind", "main");
  auto* keep = new QPushButton(tr("Keep it"), reason_row_);
  keep->setObjectName("leave_out_not");
  row->addWidget(why_);
  row->addWidget(reason_, 1);
  row->addWidget(leave_out_);
  row->addWidget(keep);
  connect(reason_, &QLineEdit::textChanged, this, [this](const QString& text) {
    leave_out_->setEnabled(!text.trimmed().isEmpty());
    leave_out_->setToolTip(text.trimmed().isEmpty() ? tr("Say why first.") : tr("One step: undo brings it back"));
  });
  connect(reason_, &QLineEdit::returnPressed, leave_out_, &QPushButton::click);
  connect(leave_out_, &QPushButton::clicked, this, &TrialCameras::LeaveOut);
  connect(keep, &QPushButton::clicked, reason_row_, &QWidget::hide);
  reason_row_->hide();
  return reason_row_;
}

void TrialCameras::Fill(const std::vector<Video>& videos) {
  const auto key = [](const Video& video) { return video.id + video.camera_name; };
  const bool same = std::ranges::equal(videos, videos_, {}, key, key);
  videos_ = videos;
  left_out_.clear();
  certainties_.clear();
  if (!videos_.empty()) {
    session_.Guard([&] {
      left_out_ = LeftOutCameras(session_.project(), session_.trial()->id);
      certainties_ = ClockCertainties(session_.project(), session_.trial()->id);
    });
  }
  setVisible(!videos_.empty());
  if (!same) MakeRows();
  for (std::size_t row = 0; row < rows_.size(); ++row) FillRow(row);
  FitColumns();
  ShowFind();
}

void TrialCameras::MakeRows() {
  reason_row_->hide();
  work_.Stop();
  table_->setRowCount(0);
  rows_.clear();
  table_->setRowCount(static_cast<int>(videos_.size()));
  for (std::size_t i = 0; i < videos_.size(); ++i) rows_.push_back(MakeRow(static_cast<int>(i), videos_[i]));
}

TrialCameras::Row TrialCameras::MakeRow(int row, const Video& video) {
  const QString name = Text(video.camera_name);
  const auto index = static_cast<std::size_t>(row);
  auto* camera = new QTableWidgetItem(name);
  camera->setFlags(camera->flags() & ~Qt::ItemIsEditable);
  camera->setToolTip(name);
  table_->setItem(row, kCamera, camera);
  Row made;
  made.use = new ElidedLabel(table_, Qt::ElideRight);
  made.use->setObjectName("use " + name);
  made.use->setContentsMargins(3, 0, 0, 0);  // as texts of cells have it
  made.act = new QPushButton(table_);
  made.act->setObjectName("act " + name);
  made.starts_at = MakeNumber(
      "clock " + name, 4, 1 / std::max(1.0, video.CaptureRateHz()), 86400, tr("s"),
      tr("The trial's time of this camera's first picture. The keys up and down step by one picture"), table_);
  made.drift = MakeNumber("drift " + name, 3, 0.1, 1000, tr("ms/min"),
                          tr("Positive where the camera's pictures come later and later. Nil for most"), table_);
  made.certainty = new QLabel(table_);
  made.certainty->setObjectName("certainty " + name);
  made.certainty->setContentsMargins(3, 0, 0, 0);
  table_->setCellWidget(row, kUse, made.use);
  table_->setCellWidget(row, kAct, made.act);
  table_->setCellWidget(row, kStartsAt, made.starts_at);
  table_->setCellWidget(row, kCertainty, made.certainty);
  table_->setCellWidget(row, kDrift, made.drift);
  for (QDoubleSpinBox* box : {made.starts_at, made.drift})
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, index] { SetClock(index); });
  connect(made.act, &QPushButton::clicked, this,
          [this, index] { left_out_.contains(videos_[index].camera) ? UseAgain(index) : AskReason(index); });
  return made;
}

void TrialCameras::FillRow(std::size_t row) {
  const Row& shown = rows_[row];
  const Video& video = videos_[row];
  const auto out = left_out_.find(video.camera);
  const bool is_out = out != left_out_.end();
  shown.use->setText(is_out ? tr("Left out: %1").arg(Text(out->second)) : tr("Takes part"));
  shown.use->setProperty("kind", is_out ? "warn" : "");
  shown.use->setStyleSheet(QString());  // looks follow the property
  shown.act->setText(is_out ? tr("Use again") : tr("Leave out…"));
  const QSignalBlocker quiet_start(shown.starts_at), quiet_drift(shown.drift);
  shown.starts_at->setValue(StartsAt(video));
  shown.drift->setValue(DriftMsPerMin(video));
  const auto sd = certainties_.find(video.camera);
  QString certainty;
  if (sd != certainties_.end())
    certainty =
        sd->second > 0 ? tr("± %1 ms, from the motion").arg(Milliseconds(sd->second)) : tr("the others go by it");
  else if (StartsAt(video) != 0 || video.clock_drift != 0)
    certainty = tr("as it was set");
  else
    certainty = tr("assumed");
  shown.certainty->setText(certainty);
  const QString why_not = session_.read_only() ? tr("This project can only be read.") : QString();
  for (QWidget* widget : std::initializer_list<QWidget*>{shown.act, shown.starts_at, shown.drift})
    widget->setEnabled(why_not.isEmpty());
  shown.act->setToolTip(!why_not.isEmpty() ? why_not
                        : is_out           ? tr("It takes part in 3D again")
                                           : tr("Its video and 2D points stay; 3D is made without it"));
}

// Tables fit columns to texts, not to the widgets in them.
void TrialCameras::FitColumns() {
  QHeaderView* header = table_->horizontalHeader();
  constexpr int kNameLetters = 28, kPartOfTable = 4;  // longer names give way in the middle
  int longest = 0;
  for (const Video& video : videos_)
    longest = std::max(longest, fontMetrics().horizontalAdvance(Text(video.camera_name)));
  const int room = std::max(kNameLetters * fontMetrics().averageCharWidth(), table_->width() / kPartOfTable);
  const int name = std::min(longest + kGapHuge, room);
  header->setSectionResizeMode(kCamera, QHeaderView::Fixed);
  header->resizeSection(kCamera, std::max(name, header->sectionSizeHint(kCamera)));
  for (const int column : {kAct, kStartsAt, kCertainty, kDrift}) {
    int width = header->sectionSizeHint(column);
    for (int row = 0; row < table_->rowCount(); ++row) {
      QWidget* widget = table_->cellWidget(row, column);
      widget->ensurePolished();
      width = std::max(width, widget->sizeHint().width() + kGap);
    }
    header->setSectionResizeMode(column, QHeaderView::Fixed);
    header->resizeSection(column, width);
  }
}

void TrialCameras::ShowFind() {
  const bool running = work_.running();
  progress_->setVisible(running);
  if (!running) progress_->setRange(0, 0);
  find_->setText(running ? tr("Stop") : tr("Find the clocks from the motion"));
  find_->setIcon(Icon(running ? "square" : "clock"));
  QString why_not;
  if (session_.read_only()) why_not = tr("This project can only be read.");
  if (why_not.isEmpty() && videos_.size() < 2) why_not = tr("There is only one camera.");
  if (why_not.isEmpty() && session_.trial()) {
    bool has_points = false;
    session_.Guard([&] { has_points = !CurrentResults(session_.project(), *session_.trial()).pose2d.empty(); });
    if (!has_points) why_not = tr("Process the trial first: the clocks are found from the people's 2D points.");
  }
  find_->setEnabled(running || why_not.isEmpty());
  find_->setToolTip(!why_not.isEmpty() ? why_not
                                       : tr("Compares what the cameras saw of the moving people, up to %1 s apart. "
                                            "The first camera keeps its clock")
                                             .arg(kLongestS));
}

void TrialCameras::SetClock(std::size_t row) {
  const CameraClock clock{.camera = videos_[row].camera,
                          .starts_at_s = rows_[row].starts_at->value(),
                          .drift_ms_per_min = rows_[row].drift->value(),
                          .sd_s = {}};
  session_.Guard([&] { SetClocks(session_.project(), *session_.trial(), {&clock, 1}); });
  Changed();
}

void TrialCameras::AskReason(std::size_t row) {
  const QString name = Text(videos_[row].camera_name);
  asked_ = videos_[row].camera;
  why_->setText(tr("Why is %1 left out?").arg(name));
  leave_out_->setText(tr("Leave %1 out").arg(name));
  reason_->clear();
  Q_EMIT reason_->textChanged({});
  reason_row_->show();
  reason_->setFocus();
}

void TrialCameras::LeaveOut() {
  const std::string reason = reason_->text().trimmed().toStdString();
  if (!session_.Guard([&] { LeaveCameraOut(session_.project(), *session_.trial(), asked_, reason); })) return;
  reason_row_->hide();
  Changed();
}

void TrialCameras::UseAgain(std::size_t row) {
  session_.Guard([&] { UseCameraAgain(session_.project(), *session_.trial(), videos_[row].camera); });
  Changed();
}

void TrialCameras::Changed() {
  const std::string trial = session_.trial()->id;
  session_.RecordsChanged();
  session_.EditsChanged(trial);
}

void TrialCameras::Find() {
  if (work_.running()) return work_.Stop();
  work_.Start(
      tr("Finding the cameras' clocks"),
      [this, folder = session_.project().folder(), trial = *session_.trial()](const Job& job) -> Background::Finish {
        CaptureProject project = Background::OpenToRead(folder);
        auto found = std::make_shared<std::vector<FoundClock>>(FindClocks(project, trial, kLongestS, job));
        return [this, found, id = trial.id] {
          if (session_.trial() && session_.trial()->id == id) Found(*found);
        };
      });
}

void TrialCameras::Found(const std::vector<FoundClock>& found) {
  std::vector<CameraClock> clocks;
  const FoundClock* furthest = nullptr;
  for (const FoundClock& one : found) {
    if (one.found) clocks.push_back(one.clock);
    const double moved_s = std::abs(one.clock.starts_at_s - one.now_s);
    if (moved_s > 0 && (!furthest || moved_s > std::abs(furthest->clock.starts_at_s - furthest->now_s)))
      furthest = &one;
    if (one.note.empty() || left_out_.contains(one.clock.camera)) continue;
    session_.Say({.tone = Notice::Tone::kWarning,
                  .text = tr("The clock of %1: %2.").arg(Text(one.camera_name), Shown(one.note)),
                  .remedy = {},
                  .where = {},
                  .acts = {},
                  .id = "clock " + Text(one.clock.camera)});
  }
  if (clocks.empty()) return;
  if (!session_.Guard([&] { SetClocks(session_.project(), *session_.trial(), clocks); })) return;
  session_.Say(
      Info(furthest ? tr("The clocks are set; %1 was off the most, by %2 ms. Recalculate the trial to use them.")
                          .arg(Text(furthest->camera_name), Milliseconds(furthest->clock.starts_at_s - furthest->now_s))
                    : tr("The clocks fit: no camera is off by more than its certainty.")));
  Changed();
}

}  // namespace kinora::ui

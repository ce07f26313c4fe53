#include "ui/calibration/calibration_page.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "calibration/image_fit.h"
#include "core/util/error.h"
#include "projects/calibration_intake.h"
#include "ui/calibration/trial_cameras.h"
#include "ui/shell/choose_file.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/empty_pane.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

enum Column { kCamera, kVideo, kCalibrated, kFit, kFocal, kLens, kPosition, kHeading, kColumns };

QString Text(const std::string& text) {
  return QString::fromStdString(text);
}

QString LensOf(const Camera& camera) {
  switch (camera.model) {
    case DistortionModel::kNone:
      return QObject::tr("no distortion");
    case DistortionModel::kBrownConrady4:
    case DistortionModel::kBrownConrady5:
    case DistortionModel::kBrownConrady8:
      return QObject::tr("Brown–Conrady, %1 coefficients").arg(CoefficientCount(camera.model));
    case DistortionModel::kFisheye:
      return QObject::tr("fisheye");
  }
  return {};
}

// Which of the known changes this fit is, for pictures of this size.
std::optional<FitKind> KindOf(const RigCamera& camera, PictureSize stored) {
  for (const FitCandidate& candidate :
       FitCandidates(stored, {.width_px = camera.camera.width_px, .height_px = camera.camera.height_px})) {
    if ((candidate.fit.scale - camera.fit.scale).norm() < 1e-9 &&
        (candidate.fit.offset_px - camera.fit.offset_px).norm() < 1e-6)
      return candidate.kind;
  }
  return {};
}

QString NameOfFit(FitKind kind) {
  switch (kind) {
    case FitKind::kIdentity:
      return QObject::tr("as calibrated");
    case FitKind::kCrop:
      return QObject::tr("cropped");
    case FitKind::kScale:
      return QObject::tr("stretched");
    case FitKind::kLetterbox:
      return QObject::tr("scaled, with bars");
  }
  return {};
}

QTableWidgetItem* Cell(const QString& text) {
  auto* item = new QTableWidgetItem(text);
  item->setFlags(item->flags() & ~Qt::ItemIsEditable);
  item->setToolTip(text);
  return item;
}

// A number as it is shown, without the sign of a nil.
double Rounded(double value, int decimals) {
  const double unit = std::pow(10, decimals);
  return std::round(value * unit) / unit + 0.0;
}

}  // namespace

CalibrationPage::CalibrationPage(Session& session, QWidget* parent) : Page(parent), session_(session), work_(session) {
  stack_ = new QStackedWidget(this);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(stack_);

  const auto read_button = [this](const QString& text, bool alone, QWidget* in) {
    auto* button = new QPushButton(Icon("folder-open"), text, in);
    connect(button, &QPushButton::clicked, this, [this, alone] { ChooseFile(alone); });
    read_buttons_.push_back(button);
    return button;
  };

  empty_ = new EmptyPane(stack_);
  stack_->addWidget(empty_);

  auto* full = new QWidget(stack_);
  auto* column = new QVBoxLayout(full);
  column->setContentsMargins(kGapLarge, kGapLarge, kGapLarge, kGapLarge);
  column->setSpacing(kGapWide);
  auto* head = new QHBoxLayout;
  source_ = new ElidedLabel(full);
  progress_ = new QProgressBar(full);
  progress_->setRange(0, 0);
  progress_->setFixedWidth(120);
  progress_->setTextVisible(false);
  progress_->hide();
  head->addWidget(source_, 1);
  head->addWidget(progress_);
  auto* alone = read_button(tr("Read one for this trial alone…"), true, full);
  head->addWidget(alone);
  head->addWidget(read_button(tr("Read another calibration…"), false, full));
  column->addLayout(head);
  problem_label_ = new QLabel(full);
  problem_label_->setObjectName("calibration problem");
  problem_label_->setProperty("kind", "bad");
  problem_label_->setWordWrap(true);
  column->addWidget(problem_label_);
  table_ = new QTableWidget(0, kColumns, full);
  table_->setObjectName("cameras");
  table_->setHorizontalHeaderLabels({tr("Camera"), tr("Video [px]"), tr("Calibrated [px]"), tr("Pictures were"),
                                     tr("Focal length [px]"), tr("Lens"), tr("Position x, y, z [m]"),
                                     tr("Looks to [°]")});
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(kLens, QHeaderView::Stretch);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(kRowHeight + 6);
  table_->setShowGrid(false);
  table_->setSelectionMode(QAbstractItemView::NoSelection);
  column->addWidget(table_, 1);
  in_trial_ = new TrialCameras(session_, full);
  column->addWidget(in_trial_, 1);
  notes_ = new QVBoxLayout;
  notes_->setSpacing(kGapTiny);
  column->addLayout(notes_);
  stack_->addWidget(full);

  connect(&work_, &Background::started, this, [this] {
    progress_->show();
    ShowButtons();
  });
  connect(&work_, &Background::finished, this, [this] {
    progress_->hide();
    Fill();
  });
  for (const auto signal : {&Session::projectChanged, &Session::trialChanged, &Session::recordsChanged}) {
    connect(&session_, signal, this, &CalibrationPage::Fill);
  }
  connect(&session_, &Session::editsChanged, this, &CalibrationPage::Fill);
  connect(&session_, &Session::resultsChanged, this, &CalibrationPage::Fill);
}

Page::State CalibrationPage::state() const {
  if (!session_.trial()) return State::kNothing;
  return calibration_ && problem_.isEmpty() ? State::kDone : State::kMissing;
}

QString CalibrationPage::StateText() const {
  if (!session_.trial()) return {};
  if (!calibration_) return tr("No calibration yet.");
  return problem_.isEmpty() ? tr("Calibrated from %1.").arg(Text(calibration_->source)) : problem_;
}

void CalibrationPage::Fill() {
  calibration_.reset();
  problem_.clear();
  std::vector<Video> videos;
  if (session_.trial()) {
    session_.Guard([&] {
      calibration_ = CalibrationOf(session_.project(), *session_.trial());
      videos = ListVideos(session_.project(), session_.trial()->id);
    });
    if (calibration_) {
      try {
        RigOf(session_.project(), *session_.trial());
      } catch (const Error& error) {
        const Notice notice = NoticeOf(error);
        problem_ = notice.text;
      }
    }
  }
  if (!session_.trial()) {
    empty_->Say(tr("The cameras of a trial are shown here. Add a trial's videos first."), tr("Add videos…"),
                "file-video", [this] { Q_EMIT addVideosWanted(); });
  } else if (videos.size() == 1) {
    empty_->Say(tr("This trial has one camera, and 3D needs at least two.\nAdd the videos of the others first."),
                tr("Add videos…"), "file-video", [this] { Q_EMIT addVideosWanted(); });
  } else {
    empty_->Say(tr("These cameras are not calibrated yet.\nRead the file that Pose2Sim, Anipose, FreeMoCap, Caliscope "
                   "or Qualisys wrote for them."),
                tr("Read a calibration file…"), "folder-open", [this] { ChooseFile(false); });
  }
  ShowButtons();
  stack_->setCurrentIndex(calibration_ ? 1 : 0);
  if (calibration_) {
    const QDateTime read = QDateTime::fromString(Text(calibration_->created_utc), Qt::ISODate);
    source_->setText(
        tr("From %1, read %2")
            .arg(Text(calibration_->source), QLocale().toString(read.toLocalTime(), QLocale::ShortFormat)));
    problem_label_->setText(problem_);
    problem_label_->setVisible(!problem_.isEmpty());
    FillTable(videos);
    FillNotes();
  }
  in_trial_->Fill(videos);
  Q_EMIT stateChanged();
}

void CalibrationPage::ShowButtons() {
  const QString why_not = session_.read_only() ? tr("This project can only be read.")
                          : work_.running()    ? tr("A calibration is being read.")
                                               : QString();
  std::vector<QPushButton*> buttons = read_buttons_;
  buttons.push_back(empty_->button());
  for (QPushButton* button : buttons) {
    button->setEnabled(why_not.isEmpty());
    button->setToolTip(why_not);
  }
}

void CalibrationPage::FillTable(const std::vector<Video>& videos) {
  table_->setRowCount(0);
  const auto same = [](const std::string& a, const std::string& b) {
    return CanonicalCameraName(a) == CanonicalCameraName(b);
  };
  for (const RigCamera& camera : calibration_->rig.cameras) {
    const auto video =
        std::ranges::find_if(videos, [&](const Video& v) { return same(v.camera_name, camera.camera.name); });
    FillRow(table_->rowCount(), &camera, video == videos.end() ? nullptr : &*video);
  }
  for (const Video& video : videos) {
    const bool known = std::ranges::any_of(calibration_->rig.cameras, [&](const RigCamera& camera) {
      return same(video.camera_name, camera.camera.name);
    });
    if (!known) FillRow(table_->rowCount(), nullptr, &video);
  }
}

void CalibrationPage::FillRow(int row, const RigCamera* camera, const Video* video) {
  table_->insertRow(row);
  table_->setItem(row, kCamera, Cell(Text(camera != nullptr ? camera->camera.name : video->camera_name)));
  table_->setItem(row, kVideo,
                  Cell(video != nullptr ? tr("%1 × %2").arg(video->width_px).arg(video->height_px) : tr("no video")));
  if (camera == nullptr) {
    auto* missing = Cell(tr("not in the calibration"));
    missing->setForeground(CurrentTokens().bad);
    return table_->setItem(row, kCalibrated, missing);
  }
  const Camera& lens = camera->camera;
  const Eigen::Vector3d position = camera->cam_from_world.Inverse().translation;
  const Eigen::Vector3d forward = camera->cam_from_world.rotation.conjugate() * Eigen::Vector3d::UnitZ();
  constexpr double kDegrees = 57.29577951308232;
  const double azimuth = std::atan2(forward.y(), forward.x()) * kDegrees;
  const double elevation = std::asin(std::clamp(forward.z(), -1.0, 1.0)) * kDegrees;
  table_->setItem(row, kCalibrated, Cell(tr("%1 × %2").arg(lens.width_px).arg(lens.height_px)));
  table_->setItem(row, kFocal, Cell(tr("%1, %2").arg(NumberText(lens.fx_px, 1)).arg(NumberText(lens.fy_px, 1))));
  table_->setItem(row, kLens, Cell(LensOf(lens)));
  table_->setItem(row, kPosition,
                  Cell(tr("%1, %2, %3")
                           .arg(NumberText(Rounded(position.x(), 3), 3))
                           .arg(NumberText(Rounded(position.y(), 3), 3))
                           .arg(NumberText(Rounded(position.z(), 3), 3))));
  table_->setItem(row, kHeading,
                  Cell((elevation < 0 ? tr("%1, %2 down") : tr("%1, %2 up"))
                           .arg(NumberText(Rounded(azimuth, 0), 0))
                           .arg(NumberText(std::abs(elevation), 0))));
  table_->item(row, kHeading)
      ->setToolTip(tr("The direction of its axis: angle in the ground plane from x towards y, and above the ground"));
  if (video == nullptr) return;
  const PictureSize stored{.width_px = video->width_px, .height_px = video->height_px};
  const auto candidates = FitCandidates(stored, {.width_px = lens.width_px, .height_px = lens.height_px});
  if (candidates.size() < 2) return table_->setItem(row, kFit, Cell(NameOfFit(FitKind::kIdentity)));
  auto* box = new QComboBox(table_);
  box->setObjectName("fit " + Text(lens.name));
  for (const FitCandidate& candidate : candidates) {
    box->addItem(NameOfFit(candidate.kind), Text(std::string(NameOf(candidate.kind))));
    box->setItemData(box->count() - 1, Shown(candidate.explanation), Qt::ToolTipRole);
  }
  box->addItem(tr("work it out from the pictures"), "auto");
  const auto now = KindOf(*camera, stored);
  box->setCurrentIndex(now ? box->findData(Text(std::string(NameOf(*now)))) : -1);
  box->setEnabled(!session_.read_only());
  table_->setCellWidget(row, kFit, box);
  connect(box, &QComboBox::activated, this,
          [this, box, name = lens.name] { ChangeFit(name, box->currentData().toString().toStdString()); });
}

void CalibrationPage::FillNotes() {
  while (QLayoutItem* item = notes_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const std::string& note : calibration_->notes) {
    auto* label = new QLabel(Shown(note), this);
    label->setProperty("kind", "soft");
    label->setWordWrap(true);
    notes_->addWidget(label);
  }
}

void CalibrationPage::ChooseFile(bool for_trial_alone) {
  ui::ChooseFile(this, tr("Read a calibration"), tr("Calibrations (*.toml *.txt *.xml);;All files (*)"),
                 [this, for_trial_alone](const QString& file) { Read(file.toStdString(), for_trial_alone); });
}

void CalibrationPage::Read(const std::filesystem::path& file, bool for_trial_alone) {
  if (!session_.trial()) return;
  const Trial trial = *session_.trial();
  CalibrationToTake take{.file = file, .read = {}, .fits = {{"*", "auto"}}, .session = trial.session, .trial = {}};
  if (for_trial_alone) take.trial = trial.id;
  work_.Start(tr("Reading the calibration"),
              [this, take, folder = session_.project().folder()](const Job&) -> Background::Finish {
                CaptureProject project = Background::OpenToRead(folder);
                auto taken = std::make_shared<TakenCalibration>(PrepareCalibration(project, take));
                return [this, taken] {
                  StoreCalibration(session_.project(), *taken);
                  session_.Say(Info(tr("%1 from %2.")
                                        .arg(Counted(static_cast<qint64>(taken->stored.rig.cameras.size()),
                                                     tr("camera"), tr("cameras")),
                                             Text(taken->stored.source))));
                  for (const std::string& warning : taken->warnings)
                    session_.Say({.tone = Notice::Tone::kWarning,
                                  .text = Shown(warning),
                                  .remedy = {},
                                  .where = {},
                                  .acts = {},
                                  .id = {}});
                  session_.RecordsChanged();
                };
              });
}

void CalibrationPage::ChangeFit(const std::string& camera, const std::string& fit) {
  if (!calibration_ || !session_.trial()) return;
  work_.Start(tr("Comparing the pictures"),
              [this, camera, fit, stored = *calibration_, trial = *session_.trial(),
               folder = session_.project().folder()](const Job&) -> Background::Finish {
                CaptureProject project = Background::OpenToRead(folder);
                auto changed = std::make_shared<StoredCalibration>(stored);
                std::vector<Video> videos;
                for (const Video& video : ListVideos(project, trial.id)) {
                  if (CanonicalCameraName(video.camera_name) == CanonicalCameraName(camera)) videos.push_back(video);
                }
                ForgetFit(camera, changed->notes);
                std::ranges::move(ChooseFits(project, videos, {{camera, fit}}, changed->rig),
                                  std::back_inserter(changed->notes));
                return [this, changed, trial, camera] {
                  StoreFit(session_.project(), trial, camera, *changed);
                  session_.RecordsChanged();
                };
              });
}

}  // namespace kinora::ui

#include "ui/start/new_project.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QToolButton>

#include "core/util/error.h"
#include "projects/calibration_intake.h"
#include "ui/project/taken_videos.h"
#include "ui/project/video_table.h"
#include "ui/project/work_foot.h"
#include "ui/shell/choose_file.h"
#include "ui/theme/elided_label.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kWidth = 900, kHeight = 640, kFieldsWidth = 330, kFieldsLetters = 40;

QString ProjectsFolder() {
  return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath("Kinora");
}

// The folder, or where it holds a project already, the first with a number behind it that does not.
QString FreeFolder(const QString& folder) {
  QString free = folder;
  for (int n = 2; QDir(free).exists(CaptureProject::kFileName); ++n) free = QString("%1 %2").arg(folder).arg(n);
  return free;
}

// "not said" at the minimum.
QDoubleSpinBox* Measure(double maximum, int decimals, const QString& unit, QWidget* parent) {
  auto* box = new QDoubleSpinBox(parent);
  box->setRange(0, maximum);
  box->setDecimals(decimals);
  box->setSingleStep(decimals >= 2 ? 0.01 : 0.5);
  box->setSuffix(" " + unit);
  box->setSpecialValueText(QObject::tr("%1 not said").arg(decimals >= 2 ? QObject::tr("height") : QObject::tr("mass")));
  return box;
}

}  // namespace

NewProject::NewProject(Session& session, QWidget* parent) : QDialog(parent), session_(session), work_(session) {
  setWindowTitle(tr("New project"));
  setObjectName("new project");
  resize(kWidth, kHeight);
  setAcceptDrops(true);
  auto* title = new QLabel(tr("New project"), this);
  title->setProperty("kind", "title");
  videos_ = new VideoTable(this);
  videos_->setAcceptDrops(false);  // the sheet takes everything, calibrations too
  auto* videos_title = new QLabel(tr("Videos (they stay where they are)"), this);
  videos_title->setProperty("kind", "heading");
  auto* right = new QVBoxLayout;
  right->setSpacing(kGap);
  right->addWidget(videos_title);
  right->addWidget(videos_, 1);

  auto* middle = new QHBoxLayout;
  middle->setSpacing(kGapHuge);
  middle->addWidget(MakeFields());
  middle->addLayout(right, 1);

  foot_ = new WorkFoot(session_, work_, tr("Make the project"), this);
  foot_->button()->setObjectName("make");

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapHuge, kGapLarge, kGapHuge, kGapLarge);
  column->setSpacing(kGapLarge);
  column->addWidget(title);
  column->addLayout(middle, 1);
  column->addWidget(foot_);

  connect(foot_, &WorkFoot::cancelled, this, &QDialog::reject);
  connect(foot_->button(), &QPushButton::clicked, this, &NewProject::Make);
  connect(videos_, &VideoTable::changed, this, &NewProject::Validate);
  connect(&work_, &Background::finished, this, [this](bool well) {
    if (well && !calibrating_ && !calibration_->text().trimmed().isEmpty()) return ReadCalibration();
    // The project stands, whatever became of its calibration: the notice stays in the window.
    if (well || calibrating_) return accept();
    const QString said = foot_->said();
    Validate();
    foot_->Say(said);
  });
  Validate();
}

QWidget* NewProject::MakeFields() {
  auto* fields = new QWidget(this);
  fields->setFixedWidth(std::max(kFieldsWidth, kFieldsLetters * fontMetrics().averageCharWidth()));
  auto* form = new QFormLayout(fields);
  form->setContentsMargins(0, 0, 0, 0);
  form->setRowWrapPolicy(QFormLayout::WrapAllRows);
  form->setVerticalSpacing(kGap);
  const auto line = [&](const char* name, const QString& text) {
    auto* edit = new QLineEdit(text, fields);
    edit->setObjectName(name);
    connect(edit, &QLineEdit::textChanged, this, &NewProject::Validate);
    return edit;
  };
  study_ = line("study", tr("My study"));
  folder_ = line("folder", {});
  participant_ = line("participant", "P01");
  session_label_ = line("session", "day1");
  calibration_ = line("calibration", {});
  calibration_->setPlaceholderText(tr("May come later"));
  const QString formats = tr("A file of Pose2Sim, Anipose or Caliscope (.toml), or of Qualisys (.qca.txt)");
  for (QLineEdit* field : {study_, folder_, participant_, session_label_}) TellWhole(field);
  TellWhole(calibration_, formats);
  height_ = Measure(2.5, 2, "m", fields);
  mass_ = Measure(300, 1, "kg", fields);

  const auto with_button = [&](QLineEdit* edit, const QString& tip, std::function<void()> run) {
    auto* row = new QWidget(fields);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit, 1);
    auto* button = new QToolButton(row);
    button->setIcon(Icon("folder-open"));
    button->setIconSize({18, 18});  // no higher than the field
    button->setToolTip(tip);
    connect(button, &QToolButton::clicked, this, run);
    layout->addWidget(button);
    return row;
  };
  form->addRow(tr("Study"), study_);
  form->addRow(tr("Folder of the project"),
               with_button(folder_, tr("Choose where the project's folder is made"), [this] {
                 ChooseFolder(this, tr("Where to make the project's folder"), [this](const QString& in) {
                   folder_typed_ = true;
                   folder_->setText(QDir(in).filePath(study_->text()));
                 });
               }));
  form->addRow(tr("Participant's code"), participant_);
  auto* body = new QHBoxLayout;
  body->setSpacing(kGap);
  body->addWidget(height_, 1);
  body->addWidget(mass_, 1);
  form->addRow(tr("Height and mass"), body);
  form->addRow(tr("Session"), session_label_);
  form->addRow(tr("Calibration"), with_button(calibration_, tr("Choose a calibration file"), [this] {
                 ChooseFile(this, tr("Choose a calibration"), tr("Calibrations (*.toml *.txt);;All files (*)"),
                            [this](const QString& file) { calibration_->setText(file); });
               }));
  connect(folder_, &QLineEdit::textEdited, this, [this] { folder_typed_ = true; });
  return fields;
}

void NewProject::AddFiles(const std::vector<std::filesystem::path>& files_and_folders) {
  std::vector<std::filesystem::path> videos;
  for (const std::filesystem::path& file : files_and_folders) {
    const bool is_calibration = LooksLikeCalibration(file);
    const std::filesystem::path found = is_calibration ? file : OnlyCalibrationIn(file);
    if (found.empty() || (!is_calibration && !VideosIn({file}).empty())) videos.push_back(file);
    if (!found.empty()) calibration_->setText(QString::fromStdString(found.string()));
  }
  videos_->Add(videos);
}

void NewProject::MakeAt(const QString& study, const std::filesystem::path& folder) {
  study_->setText(study);
  folder_typed_ = true;
  folder_->setText(QString::fromStdString(folder.string()));
  if (foot_->button()->isEnabled()) Make();
}

void NewProject::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void NewProject::dropEvent(QDropEvent* event) {
  AddFiles(LocalFiles(*event->mimeData()));
}

void NewProject::Validate() {
  if (!folder_typed_ && !MadeHere()) {
    static const QRegularExpression kNotInNames(R"([/\\:*?"<>|])");
    const QSignalBlocker quiet(folder_);
    folder_->setText(FreeFolder(QDir(ProjectsFolder()).filePath(study_->text().trimmed().remove(kNotInNames))));
    folder_->setToolTip(folder_->text());
  }
  QString problem;
  if (study_->text().trimmed().isEmpty()) problem = tr("Give the study a name.");
  if (problem.isEmpty() && participant_->text().trimmed().isEmpty()) problem = tr("Give the participant a code.");
  if (problem.isEmpty() && session_label_->text().trimmed().isEmpty()) problem = tr("Give the session a name.");
  if (problem.isEmpty() && !MadeHere() && QDir(folder_->text()).exists(CaptureProject::kFileName)) {
    problem = tr("There is a project in this folder already: choose another folder, or open it.");
  }
  if (problem.isEmpty()) problem = videos_->problem();
  foot_->Say(problem.isEmpty() ? videos_->left_aside() : problem);
  foot_->button()->setEnabled(problem.isEmpty() && !work_.running());
  foot_->button()->setToolTip(problem);
}

void NewProject::Make() {
  foot_->Begin();
  work_.Start(tr("Reading the videos"), [this, videos = videos_->videos()](const Job& job) -> Background::Finish {
    auto opened = std::make_shared<OpenedVideos>(TryVideos(videos, job));
    return [this, opened] {
      if (!opened->failed.empty()) throw Error(videos_->MarkUnreadable(opened->failed));
      Fill(opened->readers);
    };
  });
}

void NewProject::Fill(const std::vector<VideoReader>& readers) {
  // Where a first try made the folder and then failed at a video, it goes on there.
  if (!MadeHere() && !session_.Create(folder_->text().toStdString(), study_->text().trimmed())) throw Cancelled();
  made_ = true;
  CaptureProject& project = session_.project();
  Transaction transaction(project.database());
  Participant participant = EnsureParticipant(project, participant_->text().trimmed().toStdString());
  if (height_->value() > 0) participant.height_m = height_->value();
  if (mass_->value() > 0) participant.mass_kg = mass_->value();
  UpdateParticipant(project, participant);
  const kinora::Session day = EnsureSession(project, participant.id, session_label_->text().trimmed().toStdString());
  const std::vector<VideoToTake> videos = videos_->videos();
  const std::vector<TakenTrial> taken =
      videos.empty() ? std::vector<TakenTrial>() : TakeVideos(project, day.id, videos, readers);
  transaction.Commit();
  session_.RecordsChanged();
  SayTaken(session_, taken);
}

bool NewProject::MadeHere() const {
  return made_ && session_.is_open() &&
         session_.project().folder() == std::filesystem::path(folder_->text().toStdString());
}

void NewProject::ReadCalibration() {
  calibrating_ = true;
  CalibrationToTake take{.file = calibration_->text().trimmed().toStdString(),
                         .read = {},
                         .fits = {{"*", "auto"}},
                         .session = ListSessions(session_.project()).front().id,
                         .trial = {}};
  work_.Start(tr("Reading the calibration"),
              [this, take, folder = session_.project().folder()](const Job&) -> Background::Finish {
                CaptureProject project = Background::OpenToRead(folder);
                auto taken = std::make_shared<TakenCalibration>(PrepareCalibration(project, take));
                return [this, taken] {
                  StoreCalibration(session_.project(), *taken);
                  session_.RecordsChanged();
                };
              });
  foot_->Begin();
  foot_->Say(tr("Reading the calibration: comparing the pictures with it"));
}

void NewProject::done(int result) {
  work_.Stop();
  QDialog::done(result);
}

}  // namespace kinora::ui

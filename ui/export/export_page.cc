#include "ui/export/export_page.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include "core/motion/joint.h"
#include "projects/export/export_record.h"
#include "projects/options_json.h"
#include "projects/settings.h"
#include "projects/trial_standing.h"
#include "ui/export/csv_model.h"
#include "ui/export/format_list.h"
#include "ui/export/tick_list.h"
#include "ui/theme/empty_pane.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

// The project's setting: which files are written.
constexpr std::string_view kSettingExport = "export.options";
constexpr int kSoonMs = 150;  // several ticks in a row are one question
constexpr int kFilesNamed = 3;

QString PathText(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

}  // namespace

ExportPage::ExportPage(Session& session, Commands& commands, QWidget* parent) : Page(parent), session_(session) {
  soon_ = new QTimer(this);
  soon_->setSingleShot(true);
  soon_->setInterval(kSoonMs);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGapLarge, kGapLarge, kGapLarge, kGapLarge);
  column->setSpacing(kGapWide);
  auto* row = new QHBoxLayout;
  row->setSpacing(kGapLarge);
  row->addWidget(MakeChoices(), 2);
  row->addWidget(MakePreview(), 3);
  column->addLayout(row, 1);
  column->addWidget(MakeFoot());
  connect(soon_, &QTimer::timeout, this, &ExportPage::AskPreview);
  connect(&loader_, &PreviewLoader::answered, this, &ExportPage::ShowPreview);
  connect(&session_, &Session::projectChanged, this, &ExportPage::ProjectChanged);
  connect(&session_, &Session::recordsChanged, this, &ExportPage::FillTrials);
  connect(&session_, &Session::resultsChanged, this, &ExportPage::FillTrials);
  connect(&session_, &Session::standingChanged, this, &ExportPage::FillTrials);
  connect(&session_, &Session::editsChanged, this, &ExportPage::FillTrials);
  connect(&session_, &Session::trialChanged, this, [this] {
    soon_->start();
    Q_EMIT stateChanged();
  });
  connect(&run_, &ExportRun::ended, this, &ExportPage::Ended);
  connect(&run_, &ExportRun::progressed, this, [this](const QString& what, double done, double total) {
    bar_->setRange(0, total > 0 ? 1000 : 0);
    bar_->setValue(total > 0 ? static_cast<int>(1000 * done / total) : 0);
    replaces_->setText(total > 0 ? tr("%1, %2 %").arg(what).arg(100 * done / total, 0, 'f', 0) : what);
  });
  command_ = commands.Add({"export.start",
                           tr("Export"),
                           tr("Write the files"),
                           tr("Of the ticked trials"),
                           "download",
                           {QKeySequence("Ctrl+Return")}},
                          [this] { Start(); });
  ProjectChanged();
}

void ExportPage::ProjectChanged() {
  ExportOptions options;
  if (session_.is_open()) {
    folder_->setText(PathText(session_.project().ExportsFolder()));
    session_.Guard([&] {
      if (const auto stored = ReadSetting(session_.project(), kProjectScope, kSettingExport))
        options = OptionsFromJson<ExportOptions>(*stored, "which files are written");
    });
  }
  formats_->SetOptions(options);
  FillTrials();
}

void ExportPage::FillTrials() {
  Q_EMIT stateChanged();
  if (!in_front_) return;  // it is filled when it comes there
  QList<TickList::Entry> entries;
  out_of_date_.clear();
  if (session_.is_open()) {
    session_.Guard([&] {
      CaptureProject& project = session_.project();
      for (const Trial& trial : ListTrials(project)) {
        const QString id = QString::fromStdString(trial.id), name = QString::fromStdString(FullName(project, trial));
        const TrialStanding standing = StandingOf(project, trial);
        const QString why = Shown(standing.Sentence());
        if (standing.stale()) out_of_date_[id] = {name, why, standing.mend};
        entries.append({id, standing.stale() ? tr("%1 · out of date").arg(name) : name,
                        standing.processed ? QString() : tr("It is not processed yet."), why});
      }
    });
  }
  trials_->SetEntries(entries);
  soon_->start();
  ShowFoot();
}

ExportOptions ExportPage::options() const {
  ExportOptions options = formats_->options();
  if (!quantities_->AllTicked(tr("Joint positions")))
    options.joints = quantities_->Ticked(tr("Joint positions")).join(',').toStdString();
  if (!quantities_->AllTicked(tr("Joint angles")))
    options.angles = quantities_->Ticked(tr("Joint angles")).join(',').toStdString();
  return options;
}

void ExportPage::ChoicesChanged() {
  soon_->start();
  if (!session_.is_open() || session_.read_only()) return;
  session_.Guard(
      [&] { WriteSetting(session_.project(), kProjectScope, kSettingExport, OptionsJson(formats_->options())); });
}

std::filesystem::path ExportPage::Folder() const {
  return folder_->text().trimmed().toStdString();
}

void ExportPage::AskPreview() {
  if (!session_.is_open() || run_.running()) return ShowFoot();
  PreviewRequest request{session_.project().folder(), {}, {}, Folder(), options()};
  for (const QString& id : trials_->Ticked()) request.trials.push_back(id.toStdString());
  const QTreeWidgetItem* current = trials_->currentItem();
  if (current && (current->flags() & Qt::ItemIsEnabled)) {
    request.shown = current->data(0, Qt::UserRole).toString().toStdString();
  } else if (!request.trials.empty()) {
    request.shown = request.trials.front();
  }
  loader_.Ask(request);
}

void ExportPage::ShowPreview(const PreviewAnswer& answer) {
  answer_ = answer;
  QList<TickList::Entry> angles, joints;
  for (const std::string& name : answer.csv.angles) angles.append({QString::fromStdString(name), ShownName(name), {}});
  QStringList known;
  for (const std::string& name : answer.csv.joints) {
    const bool sided = JointNamed(name) && SideOf(*JointNamed(name)) != Side::kMiddle;
    const QString both = QString::fromStdString(sided ? name.substr(2) : name);
    if (known.contains(both)) continue;
    known << both;
    joints.append({both, ShownName(both), {}});
  }
  if (!angles.isEmpty()) quantities_->SetGroup(tr("Joint angles"), angles);
  if (!joints.isEmpty()) quantities_->SetGroup(tr("Joint positions"), joints);
  ShowTable();
  ShowFoot();
  Q_EMIT previewed();
}

void ExportPage::ShowTable() {
  const bool angles = which_->currentIndex() == 0;
  rows_->SetTable(angles ? answer_.csv.angle_table : answer_.csv.trajectories);
  table_->resizeColumnsToContents();
  const bool any = rows_->rowCount() > 0;
  table_->setVisible(any);
  no_rows_->setVisible(!any);
  if (answer_.problem) {
    no_rows_->Say(answer_.problem->text + '\n' + answer_.problem->remedy);
  } else {
    no_rows_->Say(tr("The first rows of the files stand here once a trial is processed."), tr("Go to Process"), "play",
                  [this] { Q_EMIT processWanted(); });
  }
  QString name;
  session_.Guard([&] {
    if (!session_.is_open()) return;
    if (const auto trial = TrialById(session_.project(), answer_.shown))
      name = QString::fromStdString(FullName(session_.project(), *trial));
  });
  shown_->setText(any ? tr("%1, first athlete").arg(name) : QString());
}

QString ExportPage::WhyNot() const {
  if (!session_.is_open()) return tr("No project is open.");
  if (trials_->Ticked().isEmpty()) return tr("No processed trial is ticked.");
  if (formats_->nothing_chosen()) return tr("No file is ticked.");
  if (quantities_->Ticked(tr("Joint positions")).isEmpty()) return tr("No joint position is ticked.");
  if (quantities_->Ticked(tr("Joint angles")).isEmpty()) return tr("No joint angle is ticked.");
  if (folder_->text().trimmed().isEmpty()) return tr("Choose a folder.");
  return {};
}

void ExportPage::ShowFoot() {
  ShowOutOfDate();
  const bool running = run_.running();
  bar_->setVisible(running);
  ShowStartOrStop(running);
  open_->setEnabled(QFileInfo(folder_->text()).isDir());
  open_->setToolTip(open_->isEnabled() ? QString() : tr("It will be made when the files are written."));
  const QString why_not = WhyNot();
  // Its key means something else on other pages.
  const QString reason = !in_front_ ? tr("On the Export page.") : running ? tr("It runs already.") : why_not;
  if (command_) Commands::SetReason(command_, reason);
  if (running) return;
  start_->setEnabled(why_not.isEmpty());
  start_->setToolTip(why_not);
  start_->setText(answer_.files == 0   ? tr("Write the files")
                  : answer_.files == 1 ? tr("Write 1 file")
                                       : tr("Write %1 files").arg(answer_.files));
  if (!TickedOutOfDate().isEmpty()) {
    start_->setText(
        tr("Write %1 as they are").arg(answer_.files == 1 ? tr("1 file") : tr("%1 files").arg(answer_.files)));
    start_->setToolTip(tr("With numbers that are out of date; each file's provenance says so"));
  }
  if (!why_not.isEmpty()) return replaces_->setText(why_not);
  QStringList names;
  for (const auto& file : answer_.in_the_way) {
    if (names.size() < kFilesNamed) names << PathText(file.filename());
  }
  const auto more = static_cast<qsizetype>(answer_.in_the_way.size()) - names.size();
  if (names.isEmpty()) {
    replaces_->setText(tr("Nothing there will be replaced."));
  } else {
    replaces_->setText(
        tr("Replaces %1%2").arg(names.join(tr(", ")), more > 0 ? tr(" and %1 more").arg(more) : QString()));
  }
}

void ExportPage::Start() {
  if (run_.running() || !WhyNot().isEmpty()) return;
  ExportRequest request{session_.project().folder(), {}, Folder(), options()};
  for (const QString& id : trials_->Ticked()) request.trials.push_back(id.toStdString());
  bar_->setRange(0, 0);
  Q_EMIT began();
  run_.Start(request);
  ShowFoot();
  replaces_->setText(tr("Reading the results"));
}

void ExportPage::Ended(const ExportReport& report) {
  session_.Guard([&] {
    if (!session_.is_open() || session_.read_only()) return;
    for (const std::string& id : report.trials) {
      if (const auto trial = TrialById(session_.project(), id)) NoteExported(session_.project(), *trial);
    }
  });
  Q_EMIT stateChanged();
  ShowFoot();
  soon_->start();
  for (const Notice& failure : report.failures) session_.Say(failure);
  const QString files =
      report.files.size() == 1 ? tr("1 file written") : tr("%1 files written").arg(report.files.size());
  const QStringList notes = InWords(report.notes);
  session_.Say({.tone = notes.isEmpty() ? Notice::Tone::kInfo : Notice::Tone::kWarning,
                .text = report.cancelled ? tr("Stopped; %1.").arg(files) : files + ".",
                .remedy = InShort(notes),
                .where = (QStringList{folder_->text()} + notes).join('\n'),
                .acts = {{tr("Open folder"), [this] { open_->click(); }}},
                .id = "export"});
}

void ExportPage::Left() {
  in_front_ = false;
  ShowFoot();
}

void ExportPage::Entered() {
  in_front_ = true;
  FillTrials();
}

QString ExportPage::Busy() const {
  return run_.running() ? tr("Files are being written.") : QString();
}

}  // namespace kinora::ui

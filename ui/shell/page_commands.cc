#include "ui/shell/page_commands.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "ui/calibration/calibration_page.h"
#include "ui/shell/choose_file.h"
#include "ui/shell/main_window.h"

namespace kinora::ui {
namespace {

// As the tree of the Project page shows them.
std::vector<Trial> TrialsInOrder(CaptureProject& project) {
  std::vector<Trial> trials;
  const std::vector<kinora::Session> days = ListSessions(project);
  for (const Participant& participant : ListParticipants(project)) {
    for (const kinora::Session& day : days)
      if (day.participant == participant.id) std::ranges::move(ListTrials(project, day.id), std::back_inserter(trials));
  }
  return trials;
}

void SelectNeighbour(Session& session, int step) {
  std::vector<Trial> trials;
  if (!session.trial() || !session.Guard([&] { trials = TrialsInOrder(session.project()); })) return;
  const auto now = std::ranges::find(trials, session.trial()->id, &Trial::id);
  const auto next = now - trials.begin() + step;
  if (now == trials.end() || next < 0 || next >= static_cast<std::ptrdiff_t>(trials.size()))
    return session.Say(
        Info(step > 0 ? MainWindow::tr("This is the last trial.") : MainWindow::tr("This is the first trial.")));
  session.SelectTrial(trials[static_cast<std::size_t>(next)].id);
}

void ReadCalibration(MainWindow& window) {
  const QString page = MainWindow::tr("Calibration");
  window.ShowPage(page);
  ChooseFile(&window, MainWindow::tr("Choose a calibration"),
             MainWindow::tr("Calibrations (*.toml *.txt *.xml);;All files (*)"), [&window, page](const QString& file) {
               static_cast<CalibrationPage*>(window.PageNamed(page))->Read(file.toStdString());
             });
}

QString WhyNoCalibration(const Session& session) {
  if (!session.is_open()) return MainWindow::tr("No project is open.");
  if (session.read_only()) return MainWindow::tr("This project can only be read.");
  if (!session.trial()) return MainWindow::tr("This project has no trial yet.");
  return {};
}

}  // namespace

void AddPageCommands(MainWindow& window) {
  Commands& commands = window.commands();
  std::vector<QAction*> of_a_project;
  const auto add = [&](const Commands::Spec& spec, std::function<void()> run) {
    of_a_project.push_back(commands.Add(spec, std::move(run)));
  };
  const QString view = MainWindow::tr("View");
  const std::array names = {MainWindow::tr("Project"), MainWindow::tr("Calibration"), MainWindow::tr("Process"),
                            MainWindow::tr("Review"), MainWindow::tr("Export")};
  for (std::size_t i = 0; i < names.size(); ++i) {
    add({QString("view.page%1").arg(i + 1),
         view,
         MainWindow::tr("Go to page: %1").arg(names[i]),
         MainWindow::tr("Show another page of the bar"),
         {},
         {QKeySequence(QString("Ctrl+%1").arg(i + 1))}},
        [&window, name = names[i]] { window.ShowPage(name); });
  }
  add({"view.next_trial",
       view,
       MainWindow::tr("Next trial"),
       MainWindow::tr("Take the trial that follows in hand"),
       {},
       {QKeySequence("Ctrl+PgDown")}},
      [&window] { SelectNeighbour(window.session(), 1); });
  add({"view.previous_trial",
       view,
       MainWindow::tr("Former trial"),
       MainWindow::tr("Take the trial before in hand"),
       {},
       {QKeySequence("Ctrl+PgUp")}},
      [&window] { SelectNeighbour(window.session(), -1); });
  QAction* calibration =
      commands.Add({"project.calibration", MainWindow::tr("Project"), MainWindow::tr("Read a calibration file…"),
                    MainWindow::tr("Of the cameras of the session"), "folder-open"},
                   [&window] { ReadCalibration(window); });
  const auto tell = [&window, of_a_project, calibration] {
    for (QAction* action : of_a_project)
      Commands::SetReason(action, window.session().is_open() ? QString() : MainWindow::tr("No project is open."));
    Commands::SetReason(calibration, WhyNoCalibration(window.session()));
  };
  for (const auto signal : {&Session::projectChanged, &Session::trialChanged, &Session::recordsChanged})
    QObject::connect(&window.session(), signal, &window, tell);
  tell();
}

}  // namespace kinora::ui

#include "ui/session/session.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include "core/util/error.h"
#include "core/util/job.h"
#include "projects/store/lock.h"
#include "ui/session/window_words.h"

namespace kinora::ui {
namespace {

constexpr auto kRecent = "recent_projects";
constexpr auto kOpenNow = "open_now";
constexpr int kRecentCount = 12;
constexpr int kAskAgainMs = 500;  // a worker of a former session ends within a second or two

QString PathText(const std::filesystem::path& path) {
  return QString::fromStdString(path.string());
}

void Remember(const QString& folder) {
  QSettings settings;
  QStringList recent = settings.value(kRecent).toStringList();
  recent.removeAll(folder);
  recent.prepend(folder);
  settings.setValue(kRecent, QStringList(recent.mid(0, kRecentCount)));
}

// It was not left open, it is open. A worker that outlives its window does not count.
bool OpenInAnotherWindow(const QString& folder) {
  const ProjectLock lock(std::filesystem::path(folder.toStdString()) / CaptureProject::kFileName);
  return lock.is_others() && lock.reason().starts_with("another program");
}

}  // namespace

Session::Session(QObject* parent) : QObject(parent), cursor_(this) {
  ask_again_.setInterval(kAskAgainMs);
  connect(&ask_again_, &QTimer::timeout, this, &Session::AskAgain);
}
Session::~Session() {
  if (project_) QSettings().remove(kOpenNow);
}

bool Session::Create(const std::filesystem::path& folder, const QString& study) {
  Close();
  if (!Guard([&] { project_.emplace(CaptureProject::Create(folder, study.toStdString())); })) return false;
  Opened();
  return true;
}

bool Session::Open(const std::filesystem::path& folder) {
  Close();
  if (!Guard([&] { project_.emplace(CaptureProject::Open(folder)); })) return false;
  Opened();
  return true;
}

void Session::Opened() {
  const QString folder = QDir(PathText(project_->folder())).absolutePath();
  Remember(folder);
  if (!project_->read_only()) QSettings().setValue(kOpenNow, folder);
  std::vector<Trial> trials;
  Guard([&] {
    study_ = QString::fromStdString(StudyName(*project_));
    trials = ListTrials(*project_);
  });
  Q_EMIT projectChanged();
  TakeTrial(trials.empty() ? std::nullopt : std::optional(trials.front()));
  if (project_->read_only() && !project_->read_only_reason().empty()) {
    Say({.tone = Notice::Tone::kWarning,
         .text = tr("This project can be looked at but not changed."),
         .remedy = InWindowWords(project_->read_only_reason()) +
                   (project_->is_others() ? ' ' + tr("It can be changed as soon as that ends.") : QString()),
         .where = PathText(project_->folder()),
         .acts = {},
         .id = "read-only"});
  }
  if (project_->is_others()) ask_again_.start();
}

// What the other program did in the meantime is there then, and the pages read it.
void Session::AskAgain() {
  if (!project_) return ask_again_.stop();
  if (!ProjectLock(project_->folder() / CaptureProject::kFileName).held()) return;
  try {
    CaptureProject again = CaptureProject::Open(project_->folder());
    if (again.read_only()) return;
    *project_ = std::move(again);
  } catch (const Error&) {
    return;  // it stays as it was opened
  }
  ask_again_.stop();
  QSettings().setValue(kOpenNow, QDir(PathText(project_->folder())).absolutePath());
  Withdraw("read-only");
  trial_ ? ResultsChanged(trial_->id) : RecordsChanged();
  Say(Info(tr("The project can be changed now.")));
}

QString Session::SavedText() const {
  if (!read_only()) return tr("saved");
  return project_->is_others() ? tr("read only until the other program lets go") : tr("read only");
}

void Session::Close() {
  ask_again_.stop();
  if (!project_) return;
  QSettings().remove(kOpenNow);
  TakeTrial({});
  project_.reset();
  study_.clear();
  Q_EMIT projectChanged();
}

void Session::TakeTrial(std::optional<Trial> trial) {
  trial_ = std::move(trial);
  cursor_.SetTimeline(trial_ ? trial_->timeline : Timeline{.count = 0});
  Q_EMIT trialChanged();
}

void Session::SelectTrial(const std::string& id) {
  if (!project_ || (trial_ && trial_->id == id)) return;
  Guard([&] {
    if (auto trial = TrialById(*project_, id)) TakeTrial(std::move(trial));
  });
}

QString Session::TrialPath() const {
  if (!trial_) return {};
  QString path;
  // FullName only reads: the project is not const because the database is not.
  auto& self = const_cast<Session&>(*this);
  self.Guard(
      [&] { path = QString::fromStdString(FullName(*self.project_, *trial_)).replace('/', QStringLiteral(" ▸ ")); });
  return path;
}

bool Session::Guard(const std::function<void()>& act) {
  try {
    act();
    return true;
  } catch (const Error& error) {
    Say(NoticeOf(error));
  } catch (const Cancelled&) {
    Say(Info(tr("Stopped. Everything finished so far is kept.")));
  } catch (const std::filesystem::filesystem_error& error) {
    Say(NoticeOf(Error(ErrorKind::kFile, error.code().message(), error.path1().string(),
                       "check that it exists and that you may use it")));
  } catch (const std::exception& error) {
    Say(NoticeOf(Error(ErrorKind::kInternal, error.what(), {}, "this is a mistake in Kinora: please report it")));
  }
  return false;
}

void Session::RecordsChanged() {
  if (!project_) return;
  Guard([&] {
    // The trial in hand may have got a timeline, or the first trial may have come.
    std::optional<Trial> now = trial_ ? TrialById(*project_, trial_->id) : std::nullopt;
    if (!now) {
      const std::vector<Trial> trials = ListTrials(*project_);
      if (!trials.empty()) now = trials.front();
    }
    const bool other = now.has_value() != trial_.has_value() || (now && now->id != trial_->id);
    const bool retimed = now && trial_ && !(now->timeline == trial_->timeline);
    if (other || retimed) {
      TakeTrial(now);
    } else {
      trial_ = now;
    }
  });
  Q_EMIT recordsChanged();
}

void Session::ResultsChanged(const std::string& trial) {
  RecordsChanged();
  Q_EMIT resultsChanged(trial);
}

void Session::EditsChanged(const std::string& trial) {
  Q_EMIT editsChanged(trial);
}

QStringList Session::RecentProjects() {
  QStringList recent = QSettings().value(kRecent).toStringList();
  recent.removeIf([](const QString& folder) {
    return !QFileInfo::exists(QDir(folder).filePath(QString::fromLatin1(CaptureProject::kFileName)));
  });
  return recent;
}

QString Session::LeftOpen() {
  const QString folder = QSettings().value(kOpenNow).toString();
  const bool there =
      !folder.isEmpty() && QFileInfo::exists(QDir(folder).filePath(QString::fromLatin1(CaptureProject::kFileName)));
  return there && !OpenInAnotherWindow(folder) ? folder : QString();
}

void Session::ForgetRecent(const QString& folder) {
  QSettings settings;
  QStringList recent = settings.value(kRecent).toStringList();
  recent.removeAll(folder);
  settings.setValue(kRecent, recent);
}

}  // namespace kinora::ui

#include "ui/process/worker_client.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include "ui/theme/shown.h"

namespace kinora::ui {
namespace {

constexpr int kErrorsKept = 8192;  // bytes; the end says what happened
constexpr int kLowPriority = 10;

}  // namespace

WorkerClient::WorkerClient(QObject* parent) : QObject(parent) {
  patience_.setSingleShot(true);
  patience_.setInterval(kPatienceMs);
  connect(&patience_, &QTimer::timeout, this, [this] {
    if (process_) process_->kill();
  });
}

WorkerClient::~WorkerClient() {
  if (!process_) return;
  process_->disconnect(this);
  process_->terminate();
  if (!process_->waitForFinished(kPatienceMs)) process_->kill();
  process_->waitForFinished(kPatienceMs);
}

QString WorkerClient::Program() {
  const QString chosen = qEnvironmentVariable("KINORA_CLI");
  if (!chosen.isEmpty()) return chosen;
  const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath("kinora-cli");
  if (QFileInfo(beside).isExecutable()) return beside;
  const QString on_path = QStandardPaths::findExecutable("kinora-cli");
  return on_path.isEmpty() ? beside : on_path;
}

void WorkerClient::Start(const WorkerRequest& request) {
  Q_ASSERT(!running());
  buffer_.clear();
  errors_.clear();
  stop_asked_ = said_cancelled_ = false;
  outcome_.reset();
  error_.reset();
  process_ = new QProcess(this);
  connect(process_, &QProcess::readyReadStandardOutput, this, &WorkerClient::ReadLines);
  connect(process_, &QProcess::readyReadStandardError, this, &WorkerClient::ReadErrors);
  connect(process_, &QProcess::finished, this, &WorkerClient::Ended);
  connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) NotStarted();
  });
  QStringList arguments = {"worker", request.project, "--trial", request.trial, "--options", request.options_json};
  if (!request.owner_token.isEmpty()) arguments << "--owner" << request.owner_token;
  if (request.keep_2d) arguments << "--keep-2d";
  if (request.solve) {
    arguments << "--solve";
#ifdef Q_OS_UNIX
    process_->setChildProcessModifier([] { errno = ::nice(kLowPriority) == -1 ? errno : 0; });
#endif
  }
  process_->start(Program(), arguments, QIODevice::ReadOnly);
}

void WorkerClient::Cancel() {
  if (!process_) return;
  stop_asked_ = true;
  process_->terminate();
  patience_.start();
}

void WorkerClient::ReadLines() {
  buffer_ += process_->readAllStandardOutput();
  qsizetype end = 0;
  while ((end = buffer_.indexOf('\n')) >= 0) {
    const QByteArray line = buffer_.left(end);
    buffer_.remove(0, end + 1);
    ReadLine(line);
  }
}

void WorkerClient::ReadErrors() {
  errors_ += process_->readAllStandardError();
  if (errors_.size() > kErrorsKept) errors_ = errors_.right(kErrorsKept);
}

void WorkerClient::ReadLine(const QByteArray& line) {
  const QJsonObject said = QJsonDocument::fromJson(line).object();
  if (said.contains("progress")) {
    const QJsonObject progress = said["progress"].toObject();
    Q_EMIT progressed(progress["what"].toString(), progress["done"].toDouble(), progress["total"].toDouble());
  } else if (said.contains("begin")) {
    Q_EMIT began(said["begin"].toObject()["trial"].toString());
  } else if (said.contains("done")) {
    outcome_ = said["done"].toObject();
  } else if (said.contains("cancelled")) {
    said_cancelled_ = true;
  } else if (said.contains("error")) {
    const QJsonObject error = said["error"].toObject();
    error_ = WorkerError{
        Shown(error["message"].toString()), error["where"].toString(), Shown(error["remedy"].toString()), {}};
  }
}

void WorkerClient::Ended(int exit_code, QProcess::ExitStatus status) {
  ReadLines();
  ReadErrors();
  patience_.stop();
  process_->deleteLater();
  process_ = nullptr;
  if (outcome_) {
    Q_EMIT finished(*outcome_);
  } else if (stop_asked_ || said_cancelled_) {
    Q_EMIT cancelled();
  } else {
    WorkerError error = error_ ? *error_ : Crashed(exit_code, status);
    error.details = QString::fromUtf8(errors_).trimmed();
    Q_EMIT failed(error);
  }
}

WorkerError WorkerClient::Crashed(int exit_code, QProcess::ExitStatus status) const {
  return {status == QProcess::CrashExit
              ? tr("The program that runs the networks broke off.")
              : tr("The program that runs the networks ended too early (code %1).").arg(exit_code),
          {},
          tr("What it had finished is kept: try again, it goes on there. If it breaks off again, the computer may be "
             "short of memory: close other programs or choose Fast."),
          {}};
}

void WorkerClient::NotStarted() {
  const WorkerError error{
      tr("The program that runs the networks could not be started: %1.").arg(process_->errorString()),
      Program(),
      tr("Install Kinora again, or set KINORA_CLI to where kinora-cli is."),
      {}};
  process_->deleteLater();
  process_ = nullptr;
  patience_.stop();
  Q_EMIT failed(error);
}

}  // namespace kinora::ui

#include "ui/process/device_query.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "ui/process/worker_client.h"
#include "ui/theme/shown.h"

namespace kinora::ui {

DeviceQuery::~DeviceQuery() {
  if (!process_) return;
  process_->disconnect(this);
  process_->kill();
  process_->waitForFinished();
}

void DeviceQuery::Ask() {
  if (process_) return;
  process_ = new QProcess(this);
  connect(process_, &QProcess::finished, this, [this] {
    const QJsonObject answer = QJsonDocument::fromJson(process_->readAllStandardOutput()).object();
    name_ = Shown(answer["name"].toString());
    why_not_gpu_ = Shown(answer["why_not_gpu"].toString());
    if (!name_.isEmpty()) Q_EMIT answered();
  });
  process_->start(WorkerClient::Program(), {"device", "--json"}, QIODevice::ReadOnly);
}

}  // namespace kinora::ui

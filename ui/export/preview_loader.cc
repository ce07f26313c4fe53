#include "ui/export/preview_loader.h"

#include "core/util/error.h"
#include "projects/export/export_plan.h"

namespace kinora::ui {
namespace {

constexpr std::int64_t kRows = 20;

PreviewAnswer AnswerOf(const PreviewRequest& request) {
  PreviewAnswer answer;
  answer.shown = request.shown;
  try {
    CaptureProject project = CaptureProject::Open(request.project, {.write = false, .journal = {}, .owner_token = {}});
    for (const std::string& id : request.trials) {
      const std::optional<Trial> trial = TrialById(project, id);
      if (!trial) continue;
      const ExportSubject subject = SubjectOf(project, *trial);
      answer.files += PlanExport(subject, request.options).size();
      for (auto& file : FilesInTheWay(subject, request.options, request.folder)) answer.in_the_way.push_back(file);
    }
    if (const std::optional<Trial> shown = TrialById(project, request.shown))
      answer.csv = PreviewCsv(project, *shown, request.options, kRows);
  } catch (const Error& error) {
    answer.problem = NoticeOf(error);
  }
  return answer;
}

}  // namespace

PreviewLoader::~PreviewLoader() = default;

void PreviewLoader::Ask(const PreviewRequest& request) {
  if (reading_) {
    next_ = request;
  } else {
    Begin(request);
  }
}

void PreviewLoader::Begin(const PreviewRequest& request) {
  reading_ = true;
  next_.reset();
  thread_ = std::jthread([this, request] {
    const PreviewAnswer answer = AnswerOf(request);
    QMetaObject::invokeMethod(
        this,
        [this, answer] {
          reading_ = false;
          if (next_) return Begin(*next_);
          Q_EMIT answered(answer);
        },
        Qt::QueuedConnection);
  });
}

}  // namespace kinora::ui

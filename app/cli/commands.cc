#include "app/cli/command.h"

namespace kinora::cli {

void RegisterNew(CLI::App& app, Context& context);
void RegisterAddVideos(CLI::App& app, Context& context);
void RegisterSetCalibration(CLI::App& app, Context& context);
void RegisterImport(CLI::App& app, Context& context);
void RegisterStatus(CLI::App& app, Context& context);
void RegisterProcess(CLI::App& app, Context& context);
void RegisterExport(CLI::App& app, Context& context);
void RegisterWorker(CLI::App& app, Context& context);
void RegisterDemo(CLI::App& app, Context& context);
void RegisterModels(CLI::App& app, Context& context);
void RegisterDevice(CLI::App& app, Context& context);
void RegisterUndo(CLI::App& app, Context& context);
void RegisterRedo(CLI::App& app, Context& context);
void RegisterVerdict(CLI::App& app, Context& context);
void RegisterRename(CLI::App& app, Context& context);
void RegisterDelete(CLI::App& app, Context& context);
void RegisterEmpty(CLI::App& app, Context& context);
void RegisterLeaveOut(CLI::App& app, Context& context);
void RegisterClock(CLI::App& app, Context& context);

std::vector<Command> AllCommands() {
  return {{&RegisterNew},    {&RegisterAddVideos}, {&RegisterSetCalibration}, {&RegisterImport},  {&RegisterProcess},
          {&RegisterStatus}, {&RegisterExport},    {&RegisterDemo},           {&RegisterModels},  {&RegisterDevice},
          {&RegisterWorker}, {&RegisterUndo},      {&RegisterRedo},           {&RegisterVerdict}, {&RegisterRename},
          {&RegisterDelete}, {&RegisterEmpty},     {&RegisterLeaveOut},       {&RegisterClock}};
}

void AddExamples(CLI::App& command, const std::vector<std::string>& lines) {
  std::string text = "Examples:";
  for (const std::string& line : lines) text += "\n  " + line;
  command.footer(text);
}

}  // namespace kinora::cli

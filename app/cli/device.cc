#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/util/parallel.h"
#include "models/pose/device.h"

namespace kinora::cli {
namespace {

void Run(Context& context) {
  const DeviceReport device = ChooseDevice(DeviceChoice::kAuto, AvailableCores());
  context.Say("networks run on: " + device.name);
  if (!device.why_not_gpu.empty()) context.Say(device.why_not_gpu);
  const nlohmann::json answer = {{"name", device.name}, {"cuda", device.cuda}, {"why_not_gpu", device.why_not_gpu}};
  context.SayJson(answer.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

void RegisterDevice(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("device", "Says where networks would run, and why not on a GPU");
  AddExamples(*command, {"kinora-cli device --json"});
  command->callback([&context] { context.run = [&context] { Run(context); }; });
}

}  // namespace kinora::cli

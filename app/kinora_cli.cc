// kinora-cli: everything that Kinora computes, without a window.

#include <fmt/format.h>

#include <filesystem>
#include <new>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/stop_on_signal.h"
#include "core/util/error.h"

namespace kinora::cli {
namespace {

constexpr int kCancelled = 130;

int Report(const Error& error, Context& context) {
  context.EndProgress();
  fmt::print(stderr, "kinora-cli: {}\n", error.what());
  context.SayJson(nlohmann::json{{"error",
                                  {{"message", error.message()},
                                   {"where", error.where()},
                                   {"remedy", error.remedy()},
                                   {"exit_code", ExitCode(error.kind())}}}}
                      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  return ExitCode(error.kind());
}

int RunGuarded(Context& context) {
  try {
    const StopOnSignal signals(context.stop);
    context.run();
    context.EndProgress();
    return 0;
  } catch (const Cancelled&) {
    context.EndProgress();
    fmt::print(stderr, "kinora-cli: stopped; everything finished so far is kept\n");
    return kCancelled;
  } catch (const Error& error) {
    return Report(error, context);
  } catch (const std::filesystem::filesystem_error& error) {
    return Report(Error(ErrorKind::kFile, error.code().message(), error.path1().string(),
                        "check that it exists and that you may use it"),
                  context);
  } catch (const std::bad_alloc&) {
    return Report(Error(ErrorKind::kDevice, "there is not enough memory", {}, "close other programs"), context);
  } catch (const std::exception& error) {
    return Report(Error(ErrorKind::kInternal, error.what(), {}, "this is a mistake in Kinora: please report it"),
                  context);
  }
}

int Main(int argc, char** argv) {
  Context context;
  CLI::App app("Kinora: markerless motion analysis, from videos and a calibration to joint angles and files");
  app.name("kinora-cli");
  app.fallthrough();
  app.require_subcommand(1);
  app.add_flag("--json", context.json, "Answer with one JSON value on the standard output");
  app.add_flag("--quiet", context.quiet, "Show neither progress nor notes");
  for (const Command& command : AllCommands()) command.Register(app, context);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "" : " " + chosen.front()->get_name();
    return Report(Error(ErrorKind::kUser, error.what(), {}, fmt::format("see `kinora-cli{} --help`", command)),
                  context);
  }
  return RunGuarded(context);
}

}  // namespace
}  // namespace kinora::cli

int main(int argc, char** argv) {
  return kinora::cli::Main(argc, argv);
}

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/progress.h"
#include "core/util/job.h"
#include "projects/project.h"

namespace kinora::cli {

// What every command gets: the options that are the same everywhere, a way to be stopped, and the ways to speak.
// stdout carries results (text, or one JSON value with --json); stderr carries progress, notes and errors.
class Context {
 public:
  Context();

  bool json = false;
  bool quiet = false;
  // Set by the command that was chosen; main calls it when the whole command line has been understood.
  std::function<void()> run;
  std::stop_source stop;

  // Stops on Ctrl-C; shows its progress unless --quiet.
  Job MakeJob();
  // Ends the line of progress, so that text can follow.
  void EndProgress();

  // A line of result; nothing with --json.
  void Say(std::string_view line) const;
  // A line that a person should know of but that is no result: "note: …" on stderr.
  void Note(std::string_view line);
  // The one JSON value of the command; nothing without --json.
  void SayJson(const std::string& json_text) const;

 private:
  std::unique_ptr<ProgressDisplay> progress_;
};

// Opens for writing; throws Error (file) that says why where that cannot be.
CaptureProject OpenForWriting(const std::string& folder);

// "cam01=x" -> {cam01, x}; "x" -> {"", x}. A file of that whole name goes before.
struct NamedValue {
  std::string name;
  std::string value;
};
NamedValue SplitNamed(const std::string& argument);

}  // namespace kinora::cli

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kinora::test {

// tests/data/<name>: small fixtures that we made ourselves; beside each stands the script that made it.
std::filesystem::path DataFile(std::string_view name);

// Recordings and networks of other people, kept beside the repository (../shared, or the folder named by the
// environment variable KINORA_SHARED). Empty where absent: tests skip with GTEST_SKIP() and say so.
std::filesystem::path SharedFile(std::string_view name);

// A network file that scripts/setup or the builder put into $KINORA_TEST_MODELS or .deps/models. Empty where absent, as
// above.
std::filesystem::path NetworkFile(std::string_view name);

// A folder that scripts/sample or scripts/setup made: the one that the environment variable names, else .deps/<name>.
// Empty where absent, as above.
std::filesystem::path DependencyFolder(std::string_view name, const char* variable);

// Sets an environment variable, and puts it back at the end of the scope.
class ScopedVariable {
 public:
  ScopedVariable(const char* name, const std::string& value);
  ~ScopedVariable();
  ScopedVariable(const ScopedVariable&) = delete;
  ScopedVariable& operator=(const ScopedVariable&) = delete;

 private:
  std::string name_;
  std::optional<std::string> before_;
};

// A new empty folder that is removed with everything in it at the end of the scope.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace kinora::test

// Skips the running test when a shared file is not there.
#define KINORA_SKIP_WITHOUT(path) \
  if ((path).empty()) GTEST_SKIP() << "needs the shared recordings and networks, which are not here: " #path

#pragma once

#include <filesystem>
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

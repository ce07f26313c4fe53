#include "tests/support/paths.h"

#include <unistd.h>

#include <cstdlib>
#include <system_error>

namespace kinora::test {
namespace fs = std::filesystem;

fs::path DataFile(std::string_view name) {
  return fs::path(KINORA_SOURCE_DIR) / "tests" / "data" / name;
}

fs::path SharedFile(std::string_view name) {
  const char* named = std::getenv("KINORA_SHARED");
  const fs::path root = named ? fs::path(named) : fs::path(KINORA_SOURCE_DIR).parent_path() / "shared";
  const fs::path file = root / name;
  std::error_code ignored;
  return fs::exists(file, ignored) ? file : fs::path();
}

fs::path NetworkFile(std::string_view name) {
  const char* named = std::getenv("KINORA_TEST_MODELS");
  const fs::path file = (named ? fs::path(named) : fs::path(KINORA_SOURCE_DIR) / ".deps" / "models") / name;
  std::error_code ignored;
  return fs::exists(file, ignored) ? file : fs::path();
}

fs::path DependencyFolder(std::string_view name, const char* variable) {
  const char* named = std::getenv(variable);
  const fs::path folder = named && *named ? fs::path(named) : fs::path(KINORA_SOURCE_DIR) / ".deps" / name;
  std::error_code ignored;
  return fs::is_directory(folder, ignored) ? folder : fs::path();
}

ScopedVariable::ScopedVariable(const char* name, const std::string& value) : name_(name) {
  if (const char* before = std::getenv(name)) before_ = before;
  setenv(name, value.c_str(), 1);
}

ScopedVariable::~ScopedVariable() {
  before_ ? setenv(name_.c_str(), before_->c_str(), 1) : unsetenv(name_.c_str());
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "kinora-test-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw fs::filesystem_error("mkdtemp", std::error_code(errno, std::generic_category()));
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace kinora::test

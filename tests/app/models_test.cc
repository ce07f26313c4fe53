#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/app/run_cli.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::RunCli;
using testing::AllOf;
using testing::HasSubstr;

class ModelsCommand : public testing::Test {
 protected:
  void SetUp() override { setenv("KINORA_MODELS", (folder_.path() / "models").c_str(), 1); }
  void TearDown() override { unsetenv("KINORA_MODELS"); }

  test::TemporaryFolder folder_;
};

TEST_F(ModelsCommand, ListsWhatCanBeInstalled) {
  const auto text = RunCli({"models", "list"});
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_THAT(text.out, AllOf(HasSubstr("blazepose-heavy"), HasSubstr("rtmdet-m"), HasSubstr(folder_.path().string())));
  const auto json = nlohmann::json::parse(RunCli({"models", "list", "--json"}).out);
  EXPECT_FALSE(json["networks"][0]["installed"].get<bool>());
}

TEST_F(ModelsCommand, NamesTheChoicesForAnUnknownNetwork) {
  const auto result = RunCli({"models", "install", "blazepose-huge"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("blazepose-heavy"));
}

TEST_F(ModelsCommand, RefusesAFileThatIsNoNetwork) {
  const auto file = folder_.path() / "letter.onnx";
  std::ofstream(file) << "Dear reader";
  const auto result = RunCli({"models", "import", file.string()});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("letter.onnx"));
}

TEST_F(ModelsCommand, KnowsANetworkByItsHashAndRemovesIt) {
  const auto file = test::SharedFile("weights/tinypose-256x192/tinypose_256x192.onnx");
  KINORA_SKIP_WITHOUT(file);
  EXPECT_EQ(RunCli({"models", "import", file.string()}).exit_code, 0);
  const auto json = nlohmann::json::parse(RunCli({"models", "list", "--json"}).out);
  EXPECT_EQ(json["networks"][0]["name"], "tinypose");
  EXPECT_TRUE(json["networks"][0]["installed"].get<bool>());
  EXPECT_EQ(RunCli({"models", "remove", "tinypose"}).exit_code, 0);
  EXPECT_EQ(RunCli({"models", "remove", "tinypose"}).exit_code, 2);
}

TEST_F(ModelsCommand, RefusesAnotherFileUnderAKnownName) {
  const auto file = test::SharedFile("weights/tinypose-256x192/tinypose_256x192.onnx");
  KINORA_SKIP_WITHOUT(file);
  const auto result = RunCli({"models", "import", file.string(), "--as", "blazepose-heavy"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.err, HasSubstr("this is not the file of blazepose-heavy"));
}

}  // namespace
}  // namespace kinora

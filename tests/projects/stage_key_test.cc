#include "projects/stage_key.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "core/util/error.h"
#include "core/util/hash.h"
#include "projects/canonical_json.h"

namespace kinora {
namespace {

StageInputs Example() {
  return {.stage = "pose2d",
          .version = 2,
          .options = R"({"threshold": 0.30, "detector": "rtmdet"})",
          .input_keys = {"aa"},
          .videos = {"v1", "v2"},
          .models = {{"cc", 1, "float32"}},
          .calibration = "dd",
          .edits_digest = "ee"};
}

TEST(StageKey, IsTheHashOfOneSpelling) {
  EXPECT_EQ(CanonicalInputs(Example()),
            R"({"calibration":"dd","edits":"ee","inputs":["aa"],"models":[{"file_sha256":"cc","importer":1,)"
            R"("precision":"float32"}],"options":{"detector":"rtmdet","threshold":0.3},"stage":"pose2d","version":2,)"
            R"("videos":["v1","v2"]})");
  EXPECT_EQ(StageKey(Example()), Sha256Of(CanonicalInputs(Example())));
}

TEST(StageKey, DoesNotDependOnHowOptionsAreSpelled) {
  StageInputs other = Example();
  other.options = R"({ "detector":"rtmdet", "threshold":3e-1 })";
  EXPECT_EQ(StageKey(other), StageKey(Example()));
}

TEST(StageKey, ChangesWithEverythingThatChangesNumbers) {
  const std::vector<std::function<void(StageInputs&)>> changes = {
      [](StageInputs&) {},
      [](StageInputs& i) { i.stage = "filter"; },
      [](StageInputs& i) { i.version = 3; },
      [](StageInputs& i) { i.options = R"({"threshold": 0.31, "detector": "rtmdet"})"; },
      [](StageInputs& i) { i.input_keys = {"ab"}; },
      [](StageInputs& i) {
        i.videos = {"v2", "v1"};
      },
      [](StageInputs& i) { i.models[0].file_sha256 = "cd"; },
      [](StageInputs& i) { i.models[0].importer_version = 2; },
      [](StageInputs& i) { i.models[0].precision = "float16"; },
      [](StageInputs& i) { i.calibration = "de"; },
      [](StageInputs& i) { i.edits_digest = "ef"; }};
  std::set<std::string> keys;
  for (const auto& change : changes) {
    StageInputs inputs = Example();
    change(inputs);
    keys.insert(StageKey(inputs));
  }
  EXPECT_EQ(keys.size(), changes.size());
}

TEST(CanonicalJson, WritesEachNumberInOneWay) {
  EXPECT_EQ(CanonicalJson({0.1, 1e-7, 1.0, -0.0, 100, 1e300, 5e-324, true, nullptr}),
            "[0.1,1e-07,1,0,100,1e+300,5e-324,true,null]");
  EXPECT_THROW(CanonicalJson(nlohmann::json{std::nan("")}), Error);
}

TEST(CanonicalJson, KeepsTextAndMendsWhatIsNotUtf8) {
  EXPECT_EQ(CanonicalJson("L\xc3\xa4ufer \"1\"\n"), "\"L\xc3\xa4ufer \\\"1\\\"\\n\"");
  EXPECT_NO_THROW(CanonicalJson("\xff\xfe.mp4"));
}

}  // namespace
}  // namespace kinora

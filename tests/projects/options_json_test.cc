#include "projects/options_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kinora {
namespace {

using testing::HasSubstr;

enum class Shade { kLight, kDark };
std::vector<EnumName> NamesOf(Shade) {
  return {{0, "light"}, {1, "dark"}};
}

struct SampleOptions {
  bool on = true;
  int count = 4;
  double cutoff_hz = 6;
  std::string name = "a";
  Shade shade = Shade::kLight;
};
template <class Visitor>
void Describe(Visitor& visit, SampleOptions& options) {
  visit("on", options.on, {.help = "…"});
  visit("count", options.count, {.min = 1, .max = 9, .help = "…"});
  visit("cutoff", options.cutoff_hz, {.unit = "Hz", .min = 0.1, .max = 100, .help = "…"});
  visit("name", options.name, {.help = "…"});
  visit("shade", options.shade, {.help = "…"});
}

std::string MessageOf(std::string_view json) {
  try {
    OptionsFromJson<SampleOptions>(json, "trial walk1");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUser);
    EXPECT_EQ(error.where(), "trial walk1");
    return error.what();
  }
  return "nothing was thrown";
}

TEST(OptionsJson, WritesAllFieldsDefaultsIncluded) {
  EXPECT_EQ(OptionsJson(SampleOptions()), R"({"count":4,"cutoff":6,"name":"a","on":true,"shade":"light"})");
}

TEST(OptionsJson, ComesBack) {
  const SampleOptions options{false, 7, 0.1 + 0.2, "Läufer", Shade::kDark};
  const auto back = OptionsFromJson<SampleOptions>(OptionsJson(options), "");
  EXPECT_EQ(back.on, options.on);
  EXPECT_EQ(back.count, options.count);
  EXPECT_EQ(back.cutoff_hz, options.cutoff_hz);
  EXPECT_EQ(back.name, options.name);
  EXPECT_EQ(back.shade, options.shade);
}

TEST(OptionsJson, KeepsDefaultsOfWhatIsNotNamed) {
  const auto options = OptionsFromJson<SampleOptions>(R"({"cutoff": 12})", "");
  EXPECT_EQ(options.cutoff_hz, 12);
  EXPECT_EQ(options.count, 4);
}

TEST(OptionsJson, NamesWhatIsWrong) {
  EXPECT_THAT(MessageOf(R"({"cut_off": 12})"), HasSubstr("no option cut_off"));
  EXPECT_THAT(MessageOf(R"({"cutoff": "six"})"), HasSubstr("option cutoff has a value of another kind"));
  EXPECT_THAT(MessageOf(R"({"cutoff": 200})"), HasSubstr("from 0.1 to 100 Hz"));
  EXPECT_THAT(MessageOf(R"({"shade": "grey"})"), HasSubstr("light, dark"));
  EXPECT_THAT(MessageOf(R"({"count": 4.5})"), HasSubstr("option count"));
}

}  // namespace
}  // namespace kinora

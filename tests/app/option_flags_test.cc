#include "app/cli/option_flags.h"

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
  bool fill_gaps = true;
  int order = 2;
  double cutoff_hz = 6;
  Shade shade = Shade::kLight;
};
template <class Visitor>
void Describe(Visitor& visit, SampleOptions& options) {
  visit("fill_gaps", options.fill_gaps, OptionInfo{.help = "Fill short gaps"});
  visit("order", options.order, OptionInfo{.min = 1, .max = 8, .help = "Steepness"});
  visit("cutoff", options.cutoff_hz,
        OptionInfo{.unit = "Hz", .min = 0.1, .max = 100, .help = "Smooth faster motion away"});
  visit("shade", options.shade, OptionInfo{.help = "Colours"});
}

class OptionFlags : public testing::Test {
 protected:
  void SetUp() override { cli::AddOptionFlags(app_, "filter", options_, "Filter"); }
  CLI::App app_;
  SampleOptions options_;
};

TEST_F(OptionFlags, ComeFromTheDescription) {
  app_.parse("--filter-cutoff 12.5 --filter-order 4 --no-filter-fill-gaps --filter-shade dark");
  EXPECT_EQ(options_.cutoff_hz, 12.5);
  EXPECT_EQ(options_.order, 4);
  EXPECT_FALSE(options_.fill_gaps);
  EXPECT_EQ(options_.shade, Shade::kDark);
}

TEST_F(OptionFlags, LeaveDefaultsAlone) {
  app_.parse("--filter-order 3");
  EXPECT_EQ(options_.cutoff_hz, 6);
  EXPECT_TRUE(options_.fill_gaps);
  EXPECT_EQ(options_.shade, Shade::kLight);
}

TEST_F(OptionFlags, RefuseWhatIsOutOfRange) {
  EXPECT_THROW(app_.parse("--filter-cutoff 200"), CLI::ParseError);
  EXPECT_THROW(app_.parse("--filter-shade grey"), CLI::ParseError);
  EXPECT_THROW(app_.parse("--filter-order four"), CLI::ParseError);
}

TEST_F(OptionFlags, ShowUnitAndDefault) {
  EXPECT_THAT(app_.help(), HasSubstr("Smooth faster motion away [Hz]"));
  EXPECT_THAT(app_.help(), HasSubstr("=6"));
}

}  // namespace
}  // namespace kinora

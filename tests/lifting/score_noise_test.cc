#include "lifting/score_noise.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <stdexcept>
#include <vector>

namespace kinora {
namespace {

// Normal errors of points with scores spread over [least, 1], one in twenty an outlier.
template <class SigmaOf>
std::vector<ScoredError> Draw(std::size_t count, double least, const SigmaOf& sigma_of) {
  std::mt19937_64 random(7);
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> uniform;
  std::vector<ScoredError> errors;
  for (std::size_t i = 0; i < count; ++i) {
    const double score = least + (1 - least) * uniform(random);
    const double error = (uniform(random) < 0.05 ? 100 : sigma_of(score)) * normal(random);
    errors.push_back({score, error * error});
  }
  return errors;
}

// As BlazePose's visibility: good from the middle on, then ever worse.
TEST(ScoreNoise, FindsTheTrueNoiseOfEachScore) {
  const auto sigma_of = [](double score) { return score > 0.6 ? 3 : 3 * std::exp(4 * (0.6 - score)); };
  const ScoreNoise noise(Draw(20000, 0.05, sigma_of));
  for (const double score : {0.1, 0.2, 0.3, 0.45, 0.55, 0.7, 0.95}) {
    const double true_weight = std::pow(3 / sigma_of(score), 2);
    EXPECT_NEAR(std::sqrt(noise.WeightOf(score) / true_weight), 1, 0.2) << score;
  }
  EXPECT_EQ(noise.WeightOf(1), 1);
}

TEST(ScoreNoise, NeverTrustsALowerScoreMore) {
  // Here the best scores are the worst points: nothing but the mean may come of it.
  const ScoreNoise noise(Draw(5000, 0, [](double score) { return 2 + 3 * score; }));
  double last = 0;
  for (double score = 0; score <= 1; score += 0.01) {
    EXPECT_GE(noise.WeightOf(score), last);
    EXPECT_GT(noise.WeightOf(score), 0.8);
    last = noise.WeightOf(score);
  }
}

TEST(ScoreNoise, LetsScoresThatSayNothingCountAlike) {
  const ScoreNoise noise(Draw(5000, 0.4, [](double) { return 4; }));
  EXPECT_GT(noise.WeightOf(0.4), 0.75);
  std::vector<ScoredError> one_score = Draw(1000, 0.4, [](double) { return 4; });
  for (ScoredError& error : one_score) error.score = 1;
  EXPECT_EQ(ScoreNoise(one_score).WeightOf(1), 1);
  EXPECT_EQ(ScoreNoise(one_score).WeightOf(0.2), 1);
}

TEST(ScoreNoise, KnowsNothingFromAFewPointsOrPerfectOnes) {
  EXPECT_EQ(ScoreNoise().WeightOf(0.1), 1);
  EXPECT_EQ(ScoreNoise(Draw(100, 0, [](double score) { return 9 - 8 * score; })).WeightOf(0.1), 1);
  EXPECT_EQ(ScoreNoise(std::vector<ScoredError>(1000)).WeightOf(0.1), 1);
}

TEST(ScoreNoise, ComesBackFromItsValues) {
  const ScoreNoise noise(Draw(5000, 0, [](double score) { return 9 - 8 * score; }));
  const ScoreNoise again(noise.scores(), noise.sigmas_px());
  for (const double score : {0.0, 0.1, 0.5, 0.9, 1.0}) EXPECT_EQ(again.WeightOf(score), noise.WeightOf(score));
  const std::vector<double> two = {0.1, 0.2}, rising = {1, 2}, negative = {1, -1}, one = {1};
  EXPECT_THROW(ScoreNoise(two, rising), std::invalid_argument);
  EXPECT_THROW(ScoreNoise(two, negative), std::invalid_argument);
  EXPECT_THROW(ScoreNoise(two, one), std::invalid_argument);
  EXPECT_THROW(ScoreNoise(rising, two), std::invalid_argument);
}

}  // namespace
}  // namespace kinora

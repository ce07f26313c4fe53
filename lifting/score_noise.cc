#include "lifting/score_noise.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <tuple>

#include "lifting/view_noise.h"

namespace kinora {
namespace {

constexpr std::size_t kLeastErrors = 200;
// A variance is estimated from at least so many errors (to about 13 %) and from at least this span of scores.
constexpr std::size_t kLeastOfPool = 120;
constexpr double kLeastSpan = 0.02;

struct Pool {
  double score = 0;  // mean
  double variance = 0;
  double count = 0;
};

// Errors sorted by score, cut into pools.
std::vector<Pool> PoolsOf(std::span<const ScoredError> errors) {
  std::vector<Pool> pools;
  std::vector<double> squares;
  for (std::size_t first = 0; first < errors.size();) {
    std::size_t last = std::min(errors.size(), first + kLeastOfPool);
    while (last < errors.size() && errors[last].score < errors[first].score + kLeastSpan) ++last;
    if (errors.size() - last < kLeastOfPool) last = errors.size();
    squares.clear();
    double scores = 0;
    for (std::size_t i = first; i < last; ++i) {
      squares.push_back(errors[i].squared_px);
      scores += errors[i].score;
    }
    const double count = static_cast<double>(last - first);
    pools.push_back({.score = scores / count, .variance = RobustVariance(squares), .count = count});
    first = last;
  }
  return pools;
}

Pool Merged(const Pool& a, const Pool& b) {
  const double count = a.count + b.count;
  return {.score = (a.score * a.count + b.score * b.count) / count,
          .variance = (a.variance * a.count + b.variance * b.count) / count,
          .count = count};
}

}  // namespace

ScoreNoise::ScoreNoise(std::vector<ScoredError> errors) {
  if (errors.size() < kLeastErrors) return;
  std::sort(errors.begin(), errors.end(), [](const ScoredError& a, const ScoredError& b) {
    return std::tie(a.score, a.squared_px) < std::tie(b.score, b.squared_px);
  });
  std::vector<Pool> falling;
  for (Pool pool : PoolsOf(errors)) {
    for (; !falling.empty() && falling.back().variance <= pool.variance; falling.pop_back())
      pool = Merged(falling.back(), pool);
    falling.push_back(pool);
  }
  if (!(falling.back().variance > 0)) return;
  for (const Pool& pool : falling) {
    scores_.push_back(pool.score);
    sigmas_px_.push_back(std::sqrt(pool.variance));
  }
}

ScoreNoise::ScoreNoise(std::span<const double> scores, std::span<const double> sigmas_px)
    : scores_(scores.begin(), scores.end()), sigmas_px_(sigmas_px.begin(), sigmas_px.end()) {
  const bool rising = std::is_sorted(scores_.begin(), scores_.end(), std::less_equal<>());
  const bool falling = std::is_sorted(sigmas_px_.rbegin(), sigmas_px_.rend(), std::less_equal<>());
  const bool positive = sigmas_px_.empty() || (sigmas_px_.back() > 0 && std::isfinite(sigmas_px_.front()));
  if (scores_.size() != sigmas_px_.size() || !rising || !falling || !positive)
    throw std::invalid_argument("scores must rise and the noise must fall with them");
}

double ScoreNoise::WeightOf(double score) const {
  const auto above =
      static_cast<std::size_t>(std::upper_bound(scores_.begin(), scores_.end(), score) - scores_.begin());
  if (above == scores_.size()) return 1;
  double sigma = sigmas_px_[above];
  if (above > 0) {
    const double part = (score - scores_[above - 1]) / (scores_[above] - scores_[above - 1]);
    sigma = sigmas_px_[above - 1] * std::pow(sigma / sigmas_px_[above - 1], part);
  }
  return sigmas_px_.back() * sigmas_px_.back() / (sigma * sigma);
}

}  // namespace kinora

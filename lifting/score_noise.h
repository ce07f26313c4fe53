#pragma once

#include <span>
#include <vector>

namespace kinora {

// How far a 2D point lay from where all cameras together put it, along one axis of the picture.
struct ScoredError {
  double score = 0;       // as the network gave it
  double squared_px = 0;  // expectation: the variance of such points' errors
};

// What a network's scores say about its errors. Networks mean different things by them: BlazePose the probability that
// a point is visible, others the height of a heat map's peak; 0.5 is a good score of one and a bad one of another. The
// recording tells: the robust variance of the errors as a function of the score, never rising with it (isotonic
// regression by pooling adjacent violators, Ayer et al. 1955; between the pools' mean scores the logarithm is linear).
class ScoreNoise {
 public:
  // Knows nothing: all scores mean the same.
  ScoreNoise() = default;
  // From errors of all joints and cameras; knows nothing if they are fewer than 200.
  explicit ScoreNoise(std::vector<ScoredError> errors);
  // From the values of another; throws std::invalid_argument for values that none has.
  ScoreNoise(std::span<const double> scores, std::span<const double> sigmas_px);

  // Variance of the best scored points' errors as a part of that of points with this score: their weight in a fit, in
  // (0, 1].
  double WeightOf(double score) const;

  // Rising scores, and 1 SD along an axis at each. Both empty where nothing is known.
  const std::vector<double>& scores() const { return scores_; }
  const std::vector<double>& sigmas_px() const { return sigmas_px_; }

 private:
  std::vector<double> scores_;
  std::vector<double> sigmas_px_;
};

}  // namespace kinora

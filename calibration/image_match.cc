#include "calibration/image_match.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <opencv2/core.hpp>
#include <opencv2/features2d.hpp>
#include <opencv2/imgproc.hpp>
#include <random>
#include <vector>

#include "core/util/error.h"

namespace kinora {
namespace {

constexpr int kFeatures = 3000;
constexpr int kHypotheses = 2000;
constexpr double kInlier_px = 2;
constexpr double kAgreement_px = 1.5;
constexpr int kFewestInliers = 40;
constexpr double kSmallestShare = 0.2;
constexpr double kLeastScale = 0.1, kMostScale = 10;

struct Pair {
  Eigen::Vector2d stored, calibrated;
};

cv::Mat GrayOf(const Image& image) {
  if (image.empty()) throw Error(ErrorKind::kUser, "an empty picture cannot be compared", {}, "choose another picture");
  // OpenCV takes no pointer to constant pixels; they are only read.
  const cv::Mat rgb(image.height(), image.width(), CV_8UC3, const_cast<std::uint8_t*>(image.data()), image.stride());
  cv::Mat gray;
  cv::cvtColor(rgb, gray, cv::COLOR_RGB2GRAY);
  return gray;
}

std::vector<Pair> MatchedPoints(const cv::Mat& stored, const cv::Mat& calibrated) {
  const cv::Ptr<cv::ORB> orb = cv::ORB::create(kFeatures);
  std::vector<cv::KeyPoint> from, to;
  cv::Mat from_words, to_words;
  orb->detectAndCompute(stored, cv::noArray(), from, from_words);
  orb->detectAndCompute(calibrated, cv::noArray(), to, to_words);
  std::vector<Pair> pairs;
  if (from_words.empty() || to_words.empty()) return pairs;
  std::vector<cv::DMatch> matches;
  cv::BFMatcher(cv::NORM_HAMMING, true).match(from_words, to_words, matches);
  for (const cv::DMatch& match : matches) {
    const cv::Point2f a = from[static_cast<std::size_t>(match.queryIdx)].pt;
    const cv::Point2f b = to[static_cast<std::size_t>(match.trainIdx)].pt;
    pairs.push_back({{a.x, a.y}, {b.x, b.y}});
  }
  return pairs;
}

double ErrorOf(const ImageFit& fit, const Pair& pair) {
  return (fit.CalibratedFromStored(pair.stored) - pair.calibrated).cwiseAbs().maxCoeff();
}

std::optional<ImageFit> FitThrough(const Pair& a, const Pair& b, double shortest_px) {
  const Eigen::Vector2d apart = a.stored - b.stored;
  if (apart.cwiseAbs().minCoeff() < shortest_px) return std::nullopt;
  ImageFit fit;
  fit.scale = (a.calibrated - b.calibrated).cwiseQuotient(apart);
  if (fit.scale.minCoeff() < kLeastScale || fit.scale.maxCoeff() > kMostScale) return std::nullopt;
  fit.offset_px = a.calibrated - fit.scale.cwiseProduct(a.stored);
  return fit;
}

std::vector<Pair> InliersOf(const ImageFit& fit, const std::vector<Pair>& pairs) {
  std::vector<Pair> inliers;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(inliers),
               [&](const Pair& pair) { return ErrorOf(fit, pair) < kInlier_px; });
  return inliers;
}

ImageFit Consensus(const std::vector<Pair>& pairs, double shortest_px) {
  std::mt19937 random(1);
  ImageFit best;
  std::ptrdiff_t most = -1;
  for (int i = 0; i < kHypotheses; ++i) {
    const auto fit = FitThrough(pairs[random() % pairs.size()], pairs[random() % pairs.size()], shortest_px);
    if (!fit) continue;
    const auto agreeing =
        std::count_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return ErrorOf(*fit, pair) < kInlier_px; });
    if (agreeing > most) {
      most = agreeing;
      best = *fit;
    }
  }
  return best;
}

// Straight line through (stored, calibrated) of each axis.
ImageFit LeastSquares(const std::vector<Pair>& pairs) {
  Eigen::Vector2d mean_stored = Eigen::Vector2d::Zero(), mean_calibrated = Eigen::Vector2d::Zero();
  for (const Pair& pair : pairs) {
    mean_stored += pair.stored / static_cast<double>(pairs.size());
    mean_calibrated += pair.calibrated / static_cast<double>(pairs.size());
  }
  Eigen::Vector2d squares = Eigen::Vector2d::Zero(), products = Eigen::Vector2d::Zero();
  for (const Pair& pair : pairs) {
    const Eigen::Vector2d x = pair.stored - mean_stored;
    squares += x.cwiseAbs2();
    products += x.cwiseProduct(pair.calibrated - mean_calibrated);
  }
  ImageFit fit;
  fit.scale = products.cwiseQuotient(squares);
  fit.offset_px = mean_calibrated - fit.scale.cwiseProduct(mean_stored);
  return fit;
}

// Whether points span at least a third of the picture both ways: a fit from one corner says nothing of the others.
bool Spread(const std::vector<Pair>& pairs, const Image& stored) {
  Eigen::Vector2d low = pairs.front().stored, high = low;
  for (const Pair& pair : pairs) {
    low = low.cwiseMin(pair.stored);
    high = high.cwiseMax(pair.stored);
  }
  return high.x() - low.x() > stored.width() / 3.0 && high.y() - low.y() > stored.height() / 3.0;
}

// Largest distance between what two fits make of the picture's corners.
double Disagreement(const ImageFit& a, const ImageFit& b, const Image& stored) {
  double worst = 0;
  for (const double x : {0.0, stored.width() - 1.0})
    for (const double y : {0.0, stored.height() - 1.0})
      worst = std::max(worst, (a.CalibratedFromStored({x, y}) - b.CalibratedFromStored({x, y})).cwiseAbs().maxCoeff());
  return worst;
}

std::string Describe(const MeasuredFit& measured) {
  const ImageFit& fit = measured.fit;
  return fmt::format("u = {:.4f} u' {:+.1f}, v = {:.4f} v' {:+.1f} ({} of {} points agree)", fit.scale.x(),
                     fit.offset_px.x(), fit.scale.y(), fit.offset_px.y(), measured.inliers, measured.pairs);
}

}  // namespace

std::optional<MeasuredFit> MeasureFit(const Image& stored, const Image& calibrated) {
  const std::vector<Pair> pairs = MatchedPoints(GrayOf(stored), GrayOf(calibrated));
  if (pairs.size() < static_cast<std::size_t>(kFewestInliers)) return std::nullopt;
  ImageFit fit = Consensus(pairs, 0.05 * std::min(stored.width(), stored.height()));
  std::vector<Pair> inliers;
  for (int round = 0; round < 3; ++round) {
    inliers = InliersOf(fit, pairs);
    if (inliers.size() < static_cast<std::size_t>(kFewestInliers) || !Spread(inliers, stored)) return std::nullopt;
    fit = LeastSquares(inliers);
  }
  if (static_cast<double>(inliers.size()) < kSmallestShare * static_cast<double>(pairs.size())) return std::nullopt;
  double squares = 0;
  for (const Pair& pair : inliers) squares += (fit.CalibratedFromStored(pair.stored) - pair.calibrated).squaredNorm();
  return MeasuredFit{fit, static_cast<int>(inliers.size()), static_cast<int>(pairs.size()),
                     std::sqrt(squares / static_cast<double>(inliers.size()))};
}

FitSuggestion SuggestFit(const Image& stored, const Image& calibrated) {
  FitSuggestion suggestion =
      SuggestFit(PictureSize{stored.width(), stored.height()}, PictureSize{calibrated.width(), calibrated.height()});
  const std::optional<MeasuredFit> measured = MeasureFit(stored, calibrated);
  if (!measured) {
    suggestion.reason += "; the two pictures do not show the same scene well enough to measure it";
    return suggestion;
  }
  suggestion.suggested.reset();
  suggestion.certain = false;
  double least = std::numeric_limits<double>::infinity();
  for (const FitCandidate& candidate : suggestion.candidates) {
    const double disagreement = Disagreement(candidate.fit, measured->fit, stored);
    if (disagreement < kAgreement_px && disagreement < least) suggestion.suggested = candidate.kind;
    least = std::min(least, disagreement);
  }
  suggestion.certain = suggestion.suggested == FitKind::kIdentity;
  suggestion.reason = suggestion.suggested
                          ? fmt::format("measured: {}, which fits {} to {:.1f} pixels", Describe(*measured),
                                        NameOf(*suggestion.suggested), least)
                          : fmt::format(
                                "measured: {}, which is none of the candidates (the nearest is off by {:.1f} pixels): "
                                "the camera was moved or zoomed, or the picture was changed in another way",
                                Describe(*measured), least);
  return suggestion;
}

}  // namespace kinora

#include "core/motion/covariance3.h"

#include <gtest/gtest.h>

#include <Eigen/Dense>

namespace kinora {
namespace {

TEST(Covariance3, KeepsASymmetricMatrixToSinglePrecision) {
  const Eigen::Matrix3d root = (Eigen::Matrix3d() << 1, 0.3, -0.2, 0, 0.7, 0.1, 0, 0, 3).finished() * 1e-3;
  const Eigen::Matrix3d matrix = root * root.transpose();
  const Covariance3 kept = matrix;
  EXPECT_LT((kept.matrix() - matrix).cwiseAbs().maxCoeff(), 6e-8 * matrix.cwiseAbs().maxCoeff());
  EXPECT_EQ(kept.matrix(), kept.matrix().transpose());
  EXPECT_EQ(Covariance3(kept.matrix()), kept);
  EXPECT_DOUBLE_EQ(kept.trace(), kept.matrix().trace());
  EXPECT_TRUE(kept.known());
}

TEST(Covariance3, IsUnknownUntilAllEntriesAreKnown) {
  Covariance3 covariance;
  EXPECT_FALSE(covariance.known());
  EXPECT_EQ(covariance, Covariance3());
  covariance = Eigen::Vector3d(1, 4, 9).asDiagonal();
  EXPECT_TRUE(covariance.known());
  EXPECT_NE(covariance, Covariance3());
  covariance.Set(2, 0, 0.5);
  EXPECT_EQ(covariance(0, 2), 0.5);
  EXPECT_EQ(covariance.variances(), Eigen::Vector3d(1, 4, 9));
}

}  // namespace
}  // namespace kinora

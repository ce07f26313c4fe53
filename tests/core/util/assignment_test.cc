#include "core/util/assignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace kinora {
namespace {

double CostOf(const Eigen::MatrixXd& cost, const std::vector<int>& columns, double unmatched) {
  double sum = 0;
  for (std::size_t row = 0; row < columns.size(); ++row) {
    if (columns[row] >= 0) sum += cost(static_cast<Eigen::Index>(row), columns[row]) - unmatched;
  }
  return sum;
}

// The best over all ways, by trying them.
double BestByTrying(const Eigen::MatrixXd& cost, double unmatched) {
  std::vector<int> slots(static_cast<std::size_t>(cost.rows() + cost.cols()));
  std::iota(slots.begin(), slots.end(), 0);
  double best = 0;
  do {
    double sum = 0;
    for (Eigen::Index row = 0; row < cost.rows(); ++row) {
      const int column = slots[static_cast<std::size_t>(row)];
      if (column < cost.cols()) sum += cost(row, column) - unmatched;
    }
    best = std::min(best, sum);
  } while (std::next_permutation(slots.begin(), slots.end()));
  return best;
}

TEST(AssignRows, IsAsGoodAsTryingEverything) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> uniform(0, 10);
  for (int trial = 0; trial < 60; ++trial) {
    Eigen::MatrixXd cost(1 + trial % 4, 1 + trial % 3);
    for (double& value : cost.reshaped()) value = uniform(random) < 1 ? kForbidden : uniform(random);
    const std::vector<int> columns = AssignRows(cost, 6);
    for (std::size_t row = 0; row < columns.size(); ++row) {
      if (columns[row] < 0) continue;
      EXPECT_LT(cost(static_cast<Eigen::Index>(row), columns[row]), 6);
      EXPECT_EQ(std::count(columns.begin(), columns.end(), columns[row]), 1);
    }
    EXPECT_NEAR(CostOf(cost, columns, 6), BestByTrying(cost, 6), 1e-9);
  }
}

TEST(AssignRows, TakesEmptyAndForbiddenProblems) {
  EXPECT_TRUE(AssignRows(Eigen::MatrixXd(0, 3), 1).empty());
  EXPECT_EQ(AssignRows(Eigen::MatrixXd(2, 0), 1), (std::vector<int>{-1, -1}));
  EXPECT_EQ(AssignRows(Eigen::MatrixXd::Constant(2, 2, kForbidden), 1), (std::vector<int>{-1, -1}));
}

TEST(AssignRows, ChoosesTheSmallestSumRatherThanTheSmallestPair) {
  Eigen::MatrixXd cost(2, 2);
  cost << 1, 2,  //
      1.5, 9;
  EXPECT_EQ(AssignRows(cost, 20), (std::vector<int>{1, 0}));
}

}  // namespace
}  // namespace kinora

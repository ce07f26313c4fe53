#include "core/util/assignment.h"

#include <algorithm>
#include <cstddef>

namespace kinora {
namespace {

// Square problem, finite costs: the column of each row, by successive shortest paths with dual variables.
std::vector<int> SolveSquare(const Eigen::MatrixXd& cost) {
  const auto n = static_cast<std::size_t>(cost.rows());
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  // Index n stands for "the row being added" among columns.
  std::vector<double> row_dual(n, 0), column_dual(n + 1, 0);
  std::vector<std::size_t> row_of(n + 1, n), previous(n + 1, n);
  for (std::size_t row = 0; row < n; ++row) {
    row_of[n] = row;
    std::size_t column = n;
    std::vector<double> slack(n + 1, kInfinity);
    std::vector<char> used(n + 1, 0);
    do {
      used[column] = 1;
      const std::size_t i = row_of[column];
      double delta = kInfinity;
      std::size_t next = n;
      for (std::size_t j = 0; j < n; ++j) {
        if (used[j]) continue;
        const double reduced =
            cost(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) - row_dual[i] - column_dual[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          previous[j] = column;
        }
        if (slack[j] < delta) {
          delta = slack[j];
          next = j;
        }
      }
      for (std::size_t j = 0; j <= n; ++j) {
        if (used[j]) {
          row_dual[row_of[j]] += delta;
          column_dual[j] -= delta;
        } else {
          slack[j] -= delta;
        }
      }
      column = next;
    } while (row_of[column] != n);
    while (column != n) {
      row_of[column] = row_of[previous[column]];
      column = previous[column];
    }
  }
  std::vector<int> column_of(n, -1);
  for (std::size_t j = 0; j < n; ++j) column_of[row_of[j]] = static_cast<int>(j);
  return column_of;
}

}  // namespace

std::vector<int> AssignRows(const Eigen::MatrixXd& cost, double unmatched_cost) {
  const Eigen::Index rows = cost.rows(), columns = cost.cols();
  if (rows == 0 || columns == 0) return std::vector<int>(static_cast<std::size_t>(rows), -1);
  // Each row also gets a column of its own that means "unmatched", and so do columns: then the problem is square, and
  // clipping at the price of staying apart changes no optimum.
  const Eigen::Index n = rows + columns;
  Eigen::MatrixXd square = Eigen::MatrixXd::Zero(n, n);
  square.topLeftCorner(rows, columns) = cost.cwiseMin(unmatched_cost).array() - unmatched_cost;
  std::vector<int> solved = SolveSquare(square);
  solved.resize(static_cast<std::size_t>(rows));
  for (Eigen::Index row = 0; row < rows; ++row) {
    int& column = solved[static_cast<std::size_t>(row)];
    if (column >= columns || cost(row, column) >= unmatched_cost) column = -1;
  }
  return solved;
}

}  // namespace kinora

#pragma once

#include <Eigen/Core>
#include <limits>
#include <vector>

namespace kinora {

// A cost that no assignment may use.
inline constexpr double kForbidden = std::numeric_limits<double>::infinity();

// Pairs each row with at most one column so that the sum over pairs of (cost - unmatched_cost) is smallest: a pair
// dearer than `unmatched_cost` is better left apart, and a forbidden pair is never made. Shortest augmenting paths
// (Jonker & Volgenant 1987), O(n^3) for n = rows + columns. Returns each row's column, -1 for none. Costs must not be
// NaN.
std::vector<int> AssignRows(const Eigen::MatrixXd& cost, double unmatched_cost);

}  // namespace kinora

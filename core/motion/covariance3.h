#pragma once

#include <Eigen/Core>
#include <array>
#include <cmath>
#include <limits>

namespace kinora {

// The covariance of a point in space, m^2: symmetric, kept as its six different entries in single precision, because an
// hour of a person has fourteen million of them. What is worked out with them is worked out in double precision; what
// is kept is rounded by at most 6e-8 of each entry. Not a number where unknown.
class Covariance3 {
 public:
  Covariance3() { entries_.fill(std::numeric_limits<float>::quiet_NaN()); }
  // Of a symmetric matrix; of others the lower triangle counts.
  template <class Matrix>
  Covariance3(const Eigen::EigenBase<Matrix>& matrix) {  // NOLINT(google-explicit-constructor): a matrix is what it is
    *this = matrix;
  }
  template <class Matrix>
  Covariance3& operator=(const Eigen::EigenBase<Matrix>& matrix) {
    const Eigen::Matrix3d value = matrix.derived();
    for (int row = 0; row < 3; ++row)
      for (int col = 0; col <= row; ++col) Set(row, col, value(row, col));
    return *this;
  }

  Eigen::Matrix3d matrix() const {
    Eigen::Matrix3d value;
    for (int row = 0; row < 3; ++row)
      for (int col = 0; col < 3; ++col) value(row, col) = (*this)(row, col);
    return value;
  }
  operator Eigen::Matrix3d() const { return matrix(); }  // NOLINT(google-explicit-constructor)

  double operator()(int row, int col) const { return entries_[Index(row, col)]; }
  // Both entries of a pair.
  void Set(int row, int col, double value) { entries_[Index(row, col)] = static_cast<float>(value); }

  Eigen::Vector3d variances() const { return {(*this)(0, 0), (*this)(1, 1), (*this)(2, 2)}; }
  double trace() const { return variances().sum(); }
  bool known() const {
    for (const float entry : entries_)
      if (!std::isfinite(entry)) return false;
    return true;
  }
  // Bit for bit, except that what is unknown equals what is unknown.
  bool operator==(const Covariance3& other) const {
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (entries_[i] != other.entries_[i] && !(std::isnan(entries_[i]) && std::isnan(other.entries_[i]))) return false;
    return true;
  }

 private:
  static constexpr std::size_t Index(int row, int col) {
    return row >= col ? static_cast<std::size_t>(row * (row + 1) / 2 + col)
                      : static_cast<std::size_t>(col * (col + 1) / 2 + row);
  }
  std::array<float, 6> entries_;
};

}  // namespace kinora

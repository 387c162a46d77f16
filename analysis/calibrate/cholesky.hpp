#pragma once
// Solving A x = b for the small symmetric positive definite matrices of a regression.

#include <cstddef>
#include <vector>

namespace raaderum::calibrate {

/// A square matrix, row by row.
struct SquareMatrix {
    std::size_t size = 0;
    std::vector<double> values;

    explicit SquareMatrix(std::size_t n) : size(n), values(n * n, 0.0) {}
    double& at(std::size_t row, std::size_t column) { return values[row * size + column]; }
    double at(std::size_t row, std::size_t column) const { return values[row * size + column]; }
};

/// The lower triangle L with L Lᵀ = A.
class Cholesky {
  public:
    /// Throws BrokenInvariant where `a` is not positive definite.
    explicit Cholesky(SquareMatrix a);
    /// A⁻¹ b.
    std::vector<double> solve(std::vector<double> b) const;
    /// bᵀ A⁻¹ b.
    double quadratic_form(std::vector<double> b) const;

  private:
    void forward(std::vector<double>& b) const;

    SquareMatrix lower_;
};

}  // namespace raaderum::calibrate

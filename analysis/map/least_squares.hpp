#pragma once
// Least squares with a breath of ridge, so that a cause that never moved by itself gets no slope rather than any.

#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace raaderum::map {

class LeastSquares {
  public:
    explicit LeastSquares(std::size_t unknowns)
        : size_(unknowns), matrix_(unknowns * unknowns, 0.0), right_(unknowns, 0.0) {}

    /// One equation: the row times the unknowns is `value`.
    void add(const std::vector<double>& row, double value) {
        for (std::size_t i = 0; i != size_; ++i) {
            for (std::size_t j = 0; j != size_; ++j) matrix_[i * size_ + j] += row[i] * row[j];
            right_[i] += row[i] * value;
        }
    }

    std::vector<double> solution() const {
        std::vector<double> a = matrix_;
        std::vector<double> x = right_;
        for (std::size_t i = 0; i != size_; ++i) a[i * size_ + i] += ridge;
        for (std::size_t k = 0; k != size_; ++k) {  // symmetric and positive: no pivots needed
            for (std::size_t i = k + 1; i != size_; ++i) {
                const double factor = a[i * size_ + k] / a[k * size_ + k];
                for (std::size_t j = k; j != size_; ++j) a[i * size_ + j] -= factor * a[k * size_ + j];
                x[i] -= factor * x[k];
            }
        }
        for (std::size_t k = size_; k-- != 0;) {
            for (std::size_t j = k + 1; j != size_; ++j) x[k] -= a[k * size_ + j] * x[j];
            x[k] /= a[k * size_ + k];
        }
        return x;
    }

  private:
    static constexpr double ridge = 1e-9;
    std::size_t size_;
    std::vector<double> matrix_;
    std::vector<double> right_;
};

}  // namespace raaderum::map

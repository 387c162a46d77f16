#include "calibrate/cholesky.hpp"

#include "core/check.hpp"

#include <cmath>
#include <utility>

namespace raaderum::calibrate {

Cholesky::Cholesky(SquareMatrix a) : lower_(std::move(a)) {
    const std::size_t n = lower_.size;
    for (std::size_t column = 0; column != n; ++column) {
        for (std::size_t row = column; row != n; ++row) {
            double sum = lower_.at(row, column);
            for (std::size_t k = 0; k != column; ++k) sum -= lower_.at(row, k) * lower_.at(column, k);
            if (row == column) {
                check(sum > 0.0, "a regression has as many independent points as terms");
                lower_.at(row, row) = std::sqrt(sum);
            } else {
                lower_.at(row, column) = sum / lower_.at(column, column);
            }
        }
    }
}

void Cholesky::forward(std::vector<double>& b) const {
    for (std::size_t row = 0; row != lower_.size; ++row) {
        for (std::size_t k = 0; k != row; ++k) b[row] -= lower_.at(row, k) * b[k];
        b[row] /= lower_.at(row, row);
    }
}

std::vector<double> Cholesky::solve(std::vector<double> b) const {
    forward(b);
    for (std::size_t row = lower_.size; row-- != 0;) {
        for (std::size_t k = row + 1; k != lower_.size; ++k) b[row] -= lower_.at(k, row) * b[k];
        b[row] /= lower_.at(row, row);
    }
    return b;
}

double Cholesky::quadratic_form(std::vector<double> b) const {
    forward(b);
    double sum = 0.0;
    for (const double value : b) sum += value * value;
    return sum;
}

}  // namespace raaderum::calibrate

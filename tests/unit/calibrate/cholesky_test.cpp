#include "calibrate/cholesky.hpp"

#include "core/check.hpp"

#include <gtest/gtest.h>

namespace raaderum::calibrate {
namespace {

SquareMatrix small() {
    SquareMatrix a(3);
    a.values = {4, 2, 0.6, 2, 5, 1, 0.6, 1, 3};
    return a;
}

TEST(Cholesky, SolvesASmallSystem) {
    const std::vector<double> x = Cholesky(small()).solve({8, 13, 9});
    for (std::size_t row = 0; row != 3; ++row) {
        double sum = 0.0;
        for (std::size_t column = 0; column != 3; ++column) sum += small().at(row, column) * x[column];
        EXPECT_NEAR(sum, (std::vector<double>{8, 13, 9}[row]), 1e-12);
    }
}

TEST(Cholesky, TheQuadraticFormIsThatOfTheInverse) {
    const Cholesky a(small());
    const std::vector<double> b{1, -2, 0.5};
    const std::vector<double> x = a.solve(b);
    EXPECT_NEAR(a.quadratic_form(b), x[0] * b[0] + x[1] * b[1] + x[2] * b[2], 1e-12);
}

TEST(Cholesky, RefusesAMatrixThatIsNotPositiveDefinite) {
    SquareMatrix a(2);
    a.values = {1, 2, 2, 1};
    EXPECT_THROW(Cholesky{a}, BrokenInvariant);
}

}  // namespace
}  // namespace raaderum::calibrate

#include "calibrate/emulator.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::calibrate {
namespace {

/// So small a pull of all coefficients to zero that it only keeps the equations solvable where points line up.
constexpr double ridge = 1e-9;

std::vector<double> terms(const Point& point) {
    std::vector<double> row{1.0};
    row.reserve(terms_of(point.size()));
    for (const double x : point) row.push_back(2.0 * x - 1.0);
    for (std::size_t i = 1; i <= point.size(); ++i) {
        for (std::size_t j = i; j <= point.size(); ++j) row.push_back(row[i] * row[j]);
    }
    return row;
}

std::vector<std::vector<double>> complete_rows(std::span<const Point> points, std::span<const Outcome> outcomes) {
    std::vector<std::vector<double>> rows;
    for (std::size_t i = 0; i != points.size(); ++i) {
        if (is_complete(outcomes[i])) rows.push_back(terms(points[i]));
    }
    check(!rows.empty() && rows.size() > rows.front().size(),
          "a wave has more simulations than the emulator has terms");
    return rows;
}

SquareMatrix cross_products(const std::vector<std::vector<double>>& rows) {
    SquareMatrix matrix(rows.front().size());
    for (const std::vector<double>& row : rows) {
        for (std::size_t i = 0; i != row.size(); ++i) {
            for (std::size_t j = 0; j != row.size(); ++j) matrix.at(i, j) += row[i] * row[j];
        }
    }
    for (std::size_t i = 0; i != matrix.size; ++i) matrix.at(i, i) += ridge * static_cast<double>(rows.size());
    return matrix;
}

double product(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

}  // namespace

bool is_complete(const Outcome& outcome) {
    return std::none_of(outcome.values.begin(), outcome.values.end(), [](double value) { return std::isnan(value); });
}

Emulator::Emulator(std::span<const Point> points, std::span<const Outcome> outcomes)
    : precision_(cross_products(complete_rows(points, outcomes))) {
    const std::vector<std::vector<double>> rows = complete_rows(points, outcomes);
    const std::size_t aims = outcomes.front().values.size();
    for (std::size_t aim = 0; aim != aims; ++aim) {
        std::vector<double> values;
        double chance = 0.0;  // mean square of the standard errors
        for (const Outcome& outcome : outcomes) {
            if (!is_complete(outcome)) continue;
            values.push_back(outcome.values[aim]);
            chance += outcome.errors[aim] * outcome.errors[aim] / static_cast<double>(rows.size());
        }
        std::vector<double> moments(rows.front().size(), 0.0);
        for (std::size_t i = 0; i != rows.size(); ++i) {
            for (std::size_t term = 0; term != moments.size(); ++term) moments[term] += rows[i][term] * values[i];
        }
        coefficients_.push_back(precision_.solve(std::move(moments)));
        double squares = 0.0;
        for (std::size_t i = 0; i != rows.size(); ++i) {
            const double residual = values[i] - product(rows[i], coefficients_.back());
            squares += residual * residual;
        }
        const auto freedom = static_cast<double>(rows.size() - rows.front().size());
        residual_variance_.push_back(std::max(squares / freedom, chance));
    }
}

std::vector<Emulator::Prediction> Emulator::predict(const Point& point) const {
    const std::vector<double> row = terms(point);
    const double leverage = precision_.quadratic_form(row);
    std::vector<Prediction> predictions;
    for (std::size_t aim = 0; aim != coefficients_.size(); ++aim) {
        predictions.push_back(
            {product(row, coefficients_[aim]), residual_variance_[aim] * leverage, residual_variance_[aim]});
    }
    return predictions;
}

}  // namespace raaderum::calibrate

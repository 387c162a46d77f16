#include "sensitivity/sobol.hpp"

#include "core/chance.hpp"
#include "sensitivity/noise.hpp"
#include "sensitivity/stages.hpp"

#include <cmath>
#include <numeric>

namespace raaderum::sensitivity {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

/// What one row says on one outcome.
struct RowParts {
    double level = not_known;
    double noise = not_known;
    double variance = not_known;
    std::vector<double> from_a;  ///< half the squared difference of A and AB_i, without noise
    std::vector<double> from_b;
    bool known = false;
};

/// Variances of one outcome.
struct Parts {
    double variance = 0.0;
    std::vector<double> from_a;
    std::vector<double> from_b;
};

/// A, B, AB_1, AB_2 …, row by row.
std::vector<Question> sample(std::size_t dimensions, std::size_t rows, std::uint32_t first_luck, std::uint64_t seed) {
    const Chance chance(seed, Purpose::sensitivity, stage::rows);
    std::vector<Question> questions;
    for (std::size_t row = 0; row != rows; ++row) {
        const std::uint32_t luck = first_luck + static_cast<std::uint32_t>(row);
        Point a(dimensions);
        Point b(dimensions);
        for (std::size_t d = 0; d != dimensions; ++d) {
            a[d] = chance.uniform(row, 2 * d);
            b[d] = chance.uniform(row, 2 * d + 1);
        }
        questions.push_back({a, luck});
        questions.push_back({b, luck});
        for (std::size_t d = 0; d != dimensions; ++d) {
            Point ab = a;
            ab[d] = b[d];
            questions.push_back({ab, luck});
        }
    }
    return questions;
}

RowParts parts_of_row(const Answer* answers, std::size_t outcome, std::size_t dimensions) {
    const auto values = [&](std::size_t point) -> const std::vector<double>& { return answers[point][outcome]; };
    const auto half_square = [&](std::size_t from, std::size_t to) {
        return 0.5 * difference(values(from), values(to)).square();
    };
    RowParts row;
    const Noisy a = level(values(0));
    const Noisy b = level(values(1));
    row.level = 0.5 * (a.mean + b.mean);
    row.noise = 0.5 * (a.noise + b.noise);
    row.variance = half_square(0, 1);
    row.known = !std::isnan(row.variance);
    for (std::size_t d = 0; d != dimensions; ++d) {
        row.from_a.push_back(half_square(0, 2 + d));
        row.from_b.push_back(half_square(1, 2 + d));
        row.known = row.known && !std::isnan(row.from_a.back()) && !std::isnan(row.from_b.back());
    }
    return row;
}

Parts mean_of(const std::vector<RowParts>& rows, const std::vector<std::size_t>& chosen) {
    const std::size_t dimensions = rows.front().from_a.size();
    Parts mean{0.0, std::vector<double>(dimensions), std::vector<double>(dimensions)};
    for (const std::size_t j : chosen) {
        mean.variance += rows[j].variance;
        for (std::size_t d = 0; d != dimensions; ++d) {
            mean.from_a[d] += rows[j].from_a[d];
            mean.from_b[d] += rows[j].from_b[d];
        }
    }
    const auto count = static_cast<double>(chosen.size());
    mean.variance /= count;
    for (double& part : mean.from_a) part /= count;
    for (double& part : mean.from_b) part /= count;
    return mean;
}

double first_order(const Parts& parts, std::size_t d) {
    return parts.variance > 0.0 ? 1.0 - parts.from_b[d] / parts.variance : not_known;
}
double total(const Parts& parts, std::size_t d) {
    return parts.variance > 0.0 ? parts.from_a[d] / parts.variance : not_known;
}

Apportioned apportioned(const std::vector<RowParts>& rows, const Resamples& drawn) {
    const std::size_t dimensions = rows.front().from_a.size();
    std::vector<std::size_t> every(rows.size());
    std::iota(every.begin(), every.end(), std::size_t{0});
    const Parts all = mean_of(rows, every);
    std::vector<Parts> again;
    for (const std::vector<std::size_t>& chosen : drawn) again.push_back(mean_of(rows, chosen));
    const auto over_resamples = [&](auto&& value) {
        std::vector<double> values;
        for (const Parts& parts : again) values.push_back(value(parts));
        return values;
    };

    Apportioned result;
    for (const RowParts& row : rows) {
        result.mean += row.level / static_cast<double>(rows.size());
        result.noise += row.noise / static_cast<double>(rows.size());
    }
    result.variance = estimate(all.variance, over_resamples([](const Parts& parts) { return parts.variance; }));
    if (!result.stands_out()) {
        const Estimate nothing{not_known, not_known, not_known};
        result.indices.assign(dimensions, {nothing, nothing, false});
        return result;
    }
    for (std::size_t d = 0; d != dimensions; ++d) {
        Indices indices;
        indices.first =
            estimate(first_order(all, d), over_resamples([d](const Parts& parts) { return first_order(parts, d); }));
        indices.total = estimate(total(all, d), over_resamples([d](const Parts& parts) { return total(parts, d); }));
        indices.stands_out = indices.total.low > 0.0;
        result.indices.push_back(indices);
    }
    return result;
}

}  // namespace

double Apportioned::noise_share() const {
    const double together = std::max(0.0, variance.value) + noise;
    return together > 0.0 ? noise / together : not_known;
}

std::vector<Apportioned> apportion(const Model& model, std::size_t dimensions, std::size_t rows,
                                   std::uint32_t first_luck, std::uint64_t seed) {
    const std::vector<Answer> answers = model(sample(dimensions, rows, first_luck, seed));
    std::vector<Apportioned> result;
    for (std::size_t outcome = 0; outcome != answers.front().size(); ++outcome) {
        std::vector<RowParts> known;
        for (std::size_t row = 0; row != rows; ++row) {
            RowParts parts = parts_of_row(&answers[row * (dimensions + 2)], outcome, dimensions);
            if (parts.known) known.push_back(std::move(parts));
        }
        if (known.size() < fewest_rows) throw TooManyFailed();
        result.push_back(apportioned(known, resamples(known.size(), seed)));
    }
    return result;
}

}  // namespace raaderum::sensitivity

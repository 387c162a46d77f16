#include "calibrate/smoother.hpp"

#include "calibrate/cholesky.hpp"
#include "calibrate/design.hpp"
#include "core/arithmetic.hpp"
#include "core/check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace raaderum::calibrate {
namespace {

/// The stages of chance before these belong to history matching and to the population that follows it.
constexpr std::size_t prior_stage = 1'000'000;
constexpr std::size_t first_error_stage = 1'000'001;
/// So many members tell how much luck does.
constexpr std::size_t most_repeated = 100;

/// The middle of the values that are numbers.
double median(std::vector<double> values) {
    std::erase_if(values, [](double value) { return std::isnan(value); });
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::vector<Member> drawn_from_prior(std::size_t members, std::size_t unknowns, std::uint64_t seed) {
    std::vector<Member> ensemble = latin_hypercube(members, unknowns, Chance(seed, Purpose::calibration, prior_stage));
    for (Member& member : ensemble) {
        for (double& share : member) share = static_cast<double>(normal_quantile(static_cast<float>(share)));
    }
    return ensemble;
}

/// Standard deviation of luck alone, by two answers of each member. The median of squares, so that a few wild members do not decide.
std::vector<double> chance_between(const std::vector<Answers>& once, const std::vector<Answers>& again) {
    constexpr double median_of_squared_normal = 0.454936;
    std::vector<double> chance;
    for (std::size_t aim = 0; aim != once.front().size(); ++aim) {
        std::vector<double> squares;
        for (std::size_t member = 0; member != again.size(); ++member) {
            const double apart = once[member][aim] - again[member][aim];
            squares.push_back(0.5 * apart * apart);
        }
        chance.push_back(std::sqrt(median(std::move(squares)) / median_of_squared_normal));
    }
    return chance;
}

/// Columns of deviations from the ensemble's mean, one per unknown or aim. What gives no answer deviates by nothing.
std::vector<std::vector<double>> deviations(const std::vector<std::vector<double>>& rows) {
    std::vector<std::vector<double>> columns(rows.front().size(), std::vector<double>(rows.size(), 0.0));
    for (std::size_t column = 0; column != columns.size(); ++column) {
        double sum = 0.0;
        double count = 0.0;
        for (const auto& row : rows) {
            if (std::isnan(row[column])) continue;
            sum += row[column];
            count += 1.0;
        }
        if (2.0 * count < static_cast<double>(rows.size()))
            throw CannotCalibrate("most members of the ensemble give no answer");
        for (std::size_t member = 0; member != rows.size(); ++member) {
            const double value = rows[member][column];
            columns[column][member] = std::isnan(value) ? 0.0 : value - sum / count;
        }
    }
    return columns;
}

double covariance(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0.0;
    for (std::size_t member = 0; member != a.size(); ++member) sum += a[member] * b[member];
    return sum / static_cast<double>(a.size() - 1);
}

/// One step: what every unknown is drawn by, and how far.
class Update {
  public:
    Update(const std::vector<Member>& ensemble, const std::vector<Answers>& answers, const std::vector<double>& errors,
           double inflation)
        : of_unknowns_(deviations(ensemble)), of_answers_(deviations(answers)) {
        const std::size_t aims = of_answers_.size();
        SquareMatrix all(aims);
        for (std::size_t a = 0; a != aims; ++a) {
            for (std::size_t b = 0; b != aims; ++b) all.at(a, b) = covariance(of_answers_[a], of_answers_[b]);
            variances_.push_back(all.at(a, a));
            all.at(a, a) += inflation * errors[a] * errors[a];
        }
        between_ = std::move(all.values);
    }

    /// The aims that an unknown goes with, and the gain from each: from these alone, so that spurious company has no say.
    std::vector<std::pair<std::size_t, double>> gains(std::size_t unknown) const {
        const std::vector<double>& own = of_unknowns_[unknown];
        const double variance = covariance(own, own);
        const double least = least_standard_errors / std::sqrt(static_cast<double>(own.size()));
        std::vector<std::size_t> company;
        std::vector<double> with;
        for (std::size_t aim = 0; aim != of_answers_.size(); ++aim) {
            const double together = covariance(own, of_answers_[aim]);
            const double scale = std::sqrt(variance * variances_[aim]);
            if (!(std::abs(together) >= least * scale) || scale == 0.0) continue;
            company.push_back(aim);
            with.push_back(together);
        }
        std::vector<std::pair<std::size_t, double>> gains;
        if (company.empty()) return gains;
        SquareMatrix among(company.size());
        for (std::size_t a = 0; a != company.size(); ++a) {
            for (std::size_t b = 0; b != company.size(); ++b)
                among.at(a, b) = between_[company[a] * of_answers_.size() + company[b]];
        }
        const std::vector<double> solved = Cholesky(std::move(among)).solve(std::move(with));
        for (std::size_t a = 0; a != company.size(); ++a) gains.emplace_back(company[a], solved[a]);
        return gains;
    }

  private:
    std::vector<std::vector<double>> of_unknowns_;  ///< [unknown][member]
    std::vector<std::vector<double>> of_answers_;   ///< [aim][member]
    std::vector<double> variances_;                 ///< of the answers
    std::vector<double> between_;                   ///< [aim][aim], with inflated errors
};

/// How far each answer of each member lies from the measurement, which is off by a draw of its own inflated error.
std::vector<Answers> innovations(const std::vector<Aim>& aims, const std::vector<Answers>& answers,
                                 const std::vector<double>& errors, double inflation, const Chance& chance) {
    std::vector<Answers> apart = answers;
    for (std::size_t aim = 0; aim != aims.size(); ++aim) {
        double mean = 0.0;  // of the draws, which is taken out: the ensemble's mean need not share their luck
        for (std::size_t member = 0; member != answers.size(); ++member)
            mean += chance.normal(member, aim) / static_cast<double>(answers.size());
        const double error = std::sqrt(inflation) * errors[aim];
        for (std::size_t member = 0; member != answers.size(); ++member) {
            const double off = error * (chance.normal(member, aim) - mean);
            const double value = answers[member][aim];
            apart[member][aim] = std::isnan(value) ? 0.0 : aims[aim].value + off - value;
        }
    }
    return apart;
}

}  // namespace

Smoothed smooth(const std::vector<Aim>& aims, std::size_t unknowns, const SmootherSettings& settings,
                const EnsembleSimulator& simulate) {
    check(!aims.empty() && unknowns != 0 && settings.members > 1 && settings.steps > 0,
          "a smoother has aims, unknowns, members and steps");
    Smoothed result;
    result.prior = drawn_from_prior(settings.members, unknowns, settings.seed);
    result.posterior = result.prior;
    result.moved_by.assign(unknowns, 0);
    const auto inflation = static_cast<double>(settings.steps);
    const auto simulated = [&](const std::vector<Member>& members, std::size_t round) {
        result.simulations += members.size();
        return simulate(members, round);
    };
    for (std::size_t step = 0; step != settings.steps; ++step) {
        const std::vector<Answers> answers = simulated(result.posterior, step);
        if (step == 0) {
            result.prior_answers = answers;
            const auto repeated = static_cast<std::ptrdiff_t>(std::min(most_repeated, settings.members));
            const std::vector<Member> some(result.prior.begin(), result.prior.begin() + repeated);
            result.chance = chance_between(answers, simulated(some, settings.steps + 1));
            for (std::size_t aim = 0; aim != aims.size(); ++aim)
                result.errors.push_back(std::hypot(aims[aim].tolerance, result.chance[aim]));
        }
        const Update update(result.posterior, answers, result.errors, inflation);
        const std::vector<Answers> apart =
            innovations(aims, answers, result.errors, inflation,
                        Chance(settings.seed, Purpose::calibration, first_error_stage + step));
        for (std::size_t unknown = 0; unknown != unknowns; ++unknown) {
            const auto gains = update.gains(unknown);
            result.moved_by[unknown] = gains.size();
            for (std::size_t member = 0; member != settings.members; ++member) {
                for (const auto& [aim, gain] : gains) result.posterior[member][unknown] += gain * apart[member][aim];
            }
        }
    }
    result.posterior_answers = simulated(result.posterior, settings.steps);
    return result;
}

}  // namespace raaderum::calibrate

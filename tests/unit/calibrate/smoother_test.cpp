// Does the smoother find what is known to be right: the exact answer where all is linear and normal, and intervals that hold the truth as
// often as they say where it is not?
#include "calibrate/smoother.hpp"

#include "core/chance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace raaderum::calibrate {
namespace {

/// Answers that are sums of sizes times unknowns, and of squares of such sums, off by noise that differs from round to round.
class KnownProblem {
  public:
    KnownProblem(std::size_t unknowns, std::size_t aims, double curved, double noise, std::uint64_t seed)
        : curved_(curved), noise_(noise), seed_(seed), sizes_(aims, Member(unknowns)), squared_(sizes_) {
        const Chance chance(seed, Purpose::calibration, 3'000'000);
        for (std::size_t aim = 0; aim != aims; ++aim) {
            for (std::size_t unknown = 0; unknown != unknowns; ++unknown) {
                sizes_[aim][unknown] = chance.normal(aim, 2 * unknown) / std::sqrt(static_cast<double>(unknowns) / 4.0);
                squared_[aim][unknown] = chance.normal(aim, 2 * unknown + 1) / std::sqrt(static_cast<double>(unknowns));
            }
        }
        for (std::size_t unknown = 0; unknown != unknowns; ++unknown) truth.push_back(chance.normal(100, unknown));
    }

    Answers answers(const Member& member) const {
        Answers all;
        for (std::size_t aim = 0; aim != sizes_.size(); ++aim) {
            double sum = 0.0;
            double curve = 0.0;
            for (std::size_t unknown = 0; unknown != member.size(); ++unknown) {
                sum += sizes_[aim][unknown] * member[unknown];
                curve += squared_[aim][unknown] * member[unknown];
            }
            all.push_back(sum + curved_ * curve * curve);
        }
        return all;
    }
    /// What was measured: the truth's answers, each off by its own error.
    std::vector<Aim> aims(double tolerance) const {
        const Chance chance(seed_, Purpose::calibration, 3'000'001);
        std::vector<Aim> all;
        const Answers right = answers(truth);
        for (std::size_t aim = 0; aim != right.size(); ++aim)
            all.push_back({"aim", right[aim] + tolerance * chance.normal(0, aim), tolerance});
        return all;
    }
    EnsembleSimulator simulator() const {
        return [this](const std::vector<Member>& members, std::size_t round) {
            const Chance chance(seed_, Purpose::calibration, 3'000'100 + round);
            std::vector<Answers> all;
            for (std::size_t member = 0; member != members.size(); ++member) {
                all.push_back(answers(members[member]));
                for (std::size_t aim = 0; aim != all.back().size(); ++aim)
                    all.back()[aim] += noise_ * chance.normal(member, aim);
            }
            return all;
        };
    }
    const std::vector<Member>& sizes() const { return sizes_; }

    Member truth;

  private:
    double curved_;
    double noise_;
    std::uint64_t seed_;
    std::vector<Member> sizes_;  ///< [aim][unknown]
    std::vector<Member> squared_;
};

std::vector<double> of_unknown(const std::vector<Member>& members, std::size_t unknown) {
    std::vector<double> values;
    for (const Member& member : members) values.push_back(member[unknown]);
    std::sort(values.begin(), values.end());
    return values;
}

double mean_of(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double sd_of(const std::vector<double>& values) {
    const double mean = mean_of(values);
    double sum = 0.0;
    for (const double value : values) sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

TEST(Smoother, GivesTheKnownAnswerWhereOneAimSeesOneUnknown) {
    // Prior N(0, 1), one measurement 1.5 with error 0.5: mean 1.5 / 1.25 = 1.2, variance 0.25 / 1.25 = 0.2. 2000 members leave standard
    // errors of 0.01 and 0.007; the margins are five of them. Fixed seed.
    const std::vector<Aim> aims{{"one", 1.5, 0.5}};
    const auto itself = [](const std::vector<Member>& members, std::size_t) {
        std::vector<Answers> all;
        for (const Member& member : members) all.push_back({member[0]});
        return all;
    };
    const Smoothed found = smooth(aims, 2, {2000, 8, 4}, itself);
    EXPECT_EQ(found.chance.front(), 0.0);
    EXPECT_NEAR(mean_of(of_unknown(found.posterior, 0)), 1.2, 0.05);
    EXPECT_NEAR(sd_of(of_unknown(found.posterior, 0)), std::sqrt(0.2), 0.035);
    EXPECT_EQ(of_unknown(found.posterior, 1), of_unknown(found.prior, 1)) << "what no aim sees stays as it was";
    EXPECT_EQ(found.moved_by[0], 1U);
    EXPECT_EQ(found.moved_by[1], 0U);
    EXPECT_EQ(found.simulations, 2000U * 9 + 100);
}

TEST(Smoother, FindsTheTruthWhereItIsWellMeasured) {
    // As many exact aims as unknowns, nearly linear: every unknown is known to within a few of its standard deviations afterwards.
    const KnownProblem problem(4, 8, 0.05, 0.01, 12);
    const Smoothed found = smooth(problem.aims(0.05), 4, {400, 8, 7}, problem.simulator());
    for (std::size_t unknown = 0; unknown != 4; ++unknown) {
        const std::vector<double> after = of_unknown(found.posterior, unknown);
        EXPECT_LT(sd_of(after), 0.3);
        EXPECT_NEAR(mean_of(after), problem.truth[unknown], 4.0 * sd_of(after) + 0.02);
    }
}

TEST(Smoother, NinetyPerCentIntervalsHoldTheTruthInNineOfTen) {
    // 40 problems of 12 unknowns and 8 curved, noisy aims; 480 intervals. Were they apart, a coverage of 0.9 would leave 0.85 to 0.95 with a
    // chance below 0.001 (standard error 0.014). Fixed seeds.
    int inside = 0;
    double narrowed = 0.0;
    constexpr std::size_t unknowns = 12;
    constexpr int problems = 40;
    for (std::uint64_t seed = 0; seed != problems; ++seed) {
        const KnownProblem problem(unknowns, 8, 0.15, 0.15, seed);
        const Smoothed found = smooth(problem.aims(0.4), unknowns, {300, 8, seed}, problem.simulator());
        for (std::size_t unknown = 0; unknown != unknowns; ++unknown) {
            const std::vector<double> after = of_unknown(found.posterior, unknown);
            inside += after[15] <= problem.truth[unknown] && problem.truth[unknown] <= after[284] ? 1 : 0;
            narrowed += sd_of(after) / (problems * unknowns);
        }
    }
    EXPECT_GE(inside, 0.85 * problems * unknowns);
    EXPECT_LE(inside, 0.95 * problems * unknowns);
    EXPECT_LT(narrowed, 0.85) << "and the data tell something";
}

TEST(Smoother, LuckIsMeasured) {
    const KnownProblem problem(3, 4, 0.0, 0.2, 3);
    const Smoothed found = smooth(problem.aims(0.3), 3, {400, 4, 1}, problem.simulator());
    for (std::size_t aim = 0; aim != 4; ++aim) {
        EXPECT_NEAR(found.chance[aim], 0.2, 0.08);  // the median of 100: a standard error of 0.023
        EXPECT_DOUBLE_EQ(found.errors[aim], std::hypot(0.3, found.chance[aim]));
    }
}

TEST(Smoother, GoesOnWithoutAnswersThatAreNone) {
    const KnownProblem problem(3, 4, 0.0, 0.05, 3);
    const auto some_fail = [&](const std::vector<Member>& members, std::size_t round) {
        auto all = problem.simulator()(members, round);
        for (std::size_t member = 0; member < all.size(); member += 5)
            all[member][1] = std::numeric_limits<double>::quiet_NaN();
        return all;
    };
    const Smoothed found = smooth(problem.aims(0.1), 3, {200, 4, 1}, some_fail);
    for (const Member& member : found.posterior) {
        for (const double value : member) EXPECT_TRUE(std::isfinite(value));
    }
    const auto all_fail = [](const std::vector<Member>& members, std::size_t) {
        return std::vector<Answers>(members.size(), Answers(4, std::numeric_limits<double>::quiet_NaN()));
    };
    EXPECT_THROW(smooth(problem.aims(0.1), 3, {200, 4, 1}, all_fail), CannotCalibrate);
}

TEST(Smoother, DependsOnTheSeedAndNothingElse) {
    const KnownProblem problem(5, 4, 0.1, 0.1, 3);
    const Smoothed once = smooth(problem.aims(0.3), 5, {60, 3, 8}, problem.simulator());
    const Smoothed again = smooth(problem.aims(0.3), 5, {60, 3, 8}, problem.simulator());
    const Smoothed other = smooth(problem.aims(0.3), 5, {60, 3, 9}, problem.simulator());
    EXPECT_EQ(once.posterior, again.posterior);
    EXPECT_NE(once.posterior, other.posterior);
}

}  // namespace
}  // namespace raaderum::calibrate

#include "experiments/inquiry.hpp"

#include "core/check.hpp"
#include "made.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <vector>

namespace raaderum::experiments {
namespace {

using scenario::Unit;

Measured difference(double treated, double others) {
    Measured one;
    one.difference = treated - others;
    one.treated = treated;
    one.others = others;
    return one;
}

Measured institution(std::vector<double> numbers) {
    Measured one;
    one.institutions = std::move(numbers);
    return one;
}

TEST(Answers, AreToldInTheUnitOfTheStudy) {
    std::vector<Measured> replicates{difference(0.6, 0.5), difference(0.6, 0.5), difference(0.6, 0.5)};
    for (Measured& each : replicates) {
        for (const double answer : {0.4, 0.6}) each.persons.add(answer);
    }
    EXPECT_NEAR(answer_from(test::directed(Unit::points, true), replicates).median, 10.0, 1e-9);
    EXPECT_NEAR(answer_from(test::directed(Unit::per_cent, true), replicates).median, 20.0, 1e-9);
    EXPECT_NEAR(answer_from(test::directed(Unit::ratio, true), replicates).median, 1.2, 1e-9);
    EXPECT_NEAR(answer_from(test::directed(Unit::sd_between_persons, true), replicates).median, 0.1 / std::sqrt(0.02),
                1e-9);
}

TEST(Answers, InStandardDeviationsBetweenInstitutionsStandBesideTheirSpread) {
    const std::vector<Measured> replicates{difference(0.3, 0.2), difference(0.5, 0.4), difference(0.7, 0.6)};
    EXPECT_NEAR(answer_from(test::directed(Unit::sd_between_institutions, true), replicates).median, 0.5, 1e-9);
}

TEST(Answers, AverageTheReplicatesOfAWorldFirst) {
    const std::vector<Measured> replicates{difference(0.1, 0.0), difference(0.3, 0.0), difference(0.5, 0.0),
                                           difference(0.7, 0.0)};
    const auto pairs = [](std::uint32_t replicate) { return std::size_t{replicate % 2}; };
    const MeasureAnswer answer = answer_from(test::directed(Unit::points, true), replicates, pairs);
    EXPECT_EQ(answer.worlds, 2U);
    EXPECT_NEAR(answer.median, 40.0, 1e-9) << "of 30 and 50";
    EXPECT_NEAR(answer.low, 31.0, 1e-9);
}

TEST(Answers, LeaveOutReplicatesThatTellNothing) {
    std::vector<Measured> replicates{difference(0.1, 0.0), difference(0.2, 0.0)};
    replicates.push_back(difference(std::nan(""), 0.0));
    EXPECT_EQ(answer_from(test::directed(Unit::points, true), replicates).worlds, 2U);
}

/// y = 2 + 3 x - 1 z, exactly, over 40 institutions.
std::vector<Measured> unlike() {
    std::vector<Measured> all;
    for (int i = 0; i != 40; ++i) {
        const double x = (i % 8) / 8.0;
        const double z = (i / 8) / 5.0;
        all.push_back(institution({2.0 + 3.0 * x - z, x, z}));
    }
    return all;
}

scenario::ExperimentMeasure slope(Unit unit) {
    auto measure = test::found(unit, 1.0, 0.5, 1.5);
    measure.between = {Metric::citizen_value, {Metric::leeway, Metric::control}, 0, 10, "a"};
    return measure;
}

TEST(Slopes, AreThoseOfOneCauseBesideTheOthers) {
    double mean = 0.0;
    double squares = 0.0;
    double level = 0.0;
    for (const Measured& each : unlike()) {
        mean += each.institutions[1] / 40.0;
        level += each.institutions[0] / 40.0;
    }
    for (const Measured& each : unlike()) squares += std::pow(each.institutions[1] - mean, 2.0);
    const MeasureAnswer answer = answer_from(slope(Unit::per_cent), unlike());
    EXPECT_TRUE(answer.resampled);
    EXPECT_EQ(answer.worlds, 40U);
    EXPECT_NEAR(answer.median, 100.0 * 3.0 * std::sqrt(squares / 39.0) / level, 1e-9);
    EXPECT_EQ(answer.sign, true);
}

TEST(Slopes, AreCorrelationsInStandardDeviationsWhereThereIsOneCause) {
    auto measure = slope(Unit::sd_between_institutions);
    measure.between->causes = {Metric::leeway};
    std::vector<Measured> all;
    for (int i = 0; i != 40; ++i) all.push_back(institution({5.0 - 2.0 * i, 0.1 * i}));
    EXPECT_NEAR(answer_from(measure, all).median, -1.0, 1e-9);
    EXPECT_EQ(answer_from(measure, all).sign, false);
}

TEST(Slopes, AreToldWorldByWorldWhereWorldsHoldEnoughInstitutions) {
    std::vector<Measured> all = unlike();
    for (const Measured& each : unlike()) all.push_back(each);
    const auto halves = [](std::uint32_t replicate) { return std::size_t{replicate / 40}; };
    const MeasureAnswer answer = answer_from(slope(Unit::per_cent), all, halves);
    EXPECT_FALSE(answer.resampled);
    EXPECT_EQ(answer.worlds, 2U);
}

TEST(Slopes, OfACauseThatDoesNotDifferAreNotKnown) {
    auto measure = slope(Unit::per_cent);
    measure.between->causes = {Metric::leeway};
    const std::vector<Measured> all(40, institution({1.0, 0.5}));
    EXPECT_TRUE(std::isnan(answer_from(measure, all).median));
    EXPECT_EQ(answer_from(measure, all).size, false);
}

TEST(Spreads, AreStandardDeviationsBetweenInstitutions) {
    auto measure = slope(Unit::points);
    measure.between->causes.clear();
    const std::vector<Measured> all{institution({0.1}), institution({0.2}), institution({0.3}), institution({0.4})};
    EXPECT_NEAR(answer_from(measure, all).median, 100.0 * std::sqrt(0.05 / 3.0), 1e-9);
}

TEST(Inquiring, GivesTheSameForAnyNumberOfThreads) {
    const std::vector<Inquiry> inquiries{inquiry_into(test::small_scenario())};
    engine::EnsembleOptions options;
    options.jobs = 1;
    const Inquired one = inquire(inquiries, options);
    options.jobs = 3;
    const Inquired three = inquire(inquiries, options);
    ASSERT_EQ(one.answers.size(), 1U);
    ASSERT_EQ(one.answers[0].measures.size(), 4U);
    EXPECT_EQ(one.answers[0].failed, 0);
    for (std::size_t measure = 0; measure != 4; ++measure) {
        EXPECT_TRUE(std::isfinite(one.answers[0].measures[measure].median)) << measure;
        EXPECT_EQ(one.answers[0].measures[measure].median, three.answers[0].measures[measure].median);
        EXPECT_EQ(one.answers[0].measures[measure].low, three.answers[0].measures[measure].low);
    }
    EXPECT_EQ(one.answers[0].measures[0].sign, true) << "more trust, more leeway";
}

TEST(Inquiring, AveragesWithinTheWorldsOfASet) {
    scenario::Scenario scenario = test::small_scenario();
    Worlds& worlds = scenario.plan.worlds;
    worlds.count = 3;
    UncertainParameter uncertain{find_parameter("motivation.from_meaning"), Spread::listed, 0.1, 0.3, 0.1, 0.0};
    uncertain.values = std::make_shared<const std::vector<double>>(std::vector<double>{0.1, 0.2, 0.3});
    worlds.uncertain.push_back(uncertain);
    worlds.set = std::make_shared<const WorldsSet>(WorldsSet{"three", "0", {0, 2, 3}, {}});
    scenario.plan.replicates = 6;
    const std::vector<Inquiry> inquiries{inquiry_into(scenario)};
    engine::EnsembleOptions options;
    options.jobs = 2;
    const Inquired in_worlds = inquire(inquiries, options);
    ASSERT_EQ(in_worlds.answers.size(), 1U);
    EXPECT_EQ(in_worlds.answers[0].measures[0].worlds, 3U);
    EXPECT_EQ(in_worlds.answers[0].failed, 0);
    EXPECT_TRUE(std::isfinite(in_worlds.answers[0].measures[0].median));
}

TEST(Inquiring, RefusesPersonsWhoCannotBeAsked) {
    scenario::Scenario scenario = test::small_scenario();
    scenario.experiment->measures[1].terms[0].metric = Metric::citizen_value;
    EXPECT_THROW(inquiry_into(scenario), BrokenInvariant);
}

}  // namespace
}  // namespace raaderum::experiments

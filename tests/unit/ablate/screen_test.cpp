// Things are taken out of a small institution.
#include "ablate/screen.hpp"

#include "ablate/json.hpp"
#include "scenario/scenario.hpp"

#include "number_of_nothing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace raaderum::ablate {
namespace {

constexpr std::array metrics{Metric::leeway, Metric::documentation};

Subject small_subject() {
    const Plan plan =
        scenario::load_text(
            "weeks: 60\ninstitution: {employees: 12}\nvariants: {loose: {leaders.control_disposition: 0.1}, "
            "tight: {leaders.control_disposition: 0.8}}\n",
            "here")
            .plan;
    return subject_of(plan, metrics, std::array{0.1, 0.02}, {20});
}

std::vector<Row> screened(const std::vector<Thing>& some, int jobs = 1) {
    const Subject subject = small_subject();
    RunOptions options;
    options.jobs = jobs;
    Effort effort;
    const Out nothing;
    const Lives with = live(subject, std::span(&nothing, 1), options, effort).front();
    return screen(subject, with, some, options, effort);
}

std::vector<Thing> called(const std::vector<std::string_view>& names) {
    std::vector<Thing> all = things();
    std::erase_if(
        all, [&names](const Thing& thing) { return std::find(names.begin(), names.end(), thing.name) == names.end(); });
    return all;
}

TEST(Screen, WhatDoesNothingIsIdle) {
    const ParameterInfo nothing = number_of_nothing();
    const std::vector<Row> rows = screened({{Thing::Kind::number, nothing.key, nothing.meaning, &nothing, nullptr}});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().verdict, Verdict::idle);
    EXPECT_EQ(rows.front().largest.size, 0.0);
    EXPECT_EQ(rows.front().worlds_moved, 0);
}

TEST(Screen, DocumentationThatControlAsksForCarries) {
    const std::vector<Row> rows = screened(called({"time.documentation_from_control"}));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().verdict, Verdict::carries);
    EXPECT_EQ(rows.front().metric, "documentation");
    EXPECT_EQ(rows.front().between, "tight - loose");
    EXPECT_LT(rows.front().largest.size, -smallest_move);
    EXPECT_GT(rows.front().worlds_moved, most_worlds);
}

TEST(Screen, WhatCarriesMoreStandsFirstForAnyNumberOfThreads) {
    const std::vector<Thing> some =
        called({"strain.from_failure", "time.documentation_from_control", "documentation_eats_contact"});
    Table one;
    Table two;
    one.rows = screened(some, 1);
    two.rows = screened(some, 2);
    EXPECT_EQ(as_json(one), as_json(two));
    EXPECT_EQ(one.rows.front().name, "time.documentation_from_control");
}

TEST(Screen, CostIsKnownBeforehand) {
    const Subject subject = small_subject();
    Effort effort;
    const Out nothing;
    live(subject, std::span(&nothing, 1), {}, effort);
    EXPECT_EQ(cost_of_screen(subject, 0).replicates, effort.replicates);
}

TEST(Screen, MayBeStopped) {
    RunOptions options;
    options.stop_asked = [] { return true; };
    Effort effort;
    const Out nothing;
    EXPECT_THROW(live(small_subject(), std::span(&nothing, 1), options, effort), Stopped);
}

}  // namespace
}  // namespace raaderum::ablate

// An institution that empties is an outcome: no replicate of it fails or is left out, and means and differences add up.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// Five people under one leader, half of whose positions are cut in week 20; and so many who leave that some houses empty.
const char* const of_five = R"(weeks: 156
replicates: 200
institution: {employees: 5, span_of_control: 5}
record: {agents: {replicates: 5}}
variants:
  as-is: {}
  control: {leaders.control_disposition: 0.9, events: [{week: 20, kind: budget_cut, size: 0.5}]}
  trust: {leaders.control_disposition: 0.3, events: [{week: 20, kind: budget_cut, size: 0.5}]}
  left: {leaders.control_disposition: 0.9, careers.leaving: 0.4, careers.vacancy_least: 26, careers.vacancy_mean: 52,
         careers.vacancy_scarcity: 52}
)";

TEST(HousesThatEmpty, AreAnOutcomeAndNothingIsLeftOutBecauseOfHowItWent) {
    const Ran folder(of_five);
    const Ended table = folder.run(
        "raaderum compare small.h5 --metric all --cumulative --quantiles --who-loses competence "
        "--html page.html");
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.err, Not(HasSubstr("failed")));
    EXPECT_THAT(table.out, StartsWith("as-is: 0 of 200 houses emptied\ncontrol: "));
    EXPECT_THAT(table.out, AllOf(HasSubstr("mean of 200 replicates"), HasSubstr("its baseline"), HasSubstr("pairs:"),
                                 HasSubstr("Who loses: people in thirds"), Not(HasSubstr("nan"))));
    const auto json = nlohmann::json::parse(folder.run("raaderum compare small.h5 --metric all --json").out);
    EXPECT_THAT(json.at("left_out"), IsEmpty());
    std::size_t emptied = 0;
    for (const auto& own : json.at("emptied")) {
        EXPECT_EQ(own.at("of"), 200);
        emptied += own.at("emptied").get<std::size_t>();
    }
    EXPECT_GT(emptied, 20U);
    for (const auto& row : json.at("comparisons")) {
        EXPECT_EQ(row.at("pairs").get<int>() + row.at("undefined").get<int>(), 200);
        EXPECT_NEAR(row.at("mean").get<double>() - row.at("baseline_mean").get<double>(),
                    row.at("difference").get<double>(), 1e-9)
            << row.at("metric");
    }
    EXPECT_EQ(folder.run("raaderum verify small.h5").exit, 0);
    EXPECT_EQ(folder.run("raaderum rerun small.h5").exit, 0);
    EXPECT_EQ(folder.run("raaderum inspect small.h5").exit, 0);
    for (const char* metric : {"citizen_value", "leeway"}) {
        const Ended why =
            folder.run(std::string("raaderum why small.h5 --variant control --replicates 40 --no-mechanisms ")
                       + "--metric " + metric + " --json");
        EXPECT_EQ(why.exit, 0) << why.err;
        const auto account = nlohmann::json::parse(why.out).at("accounts")[0];
        EXPECT_EQ(account.at("replicates").get<int>() + account.at("undefined").get<int>(), 40);
        double causes = 0.0;
        for (const auto& cause : account.at("causes")) causes += cause.at("part").get<double>();
        EXPECT_NEAR(causes, account.at("difference").get<double>(), 1e-6) << metric;
    }
}

}  // namespace
}  // namespace raaderum::cli

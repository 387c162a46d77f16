// A run that keeps less than everything: every verb reads what is there, says what is not, and comes to the same numbers.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace raaderum::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

const char* const study = R"(weeks: 60
replicates: 12
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";
const char* const outcomes = "record: {outcomes: [leeway, citizen_value]}\n";
const char* const thinned = "record: {metrics: [leeway, turnover], every: 4}\n";

nlohmann::json compared(const Folder& folder, const std::string& file, const std::string& rest = "") {
    const Ended ended = folder.run("raaderum compare " + file + " --json " + rest);
    EXPECT_EQ(ended.exit, 0) << ended.err;
    return nlohmann::json::parse(ended.out);
}

/// small.h5 with everything, means.h5 with outcomes and every.h5 with every fourth week, of the same replicates.
struct Three : Ran {
    Three() : Ran(study) {
        write("means.yaml", std::string(study) + outcomes);
        write("every.yaml", std::string(study) + thinned);
        for (const char* name : {"means", "every"}) {
            const Ended ended = run(std::string("raaderum run ") + name + ".yaml --quiet");
            EXPECT_EQ(ended.exit, 0) << ended.err;
        }
    }
};

TEST(Record, ComparesLikeTheRunThatKeptEverything) {
    const Three folder;
    const auto all = compared(folder, "small.h5", "--metric leeway").at("comparisons").at(0);
    const auto means = compared(folder, "means.h5", "--metric leeway").at("comparisons").at(0);
    EXPECT_NEAR(means.at("difference"), all.at("difference"), 1e-6);
    EXPECT_NEAR(means.at("mean"), all.at("mean"), 1e-6);
    EXPECT_EQ(means.at("pairs"), 12);
    EXPECT_EQ(compared(folder, "means.h5").at("comparisons").size(), 2U);
    EXPECT_TRUE(compared(folder, "small.h5").at("kept").is_null());
    EXPECT_EQ(compared(folder, "means.h5").at("kept"), "the last year's mean of leeway, citizen_value");
    EXPECT_THAT(folder.run("raaderum compare every.h5").out,
                HasSubstr("Not everything was kept of this run: 15 of 60 weeks (0 to 56) of leeway, turnover"));
}

TEST(Record, IsVerifiedAndLivedAgain) {
    const Three folder;
    for (const char* file : {"means.h5", "every.h5"}) {
        EXPECT_EQ(folder.run(std::string("raaderum verify ") + file + " --sample all").exit, 0) << file;
        EXPECT_THAT(folder.run(std::string("raaderum rerun --replicate 3 ") + file).out, HasSubstr("to the last bit"));
        EXPECT_EQ(folder.run(std::string("raaderum rerun ") + file).exit, 0) << file;
    }
}

TEST(Record, IsJoinedFromShardsToTheSameBytes) {
    const Three folder;
    for (const char* name : {"means", "every"}) {
        const std::string n = name;
        const Ended ended =
            folder.run("for i in 1 2 3; do raaderum run " + n + ".yaml --quiet --shard $i/3 -o " + n
                       + "-$i.h5; done; raaderum merge -o " + n + "-all.h5 " + n + "-?.h5; raaderum run " + n
                       + ".yaml --quiet --replicates 30 --resume -o " + n + "-all.h5; raaderum run " + n
                       + ".yaml --quiet --replicates 30 -o " + n + "-30.h5");
        EXPECT_EQ(ended.exit, 0) << ended.err;
        EXPECT_EQ(compared(folder, n + "-all.h5"), compared(folder, n + "-30.h5"));
        EXPECT_EQ(folder.run("raaderum verify " + n + "-all.h5").exit, 0);
    }
}

TEST(Record, SaysWhatCannotBeShown) {
    const Three folder;
    EXPECT_THAT(folder.run("raaderum compare means.h5 --metric turnover").err,
                HasSubstr("turnover was not kept of the weeks 8 to 59. What was kept: the last year's mean of leeway"));
    EXPECT_THAT(folder.run("raaderum compare means.h5 --weeks 0:8").err, HasSubstr("nothing was kept of the weeks"));
    EXPECT_EQ(folder.run("raaderum compare means.h5 --metric turnover").exit, 2);
    EXPECT_THAT(folder.run("raaderum inspect every.h5").out, HasSubstr("kept: 15 of 60 weeks"));
    EXPECT_THAT(folder.run("raaderum why means.h5 --metric leeway --no-mechanisms").err,
                HasSubstr("does not keep the weeks of leeway"));
    const auto late = compared(folder, "every.h5", "--cumulative").at("comparisons").at(0).at("cumulative");
    EXPECT_TRUE(late.at("half_effect_week").is_null());
    for (const char* file : {"means", "every"}) {
        const std::string n = file;
        EXPECT_EQ(folder.run("raaderum compare " + n + ".h5 --html " + n + ".html").exit, 0);
        EXPECT_THAT(folder.read(n + ".html"), HasSubstr("Not everything was kept of this run"));
    }
    EXPECT_TRUE(compared(folder, "every.h5").at("emptied").empty());
    EXPECT_THAT(folder.run("raaderum compare every.h5").out, HasSubstr("Whether houses emptied cannot be told"));
    EXPECT_THAT(folder.read("every.html"), HasSubstr("Whether institutions emptied cannot be told."));
    folder.run("raaderum compare means.h5 --lang da --html da.html");
    EXPECT_THAT(folder.read("da.html"), HasSubstr("det sidste års gennemsnit af fagligt råderum"));
    EXPECT_EQ(folder.run("raaderum crate means.h5 -o crate").exit, 0);
    EXPECT_THAT(folder.read("crate/README.md"), HasSubstr("the trajectories: the last year's mean of leeway"));
    EXPECT_THAT(folder.read("means.html"), Not(HasSubstr("id=\"courses\"")));
    EXPECT_THAT(folder.read("every.html"), HasSubstr("id=\"courses\""));
}

TEST(Record, IsExportedAsItIs) {
    const Three folder;
    EXPECT_EQ(folder.run("raaderum export means.h5 --csv a; raaderum export every.h5 --csv b").exit, 0);
    EXPECT_FALSE(folder.has("a/metrics.csv"));
    EXPECT_THAT(folder.read("a/outcomes.csv"), HasSubstr("variant,replicate,leeway,citizen_value\nas-is,0,"));
    EXPECT_THAT(folder.read("b/metrics.csv"), HasSubstr("variant,replicate,week,leeway,turnover\nas-is,0,0,"));
    EXPECT_THAT(folder.run("tail -n 1 b/metrics.csv").out, HasSubstr("trust,11,56,"));
}

TEST(Record, ATableOfOutcomesSaysWhatItsMeansAreOver) {
    const Three folder;
    EXPECT_THAT(folder.run("raaderum export every.h5 --outcomes every.csv").err,
                HasSubstr("means over those weeks of the last year that were kept; what was kept: 15 of 60 weeks"));
    EXPECT_EQ(folder.run("raaderum export means.h5 --outcomes means.csv").err, "");
    const Ended refused =
        folder.run("raaderum run small.yaml --quiet -o a.h5 --outcomes a.csv --set 'record={every: 200}'");
    EXPECT_EQ(refused.exit, 2);
    EXPECT_THAT(refused.err, HasSubstr("keeps none of its weeks"));
    EXPECT_FALSE(folder.has("a.h5"));
    EXPECT_EQ(folder.run("raaderum run small.yaml -o a.h5 --set 'record={every: 200}'").exit, 0);
    EXPECT_THAT(folder.run("raaderum export a.h5 --outcomes a.csv").err,
                HasSubstr("nothing of the last year was kept"));
}

TEST(Record, StopsByItselfOnWhatItKeeps) {
    const Folder folder(
        "weeks: 60\ninstitution: {employees: 12}\nvariants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}\n"
        "record: {outcomes: [leeway]}\nreplicates: {until: {metric: leeway, half_width: 0.02}, max: 200}\n");
    folder.write("all.yaml", folder.read("small.yaml"));
    const Ended kept = folder.run("raaderum run small.yaml --json --seed 3");
    const Ended all = folder.run("raaderum run all.yaml --json --seed 3 --set record=null");
    EXPECT_EQ(kept.exit, 0) << kept.err;
    EXPECT_EQ(nlohmann::json::parse(kept.out).at("replicates"), nlohmann::json::parse(all.out).at("replicates"));
}

}  // namespace
}  // namespace raaderum::cli

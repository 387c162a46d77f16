// `raaderum compare` and `raaderum export` as their users meet them.
#include "output/trajectory_file.hpp"
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const char* const small = R"(weeks: 20
replicates: 6
seed: 7
institution: {employees: 12}
events: [{week: 4, kind: media_shock, size: 0.8}]
variants:
  as-is: {}
  same: {}
  trust: {leaders.control_disposition: 0.1}
)";

TEST(CompareProgram, AnswersInATable) {
    const Ran folder(small);
    const Ended table = folder.run("raaderum compare small.h5 --cumulative --quantiles");
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.err, IsEmpty());
    EXPECT_THAT(table.out,
                AllOf(HasSubstr("Weeks 0 to 19, mean of 6 replicates"), HasSubstr("cost_per_value"),
                      HasSubstr("cannot tell"), HasSubstr("half effect"), HasSubstr("How replicates spread")));
}

TEST(CompareProgram, AVariantThatChangesNothingIsExactlyTheBaseline) {
    const Ran folder(small);
    const auto json = nlohmann::json::parse(folder.run("raaderum compare small.h5 --metric all --json").out);
    EXPECT_EQ(json.at("baseline"), "as-is");
    std::size_t same = 0;
    for (const auto& row : json.at("comparisons")) {
        if (row.at("variant") != "same") continue;
        ++same;
        EXPECT_EQ(row.at("difference"), 0.0);
        EXPECT_EQ(row.at("p_holm"), 1.0);
        EXPECT_EQ(row.at("verdict"), "no difference that matters");
    }
    EXPECT_GT(same, 50U);
}

TEST(CompareProgram, ShardsTogetherAnswerLikeTheWholeAndAloneSayWhatIsMissing) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("raaderum run small.yaml --shard 1/2 -o 1.h5 --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum run small.yaml --shard 2/2 -o 2.h5 --quiet").exit, 0);
    const Ended together = folder.run("raaderum compare 2.h5 1.h5 --json");
    EXPECT_EQ(together.out, folder.run("raaderum compare small.h5 --json").out);
    EXPECT_THAT(together.err, IsEmpty());
    const Ended alone = folder.run("raaderum compare 1.h5");
    EXPECT_EQ(alone.exit, 0);
    EXPECT_THAT(alone.err, HasSubstr("not complete: replicates 1, 3, 5 of 6 lie in no file given"));
    EXPECT_EQ(folder.run("raaderum compare 1.h5 small.h5").exit, 2);
}

TEST(CompareProgram, RefusesWhatItDoesNotKnowAndNamesWhatWasMeant) {
    const Ran folder(small);
    const Ended metric = folder.run("raaderum compare small.h5 --metric welbeing");
    EXPECT_EQ(metric.exit, 2);
    EXPECT_THAT(metric.err, HasSubstr("there is no metric 'welbeing'; did you mean 'wellbeing'?"));
    const Ended variant = folder.run("raaderum compare small.h5 --baseline trusst");
    EXPECT_EQ(variant.exit, 2);
    EXPECT_THAT(variant.err, HasSubstr("did you mean 'trust'?"));
    EXPECT_EQ(folder.run("raaderum compare small.h5 --weeks 5:21").exit, 2);
    EXPECT_EQ(folder.run("raaderum compare small.h5 --weeks 5").exit, 2);
    EXPECT_EQ(folder.run("raaderum compare none.h5").exit, 2);
    EXPECT_EQ(folder.run("raaderum compare small.h5 --json --csv").exit, 2);
    ASSERT_EQ(folder.run("raaderum run small.yaml -o other.h5 --seed 8 --quiet").exit, 0);
}

TEST(CompareProgram, TakesFilesOfSeveralScenarios) {
    const Ran folder(small);
    ASSERT_EQ(folder.run("raaderum run small.yaml -o other.h5 --seed 8 --quiet").exit, 0);
    const Ended table = folder.run("raaderum compare small.h5 other.h5 --metric leeway --html both.html");
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_THAT(table.out, AllOf(HasSubstr("other: other.h5; differs in seed"),
                                 HasSubstr("not paired, as their seeds differ: intervals are Welch's"),
                                 HasSubstr("compared with"), HasSubstr("other/trust")));
    EXPECT_THAT(folder.read("both.html"), HasSubstr("other/trust"));
    const auto json = nlohmann::json::parse(folder.run("raaderum compare small.h5 other.h5 --json").out);
    EXPECT_EQ(json.at("scenarios").size(), 2U);
    EXPECT_EQ(folder.run("raaderum export small.h5 other.h5 --csv tables").exit, 0);
    EXPECT_THAT(folder.read("tables/metrics.csv"), HasSubstr("\nother/as-is,0,0,"));
    EXPECT_EQ(folder.run("raaderum compare small.h5 other.h5 --baseline small/trust --metric leeway").exit, 0);
}

TEST(CompareProgram, WritesTablesForADanishSpreadsheet) {
    const Ran folder(small);
    EXPECT_THAT(folder.run("raaderum compare small.h5 --metric leeway --csv --locale da").out,
                AllOf(StartsWith("\xEF\xBB\xBFvariant;baseline;metric;"), HasSubstr("\ntrust;as-is;leeway;1;6;0,")));
    ASSERT_EQ(folder.run("raaderum export small.h5 --csv tables --outcomes outcomes.csv --locale da").exit, 0);
    EXPECT_THAT(folder.read("tables/metrics.csv"), StartsWith("\xEF\xBB\xBFvariant;replicate;week;"));
    EXPECT_THAT(folder.read("outcomes.csv"), StartsWith("\xEF\xBB\xBFvariant;world;replicates;"));
    EXPECT_EQ(folder.run("raaderum compare small.h5 --csv --locale dk").exit, 2);
}

TEST(CompareProgram, AnotherBaselineAndOtherWeeks) {
    const Ran folder(small);
    const Ended csv =
        folder.run("raaderum compare small.h5 --baseline trust --weeks 5:10 --metric leeway --csv --cumulative");
    EXPECT_EQ(csv.exit, 0) << csv.err;
    EXPECT_THAT(csv.out, AllOf(StartsWith("variant,baseline,metric,"), HasSubstr("\nas-is,trust,leeway,1,6,")));
}

TEST(CompareProgram, WritesAReportBesideTheTable) {
    const Ran folder(small);
    const Ended table = folder.run("raaderum compare small.h5 --html report.html --figures charts --lang da");
    EXPECT_EQ(table.exit, 0) << table.err;
    EXPECT_EQ(table.out, folder.run("raaderum compare small.h5").out);
    EXPECT_THAT(folder.read("report.html"), AllOf(StartsWith("<!DOCTYPE html>"), HasSubstr("<html lang=\"da\">")));
    EXPECT_THAT(folder.read("charts/difference.svg"), StartsWith("<?xml"));
    EXPECT_EQ(folder.run("raaderum compare small.h5 --figures small.yaml").exit, 2);
    EXPECT_EQ(folder.run("raaderum compare small.h5 --html report.html --lang fr").exit, 2);
    EXPECT_EQ(folder.run("raaderum compare small.h5 --html no/such/folder/report.html").exit, 2);
}

TEST(CompareProgram, DrawsFiguresInTheFormatsThatAreAskedFor) {
    const Ran folder(small);
    EXPECT_EQ(folder.run("raaderum compare small.h5 --figures charts --figures-as bmp").exit, 2);
    EXPECT_EQ(folder.run("raaderum compare small.h5 --figures-as png").exit, 2);
    const Ended drawn = folder.run("raaderum compare small.h5 --figures charts --figures-as svg,png,pdf");
    if (folder.run("command -v rsvg-convert").exit != 0) {
        EXPECT_EQ(drawn.exit, 2);
        EXPECT_THAT(drawn.err, HasSubstr("apt install librsvg2-bin"));
        return;
    }
    EXPECT_EQ(drawn.exit, 0) << drawn.err;
    EXPECT_THAT(folder.read("charts/difference.svg"), StartsWith("<?xml"));
    EXPECT_THAT(folder.read("charts/difference.png"), HasSubstr("PNG"));
    EXPECT_THAT(folder.read("charts/difference.pdf"), StartsWith("%PDF"));
    EXPECT_EQ(folder.run("raaderum compare small.h5 --figures charts --figures-as png").exit, 0);
    folder.write("charts/difference.png", "somebody else's");
    EXPECT_EQ(folder.run("raaderum compare small.h5 --figures charts --figures-as png").exit, 2);
}

TEST(ExportProgram, PeopleAddUpToTheMetricsOfTheirWeek) {
    const Folder folder;
    folder.write("people.yaml", std::string(small) + "record: {agents: {replicates: 2, every: 6}}\n");
    ASSERT_EQ(folder.run("raaderum run people.yaml --quiet").exit, 0);
    const output::TrajectoryFile file(folder / "people.h5");
    const output::StoredAgents agents = file.agents(2);
    ASSERT_EQ(agents.weeks.size(), 4U);
    for (const char* name : {"competence", "leeway", "strain", "trust_in_leader"}) {
        const std::vector<float> states = file.agent_state(2, name);
        const std::vector<float> means = file.metric(2, name, {0, 20});
        for (std::size_t row = 0; row != agents.replicates.size() * agents.weeks.size(); ++row) {
            double sum = 0.0;
            int people = 0;
            for (std::size_t position = 0; position != agents.positions; ++position) {
                const float state = states[row * agents.positions + position];
                if (std::isnan(state)) continue;
                sum += static_cast<double>(state);
                ++people;
            }
            const std::size_t week = static_cast<std::size_t>(agents.weeks[row % agents.weeks.size()]);
            EXPECT_NEAR(sum / people, static_cast<double>(means[row / agents.weeks.size() * 20 + week]), 1e-5)
                << name << ", week " << week;
        }
    }
}

TEST(ExportProgram, WritesTablesIntoAFolderOfTheirOwn) {
    const Ran folder(small);
    const Ended first = folder.run("raaderum export small.h5 --csv tables");
    EXPECT_EQ(first.exit, 0) << first.err;
    EXPECT_THAT(folder.read("tables/metrics.csv"), StartsWith("variant,replicate,week,leeway,"));
    const Ended again = folder.run("raaderum export small.h5 --csv tables");
    EXPECT_EQ(again.exit, 2);
    EXPECT_THAT(again.err, HasSubstr("not empty"));
    EXPECT_EQ(folder.run("raaderum export small.h5 --csv tables --force").exit, 0);
    EXPECT_EQ(folder.run("raaderum export small.h5 --csv small.yaml").exit, 2);
    EXPECT_EQ(folder.run("raaderum export small.h5").exit, 2);
}

}  // namespace
}  // namespace raaderum::cli

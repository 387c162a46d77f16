// Worlds of a set, as their users meet them: the bits of the same points, one file whatever way it came about, and nothing of the set
// needed afterwards.
#include "program.hpp"

#include "model/parameters.hpp"
#include "scenario/set_of_worlds.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const char* const study = R"(weeks: 30
replicates: 7
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
worlds: set.csv
)";

std::string table(bool structures, double last) {
    scenario::SetOfWorlds set;
    set.name = "three worlds, made by hand";
    set.parameters = {find_parameter("motivation.from_meaning"), find_parameter("strain.from_pressure")};
    set.columns = {{0.1, 0.2, 0.3}, {0.4, 0.5, last}};
    if (structures) set.structures = {0, 3, 1};
    set.count = 3;
    return scenario::table_of(set);
}

struct WithSet : Folder {
    explicit WithSet(bool structures = true) : Folder(study) { write("set.csv", table(structures, 0.6)); }
    void runs(const std::string& words) const {
        const Ended ended = run("raaderum run small.yaml --quiet " + words);
        EXPECT_EQ(ended.exit, 0) << words << ended.err;
    }
    /// The table of all metrics of a file.
    std::string metrics(const std::string& file) const {
        return run("rm -rf all; raaderum export " + file + " --csv all > all.txt; cat all/metrics.csv").out;
    }
};

TEST(SetOfWorldsProgram, GivesTheBitsOfTheSamePoints) {
    const WithSet folder(false);
    folder.runs("--replicates 3 -o set.h5");
    folder.write("points.csv", "motivation.from_meaning,strain.from_pressure\n0.1,0.4\n0.2,0.5\n0.3,0.6\n");
    folder.write("points.yaml", std::string(study).substr(0, std::string(study).find("worlds:")));
    const Ended points = folder.run("raaderum run points.yaml --points points.csv --replicates 1 --quiet -o points.h5");
    ASSERT_EQ(points.exit, 0) << points.err;
    EXPECT_EQ(folder.metrics("set.h5"), folder.metrics("points.h5"));
    folder.runs("--replicates 3 -o seven.h5 --jobs 7");
    EXPECT_EQ(folder.metrics("set.h5"), folder.metrics("seven.h5"));
}

TEST(SetOfWorldsProgram, IsLivedAgainFromTheFileAlone) {
    const WithSet folder;
    folder.runs("-o whole.h5");
    folder.runs("--shard 1/2 -o one.h5");
    folder.runs("--shard 2/2 -o two.h5");
    EXPECT_EQ(folder.run("raaderum merge -o both.h5 one.h5 two.h5").exit, 0);
    EXPECT_EQ(folder.metrics("whole.h5"), folder.metrics("both.h5"));
    folder.runs("--replicates 4 -o grown.h5");
    folder.runs("--resume -o grown.h5");
    EXPECT_EQ(folder.metrics("whole.h5"), folder.metrics("grown.h5")) << "a study grows round the set";
    EXPECT_EQ(folder.run("rm set.csv small.yaml").exit, 0);
    EXPECT_EQ(folder.run("raaderum verify both.h5 --sample all").exit, 0);
    EXPECT_EQ(folder.run("raaderum rerun whole.h5").exit, 0);
    const auto told = nlohmann::json::parse(folder.run("raaderum inspect whole.h5 --json").out).at("worlds");
    EXPECT_EQ(told.at("count"), 3);
    EXPECT_EQ(told.at("set").at("name"), "three worlds, made by hand");
    EXPECT_THAT(folder.run("raaderum inspect whole.h5").out, HasSubstr("three worlds, made by hand (checksum "));
    const auto compared = nlohmann::json::parse(folder.run("raaderum compare whole.h5 --json").out);
    EXPECT_EQ(compared.at("comparisons").at(0).at("pairs"), 3) << "a world counts once";
}

TEST(SetOfWorldsProgram, AnotherSetIsAnotherPlan) {
    const WithSet folder;
    folder.runs("-o whole.h5");
    folder.write("set.csv", table(true, 0.7));
    const Ended other = folder.run("raaderum run small.yaml --quiet --resume -o whole.h5");
    EXPECT_EQ(other.exit, 2);
    EXPECT_THAT(other.err, AllOf(HasSubstr("it belongs to another plan"), HasSubstr("checksum")));
    const Ended output = folder.run("raaderum run small.yaml --quiet -o set.csv --force");
    EXPECT_EQ(output.exit, 2) << "an input is no output";
    const Ended points = folder.run("raaderum run small.yaml --quiet --points set.csv -o p.h5");
    EXPECT_EQ(points.exit, 2);
    EXPECT_THAT(points.err, HasSubstr("--worlds FILE"));
}

TEST(SetOfWorldsProgram, GoesOnInTheWorldsThatItBeganWith) {
    const WithSet folder;
    folder.runs("--worlds plausible:3 -o begun.h5 --replicates 4");
    folder.runs("--worlds set.csv -o other.h5 --replicates 4");
    const Ended again =
        folder.run("raaderum run small.yaml --worlds plausible:3 --resume -o other.h5 --replicates 7 --quiet");
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_THAT(again.err, AllOf(HasSubstr("goes on in the worlds that it began with (three worlds, made by hand)"),
                                 HasSubstr("not those of this program")));
    folder.runs("-o whole.h5");
    EXPECT_EQ(folder.metrics("whole.h5"), folder.metrics("other.h5"));
    const Ended more = folder.run("raaderum run small.yaml --worlds plausible:4 --resume -o begun.h5 --quiet");
    EXPECT_EQ(more.exit, 2) << "another number of worlds is another plan";
    folder.runs("--worlds defaults -o defaults.h5");
    EXPECT_FALSE(nlohmann::json::parse(folder.run("raaderum inspect defaults.h5 --json").out).contains("worlds"));
}

TEST(SetOfWorldsProgram, ARunThatWaitsVisitsEveryWorldFirst) {
    const WithSet folder;
    const Ended ended = folder.run(
        "raaderum run small.yaml --worlds plausible:12 --json -o until.h5 "
        "--set 'replicates={until: {metric: leeway, half_width: 0.5}, min: 10, max: 40}'");
    ASSERT_EQ(ended.exit, 0) << ended.err;
    EXPECT_EQ(nlohmann::json::parse(ended.out).at("replicates"), 12);
    EXPECT_EQ(folder.run("raaderum rerun until.h5").exit, 0);
}

}  // namespace
}  // namespace raaderum::cli

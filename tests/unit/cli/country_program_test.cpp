// A country as its users meet it: run, stopped and resumed, compared by municipality, exported, reported, and refused where one
// institution is meant.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string country = R"(schema: 1
name: small
weeks: 12
replicates: 6
seed: 7
burn_in: 2
municipalities:
  kinds:
    school: {per_1000_inhabitants: 20, institution.employees: 20, institution.task_complexity: 0.5}
    office: {per_1000_inhabitants: 6}
  list:
    Århus: 2000
    Læsø: {inhabitants: 1000, events: [{week: 3, kind: media_shock, size: 1.0}]}
variants:
  as-is: {}
  trust: {leaders.control_disposition: 0.1}
)";

bool same_numbers(const Folder& folder, const std::string& files) {
    return folder.run("h5diff -q " + files + " /variants /variants 2>/dev/null").exit != 1;
}

TEST(CountryProgram, GivesTheSameFileForAnyNumberOfThreadsAndAfterAnInterruption) {
    const Folder folder(country);
    const Ended one = folder.run("raaderum run small.yaml -o one.h5 --jobs 1 --json");
    ASSERT_EQ(one.exit, 0) << one.err;
    const auto agent_weeks = nlohmann::json::parse(one.out).at("agent_weeks").get<int>();
    EXPECT_EQ(agent_weeks, 6 * 2 * (2 + 12) * (40 + 12 + 20 + 6));
    ASSERT_EQ(folder.run("raaderum run small.yaml -o seven.h5 --jobs 7 --quiet").exit, 0);
    EXPECT_TRUE(same_numbers(folder, "one.h5 seven.h5"));
    ASSERT_EQ(folder.run("raaderum run small.yaml -o grown.h5 --replicates 2 --quiet").exit, 0);
    ASSERT_EQ(folder.run("raaderum run small.yaml -o grown.h5 --resume --quiet").exit, 0);
    EXPECT_TRUE(same_numbers(folder, "one.h5 grown.h5"));
}

TEST(CountryProgram, IsComparedByMunicipality) {
    const Folder folder(country);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    EXPECT_THAT(
        folder.run("raaderum inspect small.h5").out,
        AllOf(HasSubstr("2 municipalities, 5 institutions, 78 employees"), HasSubstr("dimension municipality")));
    const Ended table = folder.run("raaderum compare small.h5 --by municipality");
    EXPECT_THAT(table.out, AllOf(HasSubstr("citizen_value under trust, by municipality"), HasSubstr("Læsø")));
    const auto json =
        nlohmann::json::parse(folder.run("raaderum compare small.h5 --by municipality --metric leeway --json").out);
    ASSERT_EQ(json.at("municipalities").size(), 2U);
    EXPECT_GE(json["municipalities"][0]["difference"], json["municipalities"][1]["difference"]);
    EXPECT_THAT(folder.run("raaderum compare small.h5 --by municipality --csv").out,
                HasSubstr("Århus,2000,52,3,trust"));
    EXPECT_THAT(folder.run("raaderum export small.h5 --csv tables && wc -l < tables/municipalities.csv").out,
                HasSubstr(std::to_string(1 + 2 * 6 * 2 * 12)));
    ASSERT_EQ(folder.run("raaderum compare small.h5 --html en.html --figures figures").exit, 0);
    EXPECT_THAT(folder.run("cat en.html").out, HasSubstr("Which municipalities gain, which lose"));
    EXPECT_EQ(folder.run("test -s figures/municipalities.svg").exit, 0);
    ASSERT_EQ(folder.run("raaderum compare small.h5 --html da.html --lang da").exit, 0);
    EXPECT_THAT(folder.run("cat da.html").out, HasSubstr("Hvilke kommuner vinder, hvilke taber"));
}

TEST(CountryProgram, IsRefusedWhereOneInstitutionIsMeant) {
    const Folder folder(country);
    ASSERT_EQ(folder.run("raaderum run small.yaml --quiet").exit, 0);
    for (const char* command : {"raaderum why small.h5 --metric leeway", "raaderum sensitivity small.yaml",
                                "raaderum calibrate small.yaml"}) {
        const Ended ended = folder.run(command);
        EXPECT_EQ(ended.exit, 2) << command;
        EXPECT_THAT(ended.err, HasSubstr("is a country of many")) << command;
    }
    EXPECT_THAT(folder.run("raaderum workshop small.yaml --no-browser").err, HasSubstr("the stage shows one"));
    const Folder alone(
        "schema: 1\nname: small\nweeks: 4\nreplicates: 2\ninstitution: {employees: 12}\n"
        "variants: {a: {}, b: {leaders.control_disposition: 0.1}}\n");
    ASSERT_EQ(alone.run("raaderum run small.yaml --quiet").exit, 0);
    const Ended ended = alone.run("raaderum compare small.h5 --by municipality");
    EXPECT_EQ(ended.exit, 2);
    EXPECT_THAT(ended.err, HasSubstr("this file is of one institution"));
}

TEST(CountryProgram, EstimatesWhatItWouldTake) {
    const Folder folder(country);
    EXPECT_THAT(folder.run("raaderum run small.yaml --dry-run").out, HasSubstr("78 employees"));
    EXPECT_THAT(folder.run("raaderum validate small.yaml").out, HasSubstr("78 employees"));
}

}  // namespace
}  // namespace raaderum::cli

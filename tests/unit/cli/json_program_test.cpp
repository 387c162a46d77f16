// What the program prints it also prints for programs: every verb that answers takes --json and prints one JSON object.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::HasSubstr;

const char* const small = R"(weeks: 8
replicates: 3
institution: {employees: 12}
variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}
)";

nlohmann::json asked(const Folder& folder, const std::string& words, int exit = 0) {
    const Ended ended = folder.run("raaderum " + words + " --json");
    EXPECT_EQ(ended.exit, exit) << words << ended.err;
    return nlohmann::json::parse(ended.out);
}

TEST(Json, EveryVerbThatAnswersPrintsOneObject) {
    const Ran folder(small);
    EXPECT_EQ(asked(folder, "inspect small.h5").at("variants").at(1).at("baseline"), "as-is");
    EXPECT_EQ(asked(folder, "inspect small.h5").at("variants").at(0).at("finished"), 3);
    const auto merged = asked(folder, "merge -o all.h5 small.h5");
    EXPECT_EQ(merged.at("replicates"), 3);
    EXPECT_EQ(merged.at("complete"), true);
    EXPECT_EQ(asked(folder, "merge -o all.h5 all.h5").at("complete"), true);
    EXPECT_EQ(asked(folder, "export small.h5 --csv tables").at("tables").at(0).at("file"), "tables/metrics.csv");
    EXPECT_EQ(asked(folder, "crate small.h5").at("files").at(0).at("file"), "small.crate/small.h5");
    EXPECT_EQ(asked(folder, "new --list").at("scenarios").at(0).at("name"), "trust-versus-control");
    const auto metrics = asked(folder, "metrics").at("metrics");
    EXPECT_GT(metrics.size(), 50U);
    EXPECT_EQ(metrics.at(0).at("title").size(), 2U);
    const auto parameters = asked(folder, "parameters").at("parameters");
    EXPECT_EQ(parameters.at(0).at("key"), "institution.employees");
    EXPECT_EQ(parameters.at(0).at("range").at(0), 5);
    for (const char* words : {"compare small.h5", "why small.h5 --metric leeway --no-mechanisms", "verify small.h5",
                              "rerun small.h5", "run small.yaml --resume", "run small.yaml --dry-run"}) {
        EXPECT_TRUE(asked(folder, words).is_object()) << words;
    }
}

TEST(Json, ValidateSaysWhatIsFineAndWhatIsWrongWhere) {
    const Folder folder(small);
    folder.write("wrong.yaml", "weeks: 8\ninstitution: {employes: 12}\n");
    const auto both = asked(folder, "validate small.yaml wrong.yaml", 2).at("scenarios");
    EXPECT_EQ(both.at(0).at("fine"), true);
    EXPECT_EQ(both.at(0).at("variants"), nlohmann::json({"as-is", "trust"}));
    const auto problem = both.at(1).at("problems").at(0);
    EXPECT_EQ(problem.at("line"), 2);
    EXPECT_EQ(problem.at("key"), "institution.employes");
    EXPECT_THAT(problem.at("expected").get<std::string>(), HasSubstr("employees"));
}

}  // namespace
}  // namespace raaderum::cli

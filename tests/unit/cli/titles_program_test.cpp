// Titles as their users meet them: told above tables, kept in the file, and no obstacle to going on.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string titled(const std::string& title) {
    return "name: small\nweeks: 8\nreplicates: 4\ntitle: {da: Tillid i Nordhuset, en: " + title
           + "}\ndescription: Et hus i nord.\ninstitution: {employees: 6}\n"
             "variants:\n  as-is: {}\n  trust: {title: {da: Øget tillid, en: More trust}, leaders.control_disposition: 0.1}\n";
}

TEST(TitlesProgram, StandAboveTablesAndInTheReport) {
    const Ran folder(titled("Trust at Nordhuset"));
    EXPECT_THAT(folder.run("raaderum compare small.h5").out,
                HasSubstr("Trust at Nordhuset\n  trust  More trust\n\nWeeks 0 to 7"));
    EXPECT_THAT(folder.run("raaderum inspect small.h5").out,
                AllOf(HasSubstr("title      Trust at Nordhuset"), HasSubstr("about      Et hus i nord."),
                      HasSubstr("  trust: More trust\n")));
    const auto inspected = nlohmann::json::parse(folder.run("raaderum inspect small.h5 --json").out);
    EXPECT_EQ(inspected.at("title").at("da"), "Tillid i Nordhuset");
    EXPECT_EQ(inspected.at("variants").at(1).at("title").at("da"), "Øget tillid");
    EXPECT_FALSE(inspected.at("variants").at(0).contains("title"));
    ASSERT_EQ(folder.run("raaderum compare small.h5 --html r.html --lang da").exit, 0);
    EXPECT_THAT(folder.read("r.html"), AllOf(HasSubstr("<title>Tillid i Nordhuset</title>"), HasSubstr("Øget tillid")));
    EXPECT_EQ(folder.run("raaderum rerun small.h5").exit, 0);
    EXPECT_EQ(folder.run("raaderum verify small.h5").exit, 0);
}

TEST(TitlesProgram, AreNoPartOfThePlan) {
    const Ran folder(titled("Trust at Nordhuset"));
    folder.write("small.yaml", titled("Trust in the north"));
    const Ended again = folder.run("raaderum run small.yaml --replicates 6 --resume");
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_THAT(folder.run("raaderum inspect small.h5").out,
                AllOf(HasSubstr("Trust in the north"), Not(HasSubstr("at Nordhuset"))));
    EXPECT_EQ(folder.run("raaderum rerun small.h5").exit, 0);
}

TEST(TitlesProgram, DoNotKeepShardsApart) {
    const Folder folder(titled("One"));
    ASSERT_EQ(folder.run("raaderum run small.yaml --shard 1/2 -o 1.h5 --quiet").exit, 0);
    folder.write("small.yaml", titled("Two"));
    ASSERT_EQ(folder.run("raaderum run small.yaml --shard 2/2 -o 2.h5 --quiet").exit, 0);
    EXPECT_EQ(folder.run("raaderum compare 1.h5 2.h5").exit, 0);
    const Ended merged = folder.run("raaderum merge -o all.h5 1.h5 2.h5");
    EXPECT_EQ(merged.exit, 0) << merged.err;
    EXPECT_THAT(folder.run("raaderum inspect all.h5").out, HasSubstr("complete"));
}

TEST(TitlesProgram, OfShippedScenariosStandInTheList) {
    const Folder folder;
    EXPECT_THAT(folder.run("raaderum new --list").out, HasSubstr("  A case in the press: How long"));
    const auto list = nlohmann::json::parse(folder.run("raaderum new --list --json").out);
    EXPECT_EQ(list.at("scenarios").at(0).at("title").at("da"), "Tillid eller kontrol");
}

}  // namespace
}  // namespace raaderum::cli

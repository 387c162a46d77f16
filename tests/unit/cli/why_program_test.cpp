// `raaderum why` as its users meet it.
#include "program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace raaderum::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const std::string small = R"(schema: 1
name: small
weeks: 16
burn_in: 2
replicates: 4
seed: 7
institution: {employees: 12}
variants: {as-is: {}, control: {leaders.control_disposition: 0.7}}
)";

class WhyProgram : public testing::Test {
  protected:
    const Ran folder_{small};
};

TEST_F(WhyProgram, TellsAndDrawsWhyADifferenceCameAbout) {
    const Ended why =
        folder_.run("raaderum why small.h5 --metric leeway --weeks 8:16 --figure why.svg --no-mechanisms");
    ASSERT_EQ(why.exit, 0) << why.err;
    EXPECT_THAT(why.out, AllOf(HasSubstr("Over weeks 8 to 15, leeway is"), HasSubstr("how leaders lead"),
                               HasSubstr("difference in all"), HasSubstr("to the bit")));
    EXPECT_THAT(folder_.read("why.svg"), AllOf(HasSubstr("<svg"), HasSubstr("how leaders lead"), HasSubstr("</svg>")));
    const Ended danish = folder_.run("raaderum why small.h5 --metric leeway --no-mechanisms --lang da --detail");
    EXPECT_THAT(danish.out, AllOf(HasSubstr("det faglige råderum"), HasSubstr("lederes kontroltrang")));
}

TEST_F(WhyProgram, GivesTheSameJsonForAnyNumberOfThreads) {
    const Ended one = folder_.run("raaderum why small.h5 --metric wellbeing --json --jobs 1");
    const Ended three = folder_.run("raaderum why small.h5 --metric wellbeing --json --jobs 3");
    ASSERT_EQ(one.exit, 0) << one.err;
    EXPECT_EQ(one.out, three.out);
    const auto accounts = nlohmann::json::parse(one.out).at("accounts");
    ASSERT_EQ(accounts.size(), 1U);
    double sum = 0.0;
    for (const auto& cause : accounts[0].at("causes")) sum += cause.at("part").get<double>();
    EXPECT_NEAR(sum, accounts[0].at("difference").get<double>(), 1e-9);
}

TEST_F(WhyProgram, SaysWhatIsWrongWithAQuestion) {
    const auto refused = [&](const std::string& words) {
        const Ended ended = folder_.run("raaderum why " + words);
        EXPECT_EQ(ended.exit, 2) << words;
        return ended.err;
    };
    EXPECT_THAT(refused("small.h5 --metric leaway"), HasSubstr("did you mean 'leeway'?"));
    EXPECT_THAT(refused("small.h5 --metric leeway --variant controll"), HasSubstr("did you mean 'control'?"));
    EXPECT_THAT(refused("small.h5 --metric leeway --variant as-is"), HasSubstr("is the baseline"));
    EXPECT_THAT(refused("small.h5 --metric leeway --weeks 10:17"), HasSubstr("weeks run from 0 to before 16"));
    EXPECT_THAT(refused("small.h5 --metric leeway --weeks 9:3"), HasSubstr("are no weeks"));
    EXPECT_THAT(refused("nothing.h5 --metric leeway"), HasSubstr("nothing.h5"));
    EXPECT_THAT(refused("small.h5"), HasSubstr("--metric"));
}

}  // namespace
}  // namespace raaderum::cli

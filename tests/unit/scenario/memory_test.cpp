#include "scenario/memory.hpp"

#include "reading.hpp"

#include <gtest/gtest.h>

namespace raaderum::scenario {
namespace {

TEST(Memory, GrowsWithPeopleTiesVariantsAndRecords) {
    const auto bytes = [](const std::string& text) { return estimated_bytes(plan_of(text)); };
    const auto base = bytes("institution.employees: 10000\n");
    EXPECT_GT(base, 10'000U * 80 * 4);
    EXPECT_LT(base, 10'000U * 10'000);
    EXPECT_GT(bytes("institution.employees: 20000\n"), base);
    EXPECT_GT(bytes("institution.employees: 10000\nnetwork.mean_degree: 20\n"), base);
    EXPECT_GT(bytes("institution.employees: 10000\nrecord: {agents: {replicates: 1}}\n"), base);
    EXPECT_GT(bytes("institution.employees: 10000\nrecord: {network: {weeks: [0, 1]}}\n"), base);
    EXPECT_GT(bytes("institution.employees: 10000\nvariants: {a: {}, b: {}}\n"), base);
}

TEST(Memory, ThatIsNotThereIsRefusedBeforeAnythingStarts) {
    const std::string text = "schema: 1\ninstitution: {employees: 2000000}\nnetwork: {mean_degree: 60}\n";
    try {
        load_text(text, "test.yaml", {}, {}, std::uint64_t{1} << 30U);
        FAIL();
    } catch (const BadInput& bad) {
        ASSERT_EQ(bad.problems.size(), 1U);
        EXPECT_EQ(bad.problems[0].key, "institution.employees");
        EXPECT_EQ(bad.problems[0].line, 2);
        EXPECT_NE(bad.problems[0].wrong.find("there are 1.0 GiB"), std::string::npos);
    }
    EXPECT_NO_THROW(load_text(text, "test.yaml", {}, {}, std::uint64_t{1} << 40U));
}

}  // namespace
}  // namespace raaderum::scenario

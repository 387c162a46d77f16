// The memory runs out, once or for good, at any allocation: the program says so and ends with exit 3, or gets over it; what was
// kept is kept, and gone on with it comes to the same numbers. Where an allocation of HDF5 or OpenSSL itself fails, HDF5 1.10.8 or
// OpenSSL 3.0 may crash or end the program with 255; nothing is lost then either.
// RAADERUM_ALLOCATIONS says how many allocations fail, one per run (15).
#include "small_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>

namespace raaderum::cli {
namespace {

using testing::AnyOf;

class FailingMemory : public testing::TestWithParam<std::string> {};

TEST_P(FailingMemory, IsToldAndNothingIsLost) {
    const SmallRun run;
    ASSERT_EQ(run.go_on("env FAULT=" + std::string(GetParam().starts_with("any-") ? "any-" : "")
                            + "count TRACE=small.h5.count LD_PRELOAD='" FAULTY_MEMORY "'",
                        "--jobs 2")
                  .exit,
              0);
    const long allocations = std::stol(run.read("small.h5.count"));
    ASSERT_GT(allocations, 10000);
    const int tries = times("RAADERUM_ALLOCATIONS", 15);
    std::map<int, int> exits;
    for (int one = 0; one != tries; ++one) {
        run.start_over();
        const std::string fault = GetParam() + ":" + std::to_string(1 + allocations * one / tries);
        const Ended ended = run.go_on_with(FAULTY_MEMORY, fault, "--jobs 2");
        if (!GetParam().starts_with("any-")) {
            EXPECT_THAT(ended.exit, AnyOf(0, 3)) << fault << ended.err;
            EXPECT_EQ(ended.exit == 3, ended.err != "") << fault << ended.err;
        }
        ++exits[ended.exit];
        ASSERT_EQ(run.lost_since({}), "") << fault;
        ASSERT_EQ(run.wrong_after_going_on(), "") << fault << ended.err;
    }
    for (const auto& [exit, count] : exits) std::cout << GetParam() << ": exit " << exit << " " << count << " times\n";
}

INSTANTIATE_TEST_SUITE_P(OnceAndForGood, FailingMemory, testing::Values("once", "from", "any-once", "any-from"),
                         [](const auto& one) {
                             return std::string(one.param.starts_with("any-") ? "AnyOf" : "")
                                    + one.param.substr(one.param.size() - 4);
                         });

}  // namespace
}  // namespace raaderum::cli

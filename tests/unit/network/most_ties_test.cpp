// A file with more ties than can be meant is refused before it fills the memory.

#include "tie_files.hpp"

#include <gmock/gmock.h>

namespace raaderum::network {
namespace {

TEST(HostileFiles, TooManyTiesAreRefused) {
    std::string rows = "source,target\n";
    for (std::size_t tie = 0; tie <= most_ties; ++tie) rows += "a,b\n";
    EXPECT_THAT(first_problem(".csv", rows), testing::HasSubstr("more than 5000000 ties"));
}

}  // namespace
}  // namespace raaderum::network

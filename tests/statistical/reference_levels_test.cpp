// The levels of the ordinary institution are where the default institution rests: stored, and measured again here.
// The lives are fixed by their seed, so this cannot fail by chance; it fails when a change of the model moves the institution.

#include "reference/resting_levels.hpp"

#include <gtest/gtest.h>

namespace raaderum {
namespace {

constexpr std::uint32_t replicates = 20;
constexpr double a_fiftieth = 0.02;

TEST(ReferenceLevels, AreWhereTheDefaultInstitutionRests) {
    const ReferenceLevels ordinary;
    const auto rests = resting_levels(Parameters(), replicates);
    for (const ReferenceLevelInfo& level : reference_level_table) {
        const auto found = rests.find(std::string(level.name));
        ASSERT_EQ(found != rests.end(), level.how == Levelled::rests) << level.name;
        if (found == rests.end()) continue;
        EXPECT_NEAR(found->second, static_cast<double>(ordinary.*level.level), a_fiftieth)
            << level.name
            << " has moved; raaderum_reference_levels sim/model/reference_levels.def writes the levels anew";
    }
}

}  // namespace
}  // namespace raaderum

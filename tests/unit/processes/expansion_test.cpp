// The sums of a week are those of the tables, expanded a second time: each arrow moves its target by its own amount, evaluated
// here, times what one unit of that sum moves, which is the same for all arrows of the sum.
#include "disturbed.hpp"
#include "expanded_sums.hpp"
#include "model/arrows.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace raaderum {
namespace {

float level_of(const Institution& house, std::string_view target) {
    if (target == "political_demand") return house.environment.political_demand;
    if (target == "leader_strain") return house.leaders.strain[0];
    if (target == "leader_motivation") return house.leaders.motivation[0];
    if (target == "confidence") return house.environment.confidence;
    if (target == "fatigue") return house.environment.fatigue;
    float level = 0.0F;
    for_each_column(house.people, [&](std::string_view name, const Column<float>& column, float, std::string_view) {
        if (name == target) level = column[0];
    });
    return level;
}

float level_after(const Sum& sum, const Amount& arrow, double more) {
    SmallInstitution house;
    disturb(house);
    const ParameterInfo& size = *find_parameter(arrow.key);
    size.set(house.parameters, size.get(house.parameters) + more);
    house.live(sum.phase);
    return level_of(house.institution, arrow.target);
}

TEST(Expansion, EachArrowMovesItsTargetByItsAmountAndAllOfASumAlike) {
    constexpr double more = 0.02;
    SmallInstitution before;
    disturb(before);
    const std::vector<Sum> old_causes = sums_in(before.institution);
    std::size_t arrows = 0;
    for (std::size_t at = 0; at != old_causes.size(); ++at) {
        SmallInstitution after;
        disturb(after);
        after.live(old_causes[at].phase);
        const Sum sum = old_causes[at].causes_are_new ? sums_in(after.institution)[at] : old_causes[at];
        double first = 0.0;  // what a unit of this sum moves
        for (const Amount& arrow : sum.amounts) {
            ++arrows;
            ASSERT_GT(std::abs(arrow.signed_amount), 2e-3F) << arrow.key << ": the house does not show it";
            const double moved = static_cast<double>(level_after(sum, arrow, more) - level_after(sum, arrow, -more));
            const double each = moved / (2.0 * more * static_cast<double>(arrow.signed_amount));
            if (first == 0.0) first = each;
            EXPECT_GT(each, 0.0) << arrow.key;
            EXPECT_NEAR(each / first, 1.0, 0.02) << arrow.key;
        }
    }
    EXPECT_EQ(arrows, arrow_table().size());
}

}  // namespace
}  // namespace raaderum

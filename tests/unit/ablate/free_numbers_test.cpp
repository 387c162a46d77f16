// Which numbers count as free.
#include "ablate/free_numbers.hpp"

#include "number_of_nothing.hpp"

#include <gtest/gtest.h>

#include <array>

namespace raaderum::ablate {
namespace {

TEST(FreeNumbers, AreNeitherMeasuredNorOfTheInstitutionNorDerived) {
    EXPECT_TRUE(may_be_free(*find_parameter("trust.gain")));
    EXPECT_FALSE(may_be_free(*find_parameter("institution.employees")));
    EXPECT_FALSE(may_be_free(*find_parameter("institution.procedural_weight")));
    for (const ParameterInfo& parameter : parameter_table()) {
        if (parameter.known == Known::measured) {
            EXPECT_FALSE(may_be_free(parameter)) << parameter.key;
        }
    }
}

TEST(FreeNumbers, AreChangedByATenthWithinTheirRange) {
    ParameterInfo number = *find_parameter("trust.gain");
    number.low = 0.0;
    number.high = 1.0;
    EXPECT_DOUBLE_EQ(changed_by_a_tenth(number, 0.5), 0.55);
    EXPECT_DOUBLE_EQ(changed_by_a_tenth(number, 1.0), 0.9);
    EXPECT_DOUBLE_EQ(changed_by_a_tenth(number, 0.0), 0.1);
    number.whole = true;
    number.high = 100.0;
    EXPECT_DOUBLE_EQ(changed_by_a_tenth(number, 4.0), 5.0);
    EXPECT_DOUBLE_EQ(changed_by_a_tenth(number, 40.0), 44.0);
}

TEST(FreeNumbers, AreThoseThatMoveABit) {
    const ParameterInfo nothing = number_of_nothing();
    const ParameterInfo* const gain = find_parameter("trust.gain");
    Effort effort;
    EXPECT_EQ(that_move({&nothing, gain}, {}, effort), std::vector<const ParameterInfo*>{gain});
}

}  // namespace
}  // namespace raaderum::ablate

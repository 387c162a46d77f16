// How wrong do leaders see? Where the corners of capacity make up for each other and willingness to let go is a straight reading
// of trust x perceived capacity, the leader's view of each employee can be read back from the willingness. Its error is
// normal with standard deviation misperception (1 - closeness) / sqrt 3, the mean of three independent errors.

#include "unit/processes/small_institution.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace raaderum {
namespace {

constexpr std::size_t people = 4000;
constexpr double once_in_a_million = 4.8916;  // standard deviations

struct Errors {
    double mean, deviation;
};

/// The errors of leaders at this closeness, over all employees.
Errors errors_at(float closeness, float misperception) {
    SmallInstitution house(people);
    house.mechanisms.weakest_corner = false;
    house.mechanisms.checking_informs = false;
    auto& p = house.parameters.delegation;
    p.misperception = misperception;
    p.slope = 1.0F;
    house.parameters.leaders.selectivity = 1.0F;
    for (std::size_t i = 0; i != people; ++i) {
        const Words words = house.luck.words(Purpose::person, 0, static_cast<std::uint32_t>(i), 2);
        house.people.misjudged_competence[i] = normal(words[0]);
        house.people.misjudged_buy_in[i] = normal(words[1]);
        house.people.misjudged_courage[i] = normal(words[2]);
    }
    set_all(house.people.closeness, closeness);
    house.live(delegate_leeway);
    const double trust = static_cast<double>(house.parameters.ordinary.trust_from_leader);
    const double calls = static_cast<double>(1.0F + p.from_complexity * house.parameters.institution.task_complexity);
    const auto blind = static_cast<double>(p.blind_trust);
    double total = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i != people; ++i) {
        const auto willing = static_cast<double>(house.people.willingness[i]);
        const double standing = std::log(willing / (1.0 - willing)) + static_cast<double>(p.midpoint);
        const double perceived = (standing / (trust * calls) - blind) / (1.0 - blind);
        const double error = perceived - static_cast<double>(house.people.capacity[i]);
        total += error;
        squares += error * error;
    }
    const double mean = total / people;
    return {mean, std::sqrt(std::max(0.0, squares / people - mean * mean))};
}

// Mean and standard deviation of 4,000 normal errors would each stray this far in one of a million fair draws.
TEST(Perception, IsUnbiasedAndItsErrorShrinksWithCloseness) {
    constexpr float misperception = 0.15F;
    for (const float closeness : {0.0F, 0.5F, 0.9F}) {
        const double deviation = static_cast<double>(misperception * (1.0F - closeness)) / std::sqrt(3.0);
        const Errors errors = errors_at(closeness, misperception);
        EXPECT_NEAR(errors.mean, 0.0, once_in_a_million * deviation / std::sqrt(double{people}));
        EXPECT_NEAR(errors.deviation, deviation, once_in_a_million * deviation / std::sqrt(2.0 * people));
    }
}

TEST(Perception, OfACloseLeaderIsWithoutError) { EXPECT_LT(errors_at(1.0F, 0.4F).deviation, 1e-5); }

}  // namespace
}  // namespace raaderum

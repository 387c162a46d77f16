#pragma once
// People whose states are independent draws around the middle.

#include "core/chance.hpp"
#include "survey/questionnaire.hpp"

#include <vector>

namespace raaderum::survey {

/// Each state of a person: 0.5 and this spread; the three items of a scale ask about one state.
inline std::vector<Subject> people_of_one_house(std::size_t count, double spread, std::uint64_t seed = 9) {
    const Chance chance(seed, Purpose::calibration, 0);
    std::vector<Subject> people;
    for (std::size_t who = 0; who != count; ++who) {
        Subject subject{static_cast<std::uint32_t>(who), 0, {}};
        for (std::size_t scale = 0; scale != scale_count; ++scale)
            subject.states[scale].fill(0.5 + spread * chance.normal(who, scale));
        people.push_back(subject);
    }
    return people;
}

}  // namespace raaderum::survey

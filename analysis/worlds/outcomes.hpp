#pragma once
// What policies came to in many worlds: one number per world, outcome and policy.

#include <cstddef>
#include <string>
#include <vector>

namespace raaderum::worlds {

struct Outcome {
    std::string name;
    bool higher_is_better = true;
};

struct Outcomes {
    std::vector<Outcome> outcomes;
    std::vector<std::string> policies;
    std::vector<double>
        values;  ///< [world][outcome][policy]; NaN where a world came to no end, or nobody was left in it to tell of

    std::size_t worlds() const {
        const std::size_t of_a_world = outcomes.size() * policies.size();
        return of_a_world == 0 ? 0 : values.size() / of_a_world;
    }
    double at(std::size_t world, std::size_t outcome, std::size_t policy) const {
        return values[(world * outcomes.size() + outcome) * policies.size() + policy];
    }
    /// The value such that more is better.
    double merit(std::size_t world, std::size_t outcome, std::size_t policy) const {
        return outcomes[outcome].higher_is_better ? at(world, outcome, policy) : -at(world, outcome, policy);
    }
};

}  // namespace raaderum::worlds

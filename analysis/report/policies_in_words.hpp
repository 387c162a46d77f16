#pragma once
// What policies are: their titles, what they change against their baseline, and what happens under them, in words.

#include "report/material.hpp"

#include <string>
#include <vector>

namespace raaderum::report {

/// A policy as a report introduces it; a sweep has one for all its cells where they change the same.
struct PolicyInWords {
    std::string name;
    std::string description;  ///< empty where the scenario gives none
    bool baseline = false;
    std::vector<std::string> changes;  ///< one parameter, mechanism or event each; empty: nothing
};

/// All policies, shown in charts or not, in the order of the study.
std::vector<PolicyInWords> policies_in_words(const Material& material);

/// Dated events that every policy meets, "uge 52: besparelse 5 %".
std::vector<std::string> shared_events_in_words(const Material& material);

/// What a sweep tries, "medarbejdere pr. leder: 8, 12 og 20"; empty where nothing is swept.
std::vector<std::string> swept_in_words(const Material& material);

}  // namespace raaderum::report

#pragma once
// What a survey says of teams becomes what their people and leaders bring: the dispositions that are most likely to have made the
// answers, given how far teams usually differ and how well a mean of so few answers is known.

#include "house/survey_of_teams.hpp"

#include <string>
#include <vector>

namespace raaderum::house {

/// What one team's answers are taken to be, and what they were.
struct Conditioned {
    std::size_t team = 0;
    std::size_t column = 0;  ///< among the measured ones
    double said = 0.0;       ///< difference from the house's mean
    double error = 0.0;      ///< standard error of it
    double made = 0.0;       ///< what size and dispositions make of it, on average over years 1 to 3
};

struct Conditioning {
    std::vector<Conditioned> differences;  ///< of every team and column that dispositions can make
    std::vector<std::string> cannot_tell;  ///< what the survey does not settle, one sentence each
};

/// Adds to each of `teams` how far above others its people and its leader stand, and to each person known by name how far above the
/// team. `leaders_spread` is the standard deviation between leaders of their disposition to control. What a chart says goes before.
Conditioning condition(const SurveyTable& survey, const SurveyOfTeams& answered, double leaders_spread,
                       std::vector<Team>& teams);

}  // namespace raaderum::house

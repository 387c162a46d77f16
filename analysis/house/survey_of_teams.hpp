#pragma once
// A survey put beside the teams of the house: which row is of which team, how many answered there, and what does not match.

#include "house/survey_table.hpp"
#include "model/teams.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace raaderum::house {

/// What was answered in one team, or in the house; one entry per measured column.
struct Answered {
    std::vector<double> means;    ///< NaN: nobody said it
    std::vector<double> answers;  ///< how many answered
    double size = 0.0;            ///< how many there are
    bool any() const;
};

/// What one person answered.
struct PersonAnswered {
    std::size_t team = 0;
    std::size_t position = 0;    ///< in the team
    std::vector<double> values;  ///< NaN: not said
};

struct SurveyOfTeams {
    std::vector<Answered> teams;  ///< in their order
    Answered house;
    std::vector<PersonAnswered> people;    ///< who is known by name in the chart or the ties
    std::vector<std::string> mismatches;   ///< one sentence each
    std::vector<std::string> assumptions;  ///< likewise
};

/// The survey by `teams`; `people` are folded labels by position, and may be empty. A survey that names no teams is of the house alone.
SurveyOfTeams by_teams(const SurveyTable& survey, std::span<const Team> teams, std::span<const std::string> people);

/// The teams that a survey names, where nothing else does: positions as it says them, else those who were asked, else those who
/// answered; which of these is told in `assumptions`. Empty where it names fewer than two.
std::vector<Team> teams_of(const SurveyTable& survey, std::vector<std::string>& assumptions);

}  // namespace raaderum::house

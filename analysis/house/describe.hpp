#pragma once
// A survey read and put to use: teams whose people bring what it tells, and means of the house to be met.

#include "house/survey_table.hpp"
#include "model/plan.hpp"
#include "scenario/calibration.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace raaderum::house {

/// The mean of the whole house in one column.
struct HouseMean {
    Metric metric = Metric::leeway;
    std::string column;    ///< what the table calls it
    double value = 0.0;    ///< from 0 to 1
    double error = 0.0;    ///< standard error, as a level
    double answers = 0.0;  ///< 0: a rate, or nobody says how many
};

struct Described {
    std::vector<Team> teams;  ///< with what the survey tells of them; empty where there are none
    std::vector<HouseMean> means;
    std::string read;                      ///< one line on what was read
    std::vector<std::string> assumed;      ///< one sentence each
    std::vector<std::string> mismatches;   ///< likewise: what does not fit together, and what was not understood
    std::vector<std::string> cannot_tell;  ///< likewise: what the survey leaves open
};

/// Reads the survey in `file`, answered on `scale`, of the house with these teams; without any, the survey's own where
/// it `may_name_teams`. `people` are folded labels by position, or none. `leaders_spread` as for condition(). Throws network::BadTies.
Described describe(const std::filesystem::path& file, AnswerScale scale, std::span<const Team> teams,
                   std::span<const std::string> people, double leaders_spread, bool may_name_teams = true);

/// The means as targets of the baseline: in its second and third year, or the last where it is shorter.
std::vector<scenario::Target> targets_of(const Described& described, const Plan& plan);

}  // namespace raaderum::house

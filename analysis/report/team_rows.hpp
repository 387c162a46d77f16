#pragma once
// The teams of a study beside each other: what each policy does in each of them, in the measures that a report tells of teams.

#include "compare/by_part.hpp"
#include "report/material.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::report {

/// What is told of every team, and what makes up the picture of one.
inline constexpr std::array<std::string_view, 3> told_of_teams{"wellbeing", "leeway", "turnover"};
inline constexpr std::array<std::string_view, 3> team_corners{"competence", "buy_in", "courage"};
inline constexpr std::string_view team_together = "capacity";

/// The teams of a study with their rows, each found by measure, policy and team. Teams stand in the order of the file.
class TeamRows {
  public:
    explicit TeamRows(const Material& material);

    const std::vector<compare::Part>& teams() const { return parts_.parts; }
    bool has(std::string_view metric) const { return place_of(metric) != comparison_.metrics.size(); }
    /// Of a metric that there is.
    const compare::Described& described(std::string_view metric) const { return comparison_.metrics[place_of(metric)]; }
    /// Null where a policy is not compared, or the metric was not kept.
    const compare::PartTable* table(std::string_view metric, std::size_t variant) const;
    const compare::Row* row(std::string_view metric, std::size_t variant, std::size_t team) const;

  private:
    std::size_t place_of(std::string_view metric) const;

    compare::Comparison comparison_;
    compare::ByPart parts_;
};

/// "better in 78 and worse in 9 of 100 plausible worlds"; empty where the study has no worlds.
std::string share_of_worlds(const Material& material, const compare::Row& row, Better better);
/// A row's difference with sign and unit, as precisely as its interval allows.
std::string difference_in_team(const Material& material, const compare::Described& metric, const compare::Row& row);

}  // namespace raaderum::report

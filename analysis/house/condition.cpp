// For each team, with y the differences of its means from the house's (standard errors e), less what size alone makes, R the stored
// responses, and dispositions x that spread between teams by t:
//
//   x = (R' E^-1 R + T^-1)^-1 R' E^-1 y,   E = diag(e^2), T = diag(t^2)
//
// the mean of a normal posterior. With many answers a difference is kept, with few it is drawn towards the house's mean, by
// t^2 / (t^2 + e^2) where one disposition makes one state. Dispositions of all teams are moved together so that their mean, by
// positions, is that of the house. A single person stands above the team by the share of their difference that is theirs.

#include "house/condition.hpp"

#include "calibrate/cholesky.hpp"
#include "house/responses.hpp"
#include "house/survey_errors.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace raaderum::house {
namespace {

constexpr double errors_apart = 2.0;  // what the dispositions make of a mean is said to miss it beyond so many errors
constexpr double mostly_chance = 0.5;

using Dispositions = std::array<double, dispositions>;

class Conditioner {
  public:
    Conditioner(const SurveyTable& survey, const SurveyOfTeams& answered, double leaders_spread,
                std::vector<Team>& teams)
        : survey_(survey), answered_(answered), teams_(teams), found_(teams.size()) {
        spread_.fill(spread_of_teams());
        spread_[leaders_disposition] = leaders_spread;
    }

    Conditioning make() {
        find_what_size_makes();
        for (std::size_t team = 0; team != teams_.size(); ++team) find(team);
        centre();
        for (std::size_t team = 0; team != teams_.size(); ++team) give(team);
        give_people();
        tell();
        return std::move(result_);
    }

  private:
    /// Whether the disposition of this team is free: neither said by a chart nor without any spread.
    bool is_free(std::size_t team, std::size_t disposition) const {
        if (spread_[disposition] <= 0.0) return false;
        if (disposition == leaders_disposition) return !teams_[team].leads.says(LeaderLevel::control_disposition);
        return !teams_[team].levels.says_level(static_cast<PeopleLevel>(disposition));
    }

    /// What each column's mean over the house owes to the sizes of its teams.
    void find_what_size_makes() {
        for (const Measured& measured : survey_.columns.measured) {
            double sum = 0.0, people = 0.0;
            for (const Team& team : teams_) {
                const auto size = static_cast<double>(team.size);
                sum += size * made_by_size(measured.metric, size);
                people += size;
            }
            sizes_of_house_.push_back(sum / people);
        }
    }

    double by_size(std::size_t team, std::size_t column) const {
        const double made =
            made_by_size(survey_.columns.measured[column].metric, static_cast<double>(teams_[team].size));
        return made - sizes_of_house_[column];
    }

    void find(std::size_t team) {
        const Answered& here = answered_.teams[team];
        std::vector<const Response*> rows;
        std::vector<double> said, errors;
        for (std::size_t column = 0; column != survey_.columns.measured.size(); ++column) {
            const Metric metric = survey_.columns.measured[column].metric;
            const Response* const response = response_of(metric);
            const double difference = here.means[column] - answered_.house.means[column];
            if (response == nullptr || std::isnan(difference)) continue;
            const double error = error_of_difference(metric, here.means[column], here.answers[column], here.size);
            rows.push_back(response);
            said.push_back(difference - by_size(team, column));
            errors.push_back(error);
            result_.differences.push_back({team, column, difference, error, 0.0});
        }
        if (rows.empty()) return;
        std::vector<std::size_t> free;
        for (std::size_t disposition = 0; disposition != dispositions; ++disposition) {
            if (is_free(team, disposition)) free.push_back(disposition);
        }
        if (free.empty()) return;
        calibrate::SquareMatrix precision(free.size());
        std::vector<double> towards(free.size(), 0.0);
        for (std::size_t a = 0; a != free.size(); ++a) {
            precision.at(a, a) = 1.0 / (spread_[free[a]] * spread_[free[a]]);
            for (std::size_t row = 0; row != rows.size(); ++row) {
                const double weight = rows[row]->per_unit[free[a]] / (errors[row] * errors[row]);
                towards[a] += weight * said[row];
                for (std::size_t b = 0; b != free.size(); ++b)
                    precision.at(a, b) += weight * rows[row]->per_unit[free[b]];
            }
        }
        const std::vector<double> most_likely = calibrate::Cholesky(precision).solve(towards);
        for (std::size_t a = 0; a != free.size(); ++a) found_[team][free[a]] = most_likely[a];
        told_.insert(team);
    }

    /// Moves what was found such that it adds up to nothing over the teams that answered.
    void centre() {
        for (std::size_t disposition = 0; disposition != dispositions; ++disposition) {
            double sum = 0.0, people = 0.0;
            for (const std::size_t team : told_) {
                if (!is_free(team, disposition)) continue;
                sum += static_cast<double>(teams_[team].size) * found_[team][disposition];
                people += static_cast<double>(teams_[team].size);
            }
            for (const std::size_t team : told_) {
                if (is_free(team, disposition)) found_[team][disposition] -= sum / people;
            }
        }
    }

    void give(std::size_t team) {
        for (std::size_t disposition = 0; disposition != lasting_levels; ++disposition) {
            const auto state = static_cast<PeopleLevel>(disposition);
            if (is_free(team, disposition))
                teams_[team].levels.set_above(state, static_cast<float>(found_[team][disposition]));
        }
        if (is_free(team, leaders_disposition))
            teams_[team].leads.set_above(LeaderLevel::control_disposition,
                                         static_cast<float>(found_[team][leaders_disposition]));
        for (Conditioned& each : result_.differences) {
            if (each.team != team) continue;
            const Response& response = *response_of(survey_.columns.measured[each.column].metric);
            each.made = by_size(team, each.column);
            for (std::size_t disposition = 0; disposition != dispositions; ++disposition)
                each.made += response.per_unit[disposition] * found_[team][disposition];
        }
    }

    void give_people() {
        for (const PersonAnswered& person : answered_.people) {
            Team& team = teams_[person.team];
            for (std::size_t column = 0; column != survey_.columns.measured.size(); ++column) {
                const std::string_view name = info(survey_.columns.measured[column].metric).name;
                const auto* const state = std::find(people_level_names.begin(), people_level_names.end(), name);
                const auto place = static_cast<std::size_t>(state - people_level_names.begin());
                if (place >= lasting_levels || std::isnan(person.values[column])) continue;
                const double above = person.values[column] - answered_.teams[person.team].means[column];
                if (team.own.empty()) team.own.resize(team.size);
                PeopleLevels& own = team.own[person.position];
                if (own.says_level(static_cast<PeopleLevel>(place))) continue;
                own.set_above(static_cast<PeopleLevel>(place), static_cast<float>(share_that_is_the_persons() * above));
            }
        }
    }

    std::string name_of(std::size_t column) const { return survey_.columns.measured[column].column.name; }

    void tell() {
        auto& told = result_.cannot_tell;
        std::vector<std::string> not_made;
        for (const Measured& measured : survey_.columns.measured) {
            if (response_of(measured.metric) == nullptr) not_made.push_back(measured.column.name);
        }
        if (!not_made.empty() && !told_.empty())
            told.push_back(
                fmt::format("why teams differ in {}: nothing that a team brings is set by it, only the house's mean is "
                            "aimed at",
                            fmt::join(not_made, ", ")));
        tell_chance();
        std::vector<std::string> missed;
        for (const Conditioned& each : result_.differences) {
            if (std::abs(each.said - each.made) <= errors_apart * each.error) continue;
            missed.push_back(fmt::format("{} in {} ({:+.2f} said, {:+.2f} made)", name_of(each.column),
                                         teams_[each.team].name, each.said, each.made));
        }
        if (!missed.empty()) {
            constexpr std::size_t most = 5;
            const std::size_t more = missed.size() - std::min(missed.size(), most);
            missed.resize(missed.size() - more);
            told.push_back(fmt::format(
                "what makes {}{}: beyond two errors of what lasting dispositions of people and leaders make",
                fmt::join(missed, ", "), more == 0 ? "" : fmt::format(" and {} more", more)));
        }
    }

    /// Columns in which a team's mean is more chance than difference.
    void tell_chance() {
        std::vector<std::string> small;
        const double between = spread_of_teams() * spread_of_teams();
        for (std::size_t team = 0; team != teams_.size(); ++team) {
            const bool chance =
                std::any_of(result_.differences.begin(), result_.differences.end(), [&](const Conditioned& each) {
                    return each.team == team && between / (between + each.error * each.error) < mostly_chance;
                });
            if (chance) small.push_back(teams_[team].name);
        }
        if (small.empty()) return;
        result_.cannot_tell.push_back(
            fmt::format("how {} differ{} from the house: with so few answers more than half of a difference between "
                        "teams is chance, "
                        "and only the rest is taken over",
                        fmt::join(small, ", "), small.size() == 1 ? "s" : ""));
    }

    const SurveyTable& survey_;
    const SurveyOfTeams& answered_;
    std::vector<Team>& teams_;
    std::vector<Dispositions> found_;
    Dispositions spread_{};
    std::vector<double> sizes_of_house_;  ///< per column
    std::set<std::size_t> told_;
    Conditioning result_;
};

}  // namespace

Conditioning condition(const SurveyTable& survey, const SurveyOfTeams& answered, double leaders_spread,
                       std::vector<Team>& teams) {
    return Conditioner(survey, answered, leaders_spread, teams).make();
}

}  // namespace raaderum::house

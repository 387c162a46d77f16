#include "house/survey_of_teams.hpp"

#include "house/survey_errors.hpp"
#include "network/columns.hpp"
#include "network/labels.hpp"
#include "scenario/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace raaderum::house {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Sums that become means.
struct Gathered {
    std::vector<double> sums, weights;
    explicit Gathered(std::size_t columns) : sums(columns, 0.0), weights(columns, 0.0) {}
    void add(std::size_t column, double value, double weight) {
        if (std::isnan(value)) return;
        sums[column] += weight * value;
        weights[column] += weight;
    }
    std::vector<double> means() const {
        std::vector<double> means;
        for (std::size_t column = 0; column != sums.size(); ++column)
            means.push_back(weights[column] > 0.0 ? sums[column] / weights[column] : missing);
        return means;
    }
};

class Matching {
  public:
    Matching(const SurveyTable& survey, std::span<const Team> teams, std::span<const std::string> people)
        : survey_(survey), given_(teams) {
        for (std::size_t team = 0; team != teams.size(); ++team) {
            team_called_.emplace(network::folded_label(teams[team].name), team);
            names_.push_back(teams[team].name);
        }
        std::size_t position = 0;
        for (std::size_t team = 0; team != teams.size() && !people.empty(); ++team) {
            for (std::size_t place = 0; place != teams[team].size; ++place)
                person_called_.emplace(people[position++], std::pair(team, place));
        }
    }

    SurveyOfTeams match() {
        const std::size_t columns = survey_.columns.measured.size();
        result_.teams.resize(given_.size());
        for (std::size_t team = 0; team != given_.size(); ++team) {
            result_.teams[team].size = static_cast<double>(given_[team].size);
            result_.teams[team].means.assign(columns, missing);
            result_.teams[team].answers.assign(columns, 0.0);
        }
        gather_people();
        for (const SurveyRow& row : survey_.rows) {
            if (row.person.empty() && !row.whole_house) place_team(row);
        }
        sum_up_house();
        tell_mismatches();
        return std::move(result_);
    }

  private:
    std::size_t team_called(const std::string& name) {
        const auto found = team_called_.find(network::folded_label(name));
        if (found == team_called_.end()) return none;
        const std::string& given = given_[found->second].name;
        if (given != name) respelled_.push_back(fmt::format("'{}' is read as '{}'", name, given));
        return found->second;
    }

    /// How many answered where the row, or the share of answers, does not say it.
    double answers_in(const SurveyRow& row, double size) {
        if (!std::isnan(row.answers)) return row.answers;
        ++without_answers_;
        return usual_answers(size);
    }

    void place_team(const SurveyRow& row) {
        const std::size_t team = team_called(row.team);
        if (team == none) {
            if (!given_.empty()) unknown_.push_back(row.team);
            const double size = !std::isnan(row.positions) ? row.positions
                                : !std::isnan(row.asked)   ? row.asked
                                                           : row.answers;
            if (given_.empty()) {
                Answered& one = elsewhere_.emplace_back();
                fill(one, row, std::isnan(size) ? 1.0 : size);
            }
            return;
        }
        fill(result_.teams[team], row, result_.teams[team].size);
        if (!std::isnan(row.answers) && row.answers > result_.teams[team].size) {
            more_.push_back(
                fmt::format("{} ({:.0f} answers, {:.0f} positions)", row.team, row.answers, result_.teams[team].size));
        }
    }

    void fill(Answered& one, const SurveyRow& row, double size) {
        one.size = size;
        one.means = row.values;
        one.answers.assign(row.values.size(), answers_in(row, size));
    }

    void gather_people() {
        const std::size_t columns = survey_.columns.measured.size();
        std::vector<Gathered> of_teams(given_.size(), Gathered(columns));
        Gathered of_all(columns);
        bool any = false;
        for (const SurveyRow& row : survey_.rows) {
            if (row.person.empty()) continue;
            any = true;
            const auto known = person_called_.find(network::folded_label(row.person));
            std::size_t team = known == person_called_.end() ? none : known->second.first;
            if (known != person_called_.end()) {
                result_.people.push_back({team, known->second.second, row.values});
            } else if (!row.team.empty()) {
                team = team_called(row.team);
            }
            if (team == none) ++placed_nowhere_;
            for (std::size_t column = 0; column != columns; ++column) {
                of_all.add(column, row.values[column], 1.0);
                if (team != none) of_teams[team].add(column, row.values[column], 1.0);
            }
        }
        if (!any) return;
        for (std::size_t team = 0; team != given_.size(); ++team) {
            result_.teams[team].means = of_teams[team].means();
            result_.teams[team].answers = of_teams[team].weights;
        }
        result_.house.means = of_all.means();
        result_.house.answers = of_all.weights;
    }

    void sum_up_house() {
        const std::size_t columns = survey_.columns.measured.size();
        Answered& house = result_.house;
        const std::vector<Answered>& parts = given_.empty() ? elsewhere_ : result_.teams;
        for (const Answered& part : parts) house.size += part.size;
        const auto own = std::find_if(survey_.rows.begin(), survey_.rows.end(),
                                      [](const SurveyRow& row) { return row.whole_house; });
        if (house.means.empty()) {
            Gathered all(columns);
            house.answers.assign(columns, 0.0);
            for (const Answered& part : parts) {
                for (std::size_t column = 0; column != columns && !part.means.empty(); ++column) {
                    all.add(column, part.means[column], part.size);
                    if (!std::isnan(part.means[column])) house.answers[column] += part.answers[column];
                }
            }
            house.means = all.means();
        }
        if (own == survey_.rows.end()) return;
        if (house.size == 0.0)
            house.size = !std::isnan(own->positions) ? own->positions : !std::isnan(own->asked) ? own->asked : 0.0;
        for (std::size_t column = 0; column != columns; ++column) {
            if (std::isnan(own->values[column])) continue;
            house.means[column] = own->values[column];
            if (!std::isnan(own->answers)) house.answers[column] = own->answers;
        }
    }

    void tell_mismatches() {
        const std::string name = survey_.name();
        auto& told = result_.mismatches;
        if (!respelled_.empty())
            told.push_back(
                fmt::format("names that differ only in what cannot be seen: {}", fmt::join(respelled_, "; ")));
        if (!unknown_.empty()) {
            std::vector<std::string> with_advice;
            for (const std::string& team : unknown_) {
                const auto near = scenario::nearest(team, names_);
                with_advice.push_back(near ? fmt::format("'{}' (did you mean '{}'?)", team, *near)
                                           : fmt::format("'{}'", team));
            }
            told.push_back(fmt::format("{} has {} that the house does not have, and {} not read: {}", name,
                                       unknown_.size() == 1 ? "a team" : "teams",
                                       unknown_.size() == 1 ? "it is" : "they are", fmt::join(with_advice, ", ")));
        }
        std::vector<std::string> without;
        const bool of_teams =
            std::any_of(result_.teams.begin(), result_.teams.end(), [](const Answered& team) { return team.any(); });
        for (std::size_t team = 0; team != given_.size() && of_teams; ++team) {
            if (!result_.teams[team].any()) without.push_back(given_[team].name);
        }
        if (!without.empty())
            told.push_back(fmt::format("{} says nothing of {}: {} as any team of the house", name,
                                       network::some_of(without), without.size() == 1 ? "it is" : "they are"));
        if (!more_.empty()) told.push_back(fmt::format("more answers than positions: {}", fmt::join(more_, ", ")));
        if (placed_nowhere_ != 0)
            told.push_back(fmt::format("{} of those who answered {} in no team: they count for the house alone",
                                       placed_nowhere_, placed_nowhere_ == 1 ? "is" : "are"));
        if (without_answers_ != 0)
            result_.assumptions.push_back(fmt::format(
                "{} does not say how many answered in {} team{}; 53 of 100 are assumed, the mean of published surveys",
                name, without_answers_, without_answers_ == 1 ? "" : "s"));
    }

    const SurveyTable& survey_;
    std::span<const Team> given_;
    std::map<std::string, std::size_t, std::less<>> team_called_;
    std::vector<std::string> names_;
    std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> person_called_;
    std::vector<Answered> elsewhere_;  ///< rows of teams where the house has none by name
    std::vector<std::string> respelled_, unknown_, more_;
    std::size_t without_answers_ = 0, placed_nowhere_ = 0;
    SurveyOfTeams result_;
};

}  // namespace

bool Answered::any() const {
    return std::any_of(means.begin(), means.end(), [](double mean) { return !std::isnan(mean); });
}

SurveyOfTeams by_teams(const SurveyTable& survey, std::span<const Team> teams, std::span<const std::string> people) {
    return Matching(survey, teams, people).match();
}

std::vector<Team> teams_of(const SurveyTable& survey, std::vector<std::string>& assumptions) {
    std::vector<Team> teams;
    std::map<std::string, std::size_t> people;
    std::size_t by_answers = 0;
    for (const SurveyRow& row : survey.rows) {
        if (row.whole_house || row.team.empty()) continue;
        if (!row.person.empty()) {
            ++people[row.team];
            continue;
        }
        double size = row.positions;
        if (std::isnan(size)) size = row.asked;
        if (std::isnan(size)) {
            size = row.answers;
            ++by_answers;
        }
        teams.push_back({row.team, static_cast<std::size_t>(std::max(1.0, std::isnan(size) ? 1.0 : std::round(size)))});
    }
    for (const auto& [team, count] : people) teams.push_back({team, count});
    if (teams.size() < 2) return {};
    if (by_answers != 0 || !people.empty()) {
        assumptions.push_back(
            fmt::format("no chart says how large teams are: each is taken to be as large as the number of its answers "
                        "in {}; those who did "
                        "not answer are left out. A column 'stillinger' or 'inviterede', or a chart, says it better",
                        survey.name()));
    } else {
        assumptions.push_back(fmt::format("no chart says how large teams are: {} does", survey.name()));
    }
    return teams;
}

}  // namespace raaderum::house

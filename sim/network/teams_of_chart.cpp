// The teams of a chart. A team has one leader and lies in one silo, and a leader has one team; what rows say of a team is put
// together, and where they contradict each other, that is told with the line.

#include "core/check.hpp"
#include "model/parameters.hpp"
#include "network/chart.hpp"
#include "network/columns.hpp"
#include "network/labels.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace raaderum::network {
namespace {

using ByName = std::map<std::string, std::size_t, std::less<>>;

class TeamsOfChart {
  public:
    explicit TeamsOfChart(const Chart& chart) : chart_(chart), problems_(chart.file) {}

    std::vector<Team> put_together(std::vector<std::string>& doubts) {
        for (const ChartRow& row : chart_.rows) add(row);
        problems_.throw_if_any();
        expect_one_team_for_a_leader();
        expect_silos_for_all_or_none();
        problems_.throw_if_any();
        doubt(doubts);
        return in_order();
    }

  private:
    void add(const ChartRow& row) {
        const auto [place, is_new] = index_.emplace(folded_label(row.team), teams_.size());
        const std::size_t team = place->second;
        if (is_new) {
            teams_.push_back({row.team, row.positions, row.leader, row.profession, row.silo});
            if (chart_.by_team) teams_.back().levels = row.levels;
            teams_.back().leads = row.leads;
            lines_.push_back(row.line);
            spellings_.emplace_back();
        } else if (chart_.by_team) {
            problems_.note_row(row.line, "a team has two rows: ", row.team, "",
                               "one row for each team, with all of its positions, or names that differ");
        } else {
            agree(row, teams_[team]);
        }
        ++spellings_[team][row.team];
    }

    /// The spelling that most rows have; of those that equally many have, the first by letters.
    std::string usual_name(std::size_t team) const {
        return std::max_element(spellings_[team].begin(), spellings_[team].end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }

    /// What a person's row says of the team beyond what is known of it.
    void agree(const ChartRow& row, Team& team) {
        const auto one = [&](const std::string& said, std::string& known, const char* before, const char* expected) {
            if (said.empty()) return true;
            if (known.empty()) known = said;
            if (folded_label(known) == folded_label(said)) return true;
            if (expected != nullptr)
                problems_.note_row(row.line, before, team.name + ": " + known + " and " + said, "", expected);
            return false;
        };
        agree_on_leader(row, team);
        one(row.leader, team.leader, "a team has two leaders: ",
            "one leader for each team: two names for a team of one leader's people, or one leader's name");
        one(row.silo, team.silo, "a team lies in two silos: ", "one silo for each team, or two names for its parts");
        const bool has_several = several_professions_.contains(team.name);
        if (!has_several && !one(row.profession, team.profession, "", nullptr)) several_professions_.insert(team.name);
    }

    /// What rows of the same team say of its leader is the same, or one of them says it.
    void agree_on_leader(const ChartRow& row, Team& team) {
        for (std::size_t each = 0; each != leader_level_names.size(); ++each) {
            const auto name = static_cast<LeaderLevel>(each);
            if (!row.leads.says_level(name)) continue;
            if (team.leads.says_level(name) && team.leads.level(name) != row.leads.level(name)) {
                problems_.note_row(row.line, "rows of one team say two things of its leader: ", team.name, "",
                                   "the same number for all of the team, or one row that says it");
            }
            team.leads.set_level(name, row.leads.level(name));
        }
    }

    void expect_one_team_for_a_leader() {
        ByName led;
        for (std::size_t team = 0; team != teams_.size(); ++team) {
            if (teams_[team].leader.empty()) continue;
            const auto [place, is_new] = led.emplace(folded_label(teams_[team].leader), team);
            if (is_new) continue;
            problems_.note_row(
                lines_[team], "a leader has two teams: ",
                teams_[team].leader + " leads " + teams_[place->second].name + " and " + teams_[team].name, "",
                "one team for each leader: join the two into one, or name another leader");
        }
    }

    void expect_silos_for_all_or_none() {
        std::vector<std::string> without;
        for (const Team& team : teams_) {
            if (team.silo.empty()) {
                without.push_back(team.name);
            } else if (silos_.emplace(folded_label(team.silo), silos_.size()).second) {
                silo_names_.push_back(team.silo);
            }
        }
        if (silos_.empty()) return;
        if (!without.empty()) {
            problems_.note(
                0, counted(without.size(), "team has", "teams have") + " no silo, and others have: " + some_of(without),
                "a silo for each team, or for none");
        }
        const ParameterInfo* const parameter = find_parameter("institution.silos");
        check(parameter != nullptr, "the parameter table knows no silos");
        const auto most = static_cast<std::size_t>(parameter->high);
        if (silos_.size() > most) {
            problems_.note(0, "the chart names " + std::to_string(silos_.size()) + " silos",
                           std::to_string(most) + " silos at most");
        }
    }

    void doubt(std::vector<std::string>& doubts) const {
        if (!chart_.unread.empty()) {
            doubts.push_back("of the chart " + chart_.name() + ", "
                             + (chart_.unread.size() == 1 ? "column " : "columns ") + some_of(chart_.unread)
                             + (chart_.unread.size() == 1 ? " is" : " are") + " not read");
        }
        if (!chart_.made.empty()) {
            doubts.push_back("of the chart " + chart_.name() + ", " + some_of(chart_.made)
                             + (chart_.made.size() == 1 ? " is" : " are")
                             + " not read: in the model others make it each week; a survey may say it");
        }
        if (!several_professions_.empty()) {
            std::vector<std::string> names;
            for (std::size_t team = 0; team != teams_.size(); ++team) {
                if (several_professions_.contains(teams_[team].name)) names.push_back(usual_name(team));
            }
            doubts.push_back("people of several professions are in " + some_of(names) + ": no profession is noted for "
                             + (names.size() == 1 ? "the team" : "these teams"));
        }
    }

    /// Teams of a silo side by side, silos and teams in the order of rows, where a row is a team, else by name.
    std::vector<Team> in_order() {
        using Place = std::tuple<std::size_t, std::string, std::string, std::size_t>;
        std::vector<Place> order;
        for (std::size_t team = 0; team != teams_.size(); ++team) {
            Team& one = teams_[team];
            if (several_professions_.contains(one.name)) one.profession.clear();
            one.name = usual_name(team);
            const std::string silo = folded_label(one.silo);
            const auto known = silos_.find(silo);
            if (known != silos_.end()) one.silo = silo_names_[known->second];  // one spelling for a silo
            if (chart_.by_team) {
                order.emplace_back(known == silos_.end() ? 0 : known->second, "", "", team);
            } else {
                order.emplace_back(0, silo, folded_label(one.name), team);
            }
        }
        std::sort(order.begin(), order.end());
        std::vector<Team> ordered;
        for (const Place& place : order) ordered.push_back(teams_[std::get<3>(place)]);
        return ordered;
    }

    const Chart& chart_;
    TieProblems problems_;
    ByName index_;
    std::vector<Team> teams_;
    std::vector<std::size_t> lines_;
    std::vector<std::map<std::string, std::size_t>> spellings_;  ///< of each team, and in how many rows
    std::set<std::string> several_professions_;
    ByName silos_;  ///< in the order of rows
    std::vector<std::string> silo_names_;
};

std::string sizes_in_words(const std::vector<Team>& teams) {
    const auto [least, most] =
        std::minmax_element(teams.begin(), teams.end(), [](const Team& a, const Team& b) { return a.size < b.size; });
    std::string text = counted(teams.size(), "team", "teams") + " of " + std::to_string(least->size);
    return least->size == most->size ? text : text + " to " + std::to_string(most->size);
}

}  // namespace

std::vector<Team> teams_of(const Chart& chart, std::vector<std::string>& doubts) {
    return TeamsOfChart(chart).put_together(doubts);
}

void note_own_levels(const Chart& chart, const People& people, const std::vector<std::uint32_t>& position,
                     std::vector<Team>& teams) {
    if (chart.by_team || chart.levels.empty() || position.empty()) return;
    for (const ChartRow& row : chart.rows) {
        const std::optional<std::uint32_t> person = people.find(row.person);
        if (!person || !row.levels.says_anything()) continue;
        std::size_t place = position[*person];
        auto team = teams.begin();
        while (place >= team->size) place -= (team++)->size;
        team->own.resize(team->size);
        team->own[place] = row.levels;
    }
}

std::size_t read_chart_alone(const std::filesystem::path& file, ReadingNotes& notes) {
    notes = {};
    const Chart chart = read_chart(file);
    notes.teams = teams_of(chart, notes.doubts);
    if (!chart.by_team) {
        TieProblems problems(file.string());
        People people(problems);
        apply_chart(chart, people, problems);
        const std::vector<std::uint32_t> position = positions_by_team(people, "the chart", notes.teams, problems);
        problems.throw_if_any();
        note_own_levels(chart, people, position, notes.teams);
        notes.note_people(people, position);
        for (std::string& doubt : people.doubts()) notes.doubts.push_back(std::move(doubt));
    }
    std::size_t positions = 0;
    for (const Team& team : notes.teams) positions += team.size;
    notes.read = "read " + chart.name() + ": " + std::to_string(positions) + " people, " + sizes_in_words(notes.teams);
    const std::size_t silos = Teams(notes.teams).named_silos();
    if (silos != 0) notes.read += " in " + counted(silos, "silo", "silos");
    if (!chart.levels.empty()) notes.read += "; levels from " + some_of(chart.levels);
    return positions;
}

}  // namespace raaderum::network

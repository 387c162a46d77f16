#include "house/describe.hpp"

#include "house/condition.hpp"
#include "house/survey_errors.hpp"
#include "house/survey_of_teams.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace raaderum::house {
namespace {

constexpr int weeks_a_year = 52;

std::string in_words(const SurveyTable& survey, const SurveyOfTeams& answered) {
    const auto teams =
        std::count_if(answered.teams.begin(), answered.teams.end(), [](const Answered& team) { return team.any(); });
    const auto people =
        std::count_if(survey.rows.begin(), survey.rows.end(), [](const SurveyRow& row) { return !row.person.empty(); });
    std::vector<std::string> columns;
    for (const Measured& measured : survey.columns.measured)
        columns.push_back(measured.per_cent ? measured.column.name + " in per cent" : measured.column.name);
    const double answers = answered.house.answers.empty()
                               ? 0.0
                               : *std::max_element(answered.house.answers.begin(), answered.house.answers.end());
    std::string text = fmt::format("read {}: {} rows", survey.name(), survey.rows.size());
    if (people != 0) text += fmt::format(", {} of them people", people);
    if (teams != 0) text += fmt::format(", {} teams", teams);
    if (answers > 0.0) text += fmt::format(", {:.0f} answers", answers);
    text += fmt::format("; {}", fmt::join(columns, ", "));
    const bool on_scale = std::any_of(survey.columns.measured.begin(), survey.columns.measured.end(),
                                      [](const Measured& m) { return !m.per_cent; });
    if (on_scale) text += fmt::format("; on a scale from {} to {}", survey.scale.first, survey.scale.second);
    if (!survey.encoding.empty()) text += "; text in " + survey.encoding;
    return text;
}

std::vector<HouseMean> means_of(const SurveyTable& survey, const SurveyOfTeams& answered, double positions) {
    std::vector<HouseMean> means;
    for (std::size_t column = 0; column != survey.columns.measured.size(); ++column) {
        const Measured& measured = survey.columns.measured[column];
        const double value = answered.house.means[column];
        if (std::isnan(value)) continue;
        const double size = std::max(answered.house.size, positions);
        const double answers = answered.house.answers[column];
        const double counted = answers > 0.0 ? answers : usual_answers(size);
        means.push_back({measured.metric, measured.column.name, value,
                         error_of_level(measured.metric, value, counted, size > 0.0 ? size : counted),
                         is_rate(measured.metric) ? 0.0 : counted});
    }
    return means;
}

void tell_columns(const SurveyTable& survey, Described& described) {
    if (survey.columns.team_is_assumed)
        described.assumed.push_back(
            fmt::format("the first column of {}, '{}', names the teams", survey.name(), survey.columns.team.name));
    for (const std::string& doubt : survey.doubts) described.mismatches.push_back(doubt);
    std::vector<std::string> unread;
    for (const std::string& name : survey.columns.unread) unread.push_back(with_nearest(name));
    if (!unread.empty())
        described.mismatches.push_back(
            fmt::format("not understood in {}, and not read: {}", survey.name(), fmt::join(unread, ", ")));
    std::vector<std::string> cells = survey.missing_cells();
    if (cells.empty()) return;
    constexpr std::size_t most = 6;
    const std::size_t more = cells.size() - std::min(cells.size(), most);
    cells.resize(cells.size() - more);
    described.mismatches.push_back(
        fmt::format("no number stands in {} of {}: {}{}",
                    cells.size() + more == 1 ? "one cell" : fmt::format("{} cells", cells.size() + more), survey.name(),
                    fmt::join(cells, "; "), more == 0 ? "" : fmt::format(" and {} more", more)));
}

}  // namespace

Described describe(const std::filesystem::path& file, AnswerScale scale, std::span<const Team> teams,
                   std::span<const std::string> people, double leaders_spread, bool may_name_teams) {
    const SurveyTable survey = read_survey(file, scale);
    Described described;
    described.teams.assign(teams.begin(), teams.end());
    if (described.teams.empty() && may_name_teams) described.teams = teams_of(survey, described.assumed);
    if (described.teams.empty() && !may_name_teams)
        described.mismatches.emplace_back(
            "nothing says who is in which team, so only the house's means are used; name teams in a "
            "column of the ties or in institution.chart");
    const SurveyOfTeams answered = by_teams(survey, described.teams, people);
    described.read = in_words(survey, answered);
    tell_columns(survey, described);
    described.mismatches.insert(described.mismatches.end(), answered.mismatches.begin(), answered.mismatches.end());
    described.assumed.insert(described.assumed.end(), answered.assumptions.begin(), answered.assumptions.end());
    double positions = 0.0;
    for (const Team& team : described.teams) positions += static_cast<double>(team.size);
    described.means = means_of(survey, answered, positions);
    if (!described.teams.empty())
        described.cannot_tell = condition(survey, answered, leaders_spread, described.teams).cannot_tell;
    described.cannot_tell.emplace_back(
        "what is cause and what is effect: one survey is one moment. The model says how states hang together, and "
        "worlds differ in it");
    return described;
}

std::vector<scenario::Target> targets_of(const Described& described, const Plan& plan) {
    std::vector<scenario::Target> targets;
    const int to = std::min(plan.weeks, 3 * weeks_a_year);
    for (const HouseMean& mean : described.means) {
        scenario::Target target;
        target.metric = mean.metric;
        target.from = std::max(0, std::min(weeks_a_year, to - weeks_a_year));
        target.to = to;
        target.value = mean.value;
        target.tolerance = mean.error;
        target.variant = plan.variants[plan.variants.front().baseline].name;
        target.source = mean.answers > 0.0 ? fmt::format("survey: {}, {:.0f} answers", mean.column, mean.answers)
                                           : fmt::format("survey: {}", mean.column);
        targets.push_back(std::move(target));
    }
    return targets;
}

}  // namespace raaderum::house

// What policies do in each team, where the study keeps teams: one picture of them all, and for each team's leader a page with can, will
// and dare, leeway against capacity, and what each policy changes there.
#include "report/section.hpp"
#include "report/team_chart.hpp"
#include "report/team_page.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace raaderum::report {
namespace {

constexpr std::size_t most_teams = 40;
bool takes_a_side(compare::Verdict verdict) {
    return verdict == compare::Verdict::better || verdict == compare::Verdict::worse
           || verdict == compare::Verdict::higher || verdict == compare::Verdict::lower;
}

/// What the pointer tells of a mark.
std::string told_of_mark(const Material& material, const std::string& team, const compare::Described& metric,
                         const compare::Row& row) {
    const std::string share = share_of_worlds(material, row, metric.better);
    return fmt::format("{}, {}: {} {}; {}{}{}", team, material.policy(row.variant).name, material.in_sentence(metric),
                       difference_in_team(material, metric, row), material.words.verdict(row.verdict),
                       share.empty() ? "" : "; ", share);
}

TeamLine line_of(const Material& material, const TeamRows& rows, std::size_t team,
                 std::span<const std::string_view> metrics) {
    const compare::Part& part = rows.teams()[team];
    TeamLine line;
    line.name = part.name;
    if (part.hidden) {
        line.instead = material.words.filled(Text::team_hidden, fmt::arg("fewest", compare::fewest_shown));
        return line;
    }
    line.beside = fmt::format("{}", part.people);
    for (const std::string_view metric : metrics) {
        const compare::Described& described = rows.described(metric);
        const double factor = material.words.measure(metric).factor;
        std::vector<TeamMark>& marks = line.marks.emplace_back();
        for (const std::size_t variant : material.challengers) {
            const compare::Row* row = rows.row(metric, variant, team);
            TeamMark& mark = marks.emplace_back();
            mark.pen = material.policy(variant).pen;
            mark.at = row == nullptr ? compare::unknown : factor * row->difference;
            if (row == nullptr) continue;
            mark.low = factor * row->low;
            mark.high = factor * row->high;
            mark.decided = takes_a_side(row->verdict);
            mark.tells = told_of_mark(material, part.name, described, *row);
        }
    }
    return line;
}

/// "{policy}: wellbeing is better in 9 of 12 teams and worse in 1; most in A and B, least in C and D".
std::string in_short(const Material& material, const TeamRows& rows, std::string_view metric, std::size_t variant) {
    const Words& words = material.words;
    const compare::PartTable& table = *rows.table(metric, variant);
    const compare::Described& described = rows.described(metric);
    std::vector<std::string> shown;
    for (const compare::PartRow& each : table.rows) {
        if (each.hidden || std::isnan(each.row.difference)) continue;
        shown.push_back(words.filled(Text::answer_policy, fmt::arg("policy", rows.teams()[each.part].name),
                                     fmt::arg("difference", difference_in_team(material, described, each.row))));
    }
    const bool neither = described.better == Better::neither;
    const auto up = neither ? compare::Verdict::higher : compare::Verdict::better;
    const auto down = neither ? compare::Verdict::lower : compare::Verdict::worse;
    return words.filled(
        shown.size() < 2 ? Text::team_one_item : Text::team_item, fmt::arg("policy", material.policy(variant).name),
        fmt::arg("metric", material.in_sentence(described)), fmt::arg("up", words.verdict(up)),
        fmt::arg("ups", table.count(up)), fmt::arg("teams", shown.size()), fmt::arg("down", words.verdict(down)),
        fmt::arg("downs", table.count(down)), fmt::arg("first", shown.empty() ? "" : shown.front()),
        fmt::arg("last", shown.empty() ? "" : shown.back()));
}

}  // namespace

std::optional<Section> team_section(const Material& material) {
    if (!material.study.facts().parts.are(PartKind::team) || material.challengers.empty()) return std::nullopt;
    const TeamRows rows(material);
    std::vector<std::string_view> metrics;
    for (const std::string_view metric : told_of_teams) {
        if (rows.has(metric)) metrics.push_back(metric);
    }
    if (metrics.empty() || rows.table(metrics.front(), material.challengers.front()) == nullptr) return std::nullopt;
    const Words& words = material.words;
    const std::size_t shown = std::min(most_teams, rows.teams().size());
    Section section;
    section.id = "teams";
    section.heading = words(Text::team_heading);
    section.how_to_read = material.counted(Text::team_how, fmt::arg("baseline", material.baseline_name()));
    for (const std::size_t variant : material.challengers)
        section.what_it_shows +=
            (section.what_it_shows.empty() ? "" : " ") + in_short(material, rows, metrics.front(), variant);
    if (shown < rows.teams().size())
        section.what_it_shows +=
            " "
            + words.filled(Text::team_some_left_out, fmt::arg("shown", shown), fmt::arg("all", rows.teams().size()));
    TeamsChart chart;
    for (const std::size_t variant : material.challengers) chart.policies.push_back(material.policy(variant));
    for (const std::string_view metric : metrics)
        chart.panels.push_back(
            Material::axis_name(words.metric(rows.described(metric)), material.difference_unit(metric)));
    for (std::size_t team = 0; team != shown; ++team) {
        const std::string& silo = material.study.facts().parts.all[team].silo;
        if (chart.groups.empty() || chart.groups.back().name != silo) chart.groups.push_back({silo, {}});
        chart.groups.back().lines.push_back(line_of(material, rows, team, metrics));
    }
    chart.caption = {section.id, std::string(words(Text::team_title)), section.what_it_shows};
    section.figures.push_back({section.id, draw(chart, words)});
    section.more =
        fmt::format("<p class=\"quiet\">{}</p>\n<h3>{}</h3>\n<p>{}</p>\n", escaped(words(Text::team_verdict_note)),
                    escaped(words(Text::team_pages)),
                    escaped(words.filled(Text::team_pages_how, fmt::arg("baseline", material.baseline_name()))));
    for (std::size_t team = 0; team != shown; ++team) {
        if (!rows.teams()[team].hidden) section.more += leaders_page(material, rows, team, metrics);
    }
    section.long_section = true;
    return section;
}

}  // namespace raaderum::report

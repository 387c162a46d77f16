#include "report/team_page.hpp"

#include "report/team_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr std::array<Text, 3> team_corner_words{Text::can, Text::will, Text::dare};
constexpr std::array<Text, 3> team_corner_names{Text::team_can, Text::team_will, Text::team_dare};
constexpr double fits_within = 3.0;  // points of 100

/// Positions, profession, silo and leader of a team, as far as they are known.
std::string what_it_is(const Material& material, const compare::Part& part) {
    const output::PartLabel& label = material.study.facts().parts.all[part.members.front()];
    std::vector<std::string> facts{material.words.filled(Text::team_positions, fmt::arg("count", part.people))};
    if (!label.profession.empty()) facts.push_back(label.profession);
    if (!label.silo.empty()) facts.push_back(label.silo);
    constexpr std::string_view pseudonym = "leader ";
    if (label.leader.starts_with(pseudonym)) {
        const std::string leader =
            material.words.filled(Text::team_leader_number, fmt::arg("number", label.leader.substr(pseudonym.size())));
        facts.push_back(material.words.filled(Text::team_leader, fmt::arg("leader", leader)));
    }
    return fmt::format("{}", fmt::join(facts, " · "));
}

/// A bar of a team's picture: what it is under the baseline, and under each policy.
TeamBar bar_of(const Material& material, const TeamRows& rows, std::size_t team, std::string_view metric, Text name,
               std::string_view look) {
    TeamBar bar{std::string(material.words(name)), compare::unknown, {}, look};
    for (const std::size_t variant : material.challengers) {
        const compare::Row* row = rows.row(metric, variant, team);
        bar.under_policies.push_back(row == nullptr ? compare::unknown : 100.0 * row->mean);
        if (row != nullptr && std::isnan(bar.level)) bar.level = 100.0 * row->baseline_mean;
    }
    return bar;
}

/// The picture of a team with what it says in words; nothing where can, will, dare or what they are to fill were not kept.
std::string face_of(const Material& material, const TeamRows& rows, std::size_t team) {
    for (const std::string_view metric : team_corners) {
        if (!rows.has(metric)) return {};
    }
    if (!rows.has(team_together) || !rows.has("leeway")) return {};
    const Words& words = material.words;
    const std::string& name = rows.teams()[team].name;
    TeamFace face;
    std::size_t weakest = 0;
    for (std::size_t corner = 0; corner != team_corners.size(); ++corner) {
        face.bars.push_back(
            bar_of(material, rows, team, team_corners[corner], team_corner_names[corner], "fill=\"#9cc3dd\""));
        if (face.bars[corner].level < face.bars[weakest].level) weakest = corner;
    }
    face.bars[weakest].look = "fill=\"#eeb28a\"";
    face.bars.push_back(bar_of(material, rows, team, team_together, Text::team_together, "fill=\"#b4bac2\""));
    face.bars.push_back(bar_of(material, rows, team, "leeway", Text::team_leeway, "fill=\"#d5dae0\""));
    const double capacity = face.bars[3].level;
    const double leeway = face.bars[4].level;
    const Text fit = leeway > capacity + fits_within   ? Text::team_leeway_more
                     : leeway < capacity - fits_within ? Text::team_leeway_less
                                                       : Text::team_leeway_fits;
    const std::string says = words.filled(Text::team_weakest, fmt::arg("baseline", material.baseline_name()),
                                          fmt::arg("corner", words(team_corner_words[weakest])),
                                          fmt::arg("value", words.number(face.bars[weakest].level, 0)))
                             + " "
                             + words.filled(fit, fmt::arg("leeway", words.number(leeway, 0)),
                                            fmt::arg("capacity", words.number(capacity, 0)));
    face.caption = {fmt::format("team-{}", team + 1), words.filled(Text::team_face_title, fmt::arg("team", name)),
                    says};
    face.baseline = {material.baseline_name(), pen_of_baseline()};
    for (const std::size_t variant : material.challengers) face.policies.push_back(material.policy(variant));
    return fmt::format("<p>{}</p>\n{}", escaped(says), draw(face, words));
}

/// A row for each policy, with what it changes in each measure.
std::string changes_in(const Material& material, const TeamRows& rows, std::size_t team,
                       std::span<const std::string_view> metrics) {
    const Words& words = material.words;
    std::string html = fmt::format(
        "<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th>",
        escaped(words.filled(Text::team_table_caption, fmt::arg("team", rows.teams()[team].name),
                             fmt::arg("window", material.window()), fmt::arg("baseline", material.baseline_name()))),
        escaped(words(Text::policy)));
    for (const std::string_view metric : metrics)
        html += fmt::format("<th scope=\"col\">{}</th>", escaped(words.metric(rows.described(metric))));
    html += "</tr></thead>\n<tbody>\n";
    for (const std::size_t variant : material.challengers) {
        html += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(material.policy(variant).name));
        for (const std::string_view metric : metrics) {
            const compare::Row* row = rows.row(metric, variant, team);
            if (row == nullptr || std::isnan(row->difference)) {
                html += fmt::format("<td>{}</td>", escaped(words(Text::no_data)));
                continue;
            }
            const compare::Described& described = rows.described(metric);
            const std::string share = share_of_worlds(material, *row, described.better);
            html +=
                fmt::format("<td><b>{}</b><br/>{}{}</td>", escaped(difference_in_team(material, described, *row)),
                            escaped(words.verdict(row->verdict)),
                            share.empty() ? "" : fmt::format("<br/><span class=\"quiet\">{}</span>", escaped(share)));
        }
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

}  // namespace

std::string leaders_page(const Material& material, const TeamRows& rows, std::size_t team,
                         std::span<const std::string_view> metrics) {
    const compare::Part& part = rows.teams()[team];
    return fmt::format(
               "<div style=\"break-before:page;break-inside:avoid;margin-top:3rem\">\n<h3 "
               "style=\"font-size:1.35rem;margin:0\">{}</h3>\n<p class=\"quiet\">{}</p>\n",
               escaped(part.name), escaped(what_it_is(material, part)))
           + face_of(material, rows, team) + changes_in(material, rows, team, metrics) + "</div>\n";
}

}  // namespace raaderum::report

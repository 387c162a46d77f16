// Which municipalities gain, which lose, where the study is one of a country.
#include "compare/by_part.hpp"

#include "report/municipality_chart.hpp"
#include "report/section.hpp"

#include <algorithm>
#include <span>

namespace raaderum::report {
namespace {

constexpr std::size_t most_policies = 4;
constexpr std::size_t most_named = 3;

/// "{policy}: better in 60 municipalities, worse in 2; it gains most in A, B and C, and least in X, Y and Z".
std::string in_short(const Material& material, const compare::PartTable& table) {
    const Words& words = material.words;
    const compare::Described& metric = material.headline_metric();
    const auto named = [&](const compare::PartRow& each) {
        return words.filled(Text::answer_policy, fmt::arg("policy", material.study.facts().parts.all[each.part].name),
                            fmt::arg("difference", words.difference(metric.name, each.row.difference,
                                                                    each.row.high - each.row.difference)));
    };
    std::vector<std::string> first;
    std::vector<std::string> last;
    const std::size_t count = std::min(most_named, table.rows.size());
    for (std::size_t place = 0; place != count; ++place) {
        first.push_back(named(table.rows[place]));
        last.push_back(named(table.rows[table.rows.size() - 1 - place]));
    }
    const bool neither = metric.better == Better::neither;
    const auto up = neither ? compare::Verdict::higher : compare::Verdict::better;
    const auto down = neither ? compare::Verdict::lower : compare::Verdict::worse;
    return words.filled(Text::municipality_item, fmt::arg("policy", material.policy(table.variant).name),
                        fmt::arg("up", words.verdict(up)), fmt::arg("ups", table.count(up)),
                        fmt::arg("down", words.verdict(down)), fmt::arg("downs", table.count(down)),
                        fmt::arg("apart", table.rows.size() - table.count(up) - table.count(down)),
                        fmt::arg("first", words.list(first)), fmt::arg("last", words.list(last)));
}

MunicipalityStrip strip_of(const Material& material, const compare::PartTable& table) {
    const double factor = material.words.measure(material.headline_metric().name).factor;
    const compare::Row* all = material.comparison.row(table.variant, table.metric);
    MunicipalityStrip strip{
        material.policy(table.variant), all == nullptr ? compare::unknown : factor * all->difference, {}};
    for (const auto& [municipality, row, hidden] : table.rows) {
        strip.dots.push_back({material.study.facts().parts.all[municipality].name, factor * row.difference});
    }
    return strip;
}

std::string table_row(const Material& material, const compare::PartTable& table, const compare::PartRow& each) {
    const Words& words = material.words;
    const compare::Described& metric = material.comparison.metrics[table.metric];
    const compare::Row& row = each.row;
    return fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                       escaped(material.study.facts().parts.all[each.part].name),
                       escaped(material.policy(table.variant).name), escaped(words.level(metric.name, row.mean)),
                       escaped(material.difference(row)), material.interval(row), escaped(words.verdict(row.verdict)));
}

std::string all_numbers(const Material& material, std::span<const compare::PartTable> tables) {
    const Words& words = material.words;
    const std::string caption =
        words.filled(Text::municipality_numbers_caption, fmt::arg("metric", words.metric(material.headline_metric())),
                     fmt::arg("window", material.window()));
    std::string html = fmt::format(
        "<details><summary>{}</summary>\n<div class=\"scroll\"><table class=\"numbers\">\n<caption>{}</caption>\n"
        "<thead><tr>",
        escaped(words(Text::municipality_numbers)), escaped(caption));
    for (const Text column : {Text::municipality, Text::policy, Text::column_level, Text::column_difference,
                              Text::column_interval, Text::column_verdict}) {
        html += fmt::format("<th scope=\"col\">{}</th>", escaped(upper_first(material.counted(column))));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const compare::PartTable& table : tables) {
        for (const compare::PartRow& each : table.rows) html += table_row(material, table, each);
    }
    return html
           + fmt::format("</tbody></table></div>\n<p class=\"quiet\">{}</p>\n</details>\n",
                         escaped(words(Text::municipality_verdict_note)));
}

}  // namespace

std::optional<Section> municipality_section(const Material& material) {
    std::vector<compare::PartTable> tables =
        compare::by_part(material.study, material.comparison, compare::By::municipality, {&material.headline, 1})
            .tables;
    std::erase_if(tables, [&](const compare::PartTable& table) {
        return std::find(material.challengers.begin(), material.challengers.end(), table.variant)
               == material.challengers.end();
    });
    if (tables.size() > most_policies) tables.resize(most_policies);
    if (tables.empty()) return std::nullopt;
    const Words& words = material.words;
    const compare::Described& metric = material.headline_metric();
    Section section;
    section.id = "municipalities";
    section.heading = words(Text::municipality_heading);
    section.how_to_read = material.counted(Text::municipality_how, fmt::arg("metric", material.in_sentence(metric)),
                                           fmt::arg("baseline", material.baseline_name()));
    MunicipalityChart chart;
    for (const compare::PartTable& table : tables) {
        section.what_it_shows += (section.what_it_shows.empty() ? "" : " ") + in_short(material, table);
        chart.strips.push_back(strip_of(material, table));
    }
    chart.caption = {section.id, words.filled(Text::municipality_title, fmt::arg("metric", words.metric(metric))),
                     section.what_it_shows};
    chart.decimals = words.measure(metric.name).decimals;
    chart.axis = Material::axis_name(words.metric(metric), material.difference_unit(metric.name));
    section.figures.push_back({section.id, draw(chart, words)});
    section.more = all_numbers(material, tables);
    section.long_section = true;
    return section;
}

}  // namespace raaderum::report

// Who gains and who loses: positions in thirds by what those who hold them could at the start, where people are recorded.
#include "compare/who_loses.hpp"

#include "report/interval_chart.hpp"
#include "report/section.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::report {
namespace {

constexpr std::string_view grouped_by = "competence";
constexpr std::array third_names{Text::third_lowest, Text::third_middle, Text::third_highest};
constexpr std::size_t few_pairs = 10;

bool records(const Material& material, std::size_t variant, std::string_view state) {
    if (!material.study.facts().variants[variant].has_agents) return false;
    const output::StoredAgents agents = material.study.agents(variant);
    for (const compare::Described& each : agents.states) {
        if (each.name == state) return true;
    }
    return false;
}

IntervalRow row_of(const Material& material, const compare::Third& third, Text name, std::string_view state,
                   const Pen& pen) {
    const Words& words = material.words;
    const Measure measure = words.measure(state);
    const auto number = [&](double value) { return words.signed_number(measure.factor * value, measure.decimals); };
    std::string numbers = number(third.difference) + std::string(measure.difference_unit);
    if (std::isfinite(third.low)) {
        numbers = words.filled(Text::point_with_range, fmt::arg("value", number(third.difference)),
                               fmt::arg("low", number(third.low)), fmt::arg("high", number(third.high)))
                  + std::string(measure.difference_unit);
    }
    return {std::string(words(name)),    pen,    measure.factor * third.difference, measure.factor * third.low,
            measure.factor * third.high, numbers};
}

std::string in_short(const Material& material, std::span<const compare::ThirdsOf> thirds, std::string_view state) {
    const Words& words = material.words;
    std::vector<std::string> items;
    for (const compare::ThirdsOf& each : thirds) {
        items.push_back(
            words.filled(Text::thirds_item, fmt::arg("policy", material.policy(each.variant).name),
                         fmt::arg("low", words.difference(state, each.thirds.front().difference, compare::unknown)),
                         fmt::arg("high", words.difference(state, each.thirds.back().difference, compare::unknown))));
    }
    return words.metric(state) + ": " + words.list(items) + ".";
}

}  // namespace

std::optional<Section> thirds_section(const Material& material) {
    std::vector<std::size_t> shown;
    for (const std::size_t variant : material.challengers) {
        const bool recorded = records(material, variant, grouped_by)
                              && records(material, material.comparison.baselines[variant], grouped_by);
        if (recorded) shown.push_back(variant);
    }
    if (shown.empty()) return std::nullopt;
    const Words& words = material.words;
    const std::string by = lower_first(words.metric(grouped_by));
    Section section;
    section.id = "thirds";
    section.heading = words(Text::thirds_heading);
    std::vector<std::string> names;
    std::size_t pairs = 0;
    for (const std::string_view state : compare::states_told) {
        if (!records(material, shown.front(), state)) continue;
        std::vector<compare::ThirdsOf> thirds =
            compare::who_loses(material.study, material.comparison.baselines, grouped_by, state);
        std::erase_if(thirds, [&](const compare::ThirdsOf& each) {
            return std::find(shown.begin(), shown.end(), each.variant) == shown.end();
        });
        if (thirds.empty()) continue;
        const std::string in_words = in_short(material, thirds, state);
        if (section.what_it_shows.empty()) {
            section.what_it_shows = in_words;
            pairs = thirds.front().thirds.front().pairs;
        }
        names.push_back(lower_first(words.metric(state)));
        IntervalChart chart;
        const std::string id = fmt::format("{}-{}", section.id, state);
        chart.caption = {
            id, words.filled(Text::thirds_title, fmt::arg("state", words.metric(state)), fmt::arg("by", by)), in_words};
        chart.heading = words.metric(state);
        chart.axis = material.difference_unit(state);
        for (const compare::ThirdsOf& each : thirds) {
            const Policy& policy = material.policy(each.variant);
            IntervalGroup group{policy.name, {}};
            for (std::size_t third = 0; third != each.thirds.size(); ++third) {
                group.rows.push_back(row_of(material, each.thirds[third], third_names[third], state, policy.pen));
            }
            chart.groups.push_back(std::move(group));
        }
        section.figures.push_back({id, draw(chart, words)});
    }
    if (section.figures.empty()) return std::nullopt;
    section.how_to_read = material.counted(Text::thirds_how, fmt::arg("by", by), fmt::arg("state", words.list(names)),
                                           fmt::arg("baseline", material.baseline_name()));
    if (pairs < few_pairs) {
        section.what_it_shows += " ";
        section.what_it_shows +=
            material.words.filled(Text::thirds_few, fmt::arg("how_many", material.how_many(pairs)));
    }
    return section;
}

}  // namespace raaderum::report

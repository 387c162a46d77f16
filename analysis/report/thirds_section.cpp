// Who gains and who loses: people in thirds by what they could at the start, where they are recorded; those who stay, those who
// leave and those who come.
#include "compare/who_loses.hpp"

#include "report/interval_chart.hpp"
#include "report/section.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace raaderum::report {
namespace {

using compare::GroupMeans;
using compare::ThirdsOf;

constexpr std::string_view grouped_by = "competence";
constexpr std::string_view share_of_people = "high_stress";  ///< a metric that is told like a share of people
constexpr std::array third_names{Text::third_lowest, Text::third_middle, Text::third_highest};
constexpr std::size_t few_pairs = 10;

bool records(const Material& material, std::size_t variant, std::string_view state) {
    if (!material.study.facts().variants[variant].has_agents) return false;
    const output::StoredAgents agents = material.study.agents(variant);
    return std::any_of(agents.states.begin(), agents.states.end(),
                       [state](const compare::Described& each) { return each.name == state; });
}

/// A line of a chart; the group's difference is told as that of `measured_as` would be.
IntervalRow row_of(const Material& material, const GroupMeans& group, Text name, std::string_view measured_as,
                   const Pen& pen) {
    const Words& words = material.words;
    const Measure measure = words.measure(measured_as);
    const auto number = [&](double value) { return words.signed_number(measure.factor * value, measure.decimals); };
    std::string numbers = number(group.difference) + std::string(measure.difference_unit);
    if (std::isfinite(group.low)) {
        numbers = words.filled(Text::point_with_range, fmt::arg("value", number(group.difference)),
                               fmt::arg("low", number(group.low)), fmt::arg("high", number(group.high)))
                  + std::string(measure.difference_unit);
    }
    return {std::string(words(name)),    pen,    measure.factor * group.difference, measure.factor * group.low,
            measure.factor * group.high, numbers};
}

std::string in_short(const Material& material, std::span<const ThirdsOf> thirds, std::string_view state) {
    const Words& words = material.words;
    std::vector<std::string> items;
    for (const ThirdsOf& each : thirds) {
        const auto difference = [&](const compare::Third& third) {
            return words.difference(state, third.stayers.difference, compare::unknown);
        };
        items.push_back(words.filled(Text::thirds_item, fmt::arg("policy", material.policy(each.variant).name),
                                     fmt::arg("low", difference(each.thirds.front())),
                                     fmt::arg("high", difference(each.thirds.back()))));
    }
    return words.metric(state) + ": " + words.list(items) + ".";
}

/// How much what becomes of each third, and of newcomers, differs.
std::string chart_of_state(const Material& material, std::span<const ThirdsOf> thirds, std::string_view state,
                           const Caption& caption) {
    IntervalChart chart;
    chart.caption = caption;
    chart.heading = material.words.metric(state);
    chart.axis = material.difference_unit(state);
    for (const ThirdsOf& each : thirds) {
        const Policy& policy = material.policy(each.variant);
        IntervalGroup group{policy.name, {}};
        for (std::size_t third = 0; third != each.thirds.size(); ++third)
            group.rows.push_back(row_of(material, each.thirds[third].stayers, third_names[third], state, policy.pen));
        if (each.of_persons && each.newcomers.pairs != 0)
            group.rows.push_back(row_of(material, each.newcomers, Text::newcomers, state, policy.pen));
        chart.groups.push_back(std::move(group));
    }
    return draw(chart, material.words);
}

std::string leavers_in_short(const Material& material, std::span<const ThirdsOf> thirds) {
    const Words& words = material.words;
    const auto share = [&](double value) { return fmt::format("{} %", words.number(100.0 * value, 0)); };
    std::vector<std::string> items;
    for (const ThirdsOf& each : thirds) {
        const GroupMeans& lowest = each.thirds.front().left;
        const GroupMeans& highest = each.thirds.back().left;
        items.push_back(words.filled(Text::leavers_item, fmt::arg("policy", material.policy(each.variant).name),
                                     fmt::arg("low", share(lowest.mean)), fmt::arg("high", share(highest.mean)),
                                     fmt::arg("baseline", material.policy(each.baseline).name),
                                     fmt::arg("base_low", share(lowest.baseline)),
                                     fmt::arg("base_high", share(highest.baseline))));
    }
    return upper_first(words.list(items)) + ".";
}

/// How many more of each third have left.
std::string chart_of_leavers(const Material& material, std::span<const ThirdsOf> thirds, const Caption& caption) {
    IntervalChart chart;
    chart.caption = caption;
    chart.heading = material.words(Text::leavers_name);
    chart.axis = material.difference_unit(share_of_people);
    for (const ThirdsOf& each : thirds) {
        const Policy& policy = material.policy(each.variant);
        IntervalGroup group{policy.name, {}};
        for (std::size_t third = 0; third != each.thirds.size(); ++third)
            group.rows.push_back(
                row_of(material, each.thirds[third].left, third_names[third], share_of_people, policy.pen));
        chart.groups.push_back(std::move(group));
    }
    return draw(chart, material.words);
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
    std::vector<ThirdsOf> last;
    bool persons = true;
    std::size_t pairs = 0;
    for (const std::string_view state : compare::states_told) {
        if (!records(material, shown.front(), state)) continue;
        std::vector<ThirdsOf> thirds =
            compare::who_loses(material.study, material.comparison.baselines, grouped_by, state);
        std::erase_if(thirds, [&](const ThirdsOf& each) {
            return std::find(shown.begin(), shown.end(), each.variant) == shown.end();
        });
        if (thirds.empty()) continue;
        persons = thirds.front().of_persons;
        const std::string in_words = in_short(material, thirds, state);
        if (section.what_it_shows.empty()) {
            section.what_it_shows = in_words;
            pairs = thirds.front().thirds.front().stayers.pairs;
        }
        names.push_back(lower_first(words.metric(state)));
        const std::string id = fmt::format("{}-{}", section.id, state);
        const Text title = persons ? Text::thirds_title : Text::thirds_title_positions;
        const Caption caption{id, words.filled(title, fmt::arg("state", words.metric(state)), fmt::arg("by", by)),
                              in_words};
        section.figures.push_back({id, chart_of_state(material, thirds, state, caption)});
        last = std::move(thirds);
    }
    if (section.figures.empty()) return std::nullopt;
    if (persons) {
        const std::string id = fmt::format("{}-left", section.id);
        const std::string in_words = leavers_in_short(material, last);
        section.figures.push_back(
            {id,
             chart_of_leavers(material, last, {id, words.filled(Text::leavers_title, fmt::arg("by", by)), in_words})});
        section.what_it_shows += " " + in_words;
    }
    section.how_to_read =
        material.counted(persons ? Text::thirds_how : Text::thirds_how_positions, fmt::arg("by", by),
                         fmt::arg("state", words.list(names)), fmt::arg("baseline", material.baseline_name()));
    if (pairs < few_pairs) {
        section.what_it_shows += " ";
        section.what_it_shows +=
            material.words.filled(Text::thirds_few, fmt::arg("how_many", material.how_many(pairs)));
    }
    return section;
}

}  // namespace raaderum::report

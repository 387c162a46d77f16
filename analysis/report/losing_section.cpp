// In which worlds each policy loses, in words: what sets apart the sampled worlds where another policy does better.
#include "compare/over_worlds.hpp"

#include "compare/cells.hpp"
#include "report/section.hpp"
#include "report/svg.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::report {
namespace {

/// A bound with two or three digits that count.
std::string bound(const Words& words, double value) {
    constexpr int least_decimals = 2;
    constexpr double precision = 0.1;
    return words.number(value, decimals_for(precision * std::abs(value), least_decimals));
}

/// "task_complexity is above 0.41 and …"; empty for the whole space.
std::string region(const Material& material, const compare::LosingWorlds& losing) {
    const Words& words = material.words;
    std::vector<std::string> items;
    for (std::size_t parameter = 0; parameter != losing.parameters.size(); ++parameter) {
        const auto [lowest, highest] = losing.box.bounds[parameter];
        const std::string& name = losing.parameters[parameter];
        const bool has_low = std::isfinite(lowest);
        const bool has_high = std::isfinite(highest);
        if (!has_low && !has_high) continue;
        if (name.starts_with(compare::structure_is)) {
            items.push_back(words.filled(has_low ? Text::structure_is : Text::structure_is_not,
                                         fmt::arg("structure", name.substr(compare::structure_is.size()))));
            continue;
        }
        const Text text = has_low && has_high ? Text::parameter_between
                          : has_low           ? Text::parameter_above
                                              : Text::parameter_below;
        items.push_back(words.filled(text, fmt::arg("parameter", name), fmt::arg("low", bound(words, lowest)),
                                     fmt::arg("high", bound(words, highest))));
    }
    return words.list(items);
}

std::string in_words(const Material& material, const std::string& policy, const compare::LosingWorlds& losing) {
    const Words& words = material.words;
    const std::string where = region(material, losing);
    const Text text = losing.losses == 0 ? Text::losing_never
                      : where.empty()    ? Text::losing_everywhere
                                         : Text::losing_region;
    return words.filled(text, fmt::arg("policy", policy), fmt::arg("losses", losing.losses),
                        fmt::arg("worlds", losing.worlds), fmt::arg("region", where),
                        fmt::arg("density", words.number(100.0 * losing.box.density, 0)),
                        fmt::arg("inside", losing.box.worlds));
}

}  // namespace

std::optional<Section> losing_section(const Material& material) {
    const compare::Comparison& comparison = material.comparison;
    const bool judged = material.headline_metric().better != Better::neither;
    if (comparison.worlds == 0 || comparison.variants.size() < 2 || !judged) return std::nullopt;
    const Words& words = material.words;
    const std::size_t metric = material.metric_place(material.headline_metric().name).value();
    const std::vector<std::size_t> cells = compare::cells_of(material.study.facts());
    Section section;
    section.id = "losing";
    section.heading = words(Text::losing_heading);
    section.how_to_read =
        words.filled(Text::losing_how, fmt::arg("metric", material.in_sentence(material.headline_metric())));
    std::string items;
    bool several_cells = false;
    for (const std::size_t variant : material.policies) {
        const std::vector<std::size_t> rivals = compare::policies_of(cells, cells[variant]);
        several_cells = several_cells || rivals.size() != cells.size();
        if (rivals.size() < 2) continue;
        const auto place = static_cast<std::size_t>(std::find(rivals.begin(), rivals.end(), variant) - rivals.begin());
        const compare::LosingWorlds losing =
            compare::losing_worlds(material.study, comparison.weeks, metric, rivals, place);
        items += fmt::format("<li>{}</li>\n", escaped(in_words(material, material.policy(variant).name, losing)));
    }
    if (items.empty()) return std::nullopt;
    if (several_cells) section.how_to_read += fmt::format(" {}", words(Text::same_conditions));
    section.more = "<ul>\n" + items + "</ul>\n";
    return section;
}

}  // namespace raaderum::report

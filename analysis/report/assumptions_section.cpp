// The assumptions that the answer hangs on: numbers of the model that go with a policy's difference over the worlds, in words and as a
// table of what the difference is where each is small and where it is large.
#include "report/assumptions.hpp"
#include "report/parameter_words.hpp"
#include "report/section.hpp"
#include "report/svg.hpp"

#include <cmath>

namespace raaderum::report {
namespace {

std::string difference(const Material& material, std::size_t metric, double value) {
    const Measure measure = material.words.measure(material.comparison.metrics[metric].name);
    return material.words.signed_number(measure.factor * value, material.decimals(metric))
           + std::string(measure.difference_unit);
}

/// What goes with a larger number: "trust klarer sig bedre", …
std::string direction(const Material& material, std::size_t metric, const Assumption& each, const std::string& policy) {
    const Better better = material.comparison.metrics[metric].better;
    const bool rises = each.rises;
    const bool good = rises != (better == Better::lower);
    const Text text = better == Better::neither ? (rises ? Text::assumption_higher : Text::assumption_lower)
                      : good                    ? Text::assumption_better
                                                : Text::assumption_worse;
    return material.words.filled(text, fmt::arg("policy", policy));
}

std::string table_of(const Material& material, std::size_t variant, std::size_t metric,
                     std::span<const Assumption> assumptions) {
    const Words& words = material.words;
    const std::string& policy = material.policy(variant).name;
    std::string html = fmt::format(
        "<div class=\"scroll\"><table>\n<caption>{}</caption>\n<thead><tr>",
        escaped(words.filled(Text::assumptions_caption, fmt::arg("policy", policy),
                             fmt::arg("metric", material.in_sentence(material.comparison.metrics[metric])))));
    for (const Text column : {Text::assumption, Text::assumption_small, Text::assumption_large, Text::assumption_says,
                              Text::assumption_share}) {
        html += fmt::format("<th scope=\"col\">{}</th>", escaped(words(column)));
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const Assumption& each : assumptions) {
        std::string says = direction(material, metric, each, policy);
        if (each.turns()) says += words(Text::assumption_turns);
        html += fmt::format(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{} %</td></tr>\n",
            escaped(parameter_title(each.key, words)), escaped(difference(material, metric, each.lowest)),
            escaped(difference(material, metric, each.highest)), escaped(says), words.number(100.0 * each.share, 0));
    }
    return html + "</tbody></table></div>\n";
}

}  // namespace

std::optional<Section> assumptions_section(const Material& material) {
    if (material.comparison.worlds < compare::enough_worlds) return std::nullopt;
    const Words& words = material.words;
    Section section;
    section.id = "assumptions";
    section.heading = words(Text::assumptions_heading);
    section.how_to_read =
        words.filled(Text::assumptions_how, fmt::arg("metric", material.in_sentence(material.headline_metric())));
    section.long_section = true;
    std::vector<std::string> without;
    std::vector<std::string> leading;
    for (const std::size_t variant : material.challengers) {
        std::size_t metric = material.headline;
        std::vector<Assumption> assumptions = assumptions_of(material, variant, metric);
        if (assumptions.empty()) {
            metric = material.metric_to_explain(variant).value_or(metric);
            if (metric != material.headline) assumptions = assumptions_of(material, variant, metric);
        }
        const std::string& policy = material.policy(variant).name;
        if (assumptions.empty()) {
            without.push_back(policy);
            continue;
        }
        leading.push_back(
            words.filled(Text::assumptions_first, fmt::arg("policy", policy),
                         fmt::arg("metric", material.in_sentence(material.comparison.metrics[metric])),
                         fmt::arg("assumption", lower_first(parameter_title(assumptions.front().key, words))),
                         fmt::arg("low", difference(material, metric, assumptions.front().lowest)),
                         fmt::arg("high", difference(material, metric, assumptions.front().highest))));
        section.more += table_of(material, variant, metric, assumptions);
    }
    if (!leading.empty())
        section.what_it_shows = words.filled(Text::assumptions_show, fmt::arg("items", words.list(leading)));
    if (!without.empty()) {
        if (!section.what_it_shows.empty()) section.what_it_shows += " ";
        section.what_it_shows += words.filled(Text::assumptions_none, fmt::arg("policies", words.list(without)));
    }
    if (section.what_it_shows.empty()) return std::nullopt;
    return section;
}

}  // namespace raaderum::report

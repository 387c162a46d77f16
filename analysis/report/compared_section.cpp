// What was compared: the policies and what each changes, the institution, the worlds it was lived in, and which differences matter. All
// that a reader needs who has seen nothing but this page.
#include "compare/cell_name.hpp"
#include "report/policies_in_words.hpp"
#include "report/section.hpp"
#include "report/svg.hpp"

#include "model/teams.hpp"
#include "report/parameter_words.hpp"

#include <cmath>
#include <set>

namespace raaderum::report {
namespace {

constexpr double weeks_a_year = 52.0;

/// A value that all baselines have in common, or the smallest and the largest: "8 til 20".
std::string over_baselines(const Material& material, std::string_view key) {
    const ParameterInfo* parameter = find_parameter(key);
    double low = compare::unknown;
    double high = compare::unknown;
    for (const std::size_t variant : material.comparison.baselines) {
        const Variant* baseline = material.planned(variant);
        if (baseline == nullptr) continue;
        low = std::fmin(low, parameter->get(baseline->settings.parameters));
        high = std::fmax(high, parameter->get(baseline->settings.parameters));
    }
    const Words& words = material.words;
    const std::string lowest = parameter_value(*parameter, low, words);
    if (low == high) return lowest;
    return words.filled(Text::range_of, fmt::arg("low", lowest),
                        fmt::arg("high", parameter_value(*parameter, high, words)));
}

/// How many leaders there are under each baseline; 0 where a chart decides it.
std::string leaders(const Material& material) {
    const NetworkPlan& network = material.plan->network;
    if (!network.chart.empty() || network.kind == NetworkKind::file) return {};
    std::set<std::size_t> counts;
    for (const std::size_t variant : material.comparison.baselines) {
        const Variant* baseline = material.planned(variant);
        if (baseline == nullptr) continue;
        const Parameters::institution_group& house = baseline->settings.parameters.institution;
        counts.insert(
            leader_count(static_cast<std::size_t>(house.employees), static_cast<std::size_t>(house.span_of_control)));
    }
    if (counts.empty()) return {};
    if (counts.size() == 1) return fmt::format("{}", *counts.begin());
    return material.words.filled(Text::range_of, fmt::arg("low", *counts.begin()), fmt::arg("high", *counts.rbegin()));
}

std::string institution_in_words(const Material& material) {
    const Words& words = material.words;
    const auto value = [&](std::string_view key) { return over_baselines(material, key); };
    const std::string leader_number = leaders(material);
    const auto& country = material.plan->country;
    if (country.any()) {
        return words.filled(Text::country_is, fmt::arg("municipalities", country.municipalities.size()),
                            fmt::arg("institutions", addresses_of(country, material.plan->base.parameters).size()));
    }
    return words.filled(leader_number.empty() ? Text::institution_with_chart : Text::institution_is,
                        fmt::arg("employees", value("institution.employees")), fmt::arg("leaders", leader_number),
                        fmt::arg("span", value("institution.span_of_control")),
                        fmt::arg("statutory", value("institution.statutory_share")),
                        fmt::arg("complexity", value("institution.task_complexity")));
}

std::string how_long(const Material& material) {
    const Words& words = material.words;
    const Plan& plan = *material.plan;
    const std::string years = words.number(plan.weeks / weeks_a_year, plan.weeks % 52 == 0 ? 0 : 1);
    const std::string before =
        plan.burn_in == 0 ? "" : words.filled(Text::lived_before, fmt::arg("weeks", plan.burn_in));
    return words.filled(Text::lived_for, fmt::arg("weeks", plan.weeks), fmt::arg("years", years),
                        fmt::arg("before", before), fmt::arg("replicates", material.comparison.replicates));
}

std::string worlds_in_words(const Material& material) {
    const Words& words = material.words;
    const compare::StudyWorlds& worlds = material.study.facts().worlds;
    if (!worlds.any()) return std::string(words(Text::worlds_none));
    if (!worlds.set.empty()) {
        return words.filled(Text::worlds_plausible, fmt::arg("worlds", worlds.numbers.size()),
                            fmt::arg("numbers", worlds.parameters.size()));
    }
    std::vector<std::string> titles;
    for (const compare::Described& each : worlds.parameters) {
        titles.push_back(lower_first(parameter_title(each.name, words)));
    }
    return words.filled(Text::worlds_sampled, fmt::arg("worlds", worlds.numbers.size()),
                        fmt::arg("numbers", words.list(titles)));
}

/// The smallest difference in the headline metric that counts, and who says so.
std::string smallest_in_words(const Material& material) {
    const Words& words = material.words;
    const compare::Described& metric = material.headline_metric();
    for (const compare::Row& row : material.comparison.rows) {
        if (row.metric != material.headline) continue;
        const Measure measure = words.measure(metric.name);
        const bool ours = row.smallest == compare::smallest_that_matters(metric.name);
        return words.filled(
            ours ? Text::smallest_ours : Text::smallest_asked, fmt::arg("metric", material.in_sentence(metric)),
            fmt::arg("smallest", words.number(row.smallest * measure.factor, material.decimals(row.metric))
                                     + std::string(measure.difference_unit)));
    }
    return {};
}

std::string as_list(const std::vector<std::string>& items) {
    std::string html = "<ul class=\"changes\">";
    for (const std::string& item : items) html += fmt::format("<li>{}</li>", escaped(item));
    return html + "</ul>";
}

std::string policies_table(const Material& material) {
    const Words& words = material.words;
    std::string html = fmt::format(
        "<div class=\"scroll\"><table class=\"compared\">\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th>"
        "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
        escaped(words.filled(Text::compared_caption, fmt::arg("baseline", material.baseline_name()))),
        escaped(words(Text::policy)), escaped(words(Text::compared_changes)));
    for (const PolicyInWords& policy : policies_in_words(material)) {
        html += fmt::format("<tr><th scope=\"row\">{}", escaped(policy.name));
        if (!policy.description.empty()) {
            html += fmt::format("<br/><span class=\"quiet\">{}</span>", escaped(policy.description));
        }
        html += "</th><td>";
        if (policy.baseline) html += escaped(words(Text::compared_is_baseline));
        if (!policy.changes.empty()) html += as_list(policy.changes);
        if (policy.changes.empty() && !policy.baseline) {
            html += escaped(words(material.plan == nullptr ? Text::compared_unknown : Text::compared_nothing));
        }
        html += "</td></tr>\n";
    }
    return html + "</tbody></table></div>\n";
}

std::string paragraph(const std::string& text) {
    return text.empty() ? text : fmt::format("<p>{}</p>\n", escaped(text));
}

}  // namespace

Section compared_section(const Material& material) {
    const Words& words = material.words;
    Section section;
    section.id = "compared";
    section.heading = words(Text::compared_heading);
    section.long_section = true;
    if (const std::string about = material.about_the_study(); !about.empty()) section.more += paragraph(about);
    if (material.plan != nullptr) {
        section.more += paragraph(institution_in_words(material) + " " + how_long(material));
    }
    const std::vector<std::string> swept = swept_in_words(material);
    if (!swept.empty())
        section.more += paragraph(words.filled(Text::compared_swept, fmt::arg("swept", words.list(swept))));
    section.more += policies_table(material);
    const std::vector<std::string> shared = shared_events_in_words(material);
    if (!shared.empty()) {
        section.more += paragraph(words.filled(Text::compared_shared, fmt::arg("events", words.list(shared))));
    }
    section.more += paragraph(worlds_in_words(material)) + paragraph(smallest_in_words(material));
    return section;
}

}  // namespace raaderum::report

// Parameters are compared as the plan has them; what a world gives is told as such. Events that all policies share are told once.
#include "report/policies_in_words.hpp"

#include "compare/cell_name.hpp"
#include "model/mechanisms.hpp"
#include "report/event_words.hpp"
#include "report/parameter_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace raaderum::report {
namespace {

bool holds(const std::vector<Event>& events, const Event& event) {
    return std::find(events.begin(), events.end(), event) != events.end();
}

bool varies_between_worlds(const Plan& plan, const ParameterInfo& parameter) {
    const auto& uncertain = plan.worlds.uncertain;
    return std::any_of(uncertain.begin(), uncertain.end(),
                       [&](const UncertainParameter& each) { return each.parameter == &parameter; });
}

std::string event_line(const Event& event, const Words& words) {
    return words.filled(Text::event_in_week, fmt::arg("week", event.week), fmt::arg("event", in_full(event, words)));
}

/// The parameters that the two set differently, those that follow from others left out.
std::vector<const ParameterInfo*> parting(const Variant& variant, const Variant& baseline) {
    std::vector<const ParameterInfo*> keys;
    for (const ParameterInfo& parameter : parameter_table()) {
        const double own = parameter.get(variant.settings.parameters);
        const double other = parameter.get(baseline.settings.parameters);
        const bool follows_both = std::isnan(own) && std::isnan(other);
        const auto sets = [&](const Variant& each) {
            return std::find(each.own.begin(), each.own.end(), &parameter) != each.own.end();
        };
        const bool given = !std::isnan(parameter.default_value) || sets(variant) || sets(baseline);
        if (own != other && !follows_both && given) keys.push_back(&parameter);
    }
    return keys;
}

std::string parameter_line(const Material& material, const ParameterInfo& parameter, const Variant& variant,
                           const Variant& baseline) {
    const Words& words = material.words;
    const std::string poles = parameter_poles(parameter.key, words);
    const std::string title = parameter_title(parameter.key, words);
    const bool by_world = varies_between_worlds(*material.plan, parameter);
    const auto value = [&](const Variant& each) {
        const bool own = std::find(each.own.begin(), each.own.end(), &parameter) != each.own.end();
        if (by_world && !own) return std::string(words(Text::value_by_world));
        return parameter_value(parameter, parameter.get(each.settings.parameters), words);
    };
    return words.filled(Text::change_of_parameter,
                        fmt::arg("title", poles.empty() ? title : fmt::format("{} ({})", title, poles)),
                        fmt::arg("from", value(baseline)), fmt::arg("to", value(variant)));
}

std::vector<std::string> changes_of(const Material& material, const Variant& variant, const Variant& baseline,
                                    const std::vector<Event>& shared) {
    const Words& words = material.words;
    std::vector<std::string> changes;
    if (&variant != &baseline) {
        for (const ParameterInfo* parameter : parting(variant, baseline)) {
            changes.push_back(parameter_line(material, *parameter, variant, baseline));
        }
        for (const MechanismInfo& mechanism : mechanism_table) {
            const bool acts = variant.settings.mechanisms.*mechanism.member;
            if (acts == baseline.settings.mechanisms.*mechanism.member) continue;
            changes.push_back(words.filled(acts ? Text::change_mechanism_on : Text::change_mechanism_off,
                                           fmt::arg("mechanism", mechanism.name)));
        }
    }
    for (const Event& event : variant.settings.events) {
        if (!holds(shared, event)) changes.push_back(event_line(event, words));
    }
    return changes;
}

std::vector<Event> shared_events(const Plan& plan) {
    std::vector<Event> shared = plan.variants.front().settings.events;
    for (const Variant& variant : plan.variants) {
        std::erase_if(shared, [&](const Event& event) { return !holds(variant.settings.events, event); });
    }
    return shared;
}

/// Policies of the same title in several cells of a sweep, which are told once where they change the same.
std::vector<PolicyInWords> told_once(const Material& material, std::vector<PolicyInWords> policies) {
    std::map<std::string, std::vector<std::size_t>> of_title;
    for (std::size_t variant = 0; variant != policies.size(); ++variant)
        of_title[material.title(variant)].push_back(variant);
    std::vector<PolicyInWords> told;
    for (std::size_t variant = 0; variant != policies.size(); ++variant) {
        const std::string title = material.title(variant);
        const std::vector<std::size_t>& alike = of_title[title];
        const bool same = std::all_of(alike.begin(), alike.end(), [&](std::size_t other) {
            return policies[other].changes == policies[variant].changes
                   && policies[other].baseline == policies[variant].baseline;
        });
        if (same && alike.front() != variant) continue;
        if (same) policies[variant].name = title;
        told.push_back(policies[variant]);
    }
    return told;
}

}  // namespace

std::vector<PolicyInWords> policies_in_words(const Material& material) {
    std::vector<PolicyInWords> policies;
    const std::vector<Event> shared = material.plan == nullptr ? std::vector<Event>{} : shared_events(*material.plan);
    for (std::size_t variant = 0; variant != material.comparison.variants.size(); ++variant) {
        PolicyInWords policy{
            material.policy(variant).name, material.description(variant), material.is_baseline(variant), {}};
        const Variant* own = material.planned(variant);
        const Variant* baseline = material.planned(material.comparison.baselines[variant]);
        if (own != nullptr && baseline != nullptr) policy.changes = changes_of(material, *own, *baseline, shared);
        policies.push_back(std::move(policy));
    }
    return told_once(material, std::move(policies));
}

std::vector<std::string> shared_events_in_words(const Material& material) {
    std::vector<std::string> told;
    if (material.plan == nullptr) return told;
    for (const Event& event : shared_events(*material.plan)) told.push_back(event_line(event, material.words));
    return told;
}

std::vector<std::string> swept_in_words(const Material& material) {
    std::vector<std::pair<std::string, std::vector<std::string>>> keys;
    for (const std::string& variant : material.comparison.variants) {
        const std::string whole = compare::cell_name_of(variant).cell;
        for (std::string_view cell = whole; !cell.empty();) {
            const std::string_view part = cell.substr(0, cell.find(','));
            const std::string said = cell_in_words(part, material.words);
            const std::string key = said.substr(0, said.find(" = "));
            const std::string value = said.find(" = ") == said.npos ? said : said.substr(said.find(" = ") + 3);
            auto known = std::find_if(keys.begin(), keys.end(), [&](const auto& each) { return each.first == key; });
            if (known == keys.end()) known = keys.insert(keys.end(), {key, {}});
            auto& values = known->second;
            if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
            cell.remove_prefix(std::min(cell.size(), part.size() + 1));
        }
    }
    std::vector<std::string> told;
    for (const auto& [key, values] : keys) told.push_back(fmt::format("{}: {}", key, material.words.list(values)));
    return told;
}

}  // namespace raaderum::report

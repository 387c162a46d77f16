#include "compare/first_year.hpp"

#include "compare/pairs.hpp"
#include "core/units.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace raaderum::compare {
namespace {

/// What a variant sets beside events.
nlohmann::json settings_of(const StudyVariant& variant) {
    nlohmann::json settings = nlohmann::json::parse(variant.overrides, nullptr, false);
    if (!settings.is_object()) return settings;
    for (const char* key : {"events", "events+", "title", "description"}) settings.erase(key);
    return settings;
}

}  // namespace

Weeks first_year(const StudyFacts& facts, std::size_t variant, std::size_t baseline) {
    const StudyVariant& own = facts.variants[variant];
    const StudyVariant& other = facts.variants[baseline];
    std::size_t from = facts.weeks;
    if (own.scenario == other.scenario && settings_of(own) == settings_of(other)) {
        const auto look = [&from](const std::vector<Event>& events, const std::vector<Event>& others) {
            for (const Event& event : events) {
                const bool known = std::find(others.begin(), others.end(), event) != others.end();
                if (!known) from = std::min(from, static_cast<std::size_t>(event.week));
            }
        };
        look(own.events, other.events);
        look(other.events, own.events);
    }
    if (from == facts.weeks) from = 0;
    return {from, std::min(from + static_cast<std::size_t>(weeks_per_year), facts.weeks)};
}

const Table& FirstYears::table(std::size_t variant, Weeks weeks) {
    const std::pair key(variant, weeks.from);
    const auto known = tables_.find(key);
    if (known != tables_.end()) return known->second;
    return tables_.emplace(key, study_.metric(variant, metric_, weeks)).first->second;
}

std::optional<FirstYear> FirstYears::of(std::size_t variant, std::size_t baseline, const Row& row) {
    const Weeks weeks = first_year(study_.facts(), variant, baseline);
    if (weeks.to > weeks_.from || !study_.facts().stored[metric_].weekly || !study_.shows(metric_, weeks))
        return std::nullopt;
    const Pairs pairs = pairs_of(study_, variant, baseline, table(variant, weeks), table(baseline, weeks));
    const Row then = row_of(pairs, better_);
    FirstYear first{weeks, then.difference, then.low, then.high, false};
    first.turns = turns(first, row);
    return first;
}

}  // namespace raaderum::compare

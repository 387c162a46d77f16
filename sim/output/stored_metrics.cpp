#include "output/stored_metrics.hpp"

#include "core/check.hpp"
#include "output/failure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace raaderum::output {
namespace {

Better better_from(const std::string& word) {
    for (const Better better : {Better::higher, Better::lower}) {
        if (word == spelled(better)) return better;
    }
    return Better::neither;
}

/// The metrics among a group's data sets.
std::vector<Described> described_in(const HdfObject& group) {
    std::vector<Described> metrics;
    for (const std::string& name : children(group)) {
        if (is_group(group, name)) continue;
        const HdfObject dataset = open_dataset(group, name);
        if (has_attribute(dataset, "better")) metrics.push_back(described(dataset, name));
    }
    return metrics;
}

}  // namespace

Described described(const HdfObject& dataset, std::string name) {
    return {std::move(name), text_if_any(dataset, "long_name"), text_if_any(dataset, "units"),
            better_from(text_if_any(dataset, "better")), text_if_any(dataset, "formula")};
}

std::size_t weeks_lived(const HdfObject& file, const HdfObject& variant) {
    if (!has_attribute(file, "weeks")) return length_of(open_dataset(variant, "week"));
    const auto weeks = number_attribute<std::int32_t>(file, "weeks");
    if (weeks < 1) throw SystemFailure(file.file(), "read", "its number of weeks makes no sense");
    return static_cast<std::size_t>(weeks);
}

std::vector<Week> weeks_kept(const HdfObject& variant) {
    if (!has_child(variant, "week")) return {};
    return read_all<std::int32_t>(open_dataset(variant, "week"));
}

void look_at_metrics(const HdfObject& file, const HdfObject& variant, StoredFacts& facts) {
    facts.weeks = weeks_lived(file, variant);
    facts.everything = !has_attribute(file, "weeks");
    facts.kept_weeks = weeks_kept(variant);
    const std::vector<Week>& kept = facts.kept_weeks;
    const bool sensible = std::is_sorted(kept.begin(), kept.end())
                          && std::adjacent_find(kept.begin(), kept.end()) == kept.end()
                          && (kept.empty() || (kept.front() >= 0 && kept.back() < static_cast<Week>(facts.weeks)));
    if (!sensible) throw SystemFailure(variant.file(), "read " + variant.name(), "its weeks make no sense");
    facts.metrics = described_in(variant);
    const bool teams = facts.parts.are(PartKind::team);
    const std::vector<std::string> of_teams =
        teams ? children(open_group(variant, "teams")) : std::vector<std::string>();
    for (const Described& metric : facts.metrics) {
        const bool is_there = std::find(of_teams.begin(), of_teams.end(), metric.name) != of_teams.end();
        facts.stored.push_back({true, false, teams ? is_there : facts.parts.any()});
    }
    if (!has_child(variant, "outcomes")) return;
    for (Described& outcome : described_in(open_group(variant, "outcomes"))) {
        const auto known = std::find_if(facts.metrics.begin(), facts.metrics.end(),
                                        [&](const Described& metric) { return metric.name == outcome.name; });
        if (known != facts.metrics.end()) {
            facts.stored[static_cast<std::size_t>(known - facts.metrics.begin())].outcome = true;
            continue;
        }
        facts.metrics.push_back(std::move(outcome));
        facts.stored.push_back({false, true});
    }
}

std::vector<float> read_weeks(const HdfObject& dataset, const std::vector<Week>& kept, Weeks weeks, Rows rows) {
    const Weeks places = places_within(kept, weeks);
    std::vector<float> there(rows.count * places.count());
    if (!there.empty())
        read_block(dataset, rows, {places.from, places.count()}, HdfType<float>::native(), there.data());
    if (places.count() == weeks.count()) return there;
    std::vector<float> all(rows.count * weeks.count(), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t row = 0; row != rows.count; ++row) {
        for (std::size_t at = places.from; at != places.to; ++at) {
            const std::size_t week = static_cast<std::size_t>(kept[at]) - weeks.from;
            all[row * weeks.count() + week] = there[row * places.count() + at - places.from];
        }
    }
    return all;
}

void expect_no_infinity(const HdfObject& dataset, const std::vector<float>& values) {
    if (std::none_of(values.begin(), values.end(), [](float value) { return std::isinf(value); })) return;
    throw SystemFailure(dataset.file(), "use " + dataset.name(),
                        "it holds infinity, which no run writes: it was changed");
}

}  // namespace raaderum::output

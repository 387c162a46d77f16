// What a study reads when it is asked: metrics, people and ties, put together from its files.
#include "compare/study.hpp"

#include "core/check.hpp"
#include "observe/defined.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace raaderum::compare {
bool Study::shows_each(std::size_t metric, Weeks weeks) const {
    return facts_.stored.at(metric).weekly && output::places_within(facts_.kept_weeks, weeks).count() == weeks.count();
}

bool Study::shows(std::size_t metric, Weeks weeks) const {
    const output::StoredMetric& stored = facts_.stored.at(metric);
    if (stored.outcome && weeks == last_year(facts_.weeks)) return true;
    return stored.weekly && output::places_within(facts_.kept_weeks, weeks).count() != 0;
}

namespace {

/// A member's table by the replicates of the whole; a mean of the weeks stands in each of them.
Table spread_over(const Table& own, const std::vector<std::uint32_t>& numbers, const std::vector<std::uint32_t>& all,
                  std::size_t weeks) {
    Table table{all.size(), weeks, std::vector<float>(all.size() * weeks, std::numeric_limits<float>::quiet_NaN())};
    for (std::size_t row = 0; row != numbers.size(); ++row) {
        float* const to = table.values.data() + place_of(numbers[row], all) * weeks;
        const std::span<const float> from = own.row(row);
        if (own.weeks == weeks) {
            std::copy(from.begin(), from.end(), to);
        } else {
            std::fill_n(to, weeks, from.front());
        }
    }
    return table;
}

}  // namespace

Table Study::metric(std::size_t variant, std::size_t metric, Weeks weeks) const {
    check(shows(metric, weeks), "a metric is asked for in weeks of which something is kept");
    if (!members_.empty()) {
        const Study& own = of_scenario(variant);
        const std::size_t there = own.metric_called(facts_.metrics.at(metric).name).value();
        return spread_over(own.metric(index_there(variant), there, weeks), own.facts().replicates, facts_.replicates,
                           weeks.count());
    }
    const bool as_mean =
        facts_.stored[metric].outcome && weeks == last_year(facts_.weeks) && !shows_each(metric, weeks);
    const StudyVariant& which = facts_.variants.at(variant);
    Table table{facts_.replicates.size(), as_mean ? 1 : weeks.count(), {}};
    table.values.assign(table.replicates * table.weeks, std::numeric_limits<float>::quiet_NaN());
    for (const output::TrajectoryFile& file : files_) {
        const std::vector<std::uint32_t>& replicates = file.facts().variants.at(variant).replicates;
        const std::string& name = facts_.metrics.at(metric).name;
        const std::vector<float> values = as_mean ? file.outcome(variant, name) : file.metric(variant, name, weeks);
        for (std::size_t row = 0; row != replicates.size(); ++row) {
            const std::size_t place = place_of(replicates[row], facts_.replicates);
            if (!which.finished[place]) continue;
            std::copy_n(values.data() + row * table.weeks, table.weeks, table.values.data() + place * table.weeks);
        }
    }
    return table;
}

Table Study::outcome(std::size_t variant, std::size_t metric, Weeks weeks) const {
    return outcome(variant, this->metric(variant, metric, weeks));
}

Table Study::outcome(std::size_t variant, Table single) const {
    if (!members_.empty() && !facts_.worlds.any()) {
        const Study& own = of_scenario(variant);
        Table there{own.facts().replicates.size(), single.weeks, {}};
        for (const std::uint32_t replicate : own.facts().replicates) {
            const std::span<const float> row = single.row(place_of(replicate, facts_.replicates));
            there.values.insert(there.values.end(), row.begin(), row.end());
        }
        return own.outcome(index_there(variant), std::move(there));
    }
    if (!facts_.worlds.any()) return single;
    Table mean{facts_.worlds.numbers.size(), single.weeks, {}};
    std::vector<double> sums(mean.replicates * mean.weeks, 0.0);
    std::vector<double> counts(sums.size(), 0.0);
    for (std::size_t replicate = 0; replicate != single.replicates; ++replicate) {
        const std::size_t first = facts_.worlds.of_replicate[replicate] * mean.weeks;
        const std::span<const float> row = single.row(replicate);
        for (std::size_t week = 0; week != mean.weeks; ++week) {
            if (std::isnan(row[week])) continue;
            sums[first + week] += static_cast<double>(row[week]);
            counts[first + week] += 1.0;
        }
    }
    for (std::size_t at = 0; at != sums.size(); ++at) mean.values.push_back(static_cast<float>(sums[at] / counts[at]));
    return mean;
}

std::vector<Table> Study::metric_by_part(std::size_t variant, std::size_t metric, Weeks weeks) const {
    check(facts_.stored.at(metric).of_parts, "a metric is asked for that parts have");
    Table empty{facts_.replicates.size(), weeks.count(), {}};
    empty.values.assign(empty.replicates * empty.weeks, std::numeric_limits<float>::quiet_NaN());
    std::vector<Table> tables(facts_.parts.all.size(), empty);
    const std::string& name = facts_.metrics.at(metric).name;
    if (!members_.empty()) {
        const Study& own = of_scenario(variant);
        const std::vector<Table> there =
            own.metric_by_part(index_there(variant), own.metric_called(name).value(), weeks);
        for (std::size_t part = 0; part != there.size(); ++part) {
            for (std::size_t row = 0; row != own.facts().replicates.size(); ++row) {
                const std::span<const float> values = there[part].row(row);
                const std::size_t place = place_of(own.facts().replicates[row], facts_.replicates);
                std::copy(values.begin(), values.end(), tables[part].values.data() + place * weeks.count());
            }
        }
        return tables;
    }
    for (const output::TrajectoryFile& file : files_) {
        const std::vector<std::uint32_t>& replicates = file.facts().variants.at(variant).replicates;
        for (std::size_t row = 0; row != replicates.size(); ++row) {
            const std::size_t place = place_of(replicates[row], facts_.replicates);
            if (!facts_.variants.at(variant).finished[place]) continue;
            const std::vector<float> values = file.metric_by_part(variant, name, weeks, row, 1);
            for (std::size_t part = 0; part != tables.size(); ++part) {
                std::copy_n(values.data() + part * weeks.count(), weeks.count(),
                            tables[part].values.data() + place * weeks.count());
            }
        }
    }
    return tables;
}

output::StoredAgents Study::agents(std::size_t variant) const {
    if (!members_.empty()) return of_scenario(variant).agents(index_there(variant));
    output::StoredAgents all;
    for (const output::TrajectoryFile& file : files_) {
        const output::StoredAgents own = file.agents(variant);
        if (own.replicates.empty()) continue;
        std::vector<std::uint32_t> replicates = all.replicates;
        replicates.insert(replicates.end(), own.replicates.begin(), own.replicates.end());
        all = own;
        all.replicates = std::move(replicates);
    }
    return all;
}

std::vector<float> Study::agent_state(std::size_t variant, std::string_view state) const {
    if (!members_.empty()) return of_scenario(variant).agent_state(index_there(variant), state);
    std::vector<float> all;
    for (const output::TrajectoryFile& file : files_) {
        if (!file.facts().variants.at(variant).has_agents) continue;
        const std::vector<float> own = file.agent_state(variant, state);
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

std::vector<output::StoredNetwork> Study::networks(std::size_t variant) const {
    if (!members_.empty()) return of_scenario(variant).networks(index_there(variant));
    std::vector<output::StoredNetwork> all;
    for (const output::TrajectoryFile& file : files_) {
        for (output::StoredNetwork& own : file.networks(variant)) all.push_back(std::move(own));
    }
    return all;
}

}  // namespace raaderum::compare

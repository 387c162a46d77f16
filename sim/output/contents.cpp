#include "output/contents.hpp"

#include "core/check.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace raaderum::output {
namespace {

void widen(VariantContents& all, const VariantContents& some) {
    if (some.agent_weeks.size() > all.agent_weeks.size()) all.agent_weeks = some.agent_weeks;
    all.agent_positions = std::max(all.agent_positions, some.agent_positions);
    all.tie_room = std::max(all.tie_room, some.tie_room);
    all.network_positions = std::max(all.network_positions, some.network_positions);
    all.employees = std::max(all.employees, some.employees);
    all.leaders = std::max(all.leaders, some.leaders);
}

void add(VariantContents& all, const Trajectory& trajectory) {
    const bool has_agents = !trajectory.agents.weeks.empty();
    const bool has_ties =
        trajectory.ties != nullptr && !trajectory.snapshots.empty() && !trajectory.ties->source.empty();
    all.events.push_back(static_cast<std::uint32_t>(trajectory.happenings.size()));
    all.agents.push_back(has_agents ? 1 : 0);
    all.ties.push_back(has_ties ? 1 : 0);
    all.snapshots.push_back(has_ties ? static_cast<std::uint32_t>(trajectory.snapshots.size()) : 0);
    VariantContents one;
    if (has_agents) {
        one.agent_weeks = trajectory.agents.weeks;
        one.agent_positions = trajectory.agents.positions;
    }
    if (has_ties) {
        one.tie_room = trajectory.ties->source.size();
        one.employees = trajectory.ties->employees;
        one.leaders = trajectory.ties->leaders;
        for (const NetworkSnapshot& snapshot : trajectory.snapshots) {
            one.network_positions = std::max(one.network_positions, snapshot.measures.degree.size());
        }
    }
    widen(all, one);
}

void append(VariantContents& all, const VariantContents& some, std::size_t place) {
    all.events.push_back(some.events[place]);
    all.agents.push_back(some.agents[place]);
    all.ties.push_back(some.ties[place]);
    all.snapshots.push_back(some.snapshots[place]);
}

}  // namespace

std::uint32_t replicate_of(const Replicate& replicate) {
    check(!replicate.empty(), "a replicate has at least one variant");
    return number(replicate.front().replicate);
}

std::size_t Contents::place_of(std::uint32_t replicate) const {
    const auto found = std::lower_bound(replicates.begin(), replicates.end(), replicate);
    check(found != replicates.end() && *found == replicate, "a replicate that is written has a place in the file");
    return static_cast<std::size_t>(found - replicates.begin());
}

std::size_t Contents::below(std::size_t limit) const {
    return static_cast<std::size_t>(std::lower_bound(replicates.begin(), replicates.end(), limit) - replicates.begin());
}

Contents contents_of(std::span<const Replicate> batch) {
    Contents contents;
    if (!batch.empty()) contents.variants.resize(batch.front().size());
    for (const Replicate& replicate : batch) {
        check(contents.replicates.empty() || contents.replicates.back() < replicate_of(replicate),
              "a batch holds each replicate once, in ascending order");
        check(replicate.size() == contents.variants.size(), "all variants of a replicate arrive together");
        contents.replicates.push_back(replicate_of(replicate));
        for (std::size_t variant = 0; variant != replicate.size(); ++variant) {
            add(contents.variants[variant], replicate[variant]);
            if (!replicate[variant].finished()) {
                contents.failures.push_back(
                    {replicate_of(replicate), variant, replicate[variant].failure, replicate[variant].failure_week});
            }
        }
    }
    return contents;
}

Contents together(std::span<const Contents> sets, std::uint32_t limit) {
    struct Place {
        std::uint32_t replicate;
        std::size_t set;
        std::size_t place;
    };
    std::vector<Place> order;
    Contents all;
    for (std::size_t set = 0; set != sets.size(); ++set) {
        if (all.variants.empty()) all.variants.resize(sets[set].variants.size());
        check(sets[set].variants.size() == all.variants.size(),
              "sets of replicates that are joined have the same variants");
        for (std::size_t place = 0; place != sets[set].replicates.size(); ++place) {
            if (sets[set].replicates[place] < limit) order.push_back({sets[set].replicates[place], set, place});
        }
        for (std::size_t variant = 0; variant != all.variants.size(); ++variant) {
            widen(all.variants[variant], sets[set].variants[variant]);
        }
        all.sealed = all.sealed && sets[set].sealed;
        for (const Failure& failure : sets[set].failures) {
            if (failure.replicate < limit) all.failures.push_back(failure);
        }
    }
    std::sort(order.begin(), order.end(), [](const Place& a, const Place& b) { return a.replicate < b.replicate; });
    for (const Place& from : order) {
        check(all.replicates.empty() || all.replicates.back() != from.replicate, "no replicate is stored twice");
        all.replicates.push_back(from.replicate);
        for (std::size_t variant = 0; variant != all.variants.size(); ++variant) {
            append(all.variants[variant], sets[from.set].variants[variant], from.place);
        }
    }
    std::sort(all.failures.begin(), all.failures.end(), [](const Failure& a, const Failure& b) {
        return std::tie(a.replicate, a.variant) < std::tie(b.replicate, b.variant);
    });
    return all;
}

Contents only(const Contents& all, const std::vector<std::uint32_t>& kept) {
    Contents some;
    some.replicates = kept;
    some.sealed = all.sealed;
    for (const VariantContents& from : all.variants) {
        VariantContents& own = some.variants.emplace_back();
        widen(own, from);
        for (const std::uint32_t replicate : kept) append(own, from, all.place_of(replicate));
    }
    std::copy_if(all.failures.begin(), all.failures.end(), std::back_inserter(some.failures),
                 [&](const Failure& one) { return std::binary_search(kept.begin(), kept.end(), one.replicate); });
    return some;
}

std::vector<std::size_t> places(std::span<const std::uint32_t> counts) {
    std::vector<std::size_t> starts{0};
    for (const std::uint32_t count : counts) starts.push_back(starts.back() + count);
    return starts;
}

std::size_t bytes_of(const Replicate& replicate) {
    std::size_t bytes = 0;
    for (const Trajectory& trajectory : replicate) {
        bytes += sizeof(Trajectory)
                 + (trajectory.metrics.size() + trajectory.by_part.size() + trajectory.outcomes.size()
                    + trajectory.agents.values.size())
                       * sizeof(float)
                 + trajectory.happenings.size() * sizeof(Happening);
        if (trajectory.ties != nullptr) bytes += trajectory.ties->source.size() * 9;
        for (const NetworkSnapshot& snapshot : trajectory.snapshots) {
            bytes += (snapshot.trust.size() + 2 * snapshot.measures.degree.size()) * sizeof(float);
        }
    }
    return bytes;
}

}  // namespace raaderum::output

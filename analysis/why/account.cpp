#include "why/account.hpp"

#include "observe/defined.hpp"
#include "stats/paired.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace raaderum::why {
namespace {

/// In how many replicates each week is booked.
std::vector<double> replicates_booked(std::span<const engine::ReplicateAccount> replicates) {
    std::vector<double> booked(replicates.front().value.size(), 0.0);
    for (const engine::ReplicateAccount& replicate : replicates) {
        for (std::size_t week = 0; week != booked.size(); ++week) booked[week] += replicate.booked(week) ? 1.0 : 0.0;
    }
    return booked;
}

/// Parts by name, from several channels' numbers of all replicates.
Part part_of(std::string_view name, Cause cause, const std::vector<std::size_t>& channels,
             std::span<const engine::ReplicateAccount> replicates, const Window& window) {
    Part part{name, cause, {}, std::vector<double>(replicates.front().value.size(), 0.0), {}};
    const std::vector<double> booked = replicates_booked(replicates);
    std::vector<double> shares;
    for (const engine::ReplicateAccount& replicate : replicates) {
        double in_window = 0.0;
        Week weeks = 0;
        for (std::size_t week = 0; week != part.course.size(); ++week) {
            if (!replicate.booked(week)) continue;
            double sum = 0.0;
            for (const std::size_t channel : channels) sum += replicate.part(channel, week);
            part.course[week] += sum / booked[week];
            const auto at = static_cast<Week>(week);
            if (at < window.from || at > window.to) continue;
            in_window += sum;
            ++weeks;
        }
        if (weeks != 0) shares.push_back(in_window / static_cast<double>(weeks));
    }
    for (std::size_t week = 1; week < part.course.size(); ++week) {
        if (booked[week] == 0.0) part.course[week] = part.course[week - 1];
    }
    part.share = estimate_of(shares);
    part.most = stretch_of(part.course);
    return part;
}

/// Means over the window of what came through a factor, and of the factor itself, replicate by replicate.
FactorPart factor_part_of(Metric metric, std::size_t factor, std::span<const engine::ReplicateAccount> replicates,
                          const Window& window) {
    std::vector<double> shares, values, baselines;
    for (const engine::ReplicateAccount& replicate : replicates) {
        const auto at = [factor](const std::vector<std::vector<float>>& of, std::size_t week, bool other) {
            return static_cast<double>(of[other ? 1 - factor : factor][week]);
        };
        double share = 0.0, value = 0.0, baseline = 0.0, weeks = 0.0;
        for (auto week = static_cast<std::size_t>(window.from); week <= static_cast<std::size_t>(window.to); ++week) {
            const double own = at(replicate.factors, week, false);
            const double before = at(replicate.baseline_factors, week, false);
            const double others = at(replicate.factors, week, true) + at(replicate.baseline_factors, week, true);
            if (!replicate.booked(week) || std::isnan(own + before + others)) continue;
            share += (own - before) * 0.5 * others;
            value += own;
            baseline += before;
            weeks += 1.0;
        }
        if (weeks == 0.0) continue;
        shares.push_back(share / weeks);
        values.push_back(value / weeks);
        baselines.push_back(baseline / weeks);
    }
    return {metric, estimate_of(shares), estimate_of(values), estimate_of(baselines)};
}

/// The largest first; without those that are 0 in every week.
void put_in_order(std::vector<Part>& parts) {
    std::erase_if(parts, [](const Part& part) { return !part.most; });
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return std::abs(a.share.mean) > std::abs(b.share.mean); });
}

}  // namespace

Estimate estimate_of(std::span<const double> values) {
    stats::RunningMean mean;
    for (const double value : values) mean.add(value);
    return {mean.mean(), mean.mean() - mean.half_width(), mean.mean() + mean.half_width()};
}

std::optional<Stretch> stretch_of(std::span<const double> course) {
    const auto peak =
        std::max_element(course.begin(), course.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    if (peak == course.end() || *peak == 0.0) return {};
    const double sign = *peak > 0.0 ? 1.0 : -1.0;
    const double half = 0.5 * std::abs(*peak);
    const auto before = [&](std::size_t week) { return week == 0 ? 0.0 : sign * course[week - 1]; };
    std::optional<Stretch> shortest;
    std::size_t length = course.size() + 1;
    for (std::size_t from = 0; from != course.size(); ++from) {
        for (std::size_t to = from; to < course.size() && to - from + 1 < length; ++to) {
            const double gained = sign * course[to] - before(from);
            if (gained < half) continue;
            length = to - from + 1;
            shortest = Stretch{static_cast<Week>(from), static_cast<Week>(to), sign * gained};
        }
    }
    return shortest;
}

std::pair<double, double> means_over(std::span<const float> one, std::span<const float> other, const Window& window) {
    const auto from = static_cast<std::size_t>(window.from);
    const auto weeks = static_cast<std::size_t>(window.to - window.from + 1);
    return means_where_both_are_defined(one.subspan(from, weeks), other.subspan(from, weeks));
}

void keep_books(Account& account, std::span<const engine::ReplicateAccount> all) {
    std::vector<engine::ReplicateAccount> finished;
    for (const engine::ReplicateAccount& each : all) {
        if (each.failure.empty()) finished.push_back(each);
    }
    if (finished.empty()) return;
    if (const auto factors = factors_of(account.metric)) {
        for (std::size_t factor = 0; factor != factors->size(); ++factor) {
            account.factors.push_back(factor_part_of((*factors)[factor], factor, finished, account.window));
        }
    }
    const auto channels = engine::channels();
    std::vector<std::vector<std::size_t>> of_cause(cause_names.size());
    for (std::size_t channel = 0; channel != channels.size(); ++channel) {
        of_cause[static_cast<std::size_t>(channels[channel].cause)].push_back(channel);
        account.channels.push_back(
            part_of(channels[channel].name, channels[channel].cause, {channel}, finished, account.window));
    }
    for (std::size_t cause = 0; cause != of_cause.size(); ++cause) {
        account.causes.push_back(
            part_of(cause_names[cause], static_cast<Cause>(cause), of_cause[cause], finished, account.window));
    }
    put_in_order(account.channels);
    put_in_order(account.causes);
}

std::vector<Metric> instead_of(Metric metric) {
    switch (metric) {
        case Metric::turnover:
        case Metric::vacancy:
        case Metric::cost:
            return {Metric::leaving_risk, Metric::strain, Metric::motivation};
        case Metric::absence:
            return {Metric::strain, Metric::wellbeing};
        case Metric::layoffs:
            return {Metric::pressure, Metric::trust_in_leader};
        default:
            return {Metric::leeway, Metric::wellbeing, Metric::citizen_value};
    }
}

}  // namespace raaderum::why

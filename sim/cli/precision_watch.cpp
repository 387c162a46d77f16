#include "cli/precision_watch.hpp"

#include "observe/defined.hpp"
#include "scenario/arguments.hpp"
#include "stats/paired.hpp"
#include "stats/sequential.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>

namespace raaderum::cli {
namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

/// Difference in the metric that is watched, over those of its weeks in which it is defined in both.
double difference(const Trajectory& own, const Trajectory& baseline, const Precision& until, const Kept& kept) {
    if (!own.finished() || !baseline.finished()) return not_known;
    const std::optional<std::size_t> place = kept.place_of(until.metric);
    if (!place) {
        const auto outcome = std::find(kept.outcomes.begin(), kept.outcomes.end(), until.metric);
        const auto at = static_cast<std::size_t>(outcome - kept.outcomes.begin());
        return static_cast<double>(own.outcomes.at(at)) - static_cast<double>(baseline.outcomes.at(at));
    }
    const auto first = std::lower_bound(kept.weeks.begin(), kept.weeks.end(), until.from) - kept.weeks.begin();
    const auto watched = [&](const Trajectory& trajectory) {
        const float* const weeks = trajectory.metrics.data() + *place * trajectory.weeks;
        return std::span(weeks + first, static_cast<std::size_t>(until.to - until.from));
    };
    const auto [value, other] = means_where_both_are_defined(watched(own), watched(baseline));
    return value - other;
}

/// The differences among the first `replicates` that are known; in the worlds of a set, the mean of each world's.
std::vector<double> known(const std::vector<double>& differences, std::size_t replicates, const Worlds& worlds) {
    std::vector<double> values;
    if (worlds.set == nullptr) {
        std::copy_if(differences.begin(), differences.begin() + static_cast<std::ptrdiff_t>(replicates),
                     std::back_inserter(values), [](double value) { return !std::isnan(value); });
        return values;
    }
    std::vector<stats::RunningMean> means(static_cast<std::size_t>(worlds.count));
    for (std::size_t replicate = 0; replicate != replicates; ++replicate) {
        if (!std::isnan(differences[replicate]))
            means[worlds.world_of(static_cast<std::uint32_t>(replicate))].add(differences[replicate]);
    }
    for (const stats::RunningMean& mean : means) {
        if (mean.count() != 0) values.push_back(mean.mean());
    }
    return values;
}

double half_width(const std::vector<double>& values) {
    stats::RunningMean mean;
    for (const double value : values) mean.add(value);
    return mean.half_width();
}

/// The larger of two, and NaN where either is not known.
double wider(double a, double b) { return std::isnan(a) || a > b ? a : b; }

}  // namespace

PrecisionWatch::PrecisionWatch(const Plan& plan)
    : plan_(plan), kept_(kept_by(plan.record, static_cast<std::size_t>(plan.weeks))) {
    for (std::size_t index = 0; index != plan.variants.size(); ++index) {
        const Variant& variant = plan.variants[index];
        const std::string& named = plan.until->variant;
        if (variant.baseline == index || !(named.empty() || scenario::is_meant(variant.name, named))) continue;
        watched_.push_back({index, variant.baseline, {}});
    }
}

void PrecisionWatch::take(const std::vector<Trajectory>& replicate) {
    const std::size_t place = number(replicate.front().replicate);
    const std::scoped_lock lock(mutex_);
    for (Watched& each : watched_) {
        if (each.differences.size() <= place) each.differences.resize(place + 1, not_known);
        each.differences[place] = difference(replicate[each.variant], replicate[each.baseline], *plan_.until, kept_);
    }
}

std::size_t PrecisionWatch::first_look() const {
    const int all_worlds = plan_.worlds.any() ? plan_.worlds.count : 0;
    return static_cast<std::size_t>(std::min(std::max(plan_.until->least, all_worlds), plan_.replicates));
}

std::size_t PrecisionWatch::look_after(std::size_t replicates) const {
    return stats::next_look(replicates, static_cast<std::size_t>(plan_.replicates));
}

std::optional<output::Ending> PrecisionWatch::ending_at(std::size_t replicates) const {
    double cautious = 0.0;
    double widest = 0.0;
    for (const Watched& each : watched_) {
        const std::vector<double> values = known(each.differences, replicates, plan_.worlds);
        cautious = wider(stats::cautious_half_width(values), cautious);
        widest = wider(half_width(values), widest);
    }
    const Precision& until = *plan_.until;
    const bool precise = cautious <= until.half_width;
    if (!precise && replicates != static_cast<std::size_t>(plan_.replicates)) return std::nullopt;
    const std::string_view metric = info(until.metric).name;
    const std::string words =
        precise ? fmt::format(
            "after {} replicates every difference in {} is known to within {:g}; the widest 95 % "
            "interval is {:.3g} to either side",
            replicates, metric, until.half_width, widest)
                : fmt::format(
                    "{} replicates are the most allowed; a difference in {} is known to within {:.3g} only, "
                    "not {:g}",
                    replicates, metric, widest, until.half_width);
    if (std::isnan(widest)) {
        return output::Ending{
            replicates, false, widest,
            fmt::format("{} replicates are the most allowed; a difference in {} is not known, because too "
                        "few replicates have one",
                        replicates, metric)};
    }
    return output::Ending{replicates, precise, widest, words};
}

}  // namespace raaderum::cli

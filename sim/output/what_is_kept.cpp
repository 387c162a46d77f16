// What a file keeps of metrics, from its facts alone: in words, and where some weeks stand.
#include "output/trajectory_file.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace raaderum::output {

std::string what_is_kept(const StoredFacts& facts) {
    if (facts.everything) return {};
    const auto listed = [&facts](bool StoredMetric::*how) {
        constexpr std::size_t most = 8;
        std::string names;
        std::size_t count = 0;
        for (std::size_t metric = 0; metric != facts.metrics.size(); ++metric) {
            if (!(facts.stored[metric].*how)) continue;
            names += (count++ == 0 ? "" : ", ") + facts.metrics[metric].name;
        }
        return count > most ? std::to_string(count) + " metrics" : names;
    };
    const std::vector<Week>& kept = facts.kept_weeks;
    std::string words;
    if (!kept.empty()) {
        words = std::to_string(kept.size()) + " of " + std::to_string(facts.weeks) + " weeks ("
                + std::to_string(kept.front()) + " to " + std::to_string(kept.back()) + ") of "
                + listed(&StoredMetric::weekly);
    }
    if (const std::string means = listed(&StoredMetric::outcome); !means.empty())
        words += (words.empty() ? "the last year's mean of " : ", and the last year's mean of ") + means;
    return words;
}

Weeks places_within(const std::vector<Week>& kept, Weeks weeks) {
    const auto place = [&kept](std::size_t week) {
        return static_cast<std::size_t>(std::lower_bound(kept.begin(), kept.end(), static_cast<Week>(week))
                                        - kept.begin());
    };
    return {place(weeks.from), place(weeks.to)};
}

}  // namespace raaderum::output

#pragma once
// What a run came to, at a glance: each policy's last year on six metrics, and how far it lies from its baseline, replicate
// by replicate in the same luck. Everything finer is in the trajectory file.

#include "model/metrics.hpp"
#include "output/last_year.hpp"
#include "stats/paired.hpp"

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

namespace raaderum::cli {

/// The metrics of the closing table, in its order.
inline constexpr auto closing_metrics =
    std::to_array<Metric>({Metric::leeway, Metric::citizen_value, Metric::wellbeing, Metric::turnover,
                           Metric::social_capital, Metric::documentation});

/// The weeks that count as the last year of a run of `weeks`: [first, weeks), all of them when it is shorter.
constexpr std::size_t first_week_of_last_year(std::size_t weeks) { return weeks > 52 ? weeks - 52 : 0; }

struct PolicyOutcome {
    std::string name;
    std::size_t baseline = 0;  ///< index of the policy that it is compared with; its own: it is a baseline
    std::array<stats::PairedDifference, closing_metrics.size()> metrics;
};

/// The outcomes of what stands in a file, replicate by replicate in ascending order, so that the table is the same however
/// the run was split, stopped and gone on with. `year` holds closing_metrics.
std::vector<PolicyOutcome> outcomes_of(const output::LastYear& year);

/// The table, ending with a line end. `stream` is where it will be printed, which decides about colour.
std::string closing_table(const std::vector<PolicyOutcome>& policies, std::size_t weeks, std::FILE* stream);

}  // namespace raaderum::cli

#pragma once
// Policies against their baseline over a window of weeks. A replicate gives one number per variant and metric, its mean over
// the window; policies met the same luck, so differences are taken within replicates ("paired"). In a study of sampled worlds
// a world is what counts once, wherever "replicate" is said below: the mean of its replicates, for every variant.

#include "compare/emptied.hpp"
#include "compare/study.hpp"
#include "stats/paired.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raaderum::compare {

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The shares of replicates below which the quantiles of this room lie.
inline constexpr std::array quantile_shares{0.05, 0.25, 0.5, 0.75, 0.95};
using Quantiles = std::array<double, quantile_shares.size()>;

/// Chance of calling a row different where it is not; the level of the intervals.
inline constexpr double significance = 0.05;

/// "In so many of a hundred worlds" is said where there are at least as many worlds as this, and a policy is only then called better
/// where it is so in this share of them.
inline constexpr std::size_t enough_worlds = 30;
inline constexpr double share_to_be_called = 0.9;

/// Whether parts of a house (teams, leaders, professions) with few people are shown with their numbers, which tell of persons.
enum class ShowSmall { no, yes };

/// What a row comes to. Metrics that are better neither higher nor lower get `higher` or `lower`.
enum class Verdict {
    better,
    worse,
    higher,
    lower,
    depends_on_world,            ///< more than a tenth of the worlds say something else than their mean
    no_difference_that_matters,  ///< all of the interval lies below the smallest difference that matters
    cannot_tell,
};
inline constexpr std::array verdicts{Verdict::better,           Verdict::worse,
                                     Verdict::higher,           Verdict::lower,
                                     Verdict::depends_on_world, Verdict::no_difference_that_matters,
                                     Verdict::cannot_tell};
std::string_view spelled(Verdict verdict);  ///< "better", ..., "cannot tell"
/// Whether it says on which side of the baseline the policy lies.
bool calls_a_side(Verdict verdict);

/// In which worlds a policy does better than its baseline, each world being the mean of its replicates.
struct InWorlds {
    std::size_t better = 0;  ///< by at least the smallest difference; higher, where the metric has no direction
    std::size_t worse = 0;
    std::size_t neither = 0;
    double low = unknown;     ///< 5th percentile of the difference over worlds
    double high = unknown;    ///< 95th
    bool luck_in_it = false;  ///< a world has one replicate, so that luck is in what it says

    std::size_t of() const { return better + worse + neither; }
};

/// How one variant's replicates lie on one metric.
struct Level {
    double mean = unknown;
    double sd = unknown;  ///< between replicates, divisor n − 1
    Quantiles quantiles{unknown, unknown, unknown, unknown, unknown};
    std::size_t replicates = 0;
};

/// The year in which a policy begins to differ from its baseline: from their first event that not both have, or from week 0 where
/// they differ in more than events.
struct FirstYear {
    Weeks weeks;
    double difference = unknown;
    double low = unknown;  ///< Student's 95 % interval, as in the row
    double high = unknown;
    bool turns =
        false;  ///< the difference lies on the other side than in the weeks compared, and matters in both; see turns()
};

/// One variant against its baseline on one metric. What cannot be computed from so few pairs is NaN.
struct Row {
    std::size_t variant = 0;   ///< index into Comparison::variants
    std::size_t baseline = 0;  ///< likewise
    std::size_t metric = 0;    ///< index into Comparison::metrics
    bool paired = true;        ///< else they are independent samples, of scenarios that share neither worlds nor luck
    std::size_t pairs = 0;     ///< replicates that finished in both, and in which the metric is defined in both
    std::size_t undefined =
        0;  ///< replicates that finished in both but are no pair, as it is undefined in one: nobody was left
    double mean =
        unknown;  ///< over the pairs, as are all numbers of the row; over the weeks in which it is defined in both
    double baseline_mean = unknown;
    double difference = unknown;  ///< mean − baseline_mean
    double low = unknown;         ///< Student's 95 % interval of the mean paired difference; see paired_row()
    double high = unknown;
    double effect_size = unknown;     ///< Cohen's d: difference over the pooled sd of the two variants' replicates
    double paired_effect = unknown;   ///< d_z: difference over the sd of the paired differences
    double share_better = unknown;    ///< share of pairs that are better (else: higher); ties count half
    double p = unknown;               ///< paired t test against no difference, two-sided
    double p_holm = unknown;          ///< the same, corrected by Holm over all rows of the comparison
    double variance_saved = unknown;  ///< variance of the difference between independent runs over that of paired ones
    double smallest = 0.0;            ///< the smallest difference that matters, in the metric's unit
    InWorlds worlds;                  ///< of none in a study without worlds
    std::optional<FirstYear> first_year = {};  ///< none where it was not kept, or is not over before the weeks compared
    Verdict verdict = Verdict::cannot_tell;    ///< see verdict_on()
};

/// Replicates of a variant that take no part because they failed or are missing, there or in its baseline.
struct LeftOut {
    std::size_t variant = 0;
    std::vector<std::uint32_t> replicates;
};

struct Comparison {
    std::string study;
    Weeks weeks;
    std::string kept;                    ///< as in StudyFacts: what its numbers come from, where that is not every week
    std::vector<std::string> variants;   ///< all of the study
    std::vector<std::size_t> baselines;  ///< per variant: what it is compared with; its own: it is a baseline
    std::vector<Described> metrics;      ///< those compared
    std::vector<Level> levels;           ///< [variant, metric], over the variant's own finished replicates
    std::vector<Row> rows;               ///< metric by metric, variants in the study's order, baselines left out
    std::vector<LeftOut> left_out;       ///< variants where any are
    std::vector<Emptied> emptied;        ///< per variant, up to the end of the weeks compared; empty: not kept
    std::size_t replicates = 0;          ///< in the study
    std::size_t worlds = 0;              ///< in the study; 0: it has no sampled worlds
    ShowSmall small_parts = ShowSmall::no;
    std::vector<StudyScenario> scenarios = {};  ///< as in StudyFacts
    std::string how_paired = {};                ///< likewise

    const Level& level(std::size_t variant, std::size_t metric) const {
        return levels[variant * metrics.size() + metric];
    }
    bool any_emptied() const;
    bool any_turns() const;      ///< whether any row lies on the other side in its first year
    bool any_undefined() const;  ///< whether a row lacks pairs because its metric is undefined in some
    /// The row of a variant and metric; null for a baseline.
    const Row* row(std::size_t variant, std::size_t metric) const;
};

/// Whether a variant is compared with no other, nor any other with it: a cell of a sweep without policies.
bool stands_alone(const Comparison& comparison, std::size_t variant);

struct Pairs;

/// What to compare.
struct Question {
    std::vector<std::size_t> metrics;    ///< of the study
    std::vector<std::size_t> baselines;  ///< per variant; empty: as the study has them
    Weeks weeks;                         ///< 0, 0: the last 52
    std::vector<std::pair<std::size_t, double>> smallest =
        {};  ///< of a metric of the study, where it is not the metric's own
    ShowSmall small_parts = ShowSmall::no;
};

/// What a director asks first: the metrics that are compared unless others are named. Beside the value to citizens stand
/// its two factors, since policies differ in them for different reasons.
inline constexpr auto first_metrics = std::to_array<std::string_view>(
    {"leeway", "citizen_value", "service_quality", "kept_value", "unmet_demand", "substantive_quality",
     "procedural_quality", "wellbeing", "absence", "turnover", "social_capital", "documentation", "cost_per_value"});

/// A metric of the study, in the mean of the weeks in which it is defined: one number per replicate, or per world where the
/// study has worlds; NaN where there is no such week or it came to no end.
std::vector<double> window_means(const Study& study, std::size_t variant, std::size_t metric, Weeks weeks);

/// What a policy and its baseline come to: paired_row(), or unpaired_row() where they are no pairs.
Row row_of(const Pairs& pairs, Better better);
/// What two independent samples come to: Welch's interval and p, `pairs` the smaller of their sizes, what only pairs have NaN.
Row unpaired_row(const std::vector<double>& own, const std::vector<double>& baseline, Better better);
/// What paired outcomes come to, one number per replicate on either side; variant, metric, verdict and how many are undefined are
/// still to be filled in. Where all differences are the same number there is no spread to go by: then the interval is that number
/// from six pairs on (below, a sign test could not tell it from luck either) and not known below.
Row paired_row(const std::vector<double>& own, const std::vector<double>& baseline, Better better);
/// A variant's replicates beside those of its baseline, tables of the same weeks as from Study::metric(): paired, worlds taken as the
/// mean of their replicates. Variant, baseline, metric, corrected p and verdict are still to be filled in.
Row compared(const Study& study, std::size_t variant, std::size_t baseline, Table own, Table other, Better better,
             double smallest);
/// Whether the interval tells the difference from luck: all of it lies on one side of 0.
bool stands_apart(double low, double high);
/// Whether two differences lie on different sides, stand apart from luck and are no smaller than `smallest`.
bool turns(const FirstYear& first, const Row& row);
/// The verdict, from the interval that is shown and nothing else, so that it hangs on no other row: no difference that matters, where all
/// of the interval lies below the smallest one; else cannot tell, unless the interval stands apart from 0 and the difference is at least
/// the smallest one; else the side of the difference. Where there are enough
/// worlds, nine of ten must say the same, else it depends on the world; that there is no difference is not asked of worlds with one
/// replicate, whose differences are mostly luck's.
Verdict verdict_on(const Row& row, Better better);
/// What the worlds say, one difference for each.
InWorlds in_worlds(const std::vector<double>& own, const std::vector<double>& baseline, Better better, double smallest);
/// The smallest difference that matters on a metric, unless somebody says another; 0 where this program has none of that name.
double smallest_that_matters(std::string_view metric);

Comparison compare(const Study& study, const Question& question);

}  // namespace raaderum::compare

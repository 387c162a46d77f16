#pragma once
// Why a metric came out differently under a policy than under the one it is compared with: how much came through each
// cause, when each acted most, and what would be left without each mechanism of the model. All means are over
// replicates, paired by common luck; intervals are Student's, 95 %.

#include "engine/accountant.hpp"
#include "engine/channels.hpp"
#include "model/mechanisms.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raaderum::why {

/// Weeks [from, to].
struct Window {
    Week from = 0;
    Week to = 0;
    bool operator==(const Window&) const = default;
};

/// A mean over replicates and its interval; NaN for the interval below two replicates.
struct Estimate {
    double mean = 0.0;
    double low = 0.0;
    double high = 0.0;
    /// Whether the whole interval lies on one side of 0.
    bool stands_out() const { return low > 0.0 || high < 0.0; }
};

/// The shortest stretch of weeks in which half of the largest part that a cause ever had came about.
struct Stretch {
    Week from = 0;
    Week to = 0;
    double change = 0.0;
    bool operator==(const Stretch&) const = default;
};

/// What came through a cause, or through one of its channels.
struct Part {
    std::string_view name;  ///< of cause_names or of engine::channels()
    Cause cause{};
    Estimate share;  ///< mean over the window
    std::vector<double>
        course;  ///< [week] mean over replicates in which the metric is defined; where in none, as the week before
    std::optional<Stretch> most;
};

/// What came through one factor of a metric that is the product of two, the other being as it was in the mean of both
/// policies. The parts of the two factors are the difference, but for weeks in which nobody is left under one of them.
struct FactorPart {
    Metric metric{};
    Estimate share;
    Estimate value;
    Estimate baseline_value;
};

/// The difference with a mechanism switched off in both policies.
struct Without {
    const MechanismInfo* mechanism = nullptr;
    double difference = 0.0;
    double change = 0.0;  ///< of the difference by the mechanism: as it is, less without
};

/// Why the flows of a metric cannot be kept account of.
enum class NotAccounted { accounted, counts_people, other_places };

struct Account {
    Metric metric{};
    std::string variant;
    std::string baseline;
    Window window;
    int replicates = 0;  ///< that came to their end in both, and in which the metric is defined in both
    int failed = 0;
    int undefined = 0;  ///< that came to their end but tell nothing: nobody was left in one of the two
    Estimate value;
    Estimate baseline_value;
    Estimate difference;
    NotAccounted not_accounted = NotAccounted::accounted;
    std::vector<FactorPart> factors;    ///< of a product whose flows are accounted; else none
    std::vector<Part> causes;           ///< the largest first; those through which nothing came are left out
    std::vector<Part> channels;         ///< likewise
    std::vector<std::string_view> own;  ///< channels that the metric is made of, whose last step is accounted
    bool mechanisms_tried = false;
    std::vector<Without> without;  ///< that change the difference beyond their noise, the largest change first
};

/// Fills in what the replicates say: value, difference, causes and channels. All have the question's weeks.
void keep_books(Account& account, std::span<const engine::ReplicateAccount> replicates);

/// Mean and interval of one number per replicate.
Estimate estimate_of(std::span<const double> values);

/// The stretch of a course that begins at 0 before its first week; none where it never leaves 0.
std::optional<Stretch> stretch_of(std::span<const double> course);

/// The means of two courses of weekly values over the weeks of the window in which the metric is defined in both; NaN where there
/// is none.
std::pair<double, double> means_over(std::span<const float> one, std::span<const float> other, const Window& window);

/// Metrics that can be accounted and come nearest to one that cannot.
std::vector<Metric> instead_of(Metric metric);

}  // namespace raaderum::why

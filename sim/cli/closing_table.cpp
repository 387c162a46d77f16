#include "cli/closing_table.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace raaderum::cli {
namespace {

struct Row {
    std::string metric;
    std::string policy;
    std::string mean;
    std::string difference;
    std::string interval;
    std::string verdict;
};

std::string number_or_dash(const char* format, double value) {
    return std::isnan(value) ? "-" : fmt::format(fmt::runtime(format), value);
}

/// Which way the whole interval lies, if it lies on one side.
std::string verdict(const stats::RunningMean& difference, Better better) {
    const double mean = difference.mean();
    const double half_width = difference.half_width();
    if (std::isnan(half_width)) return "";
    if (mean == 0.0 && half_width == 0.0) return "equal";
    if (std::abs(mean) <= half_width) return "unclear";
    if (better == Better::neither) return mean > 0.0 ? "more" : "less";
    return (mean > 0.0) == (better == Better::higher) ? "better" : "worse";
}

Row row_of(const PolicyOutcome& policy, bool is_baseline, std::size_t index) {
    const stats::PairedDifference& outcome = policy.metrics[index];
    const MetricInfo& metric = info(closing_metrics[index]);
    Row row;
    row.metric = metric.name;
    row.policy = policy.name;
    row.mean = number_or_dash("{:.3f}", outcome.values().mean());
    if (is_baseline) {
        row.difference = "baseline";
        return row;
    }
    const double difference = outcome.differences().mean();
    const double half_width = outcome.differences().half_width();
    row.difference = number_or_dash("{:+.4f}", difference);
    if (!std::isnan(half_width)) {
        row.interval = fmt::format("{:+.4f} to {:+.4f}", difference - half_width, difference + half_width);
    }
    row.verdict = verdict(outcome.differences(), metric.better);
    return row;
}

std::string coloured(const std::string& verdict, std::FILE* stream) {
    if (verdict == "better") return styled(verdict, Style::green, stream);
    if (verdict == "worse") return styled(verdict, Style::red, stream);
    return verdict;
}

std::size_t widest(const std::vector<Row>& rows, std::string Row::*column) {
    std::size_t width = 0;
    for (const Row& row : rows) width = std::max(width, columns(row.*column));
    return width;
}

std::string laid_out(const std::vector<Row>& rows, std::FILE* stream) {
    const std::size_t metric = widest(rows, &Row::metric);
    const std::size_t policy = widest(rows, &Row::policy);
    const std::size_t mean = widest(rows, &Row::mean);
    const std::size_t difference = widest(rows, &Row::difference);
    const std::size_t interval = widest(rows, &Row::interval);
    std::string text;
    std::string_view before;
    for (const Row& row : rows) {
        const bool heading = &row == &rows.front();
        std::string line = padded_right(row.metric == before ? "" : row.metric, metric) + "  ";
        line += padded_right(row.policy, policy) + "  " + padded_left(row.mean, mean) + "  ";
        line += padded_left(row.difference, difference) + "   " + padded_right(row.interval, interval);
        line += "   " + coloured(row.verdict, stream);
        line.erase(line.find_last_not_of(' ') + 1);
        text += (heading ? styled(line, Style::bold, stream) : line) + "\n";
        before = row.metric;
    }
    return text;
}

}  // namespace

std::vector<PolicyOutcome> outcomes_of(const output::LastYear& year) {
    std::vector<PolicyOutcome> policies;
    for (std::size_t variant = 0; variant != year.variants.size(); ++variant) {
        PolicyOutcome policy{year.variants[variant], year.baseline[variant], {}};
        for (std::size_t metric = 0; metric != closing_metrics.size(); ++metric) {
            const auto own = year.of(variant, metric);
            const auto baseline = year.of(policy.baseline, metric);
            for (std::size_t i = 0; i != own.size(); ++i) policy.metrics[metric].add(own[i], baseline[i]);
        }
        policies.push_back(std::move(policy));
    }
    return policies;
}

std::string closing_table(const std::vector<PolicyOutcome>& policies, std::size_t weeks, std::FILE* stream) {
    std::vector<Row> rows{{"metric", "variant", "mean", "difference", "95 % interval", "compared"}};
    for (std::size_t metric = 0; metric != closing_metrics.size(); ++metric) {
        for (std::size_t index = 0; index != policies.size(); ++index) {
            rows.push_back(row_of(policies[index], policies[index].baseline == index, metric));
        }
    }
    std::size_t replicates = 0;
    for (const PolicyOutcome& policy : policies) {
        replicates = std::max(replicates, policy.metrics.front().values().count());
    }
    return fmt::format("Weeks {} to {}, mean of {} replicate{}; differences are paired by replicate.\n\n",
                       first_week_of_last_year(weeks), weeks - 1, replicates, replicates == 1 ? "" : "s")
           + laid_out(rows, stream);
}

}  // namespace raaderum::cli

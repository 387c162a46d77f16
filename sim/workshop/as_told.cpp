#include "workshop/as_told.hpp"

#include "core/check.hpp"
#include "words/metric_words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace raaderum::workshop {
namespace {

constexpr Week weeks_of_year = 52;
constexpr Week weeks_of_quarter = 13;
constexpr double first_share = 0.25;  // of a span, after which its mean is told
constexpr double per_cent = 100.0;
constexpr double small_difference = 10.0;  // below which it has a decimal
constexpr Week told_in_weeks = 9;          // spans shorter than this are told in weeks
constexpr int months_of_a_year = 12;

const words::Measure& measure_of(Metric metric) {
    const words::MetricWords* words = words::words_of(info(metric).name);
    check(words != nullptr, "every metric has its words");
    return words->measure;
}

bool is_a_share(const words::Measure& measure) {
    return measure.level_unit.english.find('%') != std::string_view::npos;
}

/// As the page rounds: a half goes away from zero.
std::string rounded_number(double value, int decimals, Language language) {
    return words::number(decimals == 0 ? std::round(value) : value, decimals, language);
}

int decimals_of_difference(const words::Measure& measure, double told) {
    if (measure.factor != per_cent) return measure.decimals;
    return std::abs(told) < small_difference ? 1 : 0;
}

}  // namespace

Week span_of(Metric metric) {
    switch (metric) {
        case Metric::turnover:
        case Metric::layoffs:
            return weeks_of_year;
        case Metric::absence:
        case Metric::service_fit:
        case Metric::service_variation:
            return weeks_of_quarter;
        default:
            return 0;
    }
}

std::vector<float> as_told(const Trajectory& world, Metric metric) {
    const float* weekly = world.of(metric);
    const auto span = static_cast<std::size_t>(span_of(metric));
    std::vector<float> told(weekly, weekly + world.weeks);
    if (span == 0) return told;
    double sum = 0.0;
    double known = 0.0;
    const auto count = [&](float value, double way) {
        if (std::isnan(value)) return;
        sum += way * static_cast<double>(value);
        known += way;
    };
    for (std::size_t week = 0; week != world.weeks; ++week) {
        count(weekly[week], 1.0);
        if (week >= span) count(weekly[week - span], -1.0);
        const bool enough = static_cast<double>(week + 1) >= static_cast<double>(span) * first_share;
        told[week] = enough && !std::isnan(weekly[week]) ? static_cast<float>(sum / known)
                                                         : std::numeric_limits<float>::quiet_NaN();
    }
    return told;
}

double told_at(const Trajectory& world, Metric metric, Week week) {
    if (week < 0 || week >= static_cast<Week>(world.weeks)) return std::numeric_limits<double>::quiet_NaN();
    if (span_of(metric) == 0) return static_cast<double>(world.of(metric)[week]);
    return static_cast<double>(as_told(world, metric)[static_cast<std::size_t>(week)]);
}

std::string level(Metric metric, double value, Language language) {
    const words::Measure& measure = measure_of(metric);
    const std::string told =
        rounded_number(value * measure.factor, measure.factor == per_cent ? 0 : measure.decimals, language);
    return is_a_share(measure) && std::isfinite(value) ? told + " %" : told;
}

std::string unit_of_difference(Metric metric, Language language) {
    return std::string(measure_of(metric).difference_unit.in(language));
}

std::string difference(Metric metric, double value, Language language) {
    if (!std::isfinite(value)) return "–";
    const double told = value * measure_of(metric).factor;
    const int decimals = decimals_of_difference(measure_of(metric), told);
    const double rounded = decimals == 0 ? std::round(told) : told;
    return words::signed_number(rounded, decimals, language) + unit_of_difference(metric, language);
}

std::string size_of_difference(Metric metric, double value, Language language) {
    if (!std::isfinite(value)) return "–";
    const double told = std::abs(value * measure_of(metric).factor);
    return rounded_number(told, decimals_of_difference(measure_of(metric), told), language)
           + unit_of_difference(metric, language);
}

std::string time_until(Week week, Language language) { return weeks_long(week + 1, language); }

std::string weeks_long(Week weeks, Language language) {
    const bool danish = language == Language::danish;
    const auto counted = [](int count, std::string_view one, std::string_view many) {
        return fmt::format("{} {}", count, count == 1 ? one : many);
    };
    if (weeks < told_in_weeks) return danish ? counted(weeks, "uge", "uger") : counted(weeks, "week", "weeks");
    const int months = static_cast<int>(std::lround(weeks * static_cast<double>(months_of_a_year) / weeks_of_year));
    const int years = months / months_of_a_year;
    const int left = months % months_of_a_year;
    const std::string of_years = danish ? fmt::format("{} år", years) : counted(years, "year", "years");
    const std::string of_months = danish ? counted(left, "måned", "måneder") : counted(left, "month", "months");
    if (years == 0) return of_months;
    if (left == 0) return of_years;
    return of_years + (danish ? " og " : " and ") + of_months;
}

}  // namespace raaderum::workshop

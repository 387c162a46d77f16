// Answers vary by spread^2. Of that `noise` is not what the scale asks about: method_share, and 1 - reliability.
//
//   score, difference:  error^2 = spread^2 / n ((1 - noise)(1 - n / N) + noise)
//   score, level:       error^2 + ((1 - n / N) silent_differ spread)^2 + scale_error^2
//   absence:            error^2 = (absence_spread mean)^2 / N
//   other rates p:      error^2 = p / N where people leave, p (1 - p) / N else

#include "house/survey_errors.hpp"

#include "house/survey_columns.hpp"
#include "survey/questionnaire.hpp"

#include <algorithm>
#include <cmath>

namespace raaderum::house {
namespace {

/// Rates are counted, but no count is known better than this.
constexpr double least_error = 0.002;

double noise() {
    const survey::Questionnaire how;
    return std::min(1.0, how.method_share + 1.0 - how.reliability);
}

double error_of_rate(Metric metric, double mean, double size, const SurveyNumbers& numbers) {
    const double people = std::max(size, 1.0);
    // Nobody ill or gone in a small team is no proof that nobody ever is: one more is counted.
    const double rate = std::max(mean, 1.0 / (people + 1.0) / people);
    if (metric == Metric::absence) return std::max(least_error, numbers.absence_spread * rate / std::sqrt(people));
    const double variance =
        metric == Metric::turnover || metric == Metric::layoffs ? rate : rate * (1.0 - std::min(rate, 1.0));
    return std::max(least_error, std::sqrt(variance / people));
}

}  // namespace

double spread_of_answers() { return survey::Questionnaire().spread; }
double spread_of_teams(const SurveyNumbers& numbers) { return spread_of_answers() * std::sqrt(numbers.team_share); }
double usual_answers(double size) { return std::max(1.0, size * survey::Questionnaire().response_rate); }
double share_that_is_the_persons() { return 1.0 - noise(); }

double error_of_difference(Metric metric, double mean, double answers, double size, const SurveyNumbers& numbers) {
    if (is_rate(metric)) return error_of_rate(metric, mean, size, numbers);
    const double n = std::max(answers, 1.0);
    const double silent = 1.0 - std::min(1.0, n / std::max(size, 1.0));
    return spread_of_answers() * std::sqrt(((1.0 - noise()) * silent + noise()) / n);
}

double error_of_level(Metric metric, double mean, double answers, double size, const SurveyNumbers& numbers) {
    const double difference = error_of_difference(metric, mean, answers, size, numbers);
    if (is_rate(metric)) return difference;
    const double silent = 1.0 - std::min(1.0, std::max(answers, 1.0) / std::max(size, 1.0));
    const double of_silence = silent * numbers.silent_differ * spread_of_answers();
    return std::sqrt(difference * difference + of_silence * of_silence + numbers.scale_error * numbers.scale_error);
}

}  // namespace raaderum::house

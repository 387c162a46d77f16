#pragma once
// What calibration targets speak of, measured in institutions that have lived: as numbers, for whoever holds them against a target.

#include "calibrate/association.hpp"
#include "calibrate/report/account.hpp"
#include "survey/study.hpp"

#include <span>
#include <vector>

namespace raaderum::calibrate {

/// The mean of a metric over institutions.
double mean_level(std::span<const Account> accounts, Metric metric);

/// The value below which the share `probability` of the values lies.
double quantile_of(std::vector<double> values, double probability);

/// Share of all working time lost to illness that the twentieth of staff lost who were ill most; people there for a whole year.
double share_of_the_most_absent(std::span<const Account> accounts);

/// Weeks until a newcomer has closed half of the gap to staff of three years and more, in steps of four; NaN: not within three years.
double weeks_to_half_competence(std::span<const Account> accounts);

/// By how much the log odds of a spell of four weeks and more rise per unit of the house's social capital.
Slope long_absence_by_social_capital(std::span<const Account> accounts);

/// Whether a measure is the state itself or what a survey and the records make of it.
enum class Seen { as_they_are, by_survey };

/// A measure of a person: a scale, or the quality of the work.
struct Measure {
    survey::Scale scale = survey::Scale::satisfaction;
    bool quality = false;

    double of(const Person& person, Seen seen) const;
};
inline constexpr Measure quality_of_work{survey::Scale::satisfaction, true};

/// Two measures of every person of all institutions; by survey, of those who answer.
std::vector<survey::Observation> observations(std::span<const Account> accounts, Seen seen, Measure x, Measure y);

/// Leaving as registered and citizens' value, one observation an institution.
std::vector<survey::Observation> leaving_and_value(std::span<const Account> accounts);

}  // namespace raaderum::calibrate

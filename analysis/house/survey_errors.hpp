#pragma once
// How far the mean that a survey tells may lie from what it is about: few answers, some who stayed silent, and scales that
// measure with errors.

#include "model/metrics.hpp"

#include <cstddef>

namespace raaderum::house {

/// The numbers of numbers.def.
struct SurveyNumbers {
#define NUMBER(name, value, ...) double name = value;
#include "house/numbers.def"
};

/// Standard deviation between people of what a score is about, errors of the answers included, as a share of the scale's length.
double spread_of_answers();
/// Standard deviation between teams of what a score is about.
double spread_of_teams(const SurveyNumbers& numbers = {});

/// Standard error of a mean as a difference from others of the same survey. `mean` from 0 to 1; `answers` of `size` people.
double error_of_difference(Metric metric, double mean, double answers, double size, const SurveyNumbers& numbers = {});

/// Standard error of a mean as a level: those who stayed silent may differ, and the scale may mean something else.
double error_of_level(Metric metric, double mean, double answers, double size, const SurveyNumbers& numbers = {});

/// How many of `size` people answer where nobody says it.
double usual_answers(double size);

/// How much of a single person's distance from their team is theirs, and not the way of answering or chance.
double share_that_is_the_persons();

}  // namespace raaderum::house

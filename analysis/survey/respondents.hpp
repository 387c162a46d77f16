#pragma once
// Who of an institution can be asked this week, and what each item would find if it measured without error.

#include "model/institution.hpp"
#include "survey/questionnaire.hpp"

#include <vector>

namespace raaderum::survey {

/// Everyone who fills a position and is not ill. `position` of the institution is `who` of the subject.
std::vector<Subject> respondents(const Institution& institution, const Questionnaire& how, const Luck& luck);

/// Wellbeing of one person, by the formula of the metric.
double wellbeing_of(const Institution& institution, std::size_t position);
double wellbeing_of(const Parameters& parameters, float motivation, float strain, float safety);

}  // namespace raaderum::survey

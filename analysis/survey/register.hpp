#pragma once
// What an institution's own records say of it: who left, who was ill, and how leaders rate each person's work.

#include "model/institution.hpp"
#include "survey/questionnaire.hpp"

#include <vector>

namespace raaderum::survey {

/// Leaving and absence, counted week by week.
class Register {
  public:
    /// Writes down the week that has just ended.
    void note(const Institution& institution);

    double leaving_per_year() const;
    /// Share of working time that was lost to illness.
    double absence() const;

  private:
    double person_weeks_ = 0.0;
    double left_ = 0.0;
    double weeks_ill_ = 0.0;
};

/// A subject's performance as recorded: the quality of the work, off by what two raters would differ by.
double recorded_performance(const Institution& institution, const Subject& subject, const Questionnaire& how,
                            const Luck& luck, Week week);

}  // namespace raaderum::survey

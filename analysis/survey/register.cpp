// Personnel files count people who left and weeks of illness without error. Performance is rated by someone who sees part of
// it: the benefit to citizens with an error of its own each time.

#include "survey/register.hpp"

#include <limits>

namespace raaderum::survey {
namespace {

// mathematics: the name of a draw, apart from those of the questionnaire
constexpr std::uint32_t index_of_rating = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void Register::note(const Institution& institution) {
    const People& people = institution.people;
    left_ += institution.environment.left;
    for (std::size_t i = 0; i != people.positions; ++i) {
        if (people.filled[i] == 0.0F) continue;
        person_weeks_ += 1.0;
        weeks_ill_ += static_cast<double>(smaller(1.0F, people.absence_left[i]));
    }
}

double Register::leaving_per_year() const { return static_cast<double>(weeks_per_year) * left_ / person_weeks_; }
double Register::absence() const { return weeks_ill_ / person_weeks_; }

double recorded_performance(const Institution& institution, const Subject& subject, const Questionnaire& how,
                            const Luck& luck, Week week) {
    const Words words = luck.words(Purpose::survey, week, subject.who, index_of_rating);
    return static_cast<double>(institution.people.substantive_quality[subject.who])
           + how.rating_error() * static_cast<double>(normal(words[0]));
}

}  // namespace raaderum::survey

// The employees who are at work can be asked. How satisfied someone is with the job is wellbeing in it and a lasting
// inclination to be satisfied with any job, which nothing else in the institution depends on: so it is drawn here, where
// satisfaction is asked about, and no state of the model.

#include "survey/respondents.hpp"

namespace raaderum::survey {

double wellbeing_of(const Parameters& parameters, float motivation, float strain, float safety) {
    const auto& p = parameters.wellbeing;
    return static_cast<double>(
        share(p.base + p.from_motivation * motivation - p.from_strain * strain + p.from_safety * safety));
}

double wellbeing_of(const Institution& institution, std::size_t position) {
    const People& people = institution.people;
    return wellbeing_of(institution.parameters, people.motivation[position], people.strain[position],
                        people.safety[position]);
}

std::vector<Subject> respondents(const Institution& institution, const Questionnaire& how, const Luck& luck) {
    const People& people = institution.people;
    std::vector<Subject> subjects;
    for (std::size_t i = 0; i != people.positions; ++i) {
        if (people.filled[i] == 0.0F || people.absence_left[i] >= 1.0F) continue;
        Subject subject{static_cast<std::uint32_t>(i), people.generation[i], {}};
        const float satisfaction = static_cast<float>(
            wellbeing_of(institution, i) + how.brought_satisfaction() * lasting(subject, luck, word_of_satisfaction));
        const float motivation = people.motivation[i];
        const float strain = people.strain[i];
        const float leeway = people.leeway[i];
        const float control = people.control[i];
        const float trust_in_leader = people.trust_in_leader[i];
        const float trust_in_colleagues = people.trust_in_colleagues[i];
        const float coaching_felt = people.coaching_felt[i];
        const float closeness = people.closeness[i];
        subject.states = {{
#define SCALE(name, one, two, three, meaning) \
    {static_cast<double>(one), static_cast<double>(two), static_cast<double>(three)},
#include "survey/questions.def"
        }};
        subjects.push_back(subject);
    }
    return subjects;
}

}  // namespace raaderum::survey

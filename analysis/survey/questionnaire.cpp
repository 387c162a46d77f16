// Each employee answers by what they feel, by a way of answering that shifts all their answers alike, by what they take a
// scale to be about, and by an error of each item; the answer is the nearest step.
//
//   answer = round(1 + (steps - 1) clip(state + style + understanding + error))
//
// The errors of the items are as large as makes Cronbach's alpha the scale's reliability where answers spread as usual:
// error variance of the mean of k items = (1 - reliability) spread^2, hence of one item k times that.

#include "survey/questionnaire.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace raaderum::survey {
namespace {

// mathematics: names of draws. What lasts is drawn in weeks that no institution lives
constexpr Week always = std::numeric_limits<Week>::min();
constexpr std::uint32_t index_of_responding = 0, index_of_items = 1;

double mean(const std::array<double, items_per_scale>& items) {
    return std::accumulate(items.begin(), items.end(), 0.0) / static_cast<double>(items_per_scale);
}

bool responds(const Subject& subject, const Questionnaire& how, const Luck& luck, Week week) {
    const Words words = luck.words(Purpose::survey, week, subject.who, index_of_responding);
    return static_cast<double>(uniform(words[0])) < how.response_rate;
}

}  // namespace

double Questionnaire::style_spread() const { return spread * std::sqrt(style_share); }
double Questionnaire::understanding_spread() const {
    return spread * std::sqrt(std::max(0.0, method_share - style_share));
}
double Questionnaire::item_error() const {
    return spread * std::sqrt(static_cast<double>(items_per_scale) * (1.0 - reliability));
}
double Questionnaire::brought_satisfaction() const { return spread * std::sqrt(satisfaction_share); }
double Questionnaire::rating_error() const { return spread * std::sqrt(1.0 - rating_reliability); }

double Subject::state(Scale scale) const { return mean(states[static_cast<std::size_t>(scale)]); }
double Response::score(Scale scale) const { return mean(answers[static_cast<std::size_t>(scale)]); }

double lasting(const Subject& subject, const Luck& luck, std::size_t word) {
    const std::size_t block = word / Words().size();
    const Words words = luck.words(Purpose::survey, always + static_cast<Week>(block), subject.who, subject.generation);
    return static_cast<double>(normal(words[word % words.size()]));
}

double answer(double state, double steps) { return std::round(1.0 + (steps - 1.0) * std::clamp(state, 0.0, 1.0)); }

std::vector<Response> ask(std::span<const Subject> subjects, const Questionnaire& how, const Luck& luck, Week week) {
    std::vector<Response> responses;
    for (std::size_t place = 0; place != subjects.size(); ++place) {
        const Subject& subject = subjects[place];
        if (!responds(subject, how, luck, week)) continue;
        const double style = how.style_spread() * lasting(subject, luck, word_of_style);
        Response response{place, {}};
        for (std::size_t scale = 0; scale != scale_count; ++scale) {
            const auto index = index_of_items + static_cast<std::uint32_t>(scale);
            const Words words = luck.words(Purpose::survey, week, subject.who, index);
            const double understood = how.understanding_spread() * lasting(subject, luck, word_of_scales + scale);
            for (std::size_t item = 0; item != items_per_scale; ++item) {
                const double error = how.item_error() * static_cast<double>(normal(words[item]));
                response.answers[scale][item] =
                    answer(subject.states[scale][item] + style + understood + error, how.steps);
            }
        }
        responses.push_back(response);
    }
    return responses;
}

}  // namespace raaderum::survey

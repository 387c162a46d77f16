#pragma once
// Employees fill in a questionnaire. What comes back is not what they feel: each has a way of answering that stays with
// them and an understanding of each scale, each item is misread a little, answers are whole steps from 1 to 7, and not everybody answers.

#include "core/draws.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace raaderum::survey {

enum class Scale : std::size_t {
#define SCALE(name, ...) name,
#include "survey/questions.def"
};
inline constexpr auto scale_names = std::to_array<std::string_view>({
#define SCALE(name, ...) #name,
#include "survey/questions.def"
});
inline constexpr std::size_t scale_count = scale_names.size();
inline constexpr std::size_t items_per_scale = 3;

/// How well a questionnaire measures; the numbers of questions.def.
struct Questionnaire {
#define NUMBER(name, default_value, ...) double name = default_value;
#include "survey/questions.def"

    /// Standard deviations, as shares of the scale's length.
    double style_spread() const;
    double understanding_spread() const;
    double item_error() const;
    double brought_satisfaction() const;
    double rating_error() const;
};

/// A person who may be asked: what each item asks about, on [0, 1]. `who` and `generation` name the person's draws.
struct Subject {
    std::uint32_t who = 0;
    std::uint32_t generation = 0;
    std::array<std::array<double, items_per_scale>, scale_count> states{};

    /// What the scale would say if it measured without error.
    double state(Scale scale) const;
};

/// The answers of one person, from 1 to the number of steps.
struct Response {
    std::size_t subject = 0;  ///< place among those who were asked
    std::array<std::array<double, items_per_scale>, scale_count> answers{};

    /// The mean of the scale's items.
    double score(Scale scale) const;
};

/// The answers of those who answer in this week.
std::vector<Response> ask(std::span<const Subject> subjects, const Questionnaire& how, const Luck& luck, Week week);

/// A standard normal number that a person keeps for as long as they stay.
double lasting(const Subject& subject, const Luck& luck, std::size_t word);
/// What the words of lasting() are for.
inline constexpr std::size_t word_of_style = 0, word_of_satisfaction = 1, word_of_scales = 2;

/// The answer to one item: a whole step.
double answer(double state, double steps);

}  // namespace raaderum::survey

#pragma once
// An institution lives for five years, and what measurements of real institutions speak of is taken down: levels, who was ill
// and how long, how newcomers grow, what its register says, and how people differ: as they are, and as they answer a survey.

#include "core/draws.hpp"
#include "model/metrics.hpp"
#include "model/plan.hpp"
#include "survey/questionnaire.hpp"
#include "survey/register.hpp"

#include <array>
#include <vector>

namespace raaderum::calibrate {

inline constexpr Week settling_weeks = 104;
inline constexpr Week measured_years = 5;

/// How long an institution settles before it is measured, and for how long it is.
struct Lifetime {
    Week settling = settling_weeks;
    Week years = measured_years;
};

/// Competence is told by weeks of tenure up to this many; whoever has more is a veteran.
inline constexpr std::size_t veteran_after = 156;

struct MeanOf {
    double sum = 0.0;
    double weight = 0.0;

    void add(double value) {
        sum += value;
        weight += 1.0;
    }
    double mean() const { return sum / weight; }
};

/// One person at the end: the states that a survey would ask about, the quality of the work, and both as others see them.
struct Person {
    survey::Subject states;
    double quality = 0.0;
    double recorded_quality = 0.0;
    bool answers = false;
    survey::Response answered;  ///< where the person answers
};

struct Account {
    std::array<double, metric_count> levels{};  ///< of each metric, the mean over all measured weeks
    std::vector<double> turnover;               ///< of each measured year
    std::vector<double> weeks_ill;              ///< of each person there for a whole year: working weeks lost in it
    double person_years = 0.0;
    double long_spells = 0.0;                           ///< begun; four weeks and more
    std::array<MeanOf, veteran_after> competence_at{};  ///< by weeks of tenure
    MeanOf veterans;
    survey::Register records;
    MeanOf perceived_leadership;  ///< everybody asked at the end of each year, from 1 to 7
    std::vector<Person> people;   ///< at the end

    double of(Metric metric) const { return levels[static_cast<std::size_t>(metric)]; }
};

/// Founds an institution, lets it settle and takes down what the measured years bring.
Account live(const Settings& settings, const Luck& luck, const Lifetime& lifetime = {},
             const NetworkPlan& network = {});

}  // namespace raaderum::calibrate

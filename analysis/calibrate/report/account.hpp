#pragma once
// An institution lives for five years, and what measurements of real institutions speak of is taken down: levels, who was ill
// and how long, how newcomers grow, and how people within one house differ.

#include "core/draws.hpp"
#include "model/metrics.hpp"
#include "model/plan.hpp"

#include <array>
#include <vector>

namespace raaderum::calibrate {

inline constexpr Week settling_weeks = 104;
inline constexpr Week measured_years = 5;

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

struct Account {
    std::array<double, metric_count> levels{};  ///< of each metric, the mean over all measured weeks
    std::vector<double> turnover;               ///< of each measured year
    std::vector<double> weeks_ill;              ///< of each person there for a whole year: working weeks lost in it
    double person_years = 0.0;
    double long_spells = 0.0;                           ///< begun; four weeks and more
    std::array<MeanOf, veteran_after> competence_at{};  ///< by weeks of tenure
    MeanOf veterans;
    std::vector<std::pair<double, double>> leeway_and_motivation;  ///< of each person at the end

    double of(Metric metric) const { return levels[static_cast<std::size_t>(metric)]; }
};

/// Founds an institution, lets it settle and takes down what the measured years bring.
Account live(const Settings& settings, const Luck& luck);

}  // namespace raaderum::calibrate

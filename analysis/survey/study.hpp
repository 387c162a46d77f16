#pragma once
// What a study makes of the answers: how two measures go together, and at which level of analysis. Two measures may go
// together between people and not between institutions, or the other way round; a correlation says nothing before it says
// between what.

#include <cstdint>
#include <span>
#include <vector>

namespace raaderum::survey {

/// One person in one wave.
struct Observation {
    std::uint32_t house = 0;
    std::uint32_t person = 0;  ///< within the house
    double x = 0.0;
    double y = 0.0;
};

enum class Level {
    within_houses,   ///< between persons of a house: deviations from the mean of their house
    pooled,          ///< between persons, whatever house they belong to
    between_houses,  ///< between means of houses
    over_time,       ///< between waves: deviations of persons from their own mean
};

/// Pearson's correlation at this level; NaN where nothing differs there.
double correlation(std::span<const Observation> observations, Level level);

/// How far answers agree within a group beyond those of different groups: one-way analysis of variance.
struct Intraclass {
    double one;  ///< ICC(1): share of the variance that lies between groups
    double two;  ///< ICC(2): reliability of a group's mean
};
/// By the house, of x.
Intraclass intraclass(std::span<const Observation> observations);

/// Cronbach's alpha: how reliable the mean of a scale's items is. Each row is one person's answers.
double alpha(std::span<const std::vector<double>> rows);

/// Whether a study of `n` independent persons would call the correlation real: two-sided, by Fisher's transformation.
bool called_real(double correlation, std::size_t n, double level);

}  // namespace raaderum::survey

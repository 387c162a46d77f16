#pragma once
// An experiment that others made, beside which a scenario sets the model: who found what, and how it is measured here. Nothing
// that runs a scenario reads this.

#include "scenario/claim.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::scenario {

/// Whether the study's number was read, or is remembered.
enum class Seen { abstract, remembered };

/// What the row may be used for.
enum class Use {
    learn,   ///< it may guide forms and priors
    seen,    ///< it has shaped the model already
    hold,    ///< it is held out: nothing was chosen by it
    target,  ///< the model is calibrated to it
};

/// In what an effect is told.
enum class Unit {
    sd_between_persons,       ///< standard deviations of what persons answer in a survey
    sd_between_institutions,  ///< standard deviations of the metric between institutions
    ratio,                    ///< the treated over those who were not; 1: nothing
    points,                   ///< points in a hundred
    per_cent,                 ///< of the level of those who were not treated
};

inline constexpr const char* seen_names[] = {"abstract", "remembered"};
inline constexpr const char* use_names[] = {"learn", "seen", "hold", "target"};
inline constexpr const char* unit_names[] = {"sd_between_persons", "sd_between_institutions", "ratio", "points",
                                             "per_cent"};
constexpr const char* spelled(Seen seen) { return seen_names[static_cast<std::size_t>(seen)]; }
constexpr const char* spelled(Use use) { return use_names[static_cast<std::size_t>(use)]; }
constexpr const char* spelled(Unit unit) { return unit_names[static_cast<std::size_t>(unit)]; }

/// What an effect is where there is none.
constexpr double nothing_in(Unit unit) { return unit == Unit::ratio ? 1.0 : 0.0; }

/// How one thing goes with others between the institutions of a variant: the slope on the first of the causes beside the
/// others, for one standard deviation of it. Without causes: how far institutions differ, a standard deviation.
struct BetweenInstitutions {
    Metric metric = Metric::leeway;
    std::vector<Metric> causes;
    Week from = 0;
    Week to = 0;
    std::string variant;
};

/// One number of the study, and how the model is asked for it.
struct ExperimentMeasure {
    std::string id;
    ClaimText name;
    Unit unit = Unit::points;
    std::vector<ClaimTerm> terms;                ///< a difference between variants; empty: `between`
    std::optional<BetweenInstitutions> between;  ///< something between institutions of one variant
    bool sign_only = false;                      ///< only the direction is known
    bool up = true;                              ///< that direction
    double effect = 0.0;                         ///< unless only the sign is known, as is the rest
    double low = 0.0;
    double high = 0.0;
    bool tolerance = false;  ///< the interval is ours; else it is the study's 95 % interval
};

struct Experiment {
    std::string id;
    std::string study;  ///< authors, year, title, journal
    Seen seen = Seen::abstract;
    Use use = Use::learn;
    ClaimText finding;
    ClaimText setting;  ///< how it is made here, and what of it is assumed
    ClaimText because;  ///< why the model answers as it does; may be empty
    std::vector<ExperimentMeasure> measures;
};

}  // namespace raaderum::scenario

#pragma once
// An experiment, fully resolved: which institution, which policies, how long, how often, and what to record. A scenario
// file becomes a Plan; the engine runs it.

#include "model/country.hpp"
#include "model/events.hpp"
#include "model/mechanisms.hpp"
#include "model/metrics.hpp"
#include "model/parameters.hpp"
#include "model/teams.hpp"
#include "model/ties.hpp"
#include "model/worlds.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace raaderum {

/// Everything that may differ between two policies for the same institution.
struct Settings {
    Parameters parameters;
    Mechanisms mechanisms;
    std::vector<Event> events;  ///< sorted by week, in the order written within a week
};

struct NetworkPlan {
    NetworkKind kind = NetworkKind::small_world;
    std::string path;                                       ///< kind file: where the ties were read from
    std::shared_ptr<const TieList> from_file;               ///< kind file: the ties
    std::optional<std::pair<double, double>> weights = {};  ///< kind file: ends of the scale of weights; none: 0 to 1
    std::optional<bool> undirected = {};                    ///< kind file: overrules what the file says
    std::string chart = {};                                 ///< where the teams were read from; may be empty
    std::shared_ptr<const Teams> teams = {};                ///< as a chart or the ties name them; null: equal teams

    /// Takes over what was read from the files of another plan.
    void take_files_of(const NetworkPlan& other) {
        from_file = other.from_file;
        teams = other.teams;
    }
};

/// One policy.
struct Variant {
    std::string name;
    std::string overrides;  ///< what the scenario overrides, as compact JSON
    Settings settings;
    std::size_t baseline = 0;  ///< index of the variant that it is compared with (its own cell's in a sweep)
    std::vector<const ParameterInfo*> own = {};  ///< parameters that it sets itself, so that no world changes them
    std::vector<bool Mechanisms::*> own_mechanisms = {};  ///< that it switches itself, likewise
};

/// What is kept of the metrics' trajectories; as it stands here, all.
struct TrajectoryRecord {
    std::optional<std::vector<Metric>> metrics = {};  ///< of which weeks are kept; none given: of all
    int every = 1;                      ///< of these, the weeks that it divides are kept, counted from 0 ...
    int last = 0;                       ///< ... among the last so many; 0: among all
    std::vector<Metric> outcomes = {};  ///< whose mean over the last year is kept

    /// The kept of so many weeks, where any metric's are; ascending.
    std::vector<Week> kept_of(int weeks) const;
};

struct RecordPlan {
    TrajectoryRecord trajectories = {};
    int agent_replicates = 0;  ///< agents are recorded in the first so many replicates
    int agent_every = 4;       ///< … each so many weeks
    int network_replicates = 0;
    std::vector<Week> network_weeks;  ///< 0 precedes week 0; W follows the last week
};

/// When a run stops by itself: as soon as a paired difference from the baseline is known well enough.
struct Precision {
    Metric metric = Metric::citizen_value;
    double half_width = 0.0;  ///< of the 95 % interval of the difference, in the metric's unit
    Week from = 0;            ///< the metric's mean over the weeks [from, to) is compared
    Week to = 0;
    std::string variant;  ///< the one that is watched; empty: all that are no baseline
    int least = 30;       ///< replicates before the first look
};

struct Plan {
    std::string name;
    int weeks = 260;
    int burn_in = 0;
    int replicates = 100;            ///< of each variant; the most, where the run stops by itself
    std::optional<Precision> until;  ///< none: all replicates are run
    std::uint64_t seed = 1;
    Worlds
        worlds;  ///< where there are any, `replicates` are those of all worlds, and what follows from others is still NaN
    Country country;  ///< where it has municipalities, all institutions live as theirs, and what follows is still NaN
    NetworkPlan network;
    Settings
        base;  ///< what the burn-in lives by; its events are those that every variant shares unless it replaces them
    std::vector<Variant> variants;
    RecordPlan record;
};

/// Fills in what follows from other parameters, in the base and in every variant.
void fill_derived(Plan& plan);

}  // namespace raaderum

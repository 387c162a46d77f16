#pragma once
// TrustNet: a model small enough to be written in an afternoon on any platform, so that raaderum's own machinery (columns,
// ties, named draws, blocks, a list of phases) can be timed beside others. N agents sit on a fixed, directed small world;
// the tie from i to j holds how far i trusts j. Each week, all at once and by last week's values:
//
//   success with chance 0.3 d c, else failure with chance 0.1
//   w <- w + 0.1 (mean of neighbours' w, weighted by trust - w) + noise of standard deviation 0.01, within [0, 1]
//   d <- d + 0.05 (min(c, w) x mean trust of those tied to me - d)
//   c <- c + 0.002 (1 - c)
//   trust in a neighbour who succeeded gains 0.02 (1 - t), in one who failed it loses 0.10 t

#include "core/column.hpp"
#include "model/institution.hpp"
#include "model/ties.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace raaderum::trustnet {

inline constexpr std::size_t out_degree = 10;

/// What those who are tied to an agent see of it: eight bytes, so that a look along a tie touches one place in memory.
struct Seen {
    float willingness;
    float outcome;  ///< 1 success, -1 failure, 0 neither
};

/// Columns are padded with places that stay zero; all are [padded(agents)] but `trust`, [slots].
struct Net {
    std::size_t agents = 0;
    TiePattern pattern;
    Column<float> competence;   ///< c
    Column<float> willingness;  ///< w
    Column<float> discretion;   ///< d
    Column<float> noise;        ///< what the week adds to willingness
    Column<float> trusted;      ///< mean trust of those who are tied to the agent
    Column<float> trusting;     ///< sum of the agent's own trust
    Column<Seen> seen;
    Column<float> trust;
};

/// Means over all agents, for trust over all ties: states at the end of a week, trust and outcomes as they went into it.
struct Means {
    double competence = 0;
    double willingness = 0;
    double discretion = 0;
    double trust = 0;
    double success = 0;
    double failure = 0;
};

using Phase = void (*)(Net&, const WeekContext&);

struct NamedPhase {
    std::string_view name;
    Phase phase;
};

/// The phases of a week, in order.
std::span<const NamedPhase> week_schedule();

/// Agents, ties and trust as they start. Ties lead to five on either side of a ring, one in ten to anybody else instead;
/// nobody is tied twice to the same. There are at least twice as many agents as each has ties.
Net found(std::size_t agents, const Luck& luck);

/// Lets one week pass, and looks at the means.
Means run_week(Net& net, const WeekContext& context);

}  // namespace raaderum::trustnet

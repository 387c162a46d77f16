#pragma once
// What changes where something is taken out, and whether that is enough for it to stay.

#include "ablate/lives.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::ablate {

/// A contrast that moves by more than this share of its spread matters: the whole 95 % interval of the move lies beyond it.
inline constexpr double smallest_move = 0.1;
/// In more worlds than this a contrast must move, where it does not at the defaults. One may be the luck of few replicates.
inline constexpr int most_worlds = 1;

/// How far a contrast moves without something, in spreads; in the same luck.
struct Move {
    double size =
        0.0;  ///< mean over the replicates in which it is defined with and without; 0 where hardly any is with
    double half_width = 0.0;  ///< of Student's 95 % interval
    bool undone =
        false;  ///< in more than a tenth of the replicates there is no such number any more; then both may be NaN

    bool counts() const;
};

struct Change {
    std::size_t contrast = 0;  ///< the one that moves most at the defaults
    Move largest;
    int worlds_moved = 0;            ///< in which any contrast's move counts
    std::vector<std::string> unmet;  ///< metrics whose level was as calibration asks, and is no longer

    bool carries() const { return largest.counts() || worlds_moved > most_worlds || !unmet.empty(); }
};

Move move_of(const std::vector<double>& with, const std::vector<double>& without, double spread);
Change change_between(const Subject& subject, const Lives& with, const Lives& without);

/// "trust - control".
std::string name_of(const Contrast& contrast, const Plan& plan);

}  // namespace raaderum::ablate

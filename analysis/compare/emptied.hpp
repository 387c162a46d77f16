#pragma once
// Houses that emptied: in which every position was vacant at the end of some week. A house may be filled again; how many were
// still empty at the end is told beside it. Of a country, it is the country as a whole that is looked at.

#include "compare/study.hpp"

#include <cstddef>
#include <vector>

namespace raaderum::compare {

/// The houses of one variant, one a replicate.
struct Emptied {
    std::size_t emptied = 0;       ///< some time between week 0 and the end
    std::size_t empty_at_end = 0;  ///< of those, in the last week looked at
    std::size_t houses = 0;        ///< replicates that finished

    /// NaN where there are none.
    double share() const { return static_cast<double>(emptied) / static_cast<double>(houses); }
};

/// Per variant, in the weeks from 0 to before `end`; nothing where the study does not keep how many positions were vacant in each of them.
std::vector<Emptied> emptied_houses(const Study& study, std::size_t end);

}  // namespace raaderum::compare

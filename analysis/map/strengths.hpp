#pragma once
// How strong each edge is: the derivative of the target's resting point in the cause, all other boxes held, at the default house; and how
// much each box differs between unlike houses. Measured once per version of the model, and kept in strengths.csv.

#include "map/theory.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace raaderum::map {

struct Strengths {
    std::vector<double> spread;  ///< [box] standard deviation over unlike houses, or what counts as one spread
    std::vector<std::vector<double>> slope;  ///< [process][edge] of the target's resting point, in units of both

    double standardised(std::size_t process, std::size_t edge) const;
};

/// Lives unlike houses and the default one, on as many threads as there are cores; takes a minute or two.
Strengths measure();

/// The declarations that strengths belong to, as a number: they are stale where it differs.
std::string digest_of_theory();

/// Rows "box,<name>,,<spread>" and "edge,<name>,<from>,<slope>" under a header with the digest.
std::string as_csv(const Strengths& strengths);
/// Those that come with the program. An edge or box that is not in the table counts as unmeasured: 0.
Strengths stored_strengths();
/// Whether the stored ones were measured on this program's theory.
bool stored_strengths_are_current();
Strengths strengths_from_csv(std::string_view text);

}  // namespace raaderum::map

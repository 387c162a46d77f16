#pragma once
// From a list of ties to the compressed rows that the weeks run on.

#include "core/column.hpp"
#include "model/ties.hpp"

namespace raaderum::network {

/// The pattern of `list`: rows by source, each sorted by neighbour. Ties listed twice appear once, self ties not at all.
/// Throws BrokenInvariant for a tie to or from a position that the list does not have.
TiePattern compress(const TieList& list);

/// The starting trust that the list gives, aligned with `pattern` = compress(list): shape [ties], NaN where the list gives
/// none; where a tie is listed twice, the first that has a weight counts. Empty where the list has no weights.
/// Throws BrokenInvariant where the list's weights do not match its ties, or the pattern is not the list's.
Column<float> initial_weights(const TieList& list, const TiePattern& pattern);

}  // namespace raaderum::network

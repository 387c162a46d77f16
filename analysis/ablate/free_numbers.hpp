#pragma once
// How many numbers of the model are free: a tenth more of one moves what comes out, and nobody has measured it. Not counted are what
// describes an institution, reference levels, and what follows from other numbers.

#include "ablate/lives.hpp"
#include "model/parameters.hpp"

#include <vector>

namespace raaderum::ablate {

/// Whether the number counts where it moves anything.
bool may_be_free(const ParameterInfo& parameter);

/// The number with a tenth more; less where that is beyond its range, a tenth of its range where it is 0, and one more where it is whole.
double changed_by_a_tenth(const ParameterInfo& parameter, double value);

/// Those of `numbers` that move a bit of one replicate of the default scenario or of any claim of the register.
std::vector<const ParameterInfo*> that_move(std::vector<const ParameterInfo*> numbers, const RunOptions& options,
                                            Effort& effort);

/// All that are free, in the order of the table.
std::vector<const ParameterInfo*> free_numbers(const RunOptions& options, Effort& effort);

}  // namespace raaderum::ablate

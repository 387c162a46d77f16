#pragma once
// How a run that stopped by itself should say that it ended, judged by the replicates that are there.

#include "cli/lived_again.hpp"

#include <optional>

namespace raaderum::cli {

class PrecisionWatch;

/// By the replicates that the watch was given, of which there are `count`, from the first on; nothing where they do not suffice.
std::optional<output::Ending> ending_by(const PrecisionWatch& watch, std::size_t count);

/// By those that are stored in the file; nothing where the plan does not stop by itself.
std::optional<output::Ending> ending_of_stored(const OpenedFile& file);

}  // namespace raaderum::cli

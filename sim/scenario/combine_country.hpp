#pragma once
// A country as written becomes part of a plan, once the base and the variants are known.

#include "scenario/document.hpp"

#include <functional>
#include <vector>

namespace raaderum::scenario {

/// Puts the country of `document` into `plan`, whose base and variants are complete. `events_within` gives the events of a
/// municipality that lie within the run, by week. What does not go together is noted.
void add_country(const Document& document, const std::function<std::vector<Event>(const Policy&)>& events_within,
                 Plan& plan, Problems& problems);

}  // namespace raaderum::scenario

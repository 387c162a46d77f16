#pragma once
// `raaderum workshop --check`: what a story says, held against many runs, as a table or JSON.

#include "cli/requests.hpp"
#include "workshop/dialogue.hpp"

namespace raaderum::cli {

/// Plays the story and tells which of its sentences do not hold. Exit 1 if there is one.
Exit check_workshop(const WorkshopRequest& request, const workshop::Dialogue& dialogue);

}  // namespace raaderum::cli

#pragma once
// What the user asked of `raaderum experiments`.

#include "cli/progress.hpp"
#include "scenario/scenario.hpp"
#include "words/language.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::cli {

struct ExperimentsRequest {
    std::vector<std::string> ids;   ///< none: all that are not held out, and with `hold` all
    scenario::Overrides overrides;  ///< replicates
    std::filesystem::path html;     ///< empty: no page
    int jobs = 0;                   ///< 0: one per core
    ShowProgress progress = ShowProgress::automatic;
    bool hold = false;  ///< also those that are held out or were seen
    words::Language language = words::Language::english;
    bool json = false;
};

}  // namespace raaderum::cli

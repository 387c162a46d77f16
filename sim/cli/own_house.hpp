#pragma once
// A scenario of somebody's own house, written from the files that they have: a chart, a survey, ties.

#include "cli/new_request.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::cli {

/// A heading and the sentences below it.
struct ToldPart {
    std::string heading;
    std::vector<std::string> sentences;
};

struct OwnHouse {
    std::string text;            ///< the scenario, which says `told` in its first lines, but for what may name people
    std::vector<ToldPart> told;  ///< what was read, what was assumed, what does not match, what cannot be told
};

/// Reads the files that `request` names and writes the scenario `name`, which is to lie in `folder`. Throws scenario::BadInput with what
/// is wrong in a file.
OwnHouse own_house(const NewRequest& request, const std::string& name, const std::filesystem::path& folder);

}  // namespace raaderum::cli

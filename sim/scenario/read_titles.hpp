#pragma once
// Titles and descriptions as they are written in a scenario: one text, or one in each language.

#include "scenario/document.hpp"
#include "scenario/node.hpp"
#include "scenario/titles.hpp"

#include <string>

namespace raaderum::scenario {

/// What `title` and `description` say in a mapping, which stands at `path` (""; "variants.trust").
Wording read_wording(const Node& mapping, const std::string& path, Problems& problems);

/// The words of a document for the variants of its plan: each cell of a sweep has those of its variant, and in its title which cell it is.
Titles titles_of(const Document& document, const Plan& plan);

}  // namespace raaderum::scenario

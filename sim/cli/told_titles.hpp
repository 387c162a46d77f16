#pragma once
// What a scenario and its variants are called, above tables that go by names.

#include "scenario/titles.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace raaderum::cli {

/// A text as one line, in English where there is any; no control character reaches a terminal.
std::string in_a_line(const scenario::InBothLanguages& texts);
/// The scenario's title, and "  trust  More trust" for each of these variants that has a title of its own; with an empty line behind
/// them. Empty where there is no title.
std::string titles_of_variants(const scenario::Titles& titles, const std::vector<std::string>& variants);
/// A line with the scenario's title and one with its description, where it has them, as `inspect` tells how a file was made.
std::string wording_of_scenario(const scenario::Titles& titles);
/// "  trust: More trust. Leaders let go." for each variant of which something is said; empty where nothing is.
std::string wording_of_variants(const scenario::Titles& titles);
/// Adds `title` and `description` to an object, in both languages, where there are any.
void add_wording(nlohmann::ordered_json& json, const scenario::Wording& wording);

}  // namespace raaderum::cli

#pragma once
// A plan written out again as a scenario with nothing left to defaults, so that what was run can be read, kept and run again.

#include "model/plan.hpp"
#include "scenario/titles.hpp"

#include <string>
#include <vector>

namespace raaderum::scenario {

/// What one variant changes, in the order written: key and value as YAML (which is JSON as well).
struct Change {
    std::string key;
    std::string value;
};

/// An event as `{"week": 52, "kind": "budget_cut", "size": 0.1}`, with all options of its kind but quiet ones at their defaults.
std::string spelled(const Event& event);
/// A list of events as `[{…}, {…}]`.
std::string spelled(const std::vector<Event>& events);
/// A parameter's value as it reads back to the same value.
std::string spelled(const ParameterInfo& parameter, double value);
/// A text in double quotes.
std::string in_quotes(const std::string& text);

/// The changes as compact JSON.
std::string as_json(const std::vector<Change>& changes);

/// The plan as YAML; `changes` holds those of each of its variants. A parameter that is NaN, because it follows from
/// others, is left out.
std::string resolved_text(const Plan& plan, const Titles& titles, const std::vector<std::vector<Change>>& changes);

/// A resolved text without its titles and descriptions: what it would be if the scenario had none.
std::string without_titles(const std::string& resolved);

}  // namespace raaderum::scenario

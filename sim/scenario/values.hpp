#pragma once
// One value of a scenario: a number in its range, a switch, a name, a choice. Each reader notes what is wrong and then
// returns nothing, so that the reading goes on.

#include "model/metrics.hpp"
#include "model/parameters.hpp"
#include "scenario/node.hpp"
#include "scenario/numbers.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace raaderum::scenario {

/// The values that a number may have.
struct Range {
    double low = 0.0;
    double high = 1.0;
    bool whole = false;
    std::string_view unit = "1";  ///< "1": a pure number
};

Range range_of(const ParameterInfo& parameter);
/// "a whole number from 2 to 200 (employees per leader)".
std::string spelled(const Range& range);

/// Whether a number may be a whole one with `sign` between its thousands: 1.000 and 12.500 as in Danish, or 12,500.
bool groups_thousands(std::string_view text, char sign);

/// How to mend what is no number: as the reading advises where that lies in the range, else what is expected.
std::string how_to_write(const NumberReading& reading, const Range& range);

std::optional<double> number_in(const Node& node, const std::string& path, const Range& range, Problems& problems);
std::optional<bool> switch_in(const Node& node, const std::string& path, Problems& problems);
/// A text of one line or more; anything that stands there as a single value.
std::optional<std::string> text_in(const Node& node, const std::string& path, Problems& problems);
/// The index of the chosen name.
std::optional<std::size_t> choice_in(const Node& node, const std::string& path, std::span<const std::string> names,
                                     Problems& problems, std::string_view where_listed = {});
/// A metric's name.
std::optional<Metric> metric_in(const Node& node, const std::string& path, Problems& problems);
/// The span [from, to) of weeks that `[from, to]` names, within a run of `weeks`; it holds at least one.
std::optional<std::pair<int, int>> weeks_in(const Node& node, const std::string& path, int weeks, Problems& problems);
/// Whether `node` is of the kind asked for; if not, that is noted. A section left empty is fine, and has no children.
bool is_section(const Node& node, const std::string& path, Problems& problems);
bool is_list(const Node& node, const std::string& path, std::string_view of_what, Problems& problems);

/// Notes each child of a mapping whose key is not among `known`.
void refuse_others(const Node& mapping, const std::string& path, std::span<const std::string> known,
                   Problems& problems);

/// `path.key`, or `key` at the top.
std::string below(const std::string& path, std::string_view key);

}  // namespace raaderum::scenario

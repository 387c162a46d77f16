#pragma once
// The theory as arrows: what a state of people is drawn towards is a sum, one line a cause, in model/arrows/<process>.def:
//
//   ARROW(target, group, field, sign, amount, default, lowest, highest, how well known, what it says, source)
//
// The sum adds, or takes away by its sign, the parameter group.field times the amount. Amounts are code, over the people's columns, the
// environment, and what the process computes first; most are the deviation of a cause from the ordinary institution `o`. A line is
// declared once: the process is compiled from it, and so are the parameter, its range in the schema, and this table.
//
// SHARED_ARROW(target, group, field, sign, amount) is one whose size is a parameter that others share.

#include <span>
#include <string_view>

namespace raaderum {

struct Arrow {
    std::string_view target;  ///< a column of people
    std::string_view key;     ///< of the parameter that is its size, e.g. "motivation.from_autonomy"
    bool adds;                ///< else it takes away
    std::string_view amount;  ///< what the size is multiplied by, as code
};

/// All arrows that are sums, in the order in which they are added. Not those whose size is shared.
std::span<const Arrow> arrow_table();
/// The arrow of this key, or nullptr.
const Arrow* find_arrow(std::string_view key);

}  // namespace raaderum

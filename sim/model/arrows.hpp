#pragma once
// The theory as arrows: what a state is drawn towards is a sum, one line a cause, in model/arrows/<process>.def:
//
//   ARROW(target, group, field, sign, amount, default, lowest, highest, how well known, what it says, source)
//
// The sum adds, or takes away by its sign, the parameter group.field times the amount. Amounts are code, over the people's
// columns, the environment, and terms; most are the deviation of a cause from the ordinary institution `o`. A line is
// declared once: the process is compiled from it, and so are the parameter, its range in the schema, and this table.
//
// SHARED_ARROW(target, group, field, sign, amount) is one whose size is a parameter that others share.
//
// TERM(target, name, code, what it is) is a quantity that is computed before the sum, since it is no straight line or is
// long: burden, support, voice. Its code reads what amounts read, and earlier terms of its target.

#include <span>
#include <string_view>

namespace raaderum {

struct Arrow {
    std::string_view target;  ///< a column of people, a value of the environment, or what leaders are to people
    std::string_view key;     ///< of the parameter that is its size, e.g. "motivation.from_autonomy"
    bool adds;                ///< else it takes away
    std::string_view amount;  ///< what the size is multiplied by, as code
    bool shared;              ///< whether the size belongs to other arrows as well
};

struct Term {
    std::string_view target;   ///< whose sum it is for
    std::string_view name;     ///< as amounts call it
    std::string_view code;     ///< what it is computed from
    std::string_view meaning;  ///< in words
};

/// All arrows that are sums; those of one target in the order in which they are added.
std::span<const Arrow> arrow_table();
/// All terms; those of one target in the order in which they are computed.
std::span<const Term> term_table();
/// The arrow whose own size has this key, or nullptr; a shared size is no arrow's own.
const Arrow* find_arrow(std::string_view key);

}  // namespace raaderum

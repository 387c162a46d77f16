#pragma once
// The channels through which one step of the week acts on the others: columns that belong together, the step that
// writes them, and the cause that people would name. Which column belongs to which channel stands where the column is
// declared (model/people.def and its like), so that together the channels hold all that an institution is made of but
// what never changes, each thing once, and one institution can be handed what came through any of them in another.

#include "model/declarations.hpp"
#include "model/institution.hpp"
#include "model/metrics.hpp"
#include "processes/processes.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace raaderum::engine {

using SpanVisitor = std::function<void(std::span<float>)>;

struct Channel {
    std::string_view name;
    Cause cause;
    Phase step;                 ///< after which it can be handed over; null: what the policy sets
    std::string_view restates;  ///< the channel that this one only sums up; empty: none
    ChannelName members;        ///< the columns that name it

    void hand_over(Institution& to, const Institution& from) const;
    /// Calls the visitor for each of its columns and numbers.
    void visit(Institution& institution, const SpanVisitor& visitor) const;
};

/// All channels, in the order of the week.
std::span<const Channel> channels();

/// Index of the channel called `name`; there is one.
std::size_t channel_called(std::string_view name);

/// The channel to which changes belong that the step makes in columns of others; `step` null: the events.
std::size_t channel_of(Phase step);

/// Whether a step writes no other channels than its own, as the columns declare. Misfortune also breaks trust, and people
/// who come and go take everything with them.
bool keeps_to_its_channels(Phase step);

/// The metric's own channels, [channel] 1 or 0: those that the metric is a sum of. None where it counts people rather
/// than reads what they are.
std::vector<char> own_channels(Metric metric);

}  // namespace raaderum::engine

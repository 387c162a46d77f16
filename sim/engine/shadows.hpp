#pragma once
// Shadows of an institution: copies that differ in nothing but in which channels they are handed from another
// institution, and in what the metric's own channels become of it.

#include "core/blocks.hpp"
#include "engine/channels.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace raaderum::engine {

/// Two institutions side by side: 0 is the policy's, 1 the baseline's.
using Pair = std::array<Institution, 2>;

/// Two chains of shadows. From one link to the next one more channel is held, that is, handed from the baseline's
/// institution: in the first chain in the order of the week, from one channel to all; in the second in the reverse,
/// from none to all but one.
class Shadows {
  public:
    /// `own[channel]`: 1 where the channel is the metric's own, which is handed from nobody.
    Shadows(std::vector<char> own, const Pair& start);

    /// The channels that can be held, in the order of the week: as many as each chain has links.
    const std::vector<std::size_t>& to_hold() const { return to_hold_; }

    /// After a step that took `before` to `after` in both institutions: each shadow lives it too where it writes the
    /// metric's own channels, and otherwise suffers what the step did to them. `step` null: the week's events.
    void follow(Phase step, Pair& before, Pair& after, const WeekContext& context);

    /// The metric in every link of the first chain, then of the second, at the end of the week.
    void observe(Metric metric, const Pair& now, const Workers& workers, std::span<float> values);

  private:
    /// A shadow: how it differs from the link before it, what it holds, and what became of the metric's own channels.
    struct Shadow {
        std::size_t adds;  ///< the channel that it holds and the link before it does not
        bool begins_chain;
        std::vector<char> held;  ///< [channel]
        std::vector<float> own;  ///< the numbers of its own channels, in the order of visiting
    };

    void add_chain(const std::vector<std::size_t>& order, std::size_t held_at_first, const Pair& start);
    /// Makes the stage the institution of a shadow, where it stands as the shadow before left it.
    void set_stage(std::size_t shadow, const Pair& from, Phase lived);
    void pass_on(std::size_t through, Pair& before, Pair& after);
    bool as_the_one_before(std::size_t shadow) const;

    std::vector<char> own_;
    std::vector<std::size_t> to_hold_;
    std::vector<Shadow> shadows_;
    Institution stage_;
};

/// The numbers of the channels marked in `own`, in the order of visiting.
std::vector<float> numbers_of(const std::vector<char>& own, Institution& institution);

}  // namespace raaderum::engine

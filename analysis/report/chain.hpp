#pragma once
// Why a policy differs: a short chain of the model's boxes from what the policy moves to what it comes to, each with the difference that
// was measured there. It is the strongest way along the theory's arrows that points where the difference lies; there are others.

#include "report/material.hpp"

#include <optional>
#include <string>
#include <vector>

namespace raaderum::report {

struct ChainBox {
    std::string title;
    std::string told;  ///< "0,30 → 0,43" of a lever, "+0,4 point" of a metric; empty where nothing was measured
};

struct Chain {
    std::size_t variant = 0;
    std::size_t metric = 0;       ///< index into comparison.metrics: what the chain leads to
    std::vector<ChainBox> boxes;  ///< three to five
};

/// To the headline metric, or, where the policy makes no difference that matters there, to what it changes most. Nothing where it changes
/// nothing that stands out, or no way along the arrows agrees with what was measured.
std::optional<Chain> chain_of(const Material& material, std::size_t variant);

}  // namespace raaderum::report

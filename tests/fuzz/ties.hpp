#pragma once
// A network's ties, read from a file as `network: {kind: file}` has it done.

#include "fuzz/harness.hpp"
#include "network/read.hpp"

namespace raaderum::fuzz {

inline void read_ties_from(std::string_view bytes, const std::string& name) {
    try {
        const TieList ties = network::read_ties(file_with(bytes, name));
        must(ties.positions >= 2 && ties.labels.size() == ties.positions);
        must(ties.weight.empty() || ties.weight.size() == ties.ties.size());
        for (const auto& [source, target] : ties.ties) must(source < ties.positions && target < ties.positions);
    } catch (const network::BadTies& bad) {
        must(!bad.problems.empty() && is_harmless(bad.what()));
    }
}

}  // namespace raaderum::fuzz

#pragma once
// A network's ties, read from a file as `network: {kind: file}` has it done.

#include "fuzz/harness.hpp"
#include "network/read.hpp"

namespace raaderum::fuzz {

inline void read_as(const std::filesystem::path& file, const network::TieReading& how) {
    try {
        network::ReadingNotes notes;
        const TieList ties = network::read_ties(file, how, &notes);
        must(ties.positions >= 2 && ties.labels.size() == ties.positions);
        must(ties.weight.empty() || ties.weight.size() == ties.ties.size());
        for (const float weight : ties.weight) must(!(weight < 0.0F || weight > 1.0F));
        for (const auto& [source, target] : ties.ties) must(source < ties.positions && target < ties.positions);
        must(is_harmless(notes.read));
        for (const std::string& sentence : notes.sentences()) must(is_harmless(sentence));
    } catch (const network::BadTies& bad) {
        must(!bad.problems.empty() && is_harmless(bad.what()));
    }
}

inline void read_ties_from(std::string_view bytes, const std::string& name) {
    const std::filesystem::path file = file_with(bytes, name);
    read_as(file, {});
    network::TieReading otherwise;
    otherwise.weights = {1.0, 5.0};
    otherwise.undirected = true;
    otherwise.chart = file;  // which may be both
    read_as(file, otherwise);
}

}  // namespace raaderum::fuzz

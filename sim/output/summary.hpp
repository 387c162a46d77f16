#pragma once
// What is in a trajectory file and how it was made, in small: for `raaderum inspect`.

#include "output/impossible.hpp"
#include "output/provenance.hpp"
#include "output/seal_mark.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace raaderum::output {

struct MetricSummary {
    std::string name;
    std::string long_name;
    std::string unit;
    std::string better;
    double last_year = 0.0;  ///< mean over the last 52 weeks and all replicates that reached them; NaN: none did
};

struct AgentSummary {
    std::size_t replicates = 0;
    std::size_t weeks = 0;
    std::size_t positions = 0;
    std::vector<std::string> states;
};

struct SnapshotSummary {
    std::int32_t replicate = 0;
    std::int32_t week = 0;
    float mean_degree = 0;
    float largest_degree = 0;  ///< NaN where degrees are not recorded
    float clustering = 0;
    float path_length = 0;
    std::int32_t components = 0;
    float largest_component = 0;
    float mean_betweenness = 0;  ///< over filled positions
    float largest_betweenness = 0;
    bool sampled = false;  ///< path measures from a sample of sources
};

struct NetworkSummary {
    std::size_t replicates = 0;
    std::size_t ties = 0;  ///< of the replicate that has most
    std::int32_t employees = 0;
    std::int32_t leaders = 0;
    std::vector<SnapshotSummary> snapshots;
};

struct VariantSummary {
    std::string name;
    std::string overrides;
    std::string compared_with;
    bool baseline = false;
    std::size_t replicates = 0;
    std::size_t finished = 0;
    std::string kept;  ///< what is kept of the metrics, in words; empty: every week of all
    std::vector<MetricSummary> metrics;
    std::optional<AgentSummary> agents;
    std::optional<NetworkSummary> network;
    std::vector<std::pair<std::string, std::size_t>> events;  ///< kinds that occur, and how often
};

struct FailureSummary {
    std::int32_t replicate = 0;
    std::string variant;
    std::string reason;
    std::int32_t week = -1;  ///< in which it failed; −1: before the first, or not known
};

struct WorldsSummary {
    std::size_t worlds = 0;
    std::int32_t replicates = 0;  ///< in each; 0: they are of a set
    std::string set;              ///< its name; empty: sampled worlds, or points
    std::string checksum;         ///< of the set
    std::vector<std::string> parameters;
};

struct FileSummary {
    std::filesystem::path path;
    std::uintmax_t bytes = 0;
    std::int32_t format_version = 0;
    bool complete = false;
    SealMark seal = SealMark::sealed;
    Impossible impossible;  ///< values in a file that is not sealed
    Provenance provenance;
    std::size_t weeks = 0;
    std::vector<VariantSummary> variants;
    std::optional<WorldsSummary> worlds;
    std::size_t municipalities = 0;  ///< 0: one institution
    std::int64_t institutions = 0;   ///< of the country
    std::int64_t employees = 0;
    std::size_t teams = 0;        ///< of which metrics are kept
    std::string stopped_because;  ///< empty: the number of replicates was given
    std::vector<FailureSummary> failures;
};

/// Reads a summary. Throws OutputRefused where there is no such file or it is none of ours, and SystemFailure where it
/// cannot be read or is damaged.
FileSummary summarise(const std::filesystem::path& file);

/// What a file's checksum says for it. Throws as summarise().
SealMark seal_mark_of(const std::filesystem::path& file);

}  // namespace raaderum::output

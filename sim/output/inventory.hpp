#pragma once
// What is stored of a plan, in finished files and in parts: what lies at an output's place before a run, or what is to be
// joined. Nothing of another plan or model, nothing damaged, and every replicate once.

#include "output/join.hpp"
#include "output/provenance.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace raaderum::output {

struct Inventory {
    std::vector<Source> sources;    ///< what is stored of the plan's replicates, each replicate in one of them
    bool already_complete = false;  ///< a finished file holds all of them
    std::size_t whole = 0;          ///< so many replicates, from the first on, lie in the finished file without a gap
    std::string stopped_because;    ///< what the finished file says of its end; empty where it did not end by itself
};

/// Whether there is a file or a part at all.
bool anything_at(const std::filesystem::path& file);

/// Takes stock of the finished file and the parts, and notes in the experiment which other builds made what is there
/// (add_build()). Throws OutputRefused, saying what differs, where they belong to another
/// plan or were made by another model or hold a replicate twice with other results (one that failed yields to one
/// that did not), and SystemFailure where one is damaged.
/// With `shard`, parts that are surely of another shard are passed over unread, so that many shards may share a folder.
Inventory take_stock(const std::filesystem::path& file, Experiment& experiment,
                     const std::vector<ReplicateId>* shard = nullptr);

/// Leaves out replicates that failed (of `shard` alone, where there is one), so that they are missing. A part that holds nothing
/// else is removed, so that what comes of them may bear its name; where they are computed again, that takes their place.
void forget_failed(Inventory& stock, const std::vector<ReplicateId>* shard = nullptr);

/// Whether any, or no other than, the replicates of a shard (ascending) are stored.
bool holds_any(const Inventory& stock, const std::vector<ReplicateId>& shard);
bool holds_only(const Inventory& stock, const std::vector<ReplicateId>& shard);

/// What is to be joined: sources with every replicate once, and the replicates that lay in two of them, with the same results.
struct Gathered {
    std::vector<Source> sources;
    std::vector<std::uint32_t> twice;
};

/// Takes stock of finished files and of folders of parts. Throws as take_stock().
Gathered gather(const std::vector<std::filesystem::path>& files_and_folders, const Experiment& experiment);

/// The plan's replicates that lie in none of the sources, ascending.
std::vector<std::uint32_t> missing_in(const std::vector<Source>& sources, std::size_t replicates);

}  // namespace raaderum::output

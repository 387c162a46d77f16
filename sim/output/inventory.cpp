#include "output/inventory.hpp"

#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/hdf_data.hpp"
#include "output/leftovers.hpp"
#include "output/origin.hpp"
#include "output/part.hpp"
#include "output/reader.hpp"
#include "output/same.hpp"
#include "output/seal.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace raaderum::output {
namespace {

void refuse_apart(const std::filesystem::path& path, const PlanMark& mark, const Experiment& experiment) {
    const std::string apart = why_apart(experiment.provenance, mark.made);
    if (apart.empty()) return;
    throw OutputRefused(path, apart,
                        "go on with the plan and the program it was begun with, choose another output, or start over");
}

/// A part's own checksum was looked at before.
Source look_at(const std::filesystem::path& path, bool is_part, const Experiment& experiment) {
    const bool checksum = is_part || carries_checksum(path);
    const PlanMark mark = read_plan_mark(path);
    refuse_apart(path, mark, experiment);
    Source source{path, TrajectoryReader(path, experiment).contents(), is_part};
    source.contents.sealed = checksum && mark.sealed;
    if (is_part) check_name(path, source.contents.replicates, experiment.provenance.plan_digest);
    return source;
}

std::size_t without_gap(const std::vector<std::uint32_t>& replicates) {
    std::size_t count = 0;
    while (count != replicates.size() && replicates[count] == count) ++count;
    return count;
}

Replicate read_one(const std::filesystem::path& path, std::uint32_t replicate, const Experiment& experiment) {
    const TrajectoryReader reader(path, experiment);
    std::vector<Replicate> batch;
    reader.read({reader.contents().place_of(replicate), 1}, batch);
    return std::move(batch.front());
}

bool failed_in(const Contents& contents, std::uint32_t replicate) {
    return std::any_of(contents.failures.begin(), contents.failures.end(),
                       [replicate](const Failure& failure) { return failure.replicate == replicate; });
}

/// Takes replicates, ascending, out of what is to be taken from a source.
void leave_out(Source& source, const std::vector<std::uint32_t>& replicates) {
    std::vector<std::uint32_t> kept;
    std::set_difference(source.contents.replicates.begin(), source.contents.replicates.end(), replicates.begin(),
                        replicates.end(), std::back_inserter(kept));
    source.contents = only(source.contents, kept);
}

/// Collects sources. A replicate that an earlier source holds too is left out of the later one, if both say the same of it:
/// shards that were cut differently may overlap, and a run that was killed after joining leaves its parts.
class Collection {
  public:
    explicit Collection(const Experiment& experiment) : experiment_(experiment) {}

    void add(Source source) {
        std::vector<std::uint32_t> fresh;
        for (const std::uint32_t replicate : source.contents.replicates) {
            if (owner_.size() <= replicate) owner_.resize(std::size_t{replicate} + 1, nobody);
            if (owner_[replicate] == nobody || takes_the_place(source, replicate)) {
                owner_[replicate] = static_cast<std::uint32_t>(gathered_.sources.size());
                fresh.push_back(replicate);
            } else if (!gave_way(source, replicate)) {
                expect_same(replicate, gathered_.sources[owner_[replicate]].path, source.path);
                gathered_.twice.push_back(replicate);
            }
        }
        if (fresh.empty()) return;
        if (fresh.size() != source.contents.replicates.size()) source.contents = only(source.contents, fresh);
        gathered_.sources.push_back(std::move(source));
    }

    /// Whether a replicate that failed gave way to the same one of a later source.
    bool any_gave_way() const { return !gave_way_.empty(); }
    /// The first that did, if any.
    std::uint32_t first_that_gave_way() const { return gave_way_.begin()->first; }

    Gathered take() {
        std::map<std::uint32_t, std::vector<std::uint32_t>> by_source;
        for (const auto& [replicate, source] : gave_way_) by_source[source].push_back(replicate);
        for (const auto& [source, replicates] : by_source) {
            leave_out(gathered_.sources[source], replicates);
        }
        std::erase_if(gathered_.sources, [](const Source& each) { return each.contents.replicates.empty(); });
        std::sort(gathered_.twice.begin(), gathered_.twice.end());
        gathered_.twice.erase(std::unique(gathered_.twice.begin(), gathered_.twice.end()), gathered_.twice.end());
        return std::move(gathered_);
    }

  private:
    static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

    /// A replicate may fail on one machine and be finished on another, or when tried again; the finished one counts.
    bool takes_the_place(const Source& later, std::uint32_t replicate) {
        const std::uint32_t owner = owner_[replicate];
        if (!failed_in(gathered_.sources[owner].contents, replicate) || failed_in(later.contents, replicate))
            return false;
        gave_way_[replicate] = owner;
        return true;
    }
    bool gave_way(const Source& later, std::uint32_t replicate) const {
        return failed_in(later.contents, replicate)
               && !failed_in(gathered_.sources[owner_[replicate]].contents, replicate);
    }

    void expect_same(std::uint32_t replicate, const std::filesystem::path& one,
                     const std::filesystem::path& other) const {
        const auto difference = first_difference(read_one(one, replicate, experiment_),
                                                 read_one(other, replicate, experiment_), kept_by(experiment_));
        if (!difference) return;
        throw OutputRefused(other,
                            "replicate " + std::to_string(replicate) + " lies in " + one.string()
                                + " too, with other results: variant " + experiment_.variants[difference->variant].name
                                + ", " + difference->where + ": " + difference->other + " here, " + difference->one
                                + " there",
                            "one of the two was changed; remove it");
    }

    const Experiment& experiment_;
    Gathered gathered_;
    std::vector<std::uint32_t> owner_;                 ///< index of the source that holds a replicate
    std::map<std::uint32_t, std::uint32_t> gave_way_;  ///< replicates, and the source that held them as failed
};

void add_parts(Collection& collection, const std::filesystem::path& folder, const Experiment& experiment,
               const std::vector<ReplicateId>* shard = nullptr) {
    std::vector<std::filesystem::path> parts = parts_in(folder);
    std::erase_if(parts, [&](const std::filesystem::path& part) {
        return shard != nullptr && surely_of_another_shard(part, *shard, experiment.provenance.plan_digest);
    });
    for (const std::filesystem::path& part : parts) check_seal(part);
    try_out_parts(parts);
    for (const std::filesystem::path& part : parts) collection.add(look_at(part, true, experiment));
}

/// The builds that brought parts are told by the plan's notes beside them; each writes its own. A note that is damaged tells
/// nothing, and the parts have checksums of their own.
void add_builds(Experiment& experiment, const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> notes = files_in(folder, "plan-", ".plan");
    std::erase_if(notes, [](const std::filesystem::path& note) { return seal_state(note) != SealState::holds; });
    try_out_parts(notes);
    for (const std::filesystem::path& note : notes) {
        const PlanMark mark = read_plan_mark(note);
        if (mark.made.plan_digest != experiment.provenance.plan_digest) continue;
        if (mark.made.model_sha256 != experiment.provenance.model_sha256) continue;  // parts of its own are refused
        refuse_apart(note, mark, experiment);
        add_build(experiment.provenance, mark.made);
    }
}

/// Parts of the plan itself, where all else is to be replaced; a damaged one is of no use to anybody.
void add_parts_of_the_plan(Collection& collection, const std::filesystem::path& folder, const Experiment& experiment) {
    constexpr std::size_t digits = 16;  // of the plan's digest, in names of parts
    std::vector<std::filesystem::path> parts =
        files_in(folder, "plan-" + experiment.provenance.plan_digest.substr(0, digits) + "-replicates-", ".part");
    std::erase_if(parts, [](const std::filesystem::path& part) {
        const SealState state = seal_state(part);
        if (state == SealState::broken) remove_file(part);
        return state != SealState::holds;
    });
    try_out_parts(parts);
    for (const std::filesystem::path& part : parts) {
        std::optional<Source> source;
        try {
            source = look_at(part, true, experiment);
        } catch (const OutputRefused&) {
            continue;  // of another model
        }
        collection.add(std::move(*source));
    }
}

/// Whether a trajectory file of this very plan and model lies there.
bool is_of_plan(const std::filesystem::path& file, const Experiment& experiment) {
    if (seal_state(file) != SealState::holds) return false;
    carries_checksum(file);
    return why_apart(experiment.provenance, read_plan_mark(file).made).empty();
}

}  // namespace

bool anything_at(const std::filesystem::path& file) { return is_there(file) || !parts_in(parts_folder(file)).empty(); }

Inventory take_stock(const std::filesystem::path& file, Experiment& experiment, const std::vector<ReplicateId>* shard) {
    const HdfTurn turn;
    Inventory stock;
    Collection collection(experiment);
    // Where the new file has come to be already, and the run was killed before it had cleared up, it counts as any other.
    const bool replaces = replaces_what_is_there(file, experiment.provenance.plan_digest);
    if (replaces && !(is_another_by_now(file, experiment.provenance.plan_digest) && is_of_plan(file, experiment))) {
        expect_replaceable(file, experiment.provenance.plan_digest);
        add_builds(experiment, parts_folder(file));
        add_parts_of_the_plan(collection, parts_folder(file), experiment);
        stock.sources = collection.take().sources;
        return stock;
    }
    if (is_there(file)) {
        Source source = look_at(file, false, experiment);
        stock.already_complete = source.contents.below(experiment.replicates) == experiment.replicates;
        stock.whole = without_gap(source.contents.replicates);
        stock.stopped_because = text_if_any(open_file(file), "stopped_because");
        collection.add(std::move(source));
        add_build(experiment.provenance, read_plan_mark(file).made);
    }
    add_builds(experiment, parts_folder(file));
    add_parts(collection, parts_folder(file), experiment, shard);
    if (collection.any_gave_way()) {
        stock.already_complete = false;
        stock.whole = std::min<std::size_t>(stock.whole, collection.first_that_gave_way());
    }
    stock.sources = collection.take().sources;
    return stock;
}

void forget_failed(Inventory& stock, const std::vector<ReplicateId>* shard) {
    for (Source& source : stock.sources) {
        std::vector<std::uint32_t> failed;
        for (const Failure& failure : source.contents.failures) {
            const bool ours =
                shard == nullptr || std::binary_search(shard->begin(), shard->end(), ReplicateId{failure.replicate});
            if (ours && (failed.empty() || failed.back() != failure.replicate)) failed.push_back(failure.replicate);
        }
        if (failed.empty()) continue;
        stock.already_complete = false;
        stock.whole = std::min<std::size_t>(stock.whole, failed.front());
        leave_out(source, failed);
        if (!source.is_part || !source.contents.replicates.empty()) continue;
        std::error_code error;
        if (!std::filesystem::remove(source.path, error)) throw SystemFailure(source.path, "remove", error.message());
    }
    std::erase_if(stock.sources, [](const Source& each) { return each.contents.replicates.empty(); });
}

bool holds_any(const Inventory& stock, const std::vector<ReplicateId>& shard) {
    return std::any_of(stock.sources.begin(), stock.sources.end(), [&shard](const Source& source) {
        const auto& replicates = source.contents.replicates;
        return std::any_of(replicates.begin(), replicates.end(), [&shard](std::uint32_t each) {
            return std::binary_search(shard.begin(), shard.end(), ReplicateId{each});
        });
    });
}

bool holds_only(const Inventory& stock, const std::vector<ReplicateId>& shard) {
    return std::all_of(stock.sources.begin(), stock.sources.end(), [&shard](const Source& source) {
        const auto& replicates = source.contents.replicates;
        return std::all_of(replicates.begin(), replicates.end(), [&shard](std::uint32_t each) {
            return std::binary_search(shard.begin(), shard.end(), ReplicateId{each});
        });
    });
}

Gathered gather(const std::vector<std::filesystem::path>& files_and_folders, const Experiment& experiment) {
    const HdfTurn turn;
    Collection collection(experiment);
    for (const std::filesystem::path& each : files_and_folders) {
        if (std::filesystem::is_directory(each)) {
            add_parts(collection, each, experiment);
        } else {
            collection.add(look_at(each, false, experiment));
        }
    }
    return collection.take();
}

std::vector<std::uint32_t> missing_in(const std::vector<Source>& sources, std::size_t replicates) {
    std::vector<bool> stored(replicates, false);
    for (const Source& source : sources) {
        for (const std::uint32_t replicate : source.contents.replicates) {
            if (replicate < replicates) stored[replicate] = true;
        }
    }
    std::vector<std::uint32_t> lacking;
    for (std::uint32_t replicate = 0; replicate != replicates; ++replicate) {
        if (!stored[replicate]) lacking.push_back(replicate);
    }
    return lacking;
}

}  // namespace raaderum::output

// `raaderum rerun`: lives a whole file again from what is inside it, scenario, seed and ties, and says whether every data set
// has the same bytes; or lives one replicate again, to look at a failure.
#include "cli/arguments.hpp"
#include "cli/lived_again.hpp"
#include "cli/precision_watch.hpp"
#include "cli/stop_signals.hpp"
#include "cli/stored_ending.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "output/agreement.hpp"
#include "output/digest.hpp"
#include "output/durable.hpp"
#include "output/leftovers.hpp"
#include "output/part.hpp"
#include "output/same.hpp"
#include "output/store.hpp"
#include "output/stored_replicates.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <unistd.h>
#include <algorithm>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;

/// The data sets that differ between two files, or that only one of them has.
std::vector<std::string> differing_datasets(const fs::path& one, const fs::path& other) {
    const auto here = output::digests_of_datasets(one);
    const auto there = output::digests_of_datasets(other);
    std::vector<std::string> differing;
    for (const auto& [name, sum] : here) {
        const auto found = there.find(name);
        if (found == there.end() || found->second != sum) differing.push_back(name);
    }
    for (const auto& [name, sum] : there) {
        if (!here.contains(name)) differing.push_back(name);
    }
    return differing;
}

/// A free name beside the file, or in the folder for temporary files where nothing can be written beside it.
fs::path place_for_a_while(const fs::path& file) {
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const bool writable = ::access(folder.c_str(), W_OK) == 0;
    return output::temporary_beside((writable ? folder : fs::temp_directory_path()) / file.filename()) += ".h5";
}

/// Where the reproduced file goes: where the user wants it, or beside the file, to be removed.
class Reproduced {
  public:
    explicit Reproduced(const RerunRequest& request)
        : kept_(!request.output.empty()), path_(kept_ ? request.output : place_for_a_while(request.file)) {
        std::error_code not_there;
        if (fs::equivalent(path_, request.file, not_there)) {
            throw BadUsage(fmt::format("{} is the file itself; choose another output with -o", path_.string()));
        }
    }
    ~Reproduced() {
        std::error_code ignored;
        if (!kept_) fs::remove(path_, ignored);
    }
    Reproduced(const Reproduced&) = delete;
    Reproduced& operator=(const Reproduced&) = delete;
    const fs::path& path() const { return path_; }
    bool kept() const { return kept_; }

  private:
    bool kept_;
    fs::path path_;
};

/// The attributes that differ, e.g. "/variants/trust@overrides". Another program that made the file says so in its own words.
std::vector<std::string> differing_attributes(const OpenedFile& file, const fs::path& reproduced) {
    const output::Provenance& made = file.stored.provenance;
    const bool digest_is_its_own = made.plan_digest
                                   == output::plan_digest(made.scenario_resolved, made.program_version,
                                                          file.stored.ties.get(), file.stored.teams.get());
    std::vector<std::string> differing;
    for (const output::Disagreement& each : output::disagreements(file.stored.path, reproduced)) {
        const bool of_the_program = each.where == "/@program_version" || each.where == "/@model_sha256"
                                    || (each.where == "/@plan_digest" && digest_is_its_own);
        if (each.where.find('@') == std::string::npos || (of_the_program && !file.made_by_others.empty())) continue;
        differing.push_back(each.where);
    }
    return differing;
}

Exit tell_whole(const RerunRequest& request, const OpenedFile& file, const Reproduced& reproduced) {
    std::vector<std::string> differing = differing_datasets(request.file, reproduced.path());
    const std::vector<std::string> attributes = differing_attributes(file, reproduced.path());
    const bool agree = differing.empty() && attributes.empty();
    if (request.json) {
        nlohmann::ordered_json report;
        report["file"] = request.file.string();
        report["replicates"] = file.replicates.size();
        report["same_program"] = file.made_by_others.empty();
        report["sealed"] = file.facts.seal == output::SealMark::sealed;
        report["differ"] = differing;
        report["attributes_differ"] = attributes;
        report["agree"] = agree;
        fmt::print("{}\n", report.dump(2));
    } else if (agree) {
        fmt::print("{}: reproduced; all {} replicates and every data set have the same bytes\n", request.file.string(),
                   file.replicates.size());
    } else {
        constexpr std::size_t most_told = 20;
        if (!differing.empty()) {
            fmt::print("{}: {} data set{} other bytes when lived again", request.file.string(), differing.size(),
                       differing.size() == 1 ? " has" : "s have");
        }
        if (!attributes.empty()) {
            fmt::print("{} {} attribute{} something else", differing.empty() ? request.file.string() + ":" : ", and",
                       attributes.size(), attributes.size() == 1 ? " says" : "s say");
        }
        fmt::print(":\n");
        differing.insert(differing.end(), attributes.begin(), attributes.end());
        for (std::size_t each = 0; each != std::min(differing.size(), most_told); ++each) {
            fmt::print("  {}\n", differing[each]);
        }
        if (differing.size() > most_told) fmt::print("  and {} more\n", differing.size() - most_told);
    }
    if (reproduced.kept() && !request.json) fmt::print("the reproduced file is {}\n", reproduced.path().string());
    if (!request.json) fmt::print("{}", unsealed_note(request.file, file.facts.seal, file.facts.impossible));
    return agree ? Exit::done : Exit::differs;
}

Exit rerun_whole(const RerunRequest& request, const OpenedFile& file) {
    const Reproduced reproduced(request);
    StopSignals signals;
    output::StoreOptions options;
    options.existing = request.force ? output::Existing::replace : output::Existing::refuse;
    options.remedy = "--force replaces it";
    output::TrajectoryStore store(reproduced.path(), file.experiment, options);
    std::optional<PrecisionWatch> watch;
    if (file.scenario.plan.until) watch.emplace(file.scenario.plan);
    const auto result = live_again(
        file, file.replicates, request.jobs, request.progress, [&signals] { return signals.asked(); },
        [&](std::vector<Trajectory>&& lived) {
            if (watch) watch->take(lived);
            store.accept(std::move(lived));
        });
    if (result.stopped) {
        output::clear_parts(output::parts_folder(reproduced.path()), output::Afterwards::remove_folder);
        return signals.exit();
    }
    if (watch) {
        if (auto ending = ending_by(*watch, file.replicates.size())) store.end_with(std::move(*ending));
    }
    store.finish();
    return tell_whole(request, file, reproduced);
}

/// Lives one replicate again and says how each variant went.
Exit rerun_one(const RerunRequest& request, const OpenedFile& file) {
    const std::uint32_t replicate = *request.replicate;
    if (!std::binary_search(file.replicates.begin(), file.replicates.end(), replicate)) {
        throw BadUsage(fmt::format("{} holds no replicate {}", request.file.string(), replicate));
    }
    const output::StoredReplicates stored(request.file, file.experiment);
    StopSignals signals;
    output::Replicate again;
    const auto result = live_again(
        file, {replicate}, request.jobs, request.progress, [&signals] { return signals.asked(); },
        [&](std::vector<Trajectory>&& lived) { again = std::move(lived); });
    if (result.stopped) return signals.exit();
    const auto difference = output::first_difference(stored.read(replicate), again, output::kept_by(file.experiment));
    for (const Trajectory& trajectory : again) {
        fmt::print("replicate {}, {}: {}\n", replicate, file.experiment.variants[trajectory.variant].name,
                   trajectory.finished() ? "finished" : trajectory.failure);
    }
    fmt::print("{}", unsealed_note(request.file, file.facts.seal, file.facts.impossible));
    if (!difference) {
        fmt::print("the same as in {}, to the last bit\n", request.file.string());
        return Exit::done;
    }
    fmt::print("not the same as in {}: {}: {}: {} stored, {} lived again\n", request.file.string(),
               file.experiment.variants[difference->variant].name, difference->where, difference->one,
               difference->other);
    return Exit::differs;
}

}  // namespace

Exit perform(const RerunRequest& request) {
    const OpenedFile file = open_to_live_again(request.file);
    return request.replicate ? rerun_one(request, file) : rerun_whole(request, file);
}

}  // namespace raaderum::cli

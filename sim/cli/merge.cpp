// `raaderum merge`: joins the shards of one run, files or folders of parts, into one trajectory file with the bytes that a
// single run would have written; or says what stands in the way, and writes nothing.
#include "cli/arguments.hpp"
#include "cli/plan_of_file.hpp"
#include "cli/stop_signals.hpp"
#include "cli/tell_unsealed.hpp"
#include "cli/terminal.hpp"
#include "cli/told_replicates.hpp"
#include "output/destination.hpp"
#include "output/failure.hpp"
#include "output/inventory.hpp"
#include "output/leftovers.hpp"
#include "output/lock.hpp"
#include "output/part.hpp"
#include "output/summary.hpp"
#include "output/trajectory_file.hpp"
#include "output/whole.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <system_error>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;
using output::OutputRefused;

/// The plans that lie in the sources: one per file, and the notes in each folder of parts.
std::vector<output::StoredPlan> plans_in(const std::vector<fs::path>& sources) {
    std::vector<output::StoredPlan> plans;
    for (const fs::path& source : sources) {
        if (!fs::exists(source)) throw OutputRefused(source, "there is no such file", "");
        if (!fs::is_directory(source) && !fs::is_regular_file(source)) {
            throw OutputRefused(source, "this is neither a file nor a folder of parts", "");
        }
        if (!fs::is_directory(source)) {
            plans.push_back(output::plan_in(source));
            continue;
        }
        std::vector<output::StoredPlan> notes = output::plan_notes_in(source);
        if (notes.empty()) {
            throw OutputRefused(source, "there is no plan in this folder", "expected FILE.h5.parts as a run leaves it");
        }
        std::move(notes.begin(), notes.end(), std::back_inserter(plans));
    }
    return plans;
}

/// The experiment that all sources belong to; of several that differ in how far they go, the one that goes farthest.
output::Experiment common_experiment(const std::vector<output::StoredPlan>& plans) {
    output::Experiment widest;
    output::Provenance builds;
    for (const output::StoredPlan& plan : plans) {
        const std::string apart = output::why_apart(plans.front().provenance, plan.provenance);
        if (!apart.empty()) {
            throw OutputRefused(plan.path, fmt::format("{}, in {}", apart, plans.front().path.string()),
                                "give shards of one run");
        }
        const scenario::Scenario scenario = plan_of(plan);
        output::Experiment experiment =
            output::experiment_of(scenario, recorded_state_table(), plan.provenance.created);
        experiment.provenance.scenario = plan.provenance.scenario;
        experiment.provenance.scenario_sha256 = plan.provenance.scenario_sha256;
        add_build(builds, plan.provenance);
        if (experiment.replicates > widest.replicates) widest = std::move(experiment);
    }
    // The replicates are those of the shards' programs, whichever program joins them.
    widest.provenance.compiler = builds.compiler;
    widest.provenance.compiler_flags = builds.compiler_flags;
    widest.provenance.git_revision = builds.git_revision;
    if (widest.provenance.created.empty()) widest.provenance.created = output::now();
    return widest;
}

bool same_file(const fs::path& one, const fs::path& other) {
    std::error_code not_there;
    return fs::equivalent(one, other, not_there);
}

/// The sources, with the output's own file and parts only where they are named or belong to a shared output.
std::vector<fs::path> without_repeats(const std::vector<fs::path>& named) {
    std::vector<fs::path> sources;
    for (const fs::path& each : named) {
        if (std::none_of(sources.begin(), sources.end(),
                         [&](const fs::path& other) { return same_file(each, other); })) {
            sources.push_back(each);
        }
    }
    return sources;
}

/// Adds FILE.h5 where FILE.h5.parts is given and the other way round, since a shared output may lie in both.
std::vector<fs::path> with_their_halves(const std::vector<fs::path>& named) {
    std::vector<fs::path> sources;
    for (const fs::path& each : named) {
        sources.push_back(each);
        const bool are_parts = each.extension() == ".parts";
        fs::path other = are_parts ? fs::path(each).replace_extension() : output::parts_folder(each);
        if (are_parts && output::is_to_be_replaced(other)) continue;  // by what the parts hold
        if (fs::exists(other)) sources.push_back(std::move(other));
    }
    std::erase_if(sources, [](const fs::path& each) {
        return !fs::exists(each) && fs::exists(output::parts_folder(each));  // FILE.h5 stands for its parts
    });
    return without_repeats(sources);
}

struct Collected {
    output::Experiment experiment;
    output::Gathered gathered;
};

/// Reads all sources; what is damaged is refused like what does not belong.
Collected collect(const std::vector<fs::path>& sources) {
    try {
        std::vector<fs::path> files = sources;
        std::erase_if(files, [](const fs::path& each) { return !fs::is_regular_file(each); });
        output::carry_checksums(files);  // all at once
        Collected all;
        all.experiment = common_experiment(plans_in(sources));
        all.gathered = output::gather(sources, all.experiment);
        return all;
    } catch (const output::SystemFailure& failure) {
        throw OutputRefused(failure.path(), failure.reason(), "");
    }
}

/// Says that several builds made what is joined.
void tell_builds(const output::Experiment& experiment) {
    const std::string builds = several_builds(experiment.provenance);
    if (builds.empty()) return;
    say("{}: several builds of the program made these replicates: {}; the file will say so\n",
        styled("warning", Style::yellow, stderr), builds);
}

/// One line per replicate that failed where it was run, with the command that runs it alone.
Exit tell_failures(const fs::path& file, const std::vector<output::FailureSummary>& failures) {
    for (const output::FailureSummary& failure : failures) {
        say("{}: variant {}, replicate {}: {}\n  to reproduce it alone: raaderum rerun {} --replicate {}\n",
            styled("failed", Style::red, stderr), failure.variant, failure.replicate, failure.reason,
            quoted(file.string()), failure.replicate);
    }
    return failures.empty() ? Exit::done : Exit::some_failed;
}

void tell_in_json(const fs::path& file, std::size_t joined, std::size_t planned, std::size_t sources, bool sealed) {
    const nlohmann::ordered_json outcome{{"file", file.string()},         {"replicates", joined}, {"planned", planned},
                                         {"complete", joined == planned}, {"sources", sources},   {"sealed", sealed}};
    fmt::print("{}\n", outcome.dump(2));
}

/// The failures among what is joined.
std::vector<output::FailureSummary> failures_in(const Collected& all) {
    std::vector<output::FailureSummary> failures;
    for (const output::Source& source : all.gathered.sources) {
        for (const output::Failure& failure : source.contents.failures) {
            failures.push_back({static_cast<std::int32_t>(failure.replicate),
                                all.experiment.variants[failure.variant].name, failure.reason});
        }
    }
    std::stable_sort(failures.begin(), failures.end(),
                     [](const auto& one, const auto& other) { return one.replicate < other.replicate; });
    return failures;
}

}  // namespace

Exit perform(const MergeRequest& request) {
    const std::vector<fs::path> sources = with_their_halves(request.sources);
    const bool among_sources = std::any_of(sources.begin(), sources.end(),
                                           [&](const fs::path& each) { return same_file(each, request.output); });
    const bool replaceable = among_sources || request.force;
    output::expect_place_for_trajectory(request.output, replaceable ? output::Replace::if_ours : output::Replace::no,
                                        "--force replaces it");
    if (sources.size() == 1 && among_sources && output::TrajectoryFile(sources.front()).facts().complete) {
        const output::StoredFacts facts = output::TrajectoryFile(sources.front()).facts();
        tell_unsealed(request.output, facts.seal, facts.impossible);
        if (request.json) {
            const std::size_t there = facts.variants.front().replicates.size();
            tell_in_json(request.output, there, there, 1, facts.seal == output::SealMark::sealed);
        } else {
            fmt::print("{}: complete already\n", request.output.string());
            fmt::print("{}", unsealed_note(request.output, facts.seal, facts.impossible));
        }
        return tell_failures(request.output, output::summarise(request.output).failures);
    }
    const StopSignals signals;
    const output::Lock lock(request.output.string() + ".lock");
    if (lock.exists()) output::clear_temporaries(request.output);
    const auto before = output::identity_of(request.output);
    const auto afterwards = output::is_empty_folder(output::parts_folder(request.output))
                                ? output::Afterwards::keep_folder
                                : output::Afterwards::remove_folder;
    Collected all = collect(sources);
    tell_builds(all.experiment);
    std::string unsealed;
    for (const output::Source& source : all.gathered.sources) {
        if (source.contents.sealed) continue;
        const output::StoredFacts facts = output::TrajectoryFile(source.path).facts();
        tell_unsealed(source.path, facts.seal, facts.impossible);
        unsealed += unsealed_note(source.path, facts.seal, facts.impossible);
    }
    const std::vector<std::uint32_t> missing = missing_in(all.gathered.sources, all.experiment.replicates);
    if (!missing.empty() && !request.allow_partial) {
        throw OutputRefused(request.output,
                            fmt::format("{} of {} {} in no shard given", told_replicates(missing),
                                        all.experiment.replicates, missing.size() == 1 ? "lies" : "lie"),
                            "give all shards, or --allow-partial");
    }
    if (!all.gathered.twice.empty()) {
        say("{}: {} in more than one shard, with the same results; taken once\n",
            styled("warning", Style::yellow, stderr), told_replicates(all.gathered.twice));
    }
    if (!missing.empty()) {
        say("{}: not complete: {} of {} in no shard given\n", styled("warning", Style::yellow, stderr),
            told_replicates(missing), all.experiment.replicates);
    }
    if (all.gathered.sources.empty()) throw OutputRefused(request.output, "there is nothing to join", "");
    try {
        output::join(request.output, all.gathered.sources, {}, all.experiment, {}, before,
                     [&signals] { return signals.asked(); });
    } catch (const output::JoiningStopped&) {
        say("stopped; nothing is written, and the shards are as they were\n");
        return signals.exit();
    }
    if (missing.empty()) output::clear_parts(output::parts_folder(request.output), afterwards);
    const std::size_t joined = all.experiment.replicates - missing.size();
    const std::vector<output::FailureSummary> failures = failures_in(all);
    if (request.json) {
        tell_in_json(request.output, joined, all.experiment.replicates, all.gathered.sources.size(), unsealed.empty());
        return tell_failures(request.output, failures);
    }
    fmt::print("{}: {} of {} replicates from {} source{}, {}\n", request.output.string(), joined,
               all.experiment.replicates, all.gathered.sources.size(), all.gathered.sources.size() == 1 ? "" : "s",
               missing.empty() ? "complete" : "not complete");
    if (!unsealed.empty()) fmt::print("{}{} is marked as unsealed, too\n", unsealed, request.output.string());
    return tell_failures(request.output, failures);
}

}  // namespace raaderum::cli

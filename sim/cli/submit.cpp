// `raaderum submit`: hands a run to Slurm as job arrays of shards that share one output, and a job that joins them. Called
// again, it submits what is missing and not in the queue: shards, and the job that joins.
#include "cli/arguments.hpp"
#include "cli/read_scenario.hpp"
#include "cli/slurm.hpp"
#include "cli/slurm_scripts.hpp"
#include "cli/submitted.hpp"
#include "output/destination.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/inventory.hpp"
#include "output/part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;

/// The jobs of earlier calls that are still in Slurm's queue: arrays, which shards they have there, and one that joins.
struct Queued {
    std::vector<std::string> arrays;
    std::set<std::uint32_t> shards;
    std::string join;  ///< empty: none
};

Queued still_queued(const fs::path& folder, std::uint32_t tasks) {
    Queued queued;
    for (const Submitted& one : submitted_before(folder)) {
        if (one.joins()) {
            if (is_queued(one.job)) queued.join = one.job;
            continue;
        }
        const std::set<std::uint32_t> here = queued_tasks(one.job);
        if (here.empty()) continue;  // Slurm has forgotten it
        if (one.tasks != tasks) {
            throw BadUsage(
                fmt::format("job {} is still in the queue with {} shards; wait for it, scancel it, or give "
                            "--tasks {}",
                            one.job, one.tasks, one.tasks));
        }
        queued.arrays.push_back(one.job);
        for (const std::uint32_t task : here) queued.shards.insert(task + one.offset);
    }
    return queued;
}

/// The shards, counted from 1, that lack any of the missing replicates.
std::vector<std::uint32_t> lacking_shards(const std::vector<std::uint32_t>& missing, std::uint32_t tasks) {
    std::set<std::uint32_t> shards;
    for (const std::uint32_t replicate : missing) shards.insert(replicate % tasks + 1);
    return {shards.begin(), shards.end()};
}

/// A line of a script takes no line break, and a reader of the script is shown what stands in it.
void refuse_control_characters(const SubmitRequest& request, const fs::path& output) {
    const auto look_at = [](const std::string& option, const std::string& text) {
        const auto is_control = [](unsigned char c) { return c < 0x20U || c == 0x7FU; };
        if (std::none_of(text.begin(), text.end(), is_control)) return;
        throw BadUsage(
            fmt::format("{} holds a line break or another control character; it must be one plain line", option));
    };
    look_at("--time", request.time);
    look_at("-o", output.string());
    for (const std::string& option : request.sbatch) look_at("--sbatch", option);
    if (output.string().find('\\') != std::string::npos) {
        throw BadUsage("-o holds a backslash, and Slurm then names no log after its task; choose another name");
    }
}

/// Submits the lacking shards, as many arrays as their indices need, and gives the jobs' numbers.
std::vector<std::string> submit_shards(const std::vector<std::uint32_t>& lacking, const SubmitRequest& request,
                                       const SlurmJobs& jobs) {
    const std::uint32_t most = highest_array_index();
    std::map<std::uint32_t, std::vector<std::uint32_t>> pieces;  // by what is added to an index
    for (const std::uint32_t shard : lacking) {
        const std::uint32_t offset = (shard - 1) / most * most;
        pieces[offset].push_back(shard - offset);
    }
    std::vector<std::string> numbers;
    for (const auto& [offset, tasks] : pieces) {
        std::string options = "--array=" + as_array(tasks);
        std::string arguments;
        if (offset != 0) {
            options += " --output=" + quoted(log_pattern(jobs, fmt::format("shard-{}+%a", offset)));
            arguments = std::to_string(offset);
        }
        numbers.push_back(submit_job(options, jobs.folder / "shards.sh", arguments));
        note_submitted(jobs.folder, {numbers.back(), request.tasks, offset});
    }
    return numbers;
}

void show_scripts(const SubmitRequest& request, const std::string& shards, const std::string& merge) {
    const std::uint32_t most = highest_array_index();
    for (std::uint32_t offset = 0; offset < request.tasks; offset += most) {
        fmt::print("# sbatch --array=1-{}{}\n", std::min(most, request.tasks - offset),
                   offset == 0 ? "" : fmt::format(" shards.sh {}", offset));
    }
    fmt::print("{}\n# sbatch --dependency=afterany:ARRAY\n{}", shards, merge);
}

}  // namespace

Exit perform(const SubmitRequest& given) {
    SubmitRequest request = given;
    const scenario::Scenario scenario = read_scenario(request.run.scenario, request.run.overrides);
    const Plan& plan = scenario.plan;
    if (plan.until) {
        throw BadUsage("a shard cannot tell when the differences of all replicates are known; give --replicates N");
    }
    request.tasks = std::min(request.tasks, static_cast<std::uint32_t>(plan.replicates));
    SlurmJobs jobs;
    jobs.program = fs::read_symlink("/proc/self/exe").string();
    jobs.name = plan.name;
    jobs.output = request.run.output.empty() ? fs::path(plan.name + ".h5") : request.run.output;
    jobs.folder = jobs.output.string() + ".jobs";
    refuse_control_characters(request, jobs.output);
    const std::string shards = shard_script(request, jobs);
    const std::string merge = merge_script(request, jobs);
    if (request.print) {
        show_scripts(request, shards, merge);
        return Exit::done;
    }

    output::Experiment experiment = output::experiment_of(scenario, recorded_state_table(), "");
    const output::Inventory stock = output::take_stock(jobs.output, experiment);
    if (stock.already_complete) {
        fmt::print("{}: complete; nothing to submit\n", jobs.output.string());
        return Exit::done;
    }
    output::expect_folder_or_nothing(jobs.folder, "scripts and logs of submitted jobs");
    output::expect_folder_around(jobs.folder);
    for (const char* script : {"shards.sh", "merge.sh"}) {
        if (!fs::exists(jobs.folder)) break;
        output::expect_place_for_text(jobs.folder / script, output::TextKind::script, {request.run.scenario});
    }
    Queued queued = still_queued(jobs.folder, request.tasks);
    const auto missing = output::missing_in(stock.sources, experiment.replicates);
    std::vector<std::uint32_t> lacking = lacking_shards(missing, request.tasks);
    std::erase_if(lacking, [&](std::uint32_t shard) { return queued.shards.contains(shard); });
    if (lacking.empty() && !queued.join.empty()) {
        fmt::print(
            "{}: all that is missing is in the queue ({} shards, and job {}, which joins them); nothing to submit\n",
            jobs.output.string(), queued.shards.size(), queued.join);
        return Exit::done;
    }

    output::make_folder(jobs.folder);
    const std::vector<fs::path> inputs{request.run.scenario};
    output::write_marked_text(jobs.folder / "shards.sh", shards, output::TextKind::script, inputs);
    output::write_marked_text(jobs.folder / "merge.sh", merge, output::TextKind::script, inputs);
    if (!lacking.empty()) {
        const std::vector<std::string> arrays = submit_shards(lacking, request, jobs);
        queued.arrays.insert(queued.arrays.end(), arrays.begin(), arrays.end());
        fmt::print("{}: submitted {} of {} shards as job{} {}\n", jobs.output.string(), lacking.size(), request.tasks,
                   arrays.size() == 1 ? "" : "s", fmt::join(arrays, ", "));
    }
    const std::string after =
        queued.arrays.empty() ? "" : fmt::format("--dependency=afterany:{}", fmt::join(queued.arrays, ":"));
    const std::string join = submit_job(after, jobs.folder / "merge.sh");
    note_submitted(jobs.folder, {join, 0, 0});
    fmt::print("{}: they are joined by job {}; scripts and logs lie in {}\n", jobs.output.string(), join,
               jobs.folder.string());
    return Exit::done;
}

}  // namespace raaderum::cli

// `raaderum submit`: hands a run to Slurm as a job array of shards that share one output, and a job that joins them. Called
// again, it submits the shards of which something is missing and that are not in the queue.
#include "cli/arguments.hpp"
#include "cli/read_scenario.hpp"
#include "cli/slurm_scripts.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/inventory.hpp"
#include "output/part.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>

namespace raaderum::cli {
namespace {

namespace fs = std::filesystem;

struct Answer {
    int exit = 0;
    std::string out;
};

/// What a command of Slurm's says on standard output.
Answer ask(const std::string& command) {
    std::FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) output::fail_with_errno("sbatch", "start");
    Answer answer;
    std::array<char, 4096> block{};
    for (std::size_t count = 0; (count = std::fread(block.data(), 1, block.size(), pipe)) != 0;) {
        answer.out.append(block.data(), count);
    }
    const int status = ::pclose(pipe);
    answer.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    while (!answer.out.empty() && answer.out.back() == '\n') answer.out.pop_back();
    return answer;
}

/// An array that an earlier call submitted.
struct Submitted {
    std::string job;
    std::uint32_t tasks = 0;
};

constexpr const char* submitted_name = "submitted";

std::vector<Submitted> submitted_before(const fs::path& folder) {
    std::vector<Submitted> before;
    std::ifstream text(folder / submitted_name);
    for (Submitted one; text >> one.job >> one.tasks;) before.push_back(one);
    return before;
}

/// The jobs of earlier calls that are still in Slurm's queue, and which shards they have there.
struct Queued {
    std::vector<std::string> jobs;
    std::set<std::uint32_t> shards;
};

Queued still_queued(const fs::path& folder, std::uint32_t tasks) {
    Queued queued;
    for (const Submitted& one : submitted_before(folder)) {
        const Answer answer = ask(fmt::format("squeue --noheader --array --jobs={} --format=%K 2>/dev/null", one.job));
        std::istringstream lines(answer.out);
        std::set<std::uint32_t> shards;
        for (std::uint32_t shard = 0; lines >> shard;) shards.insert(shard);
        if (answer.exit != 0 || shards.empty()) continue;  // Slurm has forgotten it
        if (one.tasks != tasks) {
            throw BadUsage(
                fmt::format("job {} is still in the queue with {} shards; wait for it, scancel it, or give "
                            "--tasks {}",
                            one.job, one.tasks, one.tasks));
        }
        queued.jobs.push_back(one.job);
        queued.shards.merge(shards);
    }
    return queued;
}

/// The shards, counted from 1, that lack any of the missing replicates.
std::vector<std::uint32_t> lacking_shards(const std::vector<std::uint32_t>& missing, std::uint32_t tasks) {
    std::set<std::uint32_t> shards;
    for (const std::uint32_t replicate : missing) shards.insert(replicate % tasks + 1);
    return {shards.begin(), shards.end()};
}

void write_script(const fs::path& path, const std::string& text) {
    const std::array pieces{std::as_bytes(std::span(text))};
    output::write_durably(path, pieces, output::Publish::replace);
}

/// Submits a script and gives its job's number.
std::string submit(const std::string& options, const fs::path& script) {
    const Answer answer = ask(fmt::format("sbatch --parsable {} {}", options, quoted(script.string())));
    const std::string job = answer.out.substr(0, answer.out.find(';'));
    if (answer.exit != 0 || job.empty()) {
        throw output::SystemFailure(script, "submit",
                                    answer.exit == 127 ? "there is no sbatch on this machine; --print "
                                                         "shows the scripts"
                                                       : "sbatch refuses it; its reason stands above");
    }
    return job;
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
    const std::string shards = shard_script(request, jobs);
    const std::string merge = merge_script(request, jobs);
    if (request.print) {
        fmt::print("# sbatch --array=1-{}\n{}\n# sbatch --dependency=afterany:ARRAY\n{}", request.tasks, shards, merge);
        return Exit::done;
    }

    output::Experiment experiment = output::experiment_of(scenario, recorded_state_table(), "");
    const output::Inventory stock = output::take_stock(jobs.output, experiment);
    if (stock.already_complete) {
        fmt::print("{}: complete; nothing to submit\n", jobs.output.string());
        return Exit::done;
    }
    Queued queued = still_queued(jobs.folder, request.tasks);
    const auto missing = output::missing_in(stock.sources, experiment.replicates);
    std::vector<std::uint32_t> lacking = lacking_shards(missing, request.tasks);
    std::erase_if(lacking, [&](std::uint32_t shard) { return queued.shards.contains(shard); });
    if (lacking.empty() && !queued.shards.empty()) {
        fmt::print("{}: all that is missing is in the queue ({} shards); nothing to submit\n", jobs.output.string(),
                   queued.shards.size());
        return Exit::done;
    }

    output::make_folder(jobs.folder);
    write_script(jobs.folder / "shards.sh", shards);
    write_script(jobs.folder / "merge.sh", merge);
    if (!lacking.empty()) {
        const std::string job = submit("--array=" + as_array(lacking), jobs.folder / "shards.sh");
        queued.jobs.push_back(job);
        std::ofstream(jobs.folder / submitted_name, std::ios::app) << job << ' ' << request.tasks << '\n';
        fmt::print("{}: submitted {} of {} shards as job {}\n", jobs.output.string(), lacking.size(), request.tasks,
                   job);
    }
    const std::string after =
        queued.jobs.empty() ? "" : fmt::format("--dependency=afterany:{}", fmt::join(queued.jobs, ":"));
    fmt::print("{}: they are joined by job {}; scripts and logs lie in {}\n", jobs.output.string(),
               submit(after, jobs.folder / "merge.sh"), jobs.folder.string());
    return Exit::done;
}

}  // namespace raaderum::cli

#include "cli/slurm_scripts.hpp"

#include "cli/arguments.hpp"

#include <fmt/format.h>

namespace raaderum::cli {
namespace {

/// A value as a line of #SBATCH takes it: in quotes, where a backslash keeps what would end or cut it.
std::string in_a_directive(const std::string& value) {
    std::string safe = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\') safe += '\\';
        safe += c;
    }
    return safe + "\"";
}

std::string heading(const SubmitRequest& request, const SlurmJobs& jobs, const char* what, const char* log) {
    std::string text = fmt::format("#SBATCH --job-name={}\n#SBATCH --output={}\n",
                                   in_a_directive(fmt::format("raaderum-{}-{}", jobs.name, what)),
                                   in_a_directive(log_pattern(jobs, log)));
    text += "#SBATCH --open-mode=append\n";
    for (const std::string& option : request.sbatch) text += fmt::format("#SBATCH {}\n", option);
    return text;
}

}  // namespace

std::string log_pattern(const SlurmJobs& jobs, const std::string& log) {
    std::string pattern;
    for (const char c : jobs.folder.string()) pattern += c == '%' ? std::string("%%") : std::string(1, c);
    return pattern + "/" + log + ".log";
}

std::string shard_script(const SubmitRequest& request, const SlurmJobs& jobs) {
    RunRequest run = request.run;
    run.output = jobs.output;
    const int threads = run.jobs > 0 ? run.jobs : 1;
    std::string text =
        "#!/bin/bash\n# One shard of a run; written by `raaderum submit`, which called again submits what is "
        "missing.\n";
    text += heading(request, jobs, "shards", "shard-%a");
    text += fmt::format("#SBATCH --cpus-per-task={}\n", threads);
    if (!request.time.empty()) text += fmt::format("#SBATCH --time={}\n", request.time);
    text += "#SBATCH --requeue\n#SBATCH --signal=B:USR1@60\n\n";
    text += fmt::format(
        "{}{} --shard \"$((SLURM_ARRAY_TASK_ID + ${{1:-0}}))/{}\" --resume --jobs {} --progress never &\n",
        quoted(jobs.program), command_for(run).substr(std::string("raaderum").size()), request.tasks, threads);
    text += R"(run=$!
time_is_up=
trap 'time_is_up=yes; kill -USR1 "$run"' USR1
trap 'kill -TERM "$run"' TERM
wait "$run"
status=$?
if [ "$status" -gt 128 ]; then  # a signal came in while waiting
    wait "$run"
    status=$?
fi
if [ "$status" -eq 75 ] && [ -n "$time_is_up" ]; then
    scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
fi
exit "$status"
)";
    return text;
}

std::string merge_script(const SubmitRequest& request, const SlurmJobs& jobs) {
    const std::string output = quoted(jobs.output.string());
    return "#!/bin/bash\n# Joins the shards of a run; written by `raaderum submit`.\n"
           + heading(request, jobs, "merge", "merge")
           + fmt::format("\nexec {} merge -o {} {}\n", quoted(jobs.program), output, output);
}

std::string as_array(const std::vector<std::uint32_t>& tasks) {
    std::string text;
    for (std::size_t first = 0; first != tasks.size();) {
        std::size_t last = first;
        while (last + 1 != tasks.size() && tasks[last + 1] == tasks[last] + 1) ++last;
        text += fmt::format("{}{}", text.empty() ? "" : ",", tasks[first]);
        if (last != first) text += fmt::format("-{}", tasks[last]);
        first = last + 1;
    }
    return text;
}

}  // namespace raaderum::cli

#include "cli/slurm.hpp"

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "output/failure.hpp"
#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace raaderum::cli {
namespace {

constexpr std::uint32_t usual_highest_index = 1000;  // Slurm's MaxArraySize is 1001 unless configured otherwise

bool all_digits(std::string_view text) {
    constexpr std::size_t most_digits = 10;
    return !text.empty() && text.size() <= most_digits
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_cluster_name(std::string_view text) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string_view without_blanks_around(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

std::optional<std::string> job_number_in(std::string_view said) {
    std::optional<std::string> number;
    std::istringstream lines{std::string(said)};
    for (std::string text; std::getline(lines, text);) {
        const std::string_view line = without_blanks_around(text);
        const std::size_t end = line.find(';');
        if (!all_digits(line.substr(0, end))) continue;
        if (end != std::string_view::npos && !is_cluster_name(line.substr(end + 1))) continue;
        if (number) return std::nullopt;
        number = line.substr(0, end);
    }
    return number;
}

std::string submit_job(const std::string& options, const std::filesystem::path& script, const std::string& arguments) {
    const CommandAnswer answer =
        ask_command(fmt::format("sbatch --parsable {}{}{}{}{}", options, options.empty() ? "" : " ",
                                quoted(script.string()), arguments.empty() ? "" : " ", arguments),
                    "sbatch");
    if (answer.exit != 0) {
        throw output::SystemFailure(script, "submit",
                                    answer.exit == 127 ? "there is no sbatch on this machine; --print shows the scripts"
                                                       : "sbatch refuses it; its reason stands above");
    }
    const auto job = job_number_in(answer.out);
    if (job) return *job;
    throw output::SystemFailure(
        script, "submit",
        fmt::format(
            "sbatch took it, but gave no job's number on a line of its own, or several; squeue shows the job. It "
            "said: {}",
            without_blanks_around(answer.out.substr(0, 200))));
}

std::set<std::uint32_t> queued_tasks(const std::string& job) {
    const CommandAnswer answer =
        ask_command(fmt::format("squeue --noheader --array --jobs={} --format=%K 2>/dev/null", quoted(job)), "squeue");
    std::set<std::uint32_t> tasks;
    if (answer.exit != 0) return tasks;  // Slurm has forgotten it
    std::istringstream lines(answer.out);
    for (std::string line; std::getline(lines, line);) {
        const std::string_view word = without_blanks_around(line);
        if (!all_digits(word)) continue;
        if (const auto task = scenario::read_whole(word); task && *task <= UINT32_MAX) {
            tasks.insert(static_cast<std::uint32_t>(*task));
        }
    }
    return tasks;
}

bool is_queued(const std::string& job) {
    const CommandAnswer answer =
        ask_command(fmt::format("squeue --noheader --jobs={} --format=%i 2>/dev/null", quoted(job)), "squeue");
    return answer.exit == 0 && !without_blanks_around(answer.out.substr(0, answer.out.find('\n'))).empty();
}

std::uint32_t highest_array_index() {
    const CommandAnswer answer = ask_command("scontrol show config 2>/dev/null", "scontrol");
    std::istringstream lines(answer.out);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos) continue;
        const std::string_view text = line;
        if (without_blanks_around(text.substr(0, equals)) != "MaxArraySize") continue;
        const auto size = scenario::read_whole(without_blanks_around(text.substr(equals + 1)));
        if (size && *size > 1 && *size <= UINT32_MAX) return static_cast<std::uint32_t>(*size - 1);
    }
    return usual_highest_index;
}

}  // namespace raaderum::cli

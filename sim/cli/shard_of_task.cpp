#include "cli/shard_of_task.hpp"

#include "scenario/numbers.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <vector>

namespace raaderum::cli {
namespace {

constexpr std::string_view word = "auto";

struct Scheduler {
    const char* number;    ///< of this task
    std::uint64_t counts;  ///< from 0 or from 1
    const char* first;     ///< where an array may begin elsewhere; nullptr: nowhere
    const char* tasks;     ///< how many there are; nullptr: it does not say
};

constexpr auto schedulers = std::to_array<Scheduler>({
    {"SLURM_ARRAY_TASK_ID", 1, "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_COUNT"},
    {"PBS_ARRAY_INDEX", 1, nullptr, nullptr},
    {"SGE_TASK_ID", 1, "SGE_TASK_FIRST", "SGE_TASK_LAST"},
    {"JOB_COMPLETION_INDEX", 0, nullptr, nullptr},  // Kubernetes
    {"AWS_BATCH_JOB_ARRAY_INDEX", 0, nullptr, "AWS_BATCH_JOB_ARRAY_SIZE"},
});

std::optional<std::uint64_t> number_in(const char* variable) {
    const char* text = variable == nullptr ? nullptr : std::getenv(variable);
    return text == nullptr ? std::nullopt : scenario::read_whole(text);
}

TaskShard wrong(std::string text) { return {{}, std::move(text)}; }

}  // namespace

bool asks_for_task(std::string_view text) { return text == word || text.starts_with(std::string(word) + "/"); }

TaskShard shard_of_task(std::string_view text) {
    std::vector<const Scheduler*> found;
    std::string names;
    for (const Scheduler& each : schedulers) {
        names += (names.empty() ? "" : ", ") + std::string(each.number);
        if (number_in(each.number)) found.push_back(&each);  // Sun Grid Engine says "undefined" outside arrays
    }
    if (found.empty()) return wrong(fmt::format("this is no task of an array: none of {} is a number", names));
    if (found.size() > 1) {
        return wrong(fmt::format("both {} and {} are set; write I/N", found[0]->number, found[1]->number));
    }
    const Scheduler& here = *found.front();
    const std::uint64_t first = number_in(here.first).value_or(here.counts);
    const std::uint64_t task = *number_in(here.number);
    std::optional<std::uint64_t> tasks = number_in(here.tasks);
    if (tasks && here.first != nullptr && std::string_view(here.tasks).ends_with("_LAST")) tasks = *tasks - first + 1;
    if (text != word) tasks = scenario::read_whole(text.substr(word.size() + 1));
    if (!tasks) {
        return wrong(fmt::format("{} says which task this is, but not of how many; write auto/N", here.number));
    }
    if (*tasks == 0) return wrong("auto/N: there is one task at least");
    if (task < first || task - first >= *tasks || *tasks > UINT32_MAX) {
        return wrong(fmt::format("{} is {}, and tasks are numbered {} to {}; is auto/N the number of tasks?",
                                 here.number, task, first, first + *tasks - 1));
    }
    return {Shard{static_cast<std::uint32_t>(task - first + 1), static_cast<std::uint32_t>(*tasks)}, {}};
}

}  // namespace raaderum::cli

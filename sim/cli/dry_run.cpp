#include "cli/dry_run.hpp"

#include "cli/arguments.hpp"
#include "cli/footprint.hpp"
#include "cli/terminal.hpp"
#include "engine/ensemble.hpp"
#include "engine/threads.hpp"
#include "output/destination.hpp"
#include "output/durable.hpp"
#include "output/failure.hpp"
#include "output/lay_out_speed.hpp"
#include "output/part.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <filesystem>

namespace raaderum::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// Agent-weeks that a trial may take, so that it is over at once also for large institutions.
constexpr int trial_agent_weeks = 4'000'000;
constexpr double trial_seconds = 0.3;
/// Of so many employees one institution is tried at a time; smaller ones on all threads, as they will be in the run.
constexpr std::uint64_t many_employees = 5000;

struct Measured {
    double seconds = 0;
    double agent_weeks = 0;
    double happenings = 0;
    int threads = 1;
};

/// The institution of `plan` under one policy, for `weeks`, with nothing recorded but what happens.
Plan trial_of(const Plan& plan, int weeks) {
    Plan trial = plan;
    trial.variants.resize(1);
    trial.variants.front().baseline = 0;
    trial.weeks = weeks;
    trial.burn_in = 0;
    trial.record = {};
    for (Variant& variant : trial.variants) {
        std::erase_if(variant.settings.events, [weeks](const Event& event) { return event.week >= weeks; });
    }
    for (Municipality& municipality : trial.country.municipalities) {
        std::erase_if(municipality.events, [weeks](const Event& event) { return event.week >= weeks; });
    }
    std::erase_if(trial.base.events, [weeks](const Event& event) { return event.week >= weeks; });
    return trial;
}

/// Runs as many replicates of the trial as fit the time, on as many threads as the run would have.
Measured measure(const Plan& trial, int jobs) {
    Measured measured;
    std::uint32_t next = 0;
    auto at_once = static_cast<std::uint32_t>(std::min(jobs > 0 ? jobs : engine::threads_by_default(), 1024));
    if (employees_in(trial) >= many_employees) at_once = 1;
    while (measured.seconds < trial_seconds) {
        engine::EnsembleOptions options;
        options.jobs = jobs;
        for (std::uint32_t i = 0; i != at_once; ++i) options.replicates.push_back(ReplicateId{next++});
        std::atomic<std::size_t> happenings{0};
        const auto result = engine::run_ensemble(trial, options, [&happenings](std::vector<Trajectory>&& variants) {
            for (const Trajectory& trajectory : variants) happenings += trajectory.happenings.size();
        });
        measured.seconds += result.compute_seconds;
        measured.agent_weeks += static_cast<double>(result.agent_weeks);
        measured.happenings += static_cast<double>(happenings.load());
        measured.threads = result.threads;
        at_once = std::min(2 * at_once, 1024U);
    }
    return measured;
}

/// Of an institution that is lived with for a part of the weeks only, founding it takes a larger part of the time than in the
/// run; a second trial, twice as long, tells how much.
struct Costs {
    double founding = 0.0;        ///< seconds, before the first week
    double per_agent_week = 0.0;  ///< seconds
};

struct Tried {
    Measured measured;
    Costs costs;
};

Tried try_out(const Plan& plan, int jobs) {
    const auto employees = static_cast<int>(employees_in(plan));
    const int weeks = std::clamp(trial_agent_weeks / employees, 2, plan.weeks > 2 ? plan.weeks : 2);
    const bool is_short = weeks < plan.weeks;
    if (is_short) measure(trial_of(plan, 1), jobs);  // whoever comes first waits for memory
    Tried tried{measure(trial_of(plan, weeks), jobs), {}};
    const Measured& once = tried.measured;
    tried.costs.per_agent_week = once.seconds / once.agent_weeks;
    if (!is_short) return tried;
    const Measured twice = measure(trial_of(plan, 2 * weeks), jobs);
    const double replicates = once.agent_weeks / (static_cast<double>(weeks) * employees);
    const double replicates_of_twice = twice.agent_weeks / (2.0 * weeks * employees);
    const double seconds_of_one = once.seconds / replicates;
    const double more = twice.seconds / replicates_of_twice - seconds_of_one;
    if (more <= 0.0 || more >= seconds_of_one) return tried;
    tried.costs.per_agent_week = more / (static_cast<double>(weeks) * employees);
    tried.costs.founding = seconds_of_one - more;
    return tried;
}

/// Wall time of the weeks alone, on the threads that were tried.
double seconds_for(const Plan& plan, std::uint64_t replicates, const Costs& costs) {
    const double foundings = plan.country.any() ? static_cast<double>(plan.variants.size()) : 1.0;
    const auto agent_weeks = static_cast<double>(agent_weeks_of_a_replicate(plan));
    return static_cast<double>(replicates) * (costs.per_agent_week * agent_weeks + foundings * costs.founding);
}

/// "30 to 2000", or one of them where they are the same.
std::string range(const std::string& least, const std::string& most) {
    return least == most ? most : fmt::format("{} to {}", least, most);
}

}  // namespace

Speed measured_speed(const Plan& plan, int jobs) {
    const Measured measured = try_out(plan, jobs).measured;
    return {measured.agent_weeks / measured.seconds, measured.threads};
}

namespace {

/// "does not fit: 12.3 MB short of the 30.0 MB that are free"
std::string whether_it_fits(double bytes, const std::optional<double>& free) {
    if (!free) return "how much is free cannot be told";
    if (bytes <= *free) return fmt::format("fits; {} are free", megabytes(*free));
    return fmt::format("does not fit: {} are free, {} short", megabytes(*free), megabytes(bytes - *free));
}

}  // namespace

Exit tell_dry_run(const scenario::Scenario& scenario, const RunRequest& request, const std::filesystem::path& file) {
    output::expect_folder_around(file);
    const Plan& plan = scenario.plan;
    const std::uint64_t replicates = replicates_of(request.shard, plan.replicates).size();
    const std::uint64_t least =
        plan.until ? std::min(static_cast<std::uint64_t>(plan.until->least), replicates) : replicates;
    const Tried tried = try_out(plan, request.jobs);
    const int threads = tried.measured.threads;
    const double speed = tried.measured.agent_weeks / tried.measured.seconds;
    Known known;
    known.happenings =
        tried.measured.happenings / tried.measured.agent_weeks * static_cast<double>(employees_in(plan)) * plan.weeks;
    known.threads = static_cast<std::size_t>(threads);
    known.seconds_to_lay_out =
        output::seconds_to_lay_out_a_variant(output::experiment_of(scenario, recorded_state_table(), ""));
    const auto footprint = [&](std::uint64_t count) {
        known.compute_seconds = seconds_for(plan, count, tried.costs) * threads;
        return footprint_of(plan, request, count, known);
    };
    const Footprint fewest = footprint(least);  // where the run stops by itself
    const Footprint most = footprint(replicates);
    const std::uint64_t agent_weeks = agent_weeks_of_a_replicate(plan);
    const std::optional<double> free = free_bytes_for(file);
    if (request.json) {
        nlohmann::ordered_json estimate;
        estimate["file"] = file.string();
        estimate["variants"] = plan.variants.size();
        estimate["replicates"] = replicates;
        if (plan.until) estimate["replicates_at_least"] = least;
        if (plan.worlds.any()) estimate["worlds"] = plan.worlds.count;
        estimate["weeks"] = plan.weeks;
        estimate["agent_weeks"] = replicates * agent_weeks;
        estimate["estimated_seconds"] = most.seconds;
        estimate["estimated_bytes"] = static_cast<std::uint64_t>(most.file);
        estimate["threads"] = threads;
        estimate["disk_bytes"] = static_cast<std::uint64_t>(most.at_worst);
        estimate["disk_bytes_free"] = free ? nlohmann::ordered_json(static_cast<std::uint64_t>(*free)) : nullptr;
        estimate["fits"] = free ? nlohmann::ordered_json(most.at_worst <= *free) : nullptr;
        estimate["memory_bytes"] = static_cast<std::uint64_t>(most.memory);
        fmt::print("{}\n", estimate.dump(2));
        return Exit::done;
    }
    const auto s_of = [](auto count) { return count == 1 ? "" : "s"; };
    const auto megabytes_of = [&](double Footprint::*bytes) {
        return range(fmt::format("{:.1f}", fewest.*bytes / 1e6), fmt::format("{:.1f}", most.*bytes / 1e6));
    };
    fmt::print(
        "runs   {} variant{} x {} replicate{}{} x {} week{}, {} week{} of burn-in; {} employees, {} agent-weeks\n",
        plan.variants.size(), s_of(plan.variants.size()), range(std::to_string(least), std::to_string(replicates)),
        s_of(replicates), plan.worlds.any() ? fmt::format(" in {} worlds", plan.worlds.count) : std::string(),
        plan.weeks, s_of(plan.weeks), plan.burn_in, s_of(plan.burn_in), employees_in(plan),
        range(spoken(static_cast<double>(least * agent_weeks)), spoken(static_cast<double>(replicates * agent_weeks))));
    fmt::print("time   about {} on {} thread{} ({} agent-weeks/s measured just now)\n",
               range(spoken(std::chrono::duration<double>(fewest.seconds)),
                     spoken(std::chrono::duration<double>(most.seconds))),
               threads, s_of(threads), spoken(speed));
    fmt::print("file   {}, about {} MB{}\n", file.string(), megabytes_of(&Footprint::file),
               std::filesystem::exists(file) ? "; it is there already" : "");
    fmt::print("disk   {} MB at worst, while the file grows beside the parts; {}\n", megabytes_of(&Footprint::at_worst),
               whether_it_fits(most.at_worst, free));
    fmt::print("memory about {}\n", megabytes(most.memory));
    return Exit::done;
}

void warn_of_too_little_room(const Plan& plan, const RunRequest& request, const std::filesystem::path& file) {
    if (plan.until) return;  // it may stop long before
    const std::uint64_t replicates = replicates_of(request.shard, plan.replicates).size();
    const Footprint print = footprint_of(plan, request, replicates, {});
    double there = 0;  // goes on from what lies there already
    try {
        for (const std::filesystem::path& part : output::files_in(output::parts_folder(file), "", "")) {
            std::error_code gone;
            const auto size = std::filesystem::file_size(part, gone);
            if (!gone) there += static_cast<double>(size);
        }
    } catch (const output::SystemFailure&) {
        return;  // the run itself will tell
    }
    const std::optional<double> free = free_bytes_for(file);
    if (!free || print.at_worst - there <= *free) return;
    say("{}: {}: {} on the disk are needed at worst, and {} are free; what is finished will be kept, and --resume goes "
        "on with "
        "it\n",
        styled("warning", Style::yellow, stderr), file.string(), megabytes(print.at_worst - there), megabytes(*free));
}

}  // namespace raaderum::cli
